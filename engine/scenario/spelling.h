#pragma once

#include <span>
#include <string>

#include "scenario/lexer.h"

namespace scenario {

// The tokens of a statement that is right, up to `end`, with the blanks that we write.
std::string spell(std::span<const Token> tokens);

}  // namespace scenario
