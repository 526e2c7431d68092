#include "scenario/lexer.h"

#include <charconv>
#include <limits>

#include "scenario/limits.h"
#include "scenario/utf8.h"

namespace scenario {
namespace {

bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool is_letter(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '_'; }

constexpr std::string_view kPairs[] = {"..", "==", "!=", "<=", ">="};
constexpr std::string_view kSingles = "[](){},.*+-/%=<>";

// What input methods and word processors put where a keyboard has these.
struct LookAlike {
  char32_t point;
  std::string_view meant;
};
constexpr LookAlike kLookAlikes[] = {
    {U'【', "["}, {U'】', "]"}, {U'、', ","}, {U'。', "."}, {U'×', "*"},  {U'÷', "/"},
    {U'−', "-"},  {U'–', "-"},  {U'≤', "<="}, {U'≥', ">="}, {U'≠', "!="}, {U'…', ".."},
};

std::string meant_by(char32_t point) {
  for (const LookAlike& entry : kLookAlikes) {
    if (entry.point == point) return std::string(entry.meant);
  }
  const bool full_width = 0xff01 <= point && point <= 0xff5e;
  return full_width ? encode(point - 0xff01 + U'!') : std::string();
}

bool is_odd_blank(char32_t point) {
  return point == 0xa0 || (0x2000 <= point && point <= 0x200b) || point == 0x202f ||
         point == 0x3000 || point == 0xfeff;
}

class LineLexer {
 public:
  LineLexer(std::string_view line, std::uint32_t number, std::vector<Token>& tokens)
      : line_(line), number_(number), tokens_(tokens) {}

  std::optional<Diagnostic> run() {
    std::optional<Diagnostic> problem = check_characters();
    while (!problem && skip_blanks()) problem = one_token();
    tokens_.push_back({.text = {}, .span = {number_, end_of_last_, 1}, .glued = true});
    return problem;
  }

 private:
  char here() const { return line_[at_]; }
  bool more() const { return at_ < line_.size(); }
  // A byte is a character here: what is not ASCII ends the line, as a mistake or as a comment.
  std::uint32_t column() const { return static_cast<std::uint32_t>(at_) + 1; }

  Diagnostic problem(Code code, Span span, std::vector<std::string> arguments) const {
    return {code, span, std::move(arguments)};
  }

  // Encoding, length and control characters, comments included.
  std::optional<Diagnostic> check_characters() {
    std::uint32_t characters = 0;
    std::optional<Diagnostic> control;
    for (std::size_t at = 0; at < line_.size();) {
      const Decoded character = decode(line_.substr(at));
      ++characters;
      if (character.bytes == 0) return problem(Code::invalid_utf8, {number_, characters, 1}, {});
      const bool is_control =
          character.point < 0x20 || (0x7f <= character.point && character.point < 0xa0);
      if (is_control && character.point != '\t' && !control) {
        control = problem(Code::control_character, {number_, characters, 1},
                          {point_name(character.point)});
      }
      at += character.bytes;
    }
    if (characters <= kMaxLineCharacters) return control;
    return problem(Code::line_too_long,
                   {number_, kMaxLineCharacters + 1, characters - kMaxLineCharacters},
                   {std::to_string(characters), std::to_string(kMaxLineCharacters)});
  }

  // False at the end of the line, or where a comment starts.
  bool skip_blanks() {
    const std::size_t from = at_;
    while (more() && (here() == ' ' || here() == '\t')) ++at_;
    glued_ = at_ == from && at_ > 0;
    return more() && here() != '#';
  }

  std::optional<Diagnostic> one_token() {
    // Behind a closing brace digits and letters go on with a name: C{i}2x.
    const bool in_name = glued_ && !tokens_.empty() && tokens_.back().is("}");
    if (is_letter(here()) || (in_name && is_digit(here()))) {
      add(Token::Kind::word, word_length());
      return {};
    }
    if (is_digit(here())) return number();
    for (const std::string_view pair : kPairs) {
      if (line_.substr(at_, 2) == pair) {
        add(Token::Kind::symbol, 2);
        return {};
      }
    }
    if (kSingles.find(here()) == std::string_view::npos) return odd_character();
    add(Token::Kind::symbol, 1);
    return {};
  }

  std::optional<Diagnostic> number() {
    Token token = make(Token::Kind::number, word_length());
    const std::string text(token.text);
    const char* end = token.text.data() + token.text.size();
    const auto [stopped, error] = std::from_chars(token.text.data(), end, token.number);
    if (stopped != end) return problem(Code::not_a_number, token.span, {text});
    if (error != std::errc()) {
      return problem(Code::number_too_big, token.span,
                     {text, std::to_string(std::numeric_limits<std::int64_t>::max())});
    }
    push(token);
    return {};
  }

  std::optional<Diagnostic> odd_character() {
    const Decoded character = decode(line_.substr(at_));
    const Span span{number_, column(), 1};
    if (is_odd_blank(character.point)) {
      return problem(Code::odd_blank, span, {point_name(character.point)});
    }
    return problem(Code::unexpected_character, span,
                   {encode(character.point), meant_by(character.point)});
  }

  std::size_t word_length() const {
    std::size_t end = at_;
    while (end < line_.size() && (is_letter(line_[end]) || is_digit(line_[end]))) ++end;
    return end - at_;
  }

  Token make(Token::Kind kind, std::size_t length) const {
    return {.kind = kind,
            .text = line_.substr(at_, length),
            .span = {number_, column(), static_cast<std::uint32_t>(length)},
            .glued = glued_};
  }
  void add(Token::Kind kind, std::size_t length) { push(make(kind, length)); }
  void push(const Token& token) {
    tokens_.push_back(token);
    at_ += token.text.size();
    end_of_last_ = column();
  }

  std::string_view line_;
  std::uint32_t number_;
  std::vector<Token>& tokens_;
  std::size_t at_ = 0;
  std::uint32_t end_of_last_ = 1;
  bool glued_ = false;
};

}  // namespace

std::optional<Diagnostic> lex(std::string_view line, std::uint32_t line_number,
                              std::vector<Token>& tokens) {
  return LineLexer(line, line_number, tokens).run();
}

}  // namespace scenario
