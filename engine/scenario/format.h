#pragma once

#include <string>
#include <string_view>

namespace scenario {

// The same script as we write it: one blank between words, and around what compares or calculates
// (in braces and brackets, calculations stay as they are); two blanks before what stands in a
// repeat; no two blank lines in a row, and none at either end. A comment behind a statement has two
// blanks before it; where several in a row stood below one another, they still do. A line with a
// mistake stays as it is, byte for byte, and so does all that follows the line at which parse()
// gives up. So does the whole script if it is too long, or would become so.
//
// What the script does stays the same, and no comment is lost. Formatting twice changes nothing
// more.
std::string format(std::string_view source);

}  // namespace scenario
