#include "scenario/format.h"

#include <iostream>

#include "cli/commands.h"
#include "scenario/parser.h"

namespace cli {
namespace {

int complain(const std::string& message) {
  std::cerr << "rmap format: " << message << "\nUsage: rmap format FILE\n";
  return 2;
}

}  // namespace

// A scenario with mistakes is printed, too: the lines that have one as they are.
int format(Arguments arguments) {
  if (arguments.empty()) return complain("which file? - is standard input");
  const std::string file(arguments[0]);
  if (file.starts_with('-') && file != "-") return complain("there is no option " + file);
  if (arguments.size() > 1) return complain("one file at a time");
  const auto text = read_text("format", file);
  if (!text) return 2;
  std::cout << scenario::format(*text);
  std::cout.flush();
  const scenario::Diagnostics mistakes = scenario::parse(*text).diagnostics;
  print_diagnostics(file, mistakes);
  return mistakes.empty() ? 0 : 2;
}

}  // namespace cli
