#include "wasm/facade.h"

#include <algorithm>
#include <limits>
#include <span>

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
  if (!begin(script, design)) return false;
  while (!advance(std::numeric_limits<std::size_t>::max())) continue;
  return true;
}

bool Session::begin(std::string_view script, std::string_view design) {
  const rmap::DesignInfo* info = rmap::find_design(design);
  if (info == nullptr) return false;
  loading_ = std::make_unique<Loading>();
  Loading& loading = *loading_;
  loading.design = info;
  loading.journal = std::make_unique<trace::Journal>();
  loading.script = scenario::parse(script);
  loading.mistakes = loading.script.diagnostics;
  if (!loading.mistakes.empty()) {
    loading.script = readable_part(script, loading.mistakes.front().span.line);
  }
  const scenario::Options options{.budget = {}, .journal = loading.journal.get()};
  loading.run = std::make_unique<scenario::Run>(loading.script, *info, options);
  return true;
}

bool Session::advance(std::size_t steps) {
  if (done()) return true;
  loading_->run->advance(steps);
  if (loading_->run->is_done()) take_results();
  return done();
}

void Session::take_results() {
  const std::unique_ptr<Loading> loaded = std::move(loading_);
  const scenario::Run& run = *loaded->run;
  diagnostics_ = loaded->mistakes.empty() ? run.diagnostics() : loaded->mistakes;
  statements_ = run.executed();
  walks_ = run.walks();
  expects_ = run.expects();
  regions_ = run.regions();
  names_ = run.names();
  at_statement_.reset();
  timeline_ = std::make_unique<trace::Timeline>(*loaded->journal,
                                                trace::describe_types(run.machine().heap()));
  loaded->run.reset();
  design_ = loaded->design;
  script_ = std::move(loaded->script);
  journal_ = std::move(loaded->journal);
}

JournalColumns Session::columns(std::size_t first, std::size_t count) const {
  JournalColumns columns;
  const std::span<const trace::Event> all = journal_->events();
  const auto events = all.subspan(std::min(first, all.size()));
  for (const trace::Event& event : events.first(std::min(count, events.size()))) {
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
