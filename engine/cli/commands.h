#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "rmap/registry.h"
#include "scenario/ast.h"

// The commands of `rmap`. Each gets the words behind its name, prints its answer to standard output
// and what is wrong to standard error, and returns the exit status: 0 when all is well, 1 when the
// answer is no (an expect that does not hold), 2 when the question was wrong.
namespace cli {

using Arguments = std::span<const std::string_view>;

int run(Arguments arguments);      // a scenario: its walks, and what did not hold
int journal(Arguments arguments);  // a scenario: everything that happened, as text
int format(Arguments arguments);   // a scenario, with its blanks as we write them
int designs(Arguments arguments);  // which designs there are
int golden(Arguments arguments);   // replays a trace of the real kernel
int lab(Arguments arguments);      // measures a workload under the designs

// What most commands are given: --design ID FILE.
struct DesignAndFile {
  const rmap::DesignInfo* design = nullptr;
  std::string file;  // - is standard input
};

// Takes the two apart, in any order. Says what is wrong, for the command of this name, if there is
// nothing to return.
std::optional<DesignAndFile> parse_design_and_file(std::string_view command, Arguments arguments);

// The whole text of a file, or of standard input for -. Says so if it cannot be read.
std::optional<std::string> read_text(std::string_view command, const std::string& file);

// Prints FILE:LINE:COLUMN: MESSAGE for each.
void print_diagnostics(const std::string& file, const scenario::Diagnostics& diagnostics);

}  // namespace cli
