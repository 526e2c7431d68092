#include "wasm/to_javascript.h"

#include "scenario/messages.h"

namespace wasm {
namespace {

template <class Number>
double plain(Number number) {
  return static_cast<double>(number);
}

// The names that types.ts gives to trace::FieldKind, in its order.
constexpr const char* kFieldKinds[] = {"number", "object", "pte", "slot", "flags"};

val describe_diagnostic(const scenario::Diagnostic& diagnostic) {
  val message = val::object();
  message.set("en", scenario::message(diagnostic, scenario::Language::english));
  message.set("zh", scenario::message(diagnostic, scenario::Language::chinese));
  val object = val::object();
  object.set("code", std::string(scenario::name_of(diagnostic.code)));
  object.set("line", plain(diagnostic.span.line));
  object.set("column", plain(diagnostic.span.column));
  object.set("length", plain(diagnostic.span.length));
  object.set("message", message);
  return object;
}

// The names that types.ts gives to Declaration::Kind, in its order.
constexpr const char* kDeclarationKinds[] = {"process", "region", "file", "variable"};

val describe_declaration(const scenario::Declaration& declaration) {
  val object = val::object();
  object.set("kind", std::string(kDeclarationKinds[static_cast<std::size_t>(declaration.kind)]));
  object.set("name", declaration.name);
  object.set("process", declaration.process.empty() ? val::null() : val(declaration.process));
  object.set("pages", declaration.pages ? val(plain(*declaration.pages)) : val::null());
  object.set("isPattern", declaration.is_pattern);
  object.set("line", plain(declaration.line));
  object.set("verb", declaration.verb);
  object.set("until", declaration.until == 0 ? val::null() : val(plain(declaration.until)));
  return object;
}

val describe_statement(const scenario::Executed& statement) {
  val object = val::object();
  object.set("line", plain(statement.line));
  object.set("column", plain(statement.column));
  object.set("text", statement.text);
  object.set("verb", statement.verb);
  object.set("firstStep", plain(statement.first_step));
  return object;
}

val describe_field(const trace::TypeInfo::Field& field) {
  val object = val::object();
  object.set("name", field.name);
  object.set("kind", std::string(kFieldKinds[static_cast<std::size_t>(field.kind)]));
  object.set("count", plain(field.count));
  object.set("firstSlot", plain(field.first_slot));
  return object;
}

val describe_type(const trace::TypeInfo& type) {
  val object = val::object();
  object.set("name", type.name);
  object.set("fields", array_of(type.fields, describe_field));
  return object;
}

val describe_site(const trace::Journal::Site& site) {
  val object = val::object();
  object.set("file", site.file);
  object.set("line", site.line);
  return object;
}

val describe_region(const scenario::RegionRecord& region) {
  val object = val::object();
  object.set("pid", plain(region.pid));
  object.set("name", region.name);
  object.set("start", plain(region.start));
  object.set("pages", plain(region.pages));
  object.set("fromStatement", plain(region.from_statement));
  return object;
}

void set_counts(val& object, const rmap::WalkCounts& counts) {
  object.set("visited", plain(counts.visited));
  object.set("lookups", plain(counts.lookups));
  object.set("mapped", plain(counts.mapped));
}

val describe_walk(const scenario::WalkRecord& walk) {
  val object = val::object();
  object.set("statement", plain(walk.statement));
  object.set("page", walk.page);
  object.set("found", array_of(walk.found, [](const std::string& place) { return val(place); }));
  set_counts(object, walk.counts);
  return object;
}

val describe_expect(const scenario::ExpectRecord& expect) {
  val object = val::object();
  object.set("line", plain(expect.line));
  object.set("column", plain(expect.column));
  object.set("text", expect.text);
  object.set("held", expect.held);
  object.set("left", plain(expect.left));
  object.set("right", plain(expect.right));
  return object;
}

// Names come by pid; nobody has pid 0.
val describe_names(const std::vector<std::string>& names, std::size_t first, std::size_t count) {
  val array = val::array();
  std::size_t pid = std::min(first, names.size()) + 1;
  for (const std::string& name : part_of(names, pid, count)) {
    val object = val::object();
    object.set("pid", plain(pid++));
    object.set("name", name);
    array.call<void>("push", object);
  }
  return array;
}

}  // namespace

std::size_t to_size(double number) {
  if (!(number > 0)) return 0;
  return number < 4e9 ? static_cast<std::size_t>(number) : SIZE_MAX;
}

val describe_design(const rmap::DesignInfo& design) {
  val object = val::object();
  object.set("id", std::string(design.id));
  object.set("name", std::string(design.name));
  object.set("kernels", std::string(design.kernels));
  object.set("follows", std::string(design.follows));
  object.set("source", std::string(design.source));
  object.set("visits", std::string(design.visits));
  return object;
}

val describe_diagnostics(const scenario::Diagnostics& diagnostics) {
  return array_of(diagnostics, describe_diagnostic);
}

val describe_outline(const scenario::Outline& outline) {
  val object = val::object();
  object.set("declarations", array_of(outline.declarations, describe_declaration));
  object.set("isComplete", outline.is_complete);
  return object;
}

val describe_short_lists(const Session& session) {
  val object = val::object();
  object.set("diagnostics", describe_diagnostics(session.diagnostics()));
  object.set("types", array_of(session.types(), describe_type));
  object.set("sites", array_of(session.journal().sites(), describe_site));
  object.set("functions", array_of(session.journal().functions(),
                                   [](const std::string& name) { return val(name); }));
  return object;
}

val describe_part(const Session& session, const std::string& list, std::size_t first,
                  std::size_t count) {
  const auto part = [&](const auto& values, auto describe) {
    return array_of(part_of(values, first, count), describe);
  };
  if (list == "statements") return part(session.statements(), describe_statement);
  if (list == "names") return describe_names(session.names(), first, count);
  if (list == "regions") return part(session.regions(), describe_region);
  if (list == "walks") return part(session.walks(), describe_walk);
  if (list == "expects") return part(session.expects(), describe_expect);
  return val::array();
}

val describe_recording(const Session& session) {
  val object = describe_short_lists(session);
  for (const char* list : {"statements", "names", "regions", "walks", "expects"}) {
    object.set(list, describe_part(session, list, 0, SIZE_MAX));
  }
  return object;
}

val describe_columns(const JournalColumns& columns) {
  val object = val::object();
  object.set("kind", typed_array(columns.kind));
  object.set("depth", typed_array(columns.depth));
  object.set("object", typed_array(columns.object));
  object.set("field", typed_array(columns.field));
  object.set("site", typed_array(columns.site));
  object.set("before", typed_array(columns.before));
  object.set("after", typed_array(columns.after));
  return object;
}

val describe_evaluation(const scenario::Result<std::int64_t>& evaluation) {
  val object = val::object();
  object.set("ok", evaluation.ok());
  if (evaluation.ok()) {
    object.set("value", plain(evaluation.value()));
  } else {
    object.set("diagnostic", describe_diagnostic(evaluation.problem()));
  }
  return object;
}

val describe_progress(const lab::Progress& progress) {
  val object = val::object();
  object.set("step", lab::name_of(progress.step));
  object.set("size", static_cast<double>(progress.size));
  object.set("design", progress.design == nullptr ? "" : progress.design->id);
  object.set("done", progress.done);
  return object;
}

}  // namespace wasm
