#pragma once

#include <string_view>

#include "scenario/ast.h"
#include "scenario/result.h"

namespace scenario {

// The language. One statement a line; # starts a comment. A NAME is letters, digits and _, and begins
// with a letter; a NUMBER is digits. In both, braces hold a calculation with the loop variables:
// C{i+1}, heap[{i % 4}].
//
//     process NAME                          fork PROCESS NAME        exit PROCESS
//     mmap PROCESS NAME NUMBER              pages of private memory, rw; optionally: at NUMBER, and
//                                           rights: rw, r or none
//     munmap PAGES     mprotect PAGES RIGHTS     read PAGES     write PAGES     walk PAGE
//     repeat NUMBER [as NAME] … end         with NAME from 1 up; or repeat NUMBER..NUMBER [as NAME]
//     expect VALUE == VALUE                 or != < <= > >=
//
//     PAGES   P heap    P heap[*]    P heap[1]    P heap[1..2]        PAGE    P heap[1]
//     VALUE   numbers, loop variables (without braces), + - * / % ( ), and
//             walk(PAGE).visited .lookups .mapped     page(PAGE).mapcount .anon_vma
//             chain(PAGE).length                      count(vma) and other types of object
//
// Takes a script apart. Never fails as a whole: each line with a mistake leaves one diagnostic (up
// to kMaxDiagnostics) and is left out of the statements.
Script parse(std::string_view source);

// Takes apart what may stand behind `expect`, or only one side of it. There are no loop variables.
Result<Condition> parse_question(std::string_view source);

}  // namespace scenario
