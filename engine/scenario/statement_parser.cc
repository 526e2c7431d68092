#include "scenario/statement_parser.h"

#include <algorithm>

#include "scenario/expression_parser.h"
#include "scenario/operands.h"
#include "scenario/suggest.h"

namespace scenario {
namespace {

// Options stand behind the rest of a statement, in any order, each once.
constexpr std::string_view kMmapOptions[] = {"at", "file", "from", "shared"};
constexpr std::string_view kMremapOptions[] = {"as", "at", "pages"};

constexpr std::string_view kMapFile = "mmap P text 4 file libc";
constexpr std::string_view kMoveTo = "mremap P heap as moved at 64";

bool at_word(const Cursor& cursor) { return cursor.peek().kind == Token::Kind::word; }

// Takes this option if it comes next. `taken`: it was here already.
bool take_option(Cursor& cursor, std::string_view option, bool taken) {
  const Span span = cursor.peek().span;
  if (!cursor.take_word(option)) return false;
  if (taken) cursor.fail(Code::option_twice, span, {std::string(option)});
  return true;
}

bool is_near_option(const Cursor& cursor, std::span<const std::string_view> options) {
  return !nearest(cursor.peek().text, options).empty();
}

void reject_option(Cursor& cursor, std::string_view verb,
                   std::span<const std::string_view> options) {
  std::string list;
  for (const std::string_view option : options) {
    if (!list.empty()) list += ", ";
    list += option;
  }
  const std::string_view word = cursor.peek().text;
  cursor.fail(Code::unknown_option, cursor.peek().span,
              {std::string(verb), std::string(word), std::string(nearest(word, options)), list});
}

Expression parse_from(Cursor& cursor) {
  cursor.set_example("mmap P text 4 file libc from 2");
  return parse_number(cursor, Code::expected_page_number);
}

Text parse_file(Cursor& cursor) {
  cursor.set_example(kMapFile);
  return parse_name(cursor, Code::expected_file);
}

Mmap parse_mmap(Cursor& cursor) {
  Mmap mmap;
  mmap.process = parse_name(cursor, Code::expected_process);
  mmap.region = parse_name(cursor, Code::expected_new_region);
  mmap.pages = parse_number(cursor, Code::expected_page_count);
  bool has_rights = false;
  Token of_file;  // the first option that means nothing without a file
  while (at_word(cursor)) {
    const Token option = cursor.peek();
    if (take_option(cursor, "at", mmap.at.has_value())) {
      mmap.at = parse_number(cursor, Code::expected_page_number);
    } else if (take_option(cursor, "file", mmap.file.has_value())) {
      mmap.file = parse_file(cursor);
    } else if (take_option(cursor, "from", mmap.from.has_value())) {
      mmap.from = parse_from(cursor);
      if (of_file.text.empty()) of_file = option;
    } else if (take_option(cursor, "shared", mmap.shared)) {
      mmap.shared = true;
      if (of_file.text.empty()) of_file = option;
    } else if (is_near_option(cursor, kMmapOptions)) {
      reject_option(cursor, "mmap", kMmapOptions);
    } else if (!has_rights) {
      mmap.prot = parse_rights(cursor, "mmap P text 2 r");
      has_rights = true;
    } else {
      break;
    }
  }
  if (!mmap.file && !of_file.text.empty()) {
    cursor.fail(Code::option_needs, of_file.span,
                {std::string(of_file.text), "file", std::string(kMapFile)});
  }
  return mmap;
}

Mremap parse_mremap(Cursor& cursor) {
  Mremap mremap;
  mremap.pages = parse_pages(cursor);
  Span at;
  while (at_word(cursor)) {
    if (take_option(cursor, "as", mremap.name.has_value())) {
      mremap.name = parse_name(cursor, Code::expected_new_region);
    } else if (take_option(cursor, "at", mremap.at.has_value())) {
      at = cursor.last();
      mremap.at = parse_number(cursor, Code::expected_page_number);
    } else if (take_option(cursor, "pages", mremap.new_pages.has_value())) {
      mremap.new_pages = parse_number(cursor, Code::expected_page_count);
    } else {
      if (is_near_option(cursor, kMremapOptions)) reject_option(cursor, "mremap", kMremapOptions);
      break;
    }
  }
  if (mremap.name) return mremap;
  if (mremap.at) cursor.fail(Code::option_needs, at, {"at", "as", std::string(kMoveTo)});
  if (!mremap.new_pages) cursor.fail_here(Code::expected_as_or_pages);
  return mremap;
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
    parse_variable(cursor, variable);
    repeat.variable = variable;
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
    case Verb::file:
      statement.action = MakeFile{parse_name(cursor, Code::expected_new_file)};
      break;
    case Verb::mremap:
      statement.action = parse_mremap(cursor);
      break;
    case Verb::exec:
      statement.action = Exec{parse_name(cursor, Code::expected_process)};
      break;
    case Verb::age:
      statement.action = Age{parse_pages(cursor)};
      break;
    case Verb::reclaim:
      statement.action = Reclaim{parse_pages(cursor)};
      break;
    case Verb::migrate:
      statement.action = Migrate{parse_pages(cursor)};
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
