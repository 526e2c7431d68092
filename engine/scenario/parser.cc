#include "scenario/parser.h"

#include <algorithm>

#include "scenario/expression_parser.h"
#include "scenario/lexer.h"
#include "scenario/limits.h"
#include "scenario/source_lines.h"
#include "scenario/statement_parser.h"

namespace scenario {
namespace {

// What becomes of the statements in a repeat that has a mistake.
enum class BrokenBlocks : std::uint8_t { dropped, kept };

class ScriptParser {
 public:
  explicit ScriptParser(BrokenBlocks broken_blocks) : broken_blocks_(broken_blocks) {}

  Script run(std::string_view source) {
    if (source.size() > kMaxScriptBytes) {
      report({Code::script_too_long,
              {1, 1, 1},
              {std::to_string(source.size()), std::to_string(kMaxScriptBytes)}});
      return std::move(script_);
    }
    take_byte_order_mark(source);
    while (!source.empty() && !full()) one_line(take_line(source).text);
    for (const Frame& frame : frames_) report({Code::repeat_without_end, frame.repeat.span, {}});
    dedent_open_blocks();
    while (broken_blocks_ == BrokenBlocks::kept && !frames_.empty()) leave_block(false, 0);
    sort_diagnostics();
    return std::move(script_);
  }

  const std::vector<Line>& lines() const { return lines_; }

 private:
  // A repeat whose end has not come yet.
  struct Frame {
    Statement repeat;
    bool has_variable;
    bool is_good;  // else it is only there to go with its end
  };

  void one_line(std::string_view line) {
    ++line_number_;
    lines_.push_back({.is_readable = true, .depth = depth()});
    tokens_.clear();
    const std::optional<Diagnostic> problem = lex(line, line_number_, tokens_);
    lines_.back().is_readable = !problem;
    if (problem) report(*problem);
    const Token& first = tokens_.front();
    if (first.kind == Token::Kind::word) {
      one_statement(first, problem.has_value());
    } else if (!problem && first.kind != Token::Kind::end) {
      lines_.back().is_readable = false;
      report({Code::expected_statement,
              first.span,
              {std::string(first.text), std::string(info(Verb::process).example)}});
    }
  }

  // `is_broken`: the line has a mistake already, but its verb may still open or close a block.
  void one_statement(const Token& first, bool is_broken) {
    const VerbInfo* verb = find_verb(first.text);
    if (verb == nullptr) {
      verb = suggest_verb(first.text);
      if (!is_broken) report_unknown(first, verb);
      is_broken = true;
    }
    lines_.back().is_readable = !is_broken;
    if (verb == nullptr) return;
    Cursor cursor(tokens_, variables_, verb->example);
    cursor.take();
    std::string variable;
    Statement statement = parse_statement(cursor, *verb, variable);
    if (!is_broken && cursor.failed()) report(*cursor.problem());
    is_broken = is_broken || cursor.failed();
    lines_.back().is_readable = !is_broken;
    if (!is_broken) statement.text = cursor.text();
    if (verb->verb == Verb::end) {
      close_block(first.span);
    } else if (verb->verb == Verb::repeat) {
      statement.span = first.span;
      open_block(std::move(statement), is_broken ? variable_of_broken() : variable, is_broken);
    } else if (!is_broken) {
      body().push_back(std::move(statement));
    }
  }

  void report_unknown(const Token& word, const VerbInfo* meant) {
    Diagnostic problem{Code::unknown_statement, word.span, {std::string(word.text), "", ""}};
    if (meant != nullptr) {
      problem.arguments[1] = meant->name;
      problem.arguments[2] = meant->example;
    }
    report(std::move(problem));
  }

  // So that the uses of the variable of a broken repeat are not mistakes, too.
  std::string variable_of_broken() const {
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
      if (tokens_[i].text == "as") return std::string(tokens_[i + 1].text);
    }
    return {};
  }

  void open_block(Statement repeat, std::string variable, bool is_broken) {
    if (frames_.size() == kMaxRepeatDepth) {  // once: what lies deeper still is no news
      report({Code::nested_too_deep, repeat.span, {std::to_string(kMaxRepeatDepth)}});
    }
    const bool has_variable = !variable.empty();
    const bool is_good = !is_broken && frames_.size() < kMaxRepeatDepth;
    // Of its turns nothing is known then, but its variable.
    if (is_broken) repeat.action.emplace<Repeat>().variable = variable;
    if (has_variable) variables_.push_back(std::move(variable));
    frames_.push_back({std::move(repeat), has_variable, is_good});
  }

  void close_block(Span end) {
    if (frames_.empty()) {
      report({Code::end_without_repeat, end, {}});
      return;
    }
    leave_block(frames_.back().is_good, end.line);
    lines_.back().depth = depth();
  }

  void leave_block(bool is_good, std::uint32_t end_line) {
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    if (frame.has_variable) variables_.pop_back();
    if (auto* repeat = std::get_if<Repeat>(&frame.repeat.action)) repeat->end_line = end_line;
    const bool is_kept = broken_blocks_ == BrokenBlocks::kept && frames_.size() < kMaxRepeatDepth;
    if (is_good || is_kept) body().push_back(std::move(frame.repeat));
  }

  // Nobody knows where a repeat without an end would have ended.
  void dedent_open_blocks() {
    std::uint32_t open = 0;
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      lines_[i].depth -= open;
      if (open < frames_.size() && frames_[open].repeat.span.line == i + 1) ++open;
    }
  }

  // Where the next statement goes.
  std::vector<Statement>& body() {
    if (frames_.empty()) return script_.statements;
    Statement& statement = frames_.back().repeat;
    if (auto* repeat = std::get_if<Repeat>(&statement.action)) return repeat->body;
    return statement.action.emplace<Repeat>().body;
  }

  std::uint32_t depth() const { return static_cast<std::uint32_t>(frames_.size()); }

  bool full() const { return script_.diagnostics.size() > kMaxDiagnostics; }

  void report(Diagnostic problem) {
    if (full()) return;
    if (script_.diagnostics.size() == kMaxDiagnostics) {
      problem.code = Code::too_many_errors;
      problem.arguments = {std::to_string(kMaxDiagnostics)};
    }
    script_.diagnostics.push_back(std::move(problem));
  }

  // An open repeat is found only at the end of the script.
  void sort_diagnostics() {
    std::stable_sort(script_.diagnostics.begin(), script_.diagnostics.end(),
                     [](const Diagnostic& a, const Diagnostic& b) {
                       return a.code != Code::too_many_errors &&
                              (b.code == Code::too_many_errors || a.span.line < b.span.line);
                     });
  }

  const BrokenBlocks broken_blocks_;
  Script script_;
  std::vector<Line> lines_;
  std::vector<Frame> frames_;
  std::vector<std::string> variables_;
  std::vector<Token> tokens_;
  std::uint32_t line_number_ = 0;
};

}  // namespace

Script parse(std::string_view source) { return ScriptParser(BrokenBlocks::dropped).run(source); }

Script parse_readable(std::string_view source) {
  return ScriptParser(BrokenBlocks::kept).run(source);
}

std::vector<Line> read_lines(std::string_view source) {
  ScriptParser parser(BrokenBlocks::dropped);
  static_cast<void>(parser.run(source));
  return parser.lines();
}

Result<Condition> parse_question(std::string_view source) {
  std::vector<Token> tokens;
  if (std::optional<Diagnostic> problem = lex(source, 1, tokens)) return *std::move(problem);
  Cursor cursor(tokens, {}, "walk(P heap[1]).visited == 3");
  Condition condition = parse_condition(cursor);
  if (!cursor.at_end()) cursor.fail_here(Code::extra_words);
  if (cursor.failed()) return *cursor.problem();
  return condition;
}

}  // namespace scenario
