#include "wasm/facade.h"

#include <algorithm>

#include "trace/check.h"
#include "trace/journal_text.h"

namespace wasm {
namespace {

// Those whose last values a picture still needs when they are gone: a ghost row keeps its place while
// a descendant lives.
bool is_remembered(const std::string& type) { return type == "process" || type == "vma"; }

void append(std::vector<double>& flat, std::size_t id, const trace::Timeline::Object& object) {
  flat.insert(flat.end(), {static_cast<double>(id), static_cast<double>(object.type),
                           static_cast<double>(object.serial), object.alive ? 1.0 : 0.0, 0.0});
  const std::size_t count_at = flat.size() - 1;
  for (std::size_t slot = 0; slot < object.values.size(); ++slot) {
    if (object.values[slot] == 0) continue;
    flat.push_back(static_cast<double>(slot));
    flat.push_back(static_cast<double>(object.values[slot]));
    flat[count_at] += 1;
  }
}

// The lines before the first bad one, if they are a script by themselves; a mistake inside a repeat
// leaves nothing to run.
scenario::Script readable_part(std::string_view script, std::uint32_t bad_line) {
  std::size_t end = 0;
  for (std::uint32_t line = 1; line < bad_line; ++line) end = script.find('\n', end) + 1;
  scenario::Script part = scenario::parse(script.substr(0, end));
  return part.diagnostics.empty() ? part : scenario::Script{};
}

}  // namespace

Session::Session() {
  const bool loaded = load("", rmap::designs().front().id);
  trace::check(loaded, "the first design exists");
}
Session::~Session() = default;

bool Session::load(std::string_view script, std::string_view design) {
  const rmap::DesignInfo* info = rmap::find_design(design);
  if (info == nullptr) return false;
  at_statement_.reset();
  timeline_.reset();
  design_ = info;
  journal_ = std::make_unique<trace::Journal>();
  scenario::Script whole = scenario::parse(script);
  const scenario::Diagnostics mistakes = whole.diagnostics;
  script_ = mistakes.empty() ? std::move(whole) : readable_part(script, mistakes.front().span.line);
  scenario::Run run(script_, *design_, {.budget = {}, .journal = journal_.get()});
  run.execute();
  take_results(run);
  if (!mistakes.empty()) diagnostics_ = mistakes;
  return true;
}

void Session::take_results(const scenario::Run& run) {
  diagnostics_ = run.diagnostics();
  statements_ = run.executed();
  walks_ = run.walks();
  expects_ = run.expects();
  regions_ = run.regions();
  names_ = run.names();
  timeline_ = std::make_unique<trace::Timeline>(*journal_, trace::describe_types(run.machine().heap()));
}

JournalColumns Session::columns() const {
  JournalColumns columns;
  for (const trace::Event& event : journal_->events()) {
    columns.kind.push_back(static_cast<std::uint8_t>(event.kind));
    columns.depth.push_back(event.depth);
    columns.object.push_back(event.object);
    columns.field.push_back(event.field);
    columns.site.push_back(event.site);
    columns.before.push_back(static_cast<double>(event.before));
    columns.after.push_back(static_cast<double>(event.after));
  }
  return columns;
}

std::string Session::journal_text() const {
  return trace::journal_text(*journal_, timeline_->types());
}

std::vector<double> Session::seek(std::size_t position) {
  timeline_->seek(position);
  std::vector<double> flat;
  const auto& objects = timeline_->objects();
  for (std::size_t id = 1; id < objects.size(); ++id) {
    const trace::Timeline::Object& object = objects[id];
    const bool is_ghost = object.freed && is_remembered(types()[object.type].name);
    if (object.alive || is_ghost) append(flat, id, object);
  }
  return flat;
}

scenario::Result<std::int64_t> Session::evaluate(std::string_view expression, std::size_t statement) {
  if (at_statement_ == nullptr || its_statement_ != statement) {
    scenario::Options options;
    options.stop_before = statement;
    at_statement_ = std::make_unique<scenario::Run>(script_, *design_, options);
    at_statement_->execute();
    its_statement_ = statement;
  }
  return at_statement_->evaluate(expression);
}

}  // namespace wasm
