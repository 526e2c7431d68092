// The list of what JavaScript may call. Shapes are those of web/src/engine/types.ts.
#include <emscripten/bind.h>
#include <emscripten/emscripten.h>
#include <emscripten/val.h>

#include "lab/experiment.h"
#include "lab/request.h"
#include "scenario/format.h"
#include "scenario/outline.h"
#include "scenario/parser.h"
#include "trace/check.h"
#include "wasm/facade.h"
#include "wasm/to_javascript.h"

namespace {

using emscripten::val;
using wasm::Session;

val designs() {
  return wasm::array_of(rmap::designs(), wasm::describe_design);
}

val other_kernels() {
  return wasm::array_of(rmap::other_kernels(), wasm::describe_design);
}

// What is wrong with a script, as far as can be told without running it.
val check(const std::string& script) {
  return wasm::describe_diagnostics(scenario::parse(script).diagnostics);
}

val outline(const std::string& script) { return wasm::describe_outline(scenario::outline(script)); }

std::string format(const std::string& script) { return scenario::format(script); }

// Everything of a Recording but the journal; null for an unknown design.
val load(Session& session, const std::string& script, const std::string& design) {
  return session.load(script, design) ? wasm::describe_recording(session) : val::null();
}

// False for an unknown design.
bool begin(Session& session, const std::string& script, const std::string& design) {
  return session.begin(script, design);
}

// Runs on for about so many milliseconds; whether it is done.
bool advance_load(Session& session, double milliseconds) {
  constexpr std::size_t kStepsBetweenLooks = 4;  // one can take a millisecond
  const double end = emscripten_get_now() + milliseconds;
  while (!session.advance(kStepsBetweenLooks)) {
    if (emscripten_get_now() >= end) return false;
  }
  return true;
}

val part(const Session& session, const std::string& list, double first, double count) {
  return wasm::describe_part(session, list, wasm::to_size(first), wasm::to_size(count));
}

val journal_part(const Session& session, double first, double count) {
  return wasm::describe_columns(session.columns(wasm::to_size(first), wasm::to_size(count)));
}

val journal(const Session& session) {
  return wasm::describe_columns(session.columns(0, session.steps()));
}

val seek(Session& session, double position) {
  return wasm::typed_array(session.seek(wasm::to_size(position)));
}

val evaluate(Session& session, const std::string& expression, double statement) {
  return wasm::describe_evaluation(session.evaluate(expression, wasm::to_size(statement)));
}

double steps(const Session& session) { return static_cast<double>(session.steps()); }

std::vector<double> numbers_of(const val& array) {
  return emscripten::convertJSArrayToNumberVector<double>(array);
}

// What the page asks for, as web/src/engine/lab_types.ts has it: LabRequest.
std::variant<lab::Request, lab::Problem> read_request(const val& request) {
  lab::RequestText text;
  text.workload = request["workload"].as<std::string>();
  text.designs = emscripten::vecFromJSArray<std::string>(request["designs"]);
  text.sizes = numbers_of(request["sizes"]);
  const val parameters = request["parameters"];
  const val ids = val::global("Object").call<val>("keys", parameters);
  for (const std::string& id : emscripten::vecFromJSArray<std::string>(ids)) {
    text.parameters[id] = parameters[id].as<double>();
  }
  text.seed = request["seed"].as<double>();
  text.seconds = request["seconds"].as<double>();
  const val script = request["script"];
  if (script.isString()) text.script = script.as<std::string>();
  return lab::check(text);
}

// JSON of a LabCheck: the memory that it takes, what is wrong with it, or what would fit.
std::string check_lab(const val& request, double limit) {
  return lab::check_to_json(read_request(request), static_cast<std::uint64_t>(limit));
}

// The workload as a scenario, at the sizes that the request says (the least of those swept); empty if
// something is wrong with them.
std::string lab_script(const val& request) {
  const auto checked = read_request(request);
  const auto* sound = std::get_if<lab::Request>(&checked);
  return sound == nullptr ? std::string() : lab::script_of(*sound);
}

// A request that was checked before: what is wrong with it by now is a mistake of the page.
std::shared_ptr<lab::Experiment> make_experiment(const val& request) {
  auto checked = read_request(request);
  trace::check(std::holds_alternative<lab::Request>(checked), "the lab is asked for what exists");
  const auto now = [] { return emscripten_get_now() * 1e6; };
  return std::make_shared<lab::Experiment>(std::get<lab::Request>(std::move(checked)), now);
}

// Goes on for about so many milliseconds.
val advance(lab::Experiment& experiment, double milliseconds) {
  experiment.advance(milliseconds * 1e6);
  return wasm::describe_progress(experiment.progress());
}

double experiment_rows(const lab::Experiment& experiment) {
  return static_cast<double>(experiment.result().rows.size());
}

std::string experiment_result(const lab::Experiment& experiment) {
  return lab::to_json(experiment.result());
}

// Ends the module as a bug of the engine would, so that the page's recovery can be tried.
void crash() { trace::check(false, "nobody asked for a crash"); }

}  // namespace

EMSCRIPTEN_BINDINGS(rmap) {
  emscripten::function("designs", &designs);
  emscripten::function("otherKernels", &other_kernels);
  emscripten::function("workloads", &lab::workloads_to_json);
  emscripten::function("labScript", &lab_script);
  emscripten::function("checkLab", &check_lab);
  emscripten::function("check", &check);
  emscripten::function("outline", &outline);
  emscripten::function("format", &format);
  emscripten::function("crash", &crash);
  emscripten::class_<Session>("Session")
      .constructor<>()
      .function("load", &load)
      .function("begin", &begin)
      .function("advance", &advance_load)
      .function("shortLists", &wasm::describe_short_lists)
      .function("part", &part)
      .function("journalPart", &journal_part)
      .function("steps", &steps)
      .function("journal", &journal)
      .function("journalText", &Session::journal_text)
      .function("seek", &seek)
      .function("evaluate", &evaluate);
  emscripten::class_<lab::Experiment>("Experiment")
      .smart_ptr_constructor("Experiment", &make_experiment)
      .function("advance", &advance)
      .function("interrupt", &lab::Experiment::interrupt)
      .function("rows", &experiment_rows)
      .function("result", &experiment_result);
}
