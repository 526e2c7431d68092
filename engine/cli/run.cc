#include <iostream>

#include "cli/commands.h"
#include "scenario/interpreter.h"
#include "scenario/parser.h"

namespace cli {
namespace {

void print_walk(const scenario::WalkRecord& walk, const rmap::DesignInfo& design) {
  std::cout << "walk " << walk.page << "\n"
            << "  visited  " << walk.counts.visited << "  (" << design.visits << ")\n"
            << "  lookups  " << walk.counts.lookups << "  (page-table entry)\n"
            << "  mapped   " << walk.counts.mapped << "\n"
            << "  found    ";
  const char* before = "";
  for (const std::string& page : walk.found) {
    std::cout << before << page;
    before = ", ";
  }
  std::cout << "\n";
}

// How many do not hold.
int print_failed(const std::string& file, const std::vector<scenario::ExpectRecord>& expects) {
  int failed = 0;
  for (const scenario::ExpectRecord& expect : expects) {
    if (expect.held) continue;
    ++failed;
    std::cerr << file << ":" << expect.line << ":" << expect.column
              << ": expect failed: " << expect.text << " (left is " << expect.left << ", right is "
              << expect.right << ")\n";
  }
  return failed;
}

}  // namespace

int run(Arguments arguments) {
  const auto options = parse_design_and_file("run", arguments);
  if (!options) return 2;
  const auto text = read_text("run", options->file);
  if (!text) return 2;
  const scenario::Script script = scenario::parse(*text);
  scenario::Run run(script, *options->design);
  run.execute();
  for (const scenario::WalkRecord& walk : run.walks()) print_walk(walk, *options->design);
  std::cout.flush();
  const int failed = print_failed(options->file, run.expects());
  print_diagnostics(options->file, run.diagnostics());
  if (!run.diagnostics().empty()) return 2;
  return failed == 0 ? 0 : 1;
}

}  // namespace cli
