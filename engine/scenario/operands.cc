#include "scenario/operands.h"

#include <algorithm>

#include "scenario/expression_parser.h"

namespace scenario {
namespace {

bool goes_on_with_name(const Token& token) {
  return token.glued && (token.kind == Token::Kind::word || token.is("{"));
}

Expression parse_braces(Cursor& cursor) {
  const std::size_t from = cursor.position();
  const Span opening = cursor.take().span;
  Expression value = parse_expression(cursor, Questions::forbidden);
  if (!cursor.take_symbol("}")) cursor.fail_here(Code::expected_closing_brace);
  value.span = cover(opening, cursor.last());
  if (!cursor.failed()) cursor.note_fill(from, value);
  return value;
}

bool is_variable(const Cursor& cursor, std::string_view name) {
  const auto variables = cursor.variables();
  return std::find(variables.begin(), variables.end(), name) != variables.end();
}

Expression literal(const Token& token) {
  Expression value;
  value.terms.push_back({.kind = Term::Kind::number, .value = token.number, .span = token.span});
  value.span = token.span;
  return value;
}

void parse_indices(Cursor& cursor, Pages& pages) {
  pages.extent = Pages::Extent::one;
  pages.first = parse_number(cursor, Code::expected_page_number);
  if (!cursor.take_symbol("..")) return;
  pages.extent = Pages::Extent::range;
  pages.last = parse_number(cursor, Code::expected_page_number);
}

// What a name begins with, up to its first calculation: C of C{i}. Never empty in a name that is
// right.
std::string plain_start(const Text& name) {
  const auto* start = std::get_if<std::string>(&name.parts.front());
  return start == nullptr ? std::string() : *start;
}

}  // namespace

Text parse_name(Cursor& cursor, Code expected) {
  if (cursor.peek().is("{")) cursor.fail(Code::name_needs_letter, cursor.peek().span, {});
  if (cursor.peek().kind != Token::Kind::word) cursor.fail_here(expected);
  const Token& first = cursor.take();
  Text name{.parts = {}, .span = first.span};
  name.parts.emplace_back(std::string(first.text));
  while (goes_on_with_name(cursor.peek())) {
    if (cursor.peek().is("{")) {
      name.parts.emplace_back(parse_braces(cursor));
    } else {
      name.parts.emplace_back(std::string(cursor.take().text));
    }
  }
  name.span = cover(first.span, cursor.last());
  return name;
}

Expression parse_number(Cursor& cursor, Code expected) {
  Expression value;
  const Token& token = cursor.peek();
  if (token.kind == Token::Kind::number) {
    value = literal(cursor.take());
  } else if (token.is("{")) {
    value = parse_braces(cursor);
  } else if (token.kind == Token::Kind::word && is_variable(cursor, token.text)) {
    cursor.fail(Code::variable_needs_braces, token.span, {"{" + std::string(token.text) + "}"});
  } else {
    cursor.fail_here(expected);
  }
  const Token& next = cursor.peek();
  if (goes_on_with_name(next) || (next.glued && next.kind == Token::Kind::number)) {
    cursor.fail(Code::number_and_braces, next.span, {std::string(next.text)});
  }
  return value;
}

Pages parse_pages(Cursor& cursor) {
  Pages pages;
  pages.process = parse_name(cursor, Code::expected_process);
  pages.region = parse_name(cursor, Code::expected_region);
  if (cursor.take_symbol("[")) {
    if (!cursor.take_symbol("*")) parse_indices(cursor, pages);
    if (!cursor.take_symbol("]")) cursor.fail_here(Code::expected_closing_bracket);
  }
  pages.span = cover(pages.region.span, cursor.last());
  return pages;
}

Pages parse_page(Cursor& cursor, std::string_view asker) {
  Pages pages = parse_pages(cursor);
  if (pages.extent != Pages::Extent::one) {
    cursor.fail(Code::expected_one_page, pages.span,
                {std::string(asker), plain_start(pages.region)});
  }
  return pages;
}

mm::Prot parse_rights(Cursor& cursor, std::string_view example) {
  if (cursor.take_word("rw")) return mm::Prot::read_write;
  if (cursor.take_word("r")) return mm::Prot::read;
  if (cursor.take_word("none")) return mm::Prot::none;
  cursor.fail(Code::expected_rights, cursor.peek().span,
              {std::string(cursor.peek().text), std::string(example)});
  return mm::Prot::none;
}

}  // namespace scenario
