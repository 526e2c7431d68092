#include <algorithm>
#include <string_view>

#include "demand.h"
#include "scenario/format.h"
#include "scenario/interpreter.h"
#include "scenario/messages.h"
#include "scenario/outline.h"
#include "scenario/parser.h"
#include "target.h"

namespace fuzz {
namespace {

// Enough for every statement to be reached, little enough for many runs a second.
scenario::Budget small_budget() {
  scenario::Budget budget;
  budget.statements = 300;
  budget.pages = 500;
  budget.processes = 20;
  budget.events = 20'000;
  budget.work = 50'000;
  budget.objects = 5'000;
  budget.page_tables = 200;
  return budget;
}

void check_diagnostics(const scenario::Diagnostics& diagnostics, std::string_view source) {
  const auto lines =
      static_cast<std::uint32_t>(std::count(source.begin(), source.end(), '\n') +
                                 std::count(source.begin(), source.end(), '\r')) + 1;
  for (const scenario::Diagnostic& diagnostic : diagnostics) {
    const scenario::Span& span = diagnostic.span;
    demand(span.line >= 1 && span.line <= lines, "a diagnostic names a line of the script");
    demand(span.column >= 1 && span.column <= source.size() + 1, "… and a column of it");
    for (const auto language : {scenario::Language::english, scenario::Language::chinese}) {
      const std::string text = scenario::message(diagnostic, language);
      demand(!text.empty(), "a diagnostic has a text");
      demand(text.find('\n') == std::string::npos, "the text of a diagnostic is one line");
    }
  }
}

void check_format(std::string_view source, std::size_t statements, std::size_t mistakes) {
  const std::string formatted = scenario::format(source);
  const scenario::Script script = scenario::parse(formatted);
  demand(scenario::format(formatted) == formatted, "formatting twice changes nothing more");
  demand(script.statements.size() == statements, "a formatted script has the same statements");
  demand(script.diagnostics.size() == mistakes, "… and the same mistakes");
}

void check_outline(std::string_view source) {
  for (const scenario::Declaration& declaration : scenario::outline(source).declarations) {
    demand(!declaration.name.empty(), "what is declared has a name");
    demand(declaration.until == 0 || declaration.until >= declaration.line,
           "a name does not end before it begins");
  }
}

}  // namespace

void scenario_target(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return;
  const auto designs = rmap::designs();
  const rmap::DesignInfo& design = designs[data[0] % designs.size()];
  const std::string_view source(reinterpret_cast<const char*>(data + 1), size - 1);
  const scenario::Script script = scenario::parse(source);
  check_diagnostics(script.diagnostics, source);
  check_format(source, script.statements.size(), script.diagnostics.size());
  check_outline(source);
  trace::Journal journal;
  scenario::Options options;
  options.budget = small_budget();
  options.journal = &journal;
  scenario::Run run(script, design, options);
  run.execute();
  check_diagnostics(run.diagnostics(), source);
  demand(run.executed().size() <= options.budget.statements, "a run stays within its budget");
  static_cast<void>(run.evaluate(source.substr(0, 100)));
}

}  // namespace fuzz
