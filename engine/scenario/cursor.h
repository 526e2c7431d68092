#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/ast.h"
#include "scenario/lexer.h"

namespace scenario {

// Goes through the tokens of one line while it is parsed. After the first mistake it stands at the
// end for good and later mistakes are not noted, so that parsing functions need not ask after each
// step whether there was one.
class Cursor {
 public:
  // All of these must outlive the cursor. `tokens` end with an `end`. `variables` are the loop
  // variables in scope, outermost first. `example` is a statement of the right form.
  Cursor(std::span<const Token> tokens, std::span<const std::string> variables,
         std::string_view example)
      : tokens_(tokens), variables_(variables), example_(example) {}

  const Token& peek(std::size_t ahead = 0) const;
  const Token& take();
  bool at_end() const { return peek().kind == Token::Kind::end; }
  // Takes the next token if it is this symbol or word.
  bool take_symbol(std::string_view symbol);
  bool take_word(std::string_view word);
  // Where the token taken last stands.
  Span last() const { return position_ == 0 ? peek().span : tokens_[position_ - 1].span; }

  bool failed() const { return problem_.has_value(); }
  const std::optional<Diagnostic>& problem() const { return problem_; }
  void fail(Code code, Span span, std::vector<std::string> arguments);
  // For the expected_… codes: names what stands here instead, and the example.
  void fail_here(Code code);

  std::string_view example() const { return example_; }
  // From here on another statement shows better what is meant.
  void set_example(std::string_view example) { example_ = example; }
  std::span<const std::string> variables() const { return variables_; }

  // Remembers that the tokens from number `from` on, up to here, are this calculation in braces.
  std::size_t position() const { return position_; }
  void note_fill(std::size_t from, const Expression& value) {
    fills_.push_back({from, position_, value});
  }
  // The whole line as text: its calculations apart, blanks made even.
  Text text() const;

 private:
  struct Fill {
    std::size_t from;
    std::size_t to;
    Expression value;
  };

  std::span<const Token> tokens_;
  std::span<const std::string> variables_;
  std::string_view example_;
  std::size_t position_ = 0;
  std::vector<Fill> fills_;
  std::optional<Diagnostic> problem_;
};

}  // namespace scenario
