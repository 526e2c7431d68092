#include "scenario/parser.h"

#include <algorithm>

#include "scenario/expression_parser.h"
#include "scenario/lexer.h"
#include "scenario/limits.h"
#include "scenario/statement_parser.h"

namespace scenario {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

class ScriptParser {
 public:
  Script run(std::string_view source) {
    if (source.size() > kMaxScriptBytes) {
      report({Code::script_too_long,
              {1, 1, 1},
              {std::to_string(source.size()), std::to_string(kMaxScriptBytes)}});
      return std::move(script_);
    }
    if (source.starts_with(kByteOrderMark)) source.remove_prefix(kByteOrderMark.size());
    while (!source.empty() && !full()) one_line(cut_line(source));
    for (const Frame& frame : frames_) report({Code::repeat_without_end, frame.repeat.span, {}});
    sort_diagnostics();
    return std::move(script_);
  }

 private:
  // A repeat whose end has not come yet.
  struct Frame {
    Statement repeat;
    bool has_variable;
    bool is_good;  // else it is only there to go with its end
  };

  static std::string_view cut_line(std::string_view& source) {
    const std::size_t length = std::min(source.find('\n'), source.size());
    std::string_view line = source.substr(0, length);
    source.remove_prefix(std::min(length + 1, source.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
  }

  void one_line(std::string_view line) {
    ++line_number_;
    tokens_.clear();
    const std::optional<Diagnostic> problem = lex(line, line_number_, tokens_);
    if (problem) report(*problem);
    const Token& first = tokens_.front();
    if (first.kind == Token::Kind::word) {
      one_statement(first, problem.has_value());
    } else if (!problem && first.kind != Token::Kind::end) {
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
    if (verb == nullptr) return;
    Cursor cursor(tokens_, variables_, verb->example);
    cursor.take();
    std::string variable;
    Statement statement = parse_statement(cursor, *verb, variable);
    if (!is_broken && cursor.failed()) report(*cursor.problem());
    is_broken = is_broken || cursor.failed();
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
    if (has_variable) variables_.push_back(std::move(variable));
    frames_.push_back({std::move(repeat), has_variable, is_good});
  }

  void close_block(Span end) {
    if (frames_.empty()) {
      report({Code::end_without_repeat, end, {}});
      return;
    }
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    if (frame.has_variable) variables_.pop_back();
    if (frame.is_good) body().push_back(std::move(frame.repeat));
  }

  // Where the next statement goes.
  std::vector<Statement>& body() {
    if (frames_.empty()) return script_.statements;
    Statement& statement = frames_.back().repeat;
    if (auto* repeat = std::get_if<Repeat>(&statement.action)) return repeat->body;
    return statement.action.emplace<Repeat>().body;
  }

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

  Script script_;
  std::vector<Frame> frames_;
  std::vector<std::string> variables_;
  std::vector<Token> tokens_;
  std::uint32_t line_number_ = 0;
};

}  // namespace

Script parse(std::string_view source) { return ScriptParser().run(source); }

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
