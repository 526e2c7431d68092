#include "scenario/spelling.h"

#include <algorithm>
#include <string_view>

namespace scenario {
namespace {

template <std::size_t N>
bool is_one_of(const Token& token, const std::string_view (&symbols)[N]) {
  return token.kind == Token::Kind::symbol &&
         std::find(std::begin(symbols), std::end(symbols), token.text) != std::end(symbols);
}

constexpr std::string_view kComparisons[] = {"==", "!=", "<", "<=", ">", ">="};
constexpr std::string_view kOperators[] = {"+", "-", "*", "/", "%"};
constexpr std::string_view kNoBlankBefore[] = {"[", "]", ")", "}", "..", ".", ","};
constexpr std::string_view kNoBlankBehind[] = {"[", "(", "{", "..", "."};
constexpr std::string_view kEndsOfValues[] = {"]", ")", "}"};

bool ends_value(const Token& token) {
  return token.kind != Token::Kind::symbol || is_one_of(token, kEndsOfValues);
}

class Speller {
 public:
  void add(const Token& token) {
    const bool is_operator = depth_ == 0 && is_one_of(token, kOperators);
    const bool is_sign = is_operator && !(has_value_ && ends_value(*before_));
    if (before_ != nullptr && wants_blank(token, is_operator && !is_sign)) text_ += ' ';
    text_ += token.text;
    if (token.is("[") || token.is("{")) ++depth_;
    if ((token.is("]") || token.is("}")) && depth_ > 0) --depth_;
    has_value_ = before_ != nullptr;
    before_ = &token;
    was_operation_ = is_operator && !is_sign;
    was_sign_ = is_sign;
  }

  std::string text() && { return std::move(text_); }

 private:
  bool wants_blank(const Token& token, bool is_operation) const {
    if (is_one_of(token, kComparisons) || is_one_of(*before_, kComparisons)) return true;
    if (is_one_of(token, kNoBlankBefore) || is_one_of(*before_, kNoBlankBehind)) return false;
    if (is_operation || was_operation_ || before_->is(",")) return true;
    if (was_sign_) return false;
    if (token.is("(") && before_->kind == Token::Kind::word) return false;
    return !token.glued;
  }

  std::string text_;
  const Token* before_ = nullptr;
  bool has_value_ = false;      // it is not the verb
  std::size_t depth_ = 0;       // of braces and brackets, where blanks are the writer's
  bool was_operation_ = false;  // `before_` has a value on both sides
  bool was_sign_ = false;       // it stands before its only value
};

}  // namespace

std::string spell(std::span<const Token> tokens) {
  Speller speller;
  for (const Token& token : tokens) {
    if (token.kind != Token::Kind::end) speller.add(token);
  }
  return std::move(speller).text();
}

}  // namespace scenario
