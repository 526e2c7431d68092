#include <iostream>

#include "cli/commands.h"
#include "scenario/interpreter.h"
#include "scenario/parser.h"
#include "trace/journal_text.h"

namespace cli {

// A scenario that goes wrong still shows what happened up to there.
int journal(Arguments arguments) {
  const auto options = parse_design_and_file("journal", arguments);
  if (!options) return 2;
  const auto text = read_text("journal", options->file);
  if (!text) return 2;
  const scenario::Script script = scenario::parse(*text);
  trace::Journal journal;
  scenario::Options recorded;
  recorded.journal = &journal;
  scenario::Run run(script, *options->design, recorded);
  run.execute();
  std::cout << trace::journal_text(journal, trace::describe_types(run.machine().heap()));
  std::cout.flush();
  print_diagnostics(options->file, run.diagnostics());
  return run.diagnostics().empty() ? 0 : 2;
}

}  // namespace cli
