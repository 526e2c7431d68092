#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "scenario/diagnostic.h"

namespace scenario {

// A word of one line. `text` points into the line.
struct Token {
  enum class Kind : std::uint8_t {
    word,    // a letter or _, then letters, digits and _
    number,  // digits: `number` is their value
    symbol,  // [ ] ( ) { } , . .. * + - / % = == != < <= > >=
    end,     // the end of the line
  };
  Kind kind = Kind::end;
  std::string_view text;
  Span span;
  bool glued = false;  // no blank between it and the token before
  std::int64_t number = 0;

  bool is(std::string_view symbol) const { return kind == Kind::symbol && text == symbol; }
};

// Cuts one line (without its line break) into tokens; # starts a comment. The last token is `end`,
// and stands right behind the last other one. With a mistake in the line, says which comes first;
// the tokens before it are there, and `end` after them.
std::optional<Diagnostic> lex(std::string_view line, std::uint32_t line_number,
                              std::vector<Token>& tokens);

}  // namespace scenario
