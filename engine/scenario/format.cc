#include "scenario/format.h"

#include <algorithm>
#include <vector>

#include "scenario/lexer.h"
#include "scenario/limits.h"
#include "scenario/parser.h"
#include "scenario/source_lines.h"
#include "scenario/spelling.h"

namespace scenario {
namespace {

constexpr std::size_t kIndentation = 2;
constexpr std::string_view kBeforeComment = "  ";

// A line that is going to be written.
struct Row {
  std::string statement;  // with its indentation; of a line with a mistake, all of it
  std::string_view comment;
  std::size_t column = 0;  // where the comment behind the statement starts; 0: there is none

  bool is_blank() const { return statement.empty() && comment.empty(); }
};

// Of text that is valid UTF-8.
std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xc0) != 0x80; }));
}

std::string_view without_blanks_behind(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" \t") + 1);
}

class Formatter {
 public:
  std::string run(std::string_view source) {
    const std::vector<Line> lines = read_lines(source);
    std::size_t indentation = 0;
    for (const Line& line : lines) indentation += kIndentation * line.depth;
    if (indentation > kMaxScriptBytes) return std::string(source);

    std::string_view rest = source;
    std::string text(take_byte_order_mark(rest));
    for (const Line& line : lines) add(take_line(rest), line);
    align_comments();
    while (!rows_.empty() && rows_.back().is_blank()) rows_.pop_back();
    for (const Row& row : rows_) write(row, text);
    text += rest;
    if (!rest.empty() && !rest.ends_with('\n')) text += '\n';
    const bool is_sound = text.size() <= kMaxScriptBytes && source.size() <= kMaxScriptBytes;
    return is_sound ? text : std::string(source);
  }

 private:
  void add(SourceLine source, const Line& line) {
    Row row;
    if (line.is_readable) {
      row = arranged(source.text, line.depth);
      const bool is_double = rows_.empty() || rows_.back().is_blank();
      if (row.is_blank() && is_double) return;
    }
    // Also where our blanks would make it too long.
    if (!line.is_readable || width(row, end_of(row) + kBeforeComment.size()) > kMaxLineCharacters) {
      row = {.statement = std::string(source.with_return), .comment = {}};
    }
    rows_.push_back(std::move(row));
  }

  static Row arranged(std::string_view line, std::size_t depth) {
    const std::size_t hash = std::min(line.find('#'), line.size());
    Row row;
    row.comment = without_blanks_behind(line.substr(hash));
    std::vector<Token> tokens;
    static_cast<void>(lex(line, 1, tokens));  // it was read before
    if (tokens.size() == 1 && row.comment.empty()) return row;
    row.statement = std::string(kIndentation * depth, ' ') + spell(tokens);
    if (tokens.size() > 1 && !row.comment.empty()) row.column = hash;
    return row;
  }

  static std::size_t end_of(const Row& row) { return row.statement.size(); }

  static std::size_t width(const Row& row, std::size_t column) {
    return row.column == 0 ? end_of(row) + characters(row.comment)
                           : column + characters(row.comment);
  }

  // Statements with nothing but ASCII before their comments, so that bytes are columns.
  void align_comments() {
    std::vector<Row*> group;
    for (Row& row : rows_) {
      if (row.column == 0) continue;
      if (!group.empty() && group.front()->column != row.column) align(group);
      group.push_back(&row);
    }
    align(group);
  }

  // Comments, one after the other, that stood in the same column.
  static void align(std::vector<Row*>& group) {
    std::size_t column = group.size() > 1 ? group.front()->column : 0;
    for (const Row* row : group) column = std::max(column, end_of(*row) + kBeforeComment.size());
    const bool fits = std::all_of(group.begin(), group.end(), [column](const Row* row) {
      return width(*row, column) <= kMaxLineCharacters;
    });
    for (Row* row : group) row->column = fits ? column : end_of(*row) + kBeforeComment.size();
    group.clear();
  }

  static void write(const Row& row, std::string& text) {
    text += row.statement;
    if (row.column != 0) text.append(row.column - end_of(row), ' ');
    text += row.comment;
    text += '\n';
  }

  std::vector<Row> rows_;
};

}  // namespace

std::string format(std::string_view source) { return Formatter().run(source); }

}  // namespace scenario
