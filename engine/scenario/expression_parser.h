#pragma once

#include "scenario/ast.h"
#include "scenario/cursor.h"

namespace scenario {

// Whether an expression may ask the machine: in expect it may, in braces it may not.
enum class Questions : std::uint8_t { forbidden, allowed };

// Integers, loop variables, + - * / % with the usual precedence, signs, parentheses, and where
// allowed walk(P heap[1]).visited and its like. After a mistake the cursor has failed.
Expression parse_expression(Cursor& cursor, Questions questions);

// An expression, and a comparison with another one if there is one.
Condition parse_condition(Cursor& cursor);

}  // namespace scenario
