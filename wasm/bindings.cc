// The list of what JavaScript may call. Shapes are those of web/src/engine/types.ts.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include "lab/many_children.h"
#include "lab/statistics.h"
#include "trace/check.h"
#include "wasm/facade.h"
#include "wasm/to_javascript.h"

namespace {

using emscripten::val;
using wasm::Session;

val designs() {
  return wasm::array_of(rmap::designs(), wasm::describe_design);
}

// Everything of a Recording but the journal; null for an unknown design.
val load(Session& session, const std::string& script, const std::string& design) {
  return session.load(script, design) ? wasm::describe_recording(session) : val::null();
}

val journal(const Session& session) { return wasm::describe_columns(session.columns()); }

val seek(Session& session, double position) {
  return wasm::typed_array(session.seek(wasm::to_size(position)));
}

val evaluate(Session& session, const std::string& expression, double statement) {
  return wasm::describe_evaluation(session.evaluate(expression, wasm::to_size(statement)));
}

double steps(const Session& session) { return static_cast<double>(session.steps()); }

// An unknown design is a mistake of the page, not of its reader: the worker checks it first.
std::shared_ptr<lab::ManyChildren> make_race(const std::string& design, double children,
                                             double pages, double seed) {
  const rmap::DesignInfo* info = rmap::find_design(design);
  trace::check(info != nullptr, "a race is asked for with a design that exists");
  return std::make_shared<lab::ManyChildren>(*info, static_cast<std::uint32_t>(children),
                                             static_cast<std::uint32_t>(pages),
                                             static_cast<std::uint64_t>(seed));
}

double build(lab::ManyChildren& race, double budget) {
  return race.build(static_cast<std::uint64_t>(budget));
}

val count(lab::ManyChildren& race, double visits) {
  race.count(static_cast<std::uint64_t>(visits));
  return wasm::describe_counts_progress(race.counts());
}

val counts(const lab::ManyChildren& race) { return wasm::describe_counts(race.counts()); }

val walk(lab::ManyChildren& race, double walks) {
  return wasm::describe_walks(walks, race.walk(static_cast<std::uint64_t>(walks)));
}

double race_bytes(const std::string& design, double children, double pages) {
  const rmap::DesignInfo* info = rmap::find_design(design);
  if (info == nullptr) return 0;
  return static_cast<double>(lab::bytes_for_many_children(
      *info, static_cast<std::uint32_t>(children), static_cast<std::uint32_t>(pages)));
}

val summarise(const val& samples, double seed) {
  const std::vector<double> numbers = emscripten::convertJSArrayToNumberVector<double>(samples);
  return wasm::describe_summary(lab::summarise(numbers, static_cast<std::uint64_t>(seed)));
}

// Ends the module as a bug of the engine would, so that the page's recovery can be tried.
void crash() { trace::check(false, "nobody asked for a crash"); }

}  // namespace

EMSCRIPTEN_BINDINGS(rmap) {
  emscripten::function("designs", &designs);
  emscripten::function("summarise", &summarise);
  emscripten::function("raceBytes", &race_bytes);
  emscripten::function("crash", &crash);
  emscripten::class_<Session>("Session")
      .constructor<>()
      .function("load", &load)
      .function("steps", &steps)
      .function("journal", &journal)
      .function("journalText", &Session::journal_text)
      .function("seek", &seek)
      .function("evaluate", &evaluate);
  emscripten::class_<lab::ManyChildren>("Race")
      .smart_ptr_constructor("Race", &make_race)
      .function("build", &build)
      .function("count", &count)
      .function("counts", &counts)
      .function("walk", &walk);
}
