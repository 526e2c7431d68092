#include <iostream>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "scenario/suggest.h"

namespace {

struct Command {
  std::string_view name;
  std::string_view arguments;
  std::string_view summary;
  int (*execute)(cli::Arguments arguments);
};

constexpr Command kCommands[] = {
    {"run", " --design ID FILE", "run a scenario: print its walks, check what it expects",
     cli::run},
    {"journal", " --design ID FILE", "run a scenario: print everything that happened",
     cli::journal},
    {"format", " FILE", "print a scenario with its blanks as we write them", cli::format},
    {"designs", "", "list the designs", cli::designs},
    {"golden", " --design ID FILE", "replay a trace of the real kernel, print what became of it",
     cli::golden},
    {"lab", " [WORKLOAD [FILE] [OPTION]...]",
     "measure a workload under designs; without WORKLOAD: list them. FILE is the scenario\n"
     "      that the workload \"scenario\" runs, to walk all pages that are mapped at its end.\n"
     "      --designs ID,...        the usual: all seven\n"
     "      --sizes N,... | --sweep values of its first parameter, or those that show how it grows\n"
     "      --set PARAMETER=N       of the others; may be repeated\n"
     "      --seed N  --seconds N   which pages, in which order; about how long each size takes\n"
     "      --json  --script        JSON, or the workload as a scenario, in place of tables",
     cli::lab},
};

void print_help(std::ostream& out) {
  out << "Usage: rmap COMMAND [ARGUMENT]...\n"
         "Runs scenarios of Linux's reverse mapping under every design it has had.\n\n";
  for (const Command& command : kCommands) {
    out << "  rmap " << command.name << command.arguments << "\n      " << command.summary << "\n";
  }
  out << "\nFILE may be -: standard input. Exit status: 0 all is well; 1 something that a "
         "scenario\n"
         "expects does not hold, or a walk is wrong; 2 the scenario or the command line is wrong.\n";
}

bool asks_for_help(std::string_view word) {
  return word == "--help" || word == "-h" || word == "help";
}

int unknown_command(std::string_view word) {
  std::vector<std::string_view> names;
  for (const Command& command : kCommands) names.push_back(command.name);
  const std::string_view near = scenario::nearest(word, names);
  std::cerr << "rmap: there is no command \"" << word << "\"";
  if (!near.empty()) std::cerr << ": did you mean " << near << "?";
  std::cerr << "\nTry rmap --help\n";
  return 2;
}

}  // namespace

int main(int count, char** values) {
  const std::vector<std::string_view> words(values + 1, values + count);
  if (words.empty()) {
    print_help(std::cerr);
    return 2;
  }
  if (asks_for_help(words[0])) {
    print_help(std::cout);
    return 0;
  }
  for (const Command& command : kCommands) {
    if (command.name != words[0]) continue;
    if (words.size() == 2 && asks_for_help(words[1])) {
      std::cout << "Usage: rmap " << command.name << command.arguments << "\n  " << command.summary
                << "\n";
      return 0;
    }
    return command.execute(cli::Arguments(words).subspan(1));
  }
  return unknown_command(words[0]);
}
