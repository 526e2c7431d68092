#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace scenario {

// A stretch of one line of a script. Lines and columns count from 1; columns and lengths are
// counted in Unicode characters (code points), not in bytes.
struct Span {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::uint32_t length = 0;
};

// The span from the start of `from` to the end of `to`, which stands behind it on the same line.
inline Span cover(Span from, Span to) {
  return {from.line, from.column, to.column + to.length - from.column};
}

// What can be wrong with a script. The names that links, tests and the site know them by, and the
// texts in each language, stand in messages.cc, in this order.
enum class Code : std::uint8_t {
  // the text itself
  script_too_long,
  line_too_long,
  too_many_errors,
  invalid_utf8,
  control_character,
  odd_blank,
  unexpected_character,
  not_a_number,
  number_too_big,
  name_too_long,
  // statements and blocks
  expected_statement,
  unknown_statement,
  extra_words,
  end_without_repeat,
  repeat_without_end,
  nested_too_deep,
  // words of a statement
  expected_process,
  expected_new_process,
  expected_region,
  expected_new_region,
  expected_page_count,
  expected_page_number,
  expected_one_page,
  expected_closing_bracket,
  expected_rights,
  expected_turns,
  expected_variable,
  expected_file,
  expected_new_file,
  expected_as_or_pages,
  unknown_option,
  option_twice,
  option_needs,
  name_needs_letter,
  number_and_braces,
  variable_needs_braces,
  duplicate_variable,
  range_backwards,
  // expressions
  expected_value,
  expected_comparison,
  single_equals,
  braces_in_expression,
  question_in_braces,
  expected_closing_brace,
  expected_closing_parenthesis,
  expected_arguments,
  parentheses_too_deep,
  unknown_variable,
  unknown_function,
  expected_field,
  unknown_field,
  unknown_count,
  division_by_zero,
  arithmetic_overflow,
  // while it runs
  number_out_of_range,
  unknown_process,
  exited_process,
  process_exists,
  unknown_region,
  region_exists,
  page_outside_region,
  not_mapped,
  not_readable,
  not_writable,
  mmap_overlap,
  address_space_full,
  unknown_file,
  file_exists,
  several_vmas,
  moves_onto_itself,
  part_keeps_name,
  no_room_to_grow,
  no_page_yet,
  no_file_page_yet,
  only_zero_page,
  unknown_anon_vma,
  field_of_other_kernels,
  in_swap,
  none_in_memory,
  cannot_migrate,
  out_of_memory,
  // budgets
  budget_statements,
  budget_pages,
  budget_processes,
  budget_mmap,
  budget_events,
  budget_work,
  budget_objects,
  budget_page_tables,
  last = budget_page_tables,
};

// One thing that is wrong, and where. `arguments` are the parts that the text of its code puts in:
// names as the script has them, numbers in decimal, examples. See message() for the text.
struct Diagnostic {
  Code code = Code::script_too_long;
  Span span;
  std::vector<std::string> arguments;
};

using Diagnostics = std::vector<Diagnostic>;

}  // namespace scenario
