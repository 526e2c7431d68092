#include "scenario/cursor.h"

#include <algorithm>

namespace scenario {
namespace {

// Whether a statement written out keeps the blank between two tokens: heap [ 1 ] reads heap[1].
bool wants_blank(const Token& before, const Token& token) {
  if (token.glued) return false;
  for (const std::string_view closing : {"[", "]", ")", "}", "..", ".", ","}) {
    if (token.is(closing)) return false;
  }
  for (const std::string_view opening : {"[", "(", "{", "..", "."}) {
    if (before.is(opening)) return false;
  }
  return true;
}

}  // namespace

const Token& Cursor::peek(std::size_t ahead) const {
  const std::size_t at = failed() ? tokens_.size() : position_ + ahead;
  return tokens_[std::min(at, tokens_.size() - 1)];
}

const Token& Cursor::take() {
  const Token& token = peek();
  if (token.kind != Token::Kind::end) ++position_;
  return token;
}

bool Cursor::take_symbol(std::string_view symbol) {
  const bool there = peek().is(symbol);
  if (there) take();
  return there;
}

bool Cursor::take_word(std::string_view word) {
  const bool there = peek().kind == Token::Kind::word && peek().text == word;
  if (there) take();
  return there;
}

void Cursor::fail(Code code, Span span, std::vector<std::string> arguments) {
  if (!failed()) problem_ = Diagnostic{code, span, std::move(arguments)};
}

void Cursor::fail_here(Code code) {
  fail(code, peek().span, {std::string(peek().text), std::string(example_)});
}

Text Cursor::text() const {
  Text text{.parts = {}, .span = tokens_.front().span};
  std::string plain;
  auto fill = fills_.begin();
  for (std::size_t at = 0; tokens_[at].kind != Token::Kind::end;) {
    if (at > 0 && wants_blank(tokens_[at - 1], tokens_[at])) plain += ' ';
    if (fill != fills_.end() && fill->from == at) {
      text.parts.emplace_back(std::move(plain));
      plain.clear();
      text.parts.emplace_back(fill->value);
      at = fill->to;
      ++fill;
    } else {
      plain += tokens_[at++].text;
    }
  }
  if (!plain.empty()) text.parts.emplace_back(std::move(plain));
  return text;
}

}  // namespace scenario
