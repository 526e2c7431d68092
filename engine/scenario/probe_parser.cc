#include "scenario/probe_parser.h"

#include <iterator>

#include "scenario/operands.h"
#include "scenario/suggest.h"

namespace scenario {
namespace {

constexpr std::string_view kQuestions[] = {"walk",     "page",    "vma",  "chain",
                                           "anon_vma", "swapped", "work", "count"};

struct Field {
  std::string_view question;
  std::string_view name;
  Probe::What what;
};
constexpr Field kFields[] = {
    {"walk", "visited", Probe::What::walk_visited},
    {"walk", "mapped", Probe::What::walk_mapped},
    {"walk", "lookups", Probe::What::walk_lookups},
    {"walk", "visited_stop", Probe::What::walk_visited_stop},
    {"walk", "tree_nodes", Probe::What::walk_tree_nodes},
    {"walk", "levels", Probe::What::walk_levels},
    {"page", "mapcount", Probe::What::page_mapcount},
    {"page", "anon_vma", Probe::What::page_anon_vma},
    {"page", "count", Probe::What::page_count},
    {"page", "index", Probe::What::page_index},
    {"chain", "length", Probe::What::chain_length},
    {"vma", "anon_vma", Probe::What::vma_anon_vma},
    {"vma", "pages", Probe::What::vma_pages},
    {"vma", "vm_pgoff", Probe::What::vma_pgoff},
    {"anon_vma", "degree", Probe::What::anon_vma_field},
    {"anon_vma", "num_children", Probe::What::anon_vma_field},
    {"anon_vma", "num_active_vmas", Probe::What::anon_vma_field},
    {"anon_vma", "linked", Probe::What::anon_vma_field},
    {"anon_vma", "parent", Probe::What::anon_vma_field},
    {"anon_vma", "root", Probe::What::anon_vma_field},
};

// What can be counted: types, as the slabs of the machine and of the designs are named.
struct Counted {
  std::string_view name;
  std::string_view slab;
};
constexpr Counted kCounted[] = {
    {"anon_vma", "anon_vma"},
    {"anon_vma_chain", "anon_vma_chain"},
    {"pte_chain", "pte_chain"},
    {"vma", "vma"},
    {"page", "page"},
    {"process", "process"},
    {"file", "address_space"},
    {"address_space", "address_space"},
    {"swap_entry", "swap_entry"},
    {"kernel_byte", ""},  // no objects: what the design's kernel would have spent on them
};

constexpr std::string_view kWork[] = {"links",    "mapcounts",      "added", "removed",
                                      "compared", "blocks_touched", "locks"};

void add_to_list(std::string& list, std::string_view item) {
  if (!list.empty()) list += ", ";
  list += item;
}

std::string example_of(std::string_view question) {
  if (question == "walk") return "walk(P heap[1]).visited";
  if (question == "page") return "page(P heap[1]).mapcount";
  if (question == "chain") return "chain(P heap[1]).length";
  if (question == "vma") return "vma(P heap[1]).anon_vma";
  if (question == "anon_vma") return "anon_vma(1).linked";
  if (question == "work") return "work(links)";
  if (question == "swapped") return "swapped(P heap[1])";
  return "count(vma)";
}

void parse_field(Cursor& cursor, std::string_view question, Probe& probe) {
  if (!cursor.take_symbol(".") || cursor.peek().kind != Token::Kind::word) {
    cursor.fail(Code::expected_field, cursor.peek().span, {example_of(question)});
  }
  const Token& token = cursor.take();
  std::vector<std::string_view> names;
  std::string list;
  for (const Field& field : kFields) {
    if (field.question != question) continue;
    probe.what = field.what;
    probe.counted = field.name;
    if (field.name == token.text) return;
    names.push_back(field.name);
    add_to_list(list, field.name);
  }
  cursor.fail(Code::unknown_field, token.span,
              {std::string(question), std::string(token.text),
               std::string(nearest(token.text, names)), list});
}

void parse_counted(Cursor& cursor, Probe& probe) {
  const Token& token = cursor.take();
  std::vector<std::string_view> names;
  std::string list;
  for (const Counted& counted : kCounted) {
    probe.what = counted.slab.empty() ? Probe::What::kernel_bytes : Probe::What::count;
    probe.counted = counted.slab;
    if (counted.name == token.text) return;
    names.push_back(counted.name);
    add_to_list(list, counted.name);
  }
  cursor.fail(Code::unknown_count, token.span,
              {std::string(token.text), std::string(nearest(token.text, names)), list});
}

void parse_work(Cursor& cursor, Probe& probe) {
  const Token& token = cursor.take();
  std::string list;
  for (const std::string_view name : kWork) {
    probe.what = Probe::What::work;
    probe.counted = name;
    if (name == token.text) return;
    add_to_list(list, name);
  }
  cursor.fail(Code::unknown_count, token.span,
              {std::string(token.text), std::string(nearest(token.text, kWork)), list});
}

}  // namespace

bool is_question(std::string_view name) {
  for (const std::string_view question : kQuestions) {
    if (question == name) return true;
  }
  return false;
}

Probe parse_probe(Cursor& cursor) {
  Probe probe;
  const Token& name = cursor.take();
  if (!is_question(name.text)) {
    cursor.fail(Code::unknown_function, name.span,
                {std::string(name.text), std::string(nearest(name.text, kQuestions))});
  }
  if (!cursor.take_symbol("(")) {
    cursor.fail(Code::expected_arguments, cursor.peek().span,
                {std::string(name.text), example_of(name.text)});
  }
  const bool counts = name.text == "count" || name.text == "work";
  if (name.text == "count") {
    parse_counted(cursor, probe);
  } else if (name.text == "work") {
    parse_work(cursor, probe);
  } else if (name.text == "anon_vma") {
    probe.number = parse_number(cursor, Code::expected_value);
  } else {
    probe.page = parse_page(cursor, name.text);
  }
  if (!cursor.take_symbol(")")) cursor.fail_here(Code::expected_closing_parenthesis);
  if (name.text == "swapped") {
    probe.what = Probe::What::swapped;
  } else if (!counts) {
    parse_field(cursor, name.text, probe);
  }
  probe.span = cover(name.span, cursor.last());
  return probe;
}

}  // namespace scenario
