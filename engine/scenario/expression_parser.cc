#include "scenario/expression_parser.h"

#include <algorithm>

#include "scenario/limits.h"
#include "scenario/probe_parser.h"
#include "scenario/suggest.h"

namespace scenario {
namespace {

struct Operator {
  std::string_view symbol;
  Term::Kind kind;
};
constexpr Operator kSums[] = {{"+", Term::Kind::add}, {"-", Term::Kind::subtract}};
constexpr Operator kProducts[] = {
    {"*", Term::Kind::multiply}, {"/", Term::Kind::divide}, {"%", Term::Kind::remainder}};

struct Comparator {
  std::string_view symbol;
  Comparison comparison;
};
constexpr Comparator kComparators[] = {
    {"==", Comparison::equal},  {"!=", Comparison::not_equal},
    {"<", Comparison::less},    {"<=", Comparison::less_or_equal},
    {">", Comparison::greater}, {">=", Comparison::greater_or_equal},
};

class ExpressionParser {
 public:
  ExpressionParser(Cursor& cursor, Questions questions) : cursor_(cursor), questions_(questions) {}

  Expression parse() {
    const Span from = cursor_.peek().span;
    sum();
    expression_.span = cover(from, cursor_.last());
    return std::move(expression_);
  }

 private:
  void sum() {
    product();
    while (const Operator* next = one_of(kSums)) {
      const Span span = cursor_.take().span;
      product();
      push(next->kind, 0, span);
    }
  }

  void product() {
    factor();
    while (const Operator* next = one_of(kProducts)) {
      const Span span = cursor_.take().span;
      factor();
      push(next->kind, 0, span);
    }
  }

  void factor() {
    const Token& token = cursor_.peek();
    if (depth_ == kMaxParenthesisDepth) {
      cursor_.fail(Code::parentheses_too_deep, token.span, {std::to_string(kMaxParenthesisDepth)});
    }
    ++depth_;
    if (token.kind == Token::Kind::number) {
      cursor_.take();
      push(Term::Kind::number, token.number, token.span);
    } else if (token.kind == Token::Kind::word) {
      word(token);
    } else if (cursor_.take_symbol("-")) {
      factor();
      push(Term::Kind::negate, 0, token.span);
    } else if (cursor_.take_symbol("(")) {
      sum();
      if (!cursor_.take_symbol(")")) cursor_.fail_here(Code::expected_closing_parenthesis);
    } else if (token.is("{")) {
      cursor_.fail(Code::braces_in_expression, token.span, {});
    } else {
      cursor_.fail_here(Code::expected_value);
    }
    --depth_;
  }

  void word(const Token& token) {
    const bool called = cursor_.peek(1).is("(");
    const auto variables = cursor_.variables();
    const auto found = std::find(variables.begin(), variables.end(), token.text);
    if (!called && found != variables.end()) {
      cursor_.take();
      push(Term::Kind::variable, found - variables.begin(), token.span);
    } else if (!called && !is_question(token.text)) {
      unknown_variable(token);
    } else if (questions_ == Questions::forbidden) {
      cursor_.fail(Code::question_in_braces, token.span, {std::string(token.text)});
    } else {
      expression_.probes.push_back(parse_probe(cursor_));
      push(Term::Kind::probe, static_cast<std::int64_t>(expression_.probes.size()) - 1,
           expression_.probes.back().span);
    }
  }

  void unknown_variable(const Token& token) {
    const std::string name(token.text);
    const auto variables = cursor_.variables();
    const std::vector<std::string_view> known(variables.begin(), variables.end());
    const std::string near(nearest(name, known));
    cursor_.fail(Code::unknown_variable, token.span,
                 {name, near, near.empty() ? "repeat 3 as " + name : std::string()});
  }

  template <std::size_t N>
  const Operator* one_of(const Operator (&operators)[N]) const {
    for (const Operator& entry : operators) {
      if (cursor_.peek().is(entry.symbol)) return &entry;
    }
    return nullptr;
  }

  void push(Term::Kind kind, std::int64_t value, Span span) {
    expression_.terms.push_back({.kind = kind, .value = value, .span = span});
  }

  Cursor& cursor_;
  Questions questions_;
  Expression expression_;
  std::uint32_t depth_ = 0;
};

std::optional<Comparison> parse_comparison(Cursor& cursor) {
  for (const Comparator& entry : kComparators) {
    if (cursor.take_symbol(entry.symbol)) return entry.comparison;
  }
  if (cursor.peek().is("=")) cursor.fail(Code::single_equals, cursor.peek().span, {});
  return {};
}

}  // namespace

Expression parse_expression(Cursor& cursor, Questions questions) {
  return ExpressionParser(cursor, questions).parse();
}

Condition parse_condition(Cursor& cursor) {
  Condition condition;
  condition.left = parse_expression(cursor, Questions::allowed);
  condition.comparison = parse_comparison(cursor);
  if (condition.comparison) condition.right = parse_expression(cursor, Questions::allowed);
  return condition;
}

}  // namespace scenario
