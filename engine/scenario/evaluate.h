#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>

#include "scenario/ast.h"

namespace scenario {

// Answers a question to the machine, or reports why it has no answer and returns nothing.
using Ask = std::function<std::optional<std::int64_t>(const Probe&)>;

// The value of an expression. Division rounds towards 0, and a remainder has the sign of its left
// side, as in C. Division by zero, and results beyond 64 bits, are added to `problems`; the answer
// is then nothing. `variables` are the values of the loop variables, outermost first.
std::optional<std::int64_t> evaluate(const Expression& expression,
                                     std::span<const std::int64_t> variables, const Ask& ask,
                                     Diagnostics& problems);

bool holds(Comparison comparison, std::int64_t left, std::int64_t right);

}  // namespace scenario
