#include "scenario/statement_parser.h"

#include <algorithm>

#include "scenario/expression_parser.h"
#include "scenario/operands.h"

namespace scenario {
namespace {

Mmap parse_mmap(Cursor& cursor) {
  Mmap mmap;
  mmap.process = parse_name(cursor, Code::expected_process);
  mmap.region = parse_name(cursor, Code::expected_new_region);
  mmap.pages = parse_number(cursor, Code::expected_page_count);
  bool has_rights = false;
  while (cursor.peek().kind == Token::Kind::word) {  // `at` and rights, each once, in either order
    if (!mmap.at && cursor.take_word("at")) {
      mmap.at = parse_number(cursor, Code::expected_page_number);
    } else if (!has_rights) {
      mmap.prot = parse_rights(cursor, "mmap P text 2 r");
      has_rights = true;
    } else {
      break;
    }
  }
  return mmap;
}

Mprotect parse_mprotect(Cursor& cursor) {
  Mprotect mprotect;
  mprotect.pages = parse_pages(cursor);
  mprotect.prot = parse_rights(cursor, cursor.example());
  return mprotect;
}

Fork parse_fork(Cursor& cursor) {
  Fork fork;
  fork.parent = parse_name(cursor, Code::expected_process);
  fork.child = parse_name(cursor, Code::expected_new_process);
  return fork;
}

Expect parse_expect(Cursor& cursor) {
  Expect expect{.condition = parse_condition(cursor)};
  if (!expect.condition.comparison) cursor.fail_here(Code::expected_comparison);
  return expect;
}

bool is_literal(const Expression& number) {
  return number.terms.size() == 1 && number.terms[0].kind == Term::Kind::number;
}

void check_direction(Cursor& cursor, const Repeat& repeat) {
  if (cursor.failed() || !is_literal(*repeat.first) || !is_literal(repeat.last)) return;
  const std::int64_t first = repeat.first->terms[0].value;
  const std::int64_t last = repeat.last.terms[0].value;
  if (first <= last) return;
  cursor.fail(Code::range_backwards, cover(repeat.first->span, repeat.last.span),
              {std::to_string(first), std::to_string(last)});
}

// The variable is put into `variable` even if it is wrong, so that its uses are no further
// mistakes.
void parse_variable(Cursor& cursor, std::string& variable) {
  if (cursor.peek().kind != Token::Kind::word) cursor.fail_here(Code::expected_variable);
  const Token& token = cursor.take();
  variable = token.text;
  const auto outer = cursor.variables();
  if (std::find(outer.begin(), outer.end(), variable) != outer.end()) {
    cursor.fail(Code::duplicate_variable, token.span, {variable});
  }
}

Repeat parse_repeat(Cursor& cursor, std::string& variable) {
  Repeat repeat;
  repeat.last = parse_number(cursor, Code::expected_turns);
  if (cursor.take_symbol("..")) {
    repeat.first = repeat.last;
    repeat.last = parse_number(cursor, Code::expected_turns);
    check_direction(cursor, repeat);
  }
  if (cursor.take_word("as")) {
    repeat.has_variable = true;
    parse_variable(cursor, variable);
  }
  return repeat;
}

}  // namespace

Statement parse_statement(Cursor& cursor, const VerbInfo& verb, std::string& variable) {
  const Span from = cursor.last();
  Statement statement;
  switch (verb.verb) {
    case Verb::process:
      statement.action = MakeProcess{parse_name(cursor, Code::expected_new_process)};
      break;
    case Verb::mmap:
      statement.action = parse_mmap(cursor);
      break;
    case Verb::munmap:
      statement.action = Munmap{parse_pages(cursor)};
      break;
    case Verb::mprotect:
      statement.action = parse_mprotect(cursor);
      break;
    case Verb::read:
      statement.action = Read{parse_pages(cursor)};
      break;
    case Verb::write:
      statement.action = Write{parse_pages(cursor)};
      break;
    case Verb::fork:
      statement.action = parse_fork(cursor);
      break;
    case Verb::exit:
      statement.action = Exit{parse_name(cursor, Code::expected_process)};
      break;
    case Verb::walk:
      statement.action = Walk{parse_page(cursor, verb.name)};
      break;
    case Verb::expect:
      statement.action = parse_expect(cursor);
      break;
    case Verb::repeat:
      statement.action = parse_repeat(cursor, variable);
      break;
    case Verb::end:
      break;
  }
  if (!cursor.at_end()) cursor.fail_here(Code::extra_words);
  statement.verb = verb.name;
  statement.span = cover(from, cursor.last());
  return statement;
}

}  // namespace scenario
