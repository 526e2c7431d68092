#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "scenario/ast.h"
#include "scenario/result.h"

namespace scenario {

// The language. One statement a line; # starts a comment. A NAME is letters, digits and _, and
// begins with a letter; a NUMBER is digits. In both, braces hold a calculation with the loop
// variables: C{i+1}, heap[{i % 4}].
//
//     process NAME      fork PROCESS NAME      exec PROCESS      exit PROCESS      file NAME
//     mmap PROCESS NAME NUMBER              pages of private memory, rw. Options, in any order:
//         at NUMBER                         its page number, instead of one that is chosen
//         rw, r or none                     rights
//         file FILE, from NUMBER, shared    pages of a file, from that index on instead of 0,
//                                           for all to see instead of private
//     munmap PAGES     mprotect PAGES RIGHTS     read PAGES     write PAGES     walk PAGE
//     mremap PAGES as NAME                  moves pages, which go by a new name; if they are the
//                                           whole region, the old one will do. Options: at
//                                           NUMBER, and pages NUMBER, a new length
//     mremap PAGES pages NUMBER             makes them more or fewer where they are
//     age PAGES     reclaim PAGES     migrate PAGES        what the kernel does to pages in memory
//     repeat NUMBER [as NAME] … end         with NAME from 1 up; or repeat NUMBER..NUMBER [as NAME]
//     expect VALUE == VALUE                 or != < <= > >=
//
//     PAGES   P heap    P heap[*]    P heap[1]    P heap[1..2]        PAGE    P heap[1]
//     VALUE   numbers, loop variables (without braces), + - * / % ( ), and
//             walk(PAGE).visited .lookups .mapped .visited_stop .tree_nodes .levels
//             page(PAGE).mapcount .anon_vma .count .index      chain(PAGE).length
//             vma(PAGE).anon_vma .pages .vm_pgoff              of the VMA around it
//             anon_vma(NUMBER).degree .num_children .num_active_vmas .linked .parent .root
//             work(links), work(added) …                       what was done so far, for files as well
//             swapped(PAGE)                                    1 when it is in swap, else 0
//             count(vma) and other types of object             count(kernel_byte)
//
// Takes a script apart. Never fails as a whole: each line with a mistake leaves one diagnostic (up
// to kMaxDiagnostics) and is left out of the statements.
Script parse(std::string_view source);

// The same, for those who only look at a script: a repeat with a mistake, or without its end, keeps the
// statements in it that have none. One with a mistake has an expression without terms for its turns,
// one without end no end_line. Must not be run.
Script parse_readable(std::string_view source);

// How a line reads.
struct Line {
  bool is_readable = false;  // else it has a mistake of its own
  std::uint32_t depth = 0;   // how many repeats it stands in, of those that have an end
};

// One for each line, up to the one with which parse() gives up.
std::vector<Line> read_lines(std::string_view source);

// Takes apart what may stand behind `expect`, or only one side of it. There are no loop variables.
Result<Condition> parse_question(std::string_view source);

}  // namespace scenario
