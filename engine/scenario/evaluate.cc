#include "scenario/evaluate.h"

#include <limits>

namespace scenario {
namespace {

constexpr std::int64_t kSmallest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();

// Sets `result`, or says why there is none.
std::optional<Code> calculate(Term::Kind kind, std::int64_t left, std::int64_t right,
                              std::int64_t& result) {
  bool overflow = false;
  switch (kind) {
    case Term::Kind::add:
      overflow = __builtin_add_overflow(left, right, &result);
      break;
    case Term::Kind::subtract:
      overflow = __builtin_sub_overflow(left, right, &result);
      break;
    case Term::Kind::multiply:
      overflow = __builtin_mul_overflow(left, right, &result);
      break;
    case Term::Kind::divide:
    case Term::Kind::remainder:
      if (right == 0) return Code::division_by_zero;
      overflow = left == kSmallest && right == -1;
      if (!overflow) result = kind == Term::Kind::divide ? left / right : left % right;
      break;
    default:
      break;
  }
  if (overflow) return Code::arithmetic_overflow;
  return {};
}

}  // namespace

std::optional<std::int64_t> evaluate(const Expression& expression,
                                     std::span<const std::int64_t> variables, const Ask& ask,
                                     Diagnostics& problems) {
  std::vector<std::int64_t> stack;
  for (const Term& term : expression.terms) {
    if (term.kind == Term::Kind::number) {
      stack.push_back(term.value);
      continue;
    }
    if (term.kind == Term::Kind::variable) {
      stack.push_back(variables[static_cast<std::size_t>(term.value)]);
      continue;
    }
    if (term.kind == Term::Kind::probe) {
      const auto answer = ask(expression.probes[static_cast<std::size_t>(term.value)]);
      if (!answer) return {};
      stack.push_back(*answer);
      continue;
    }
    const std::int64_t right = stack.back();
    std::int64_t left = 0;
    if (term.kind != Term::Kind::negate) {
      stack.pop_back();
      left = stack.back();
    }
    const Term::Kind kind = term.kind == Term::Kind::negate ? Term::Kind::subtract : term.kind;
    if (const auto code = calculate(kind, left, right, stack.back())) {
      std::vector<std::string> arguments;
      if (*code == Code::arithmetic_overflow) arguments = {std::to_string(kLargest)};
      problems.push_back({*code, term.span, std::move(arguments)});
      return {};
    }
  }
  return stack.back();
}

bool holds(Comparison comparison, std::int64_t left, std::int64_t right) {
  switch (comparison) {
    case Comparison::equal:
      return left == right;
    case Comparison::not_equal:
      return left != right;
    case Comparison::less:
      return left < right;
    case Comparison::less_or_equal:
      return left <= right;
    case Comparison::greater:
      return left > right;
    case Comparison::greater_or_equal:
      return left >= right;
  }
  return false;
}

}  // namespace scenario
