#include "scenario/messages.h"

namespace scenario {
namespace {

struct Message {
  Code code;
  std::string_view name;
  std::string_view english;
  std::string_view chinese;
};

// In the order of Code. For the expected_… {0} is what stands there instead (empty at the end of
// the line) and {1} an example of the statement.
constexpr Message kMessages[] = {
    {Code::script_too_long, "script-too-long",
     "the script is too long: it has {0} bytes, {1} are allowed",
     "脚本太长：共 {0} 字节，最多允许 {1} 字节"},
    {Code::line_too_long, "line-too-long",
     "the line is too long: it has {0} characters, {1} are allowed",
     "这一行太长：共 {0} 个字符，最多允许 {1} 个"},
    {Code::too_many_errors, "too-many-errors",
     "{0} mistakes are listed, and there are more: these first",
     "已列出 {0} 处错误，后面还有：请先改正这些"},
    {Code::invalid_utf8, "invalid-utf8", "this is not valid UTF-8: save the script as UTF-8",
     "这里不是有效的 UTF-8：请把脚本存为 UTF-8"},
    {Code::control_character, "control-character",
     "the control character {0} may not stand in a script", "脚本里不能有控制字符 {0}"},
    {Code::odd_blank, "odd-blank", "this blank is {0}: write an ordinary one",
     "这里的空格是 {0}：请用普通空格"},
    {Code::unexpected_character, "unexpected-character",
     "\"{0}\" means nothing here<<: write \"{1}\">>", "“{0}”在这里没有意义<<：请写“{1}”>>"},
    {Code::not_a_number, "not-a-number",
     "\"{0}\" is neither a number nor a name: a number has digits only, a name begins with a "
     "letter",
     "“{0}”既不是数字也不是名字：数字只含数字字符，名字以字母开头"},
    {Code::number_too_big, "number-too-big", "{0} is too big: numbers go up to {1}",
     "{0} 太大：数字最大为 {1}"},
    {Code::name_too_long, "name-too-long",
     "the name is too long: it has {0} characters, {1} are allowed",
     "名字太长：共 {0} 个字符，最多允许 {1} 个"},

    {Code::expected_statement, "expected-statement",
     "expected a statement, not \"{0}\". For example: {1}",
     "这里应是一条语句，而不是“{0}”。例如：{1}"},
    {Code::unknown_statement, "unknown-statement",
     "there is no statement \"{0}\"<<: did you mean {1}?>><< For example: {2}>>",
     "没有语句“{0}”<<：是不是想写 {1}？>><<例如：{2}>>"},
    {Code::extra_words, "extra-words",
     "\"{0}\" is too much: the statement ends before it<<. For example: {1}>>",
     "“{0}”多余：语句到此之前已经完整<<。例如：{1}>>"},
    {Code::end_without_repeat, "end-without-repeat", "this end has no repeat before it",
     "这个 end 前面没有对应的 repeat"},
    {Code::repeat_without_end, "repeat-without-end",
     "this repeat has no end: write end on a line of its own after the statements to repeat",
     "这个 repeat 没有结束：请在要重复的语句之后另起一行写 end"},
    {Code::nested_too_deep, "nested-too-deep", "repeat stands inside repeat more than {0} deep",
     "repeat 嵌套超过 {0} 层"},

    {Code::expected_process, "expected-process",
     "expected the name of a process<<, not \"{0}\">>. For example: {1}",
     "这里应是进程名<<，而不是“{0}”>>。例如：{1}"},
    {Code::expected_new_process, "expected-new-process",
     "expected a name for the new process<<, not \"{0}\">>. For example: {1}",
     "这里应是新进程的名字<<，而不是“{0}”>>。例如：{1}"},
    {Code::expected_region, "expected-region",
     "expected the name of a region<<, not \"{0}\">>. For example: {1}",
     "这里应是内存区域的名字<<，而不是“{0}”>>。例如：{1}"},
    {Code::expected_new_region, "expected-new-region",
     "expected a name for the new region<<, not \"{0}\">>. For example: {1}",
     "这里应是新内存区域的名字<<，而不是“{0}”>>。例如：{1}"},
    {Code::expected_page_count, "expected-page-count",
     "expected a number of pages<<, not \"{0}\">>. For example: {1}",
     "这里应是页数<<，而不是“{0}”>>。例如：{1}"},
    {Code::expected_page_number, "expected-page-number",
     "expected a page number<<, not \"{0}\">>. For example: {1}",
     "这里应是页号<<，而不是“{0}”>>。例如：{1}"},
    {Code::expected_one_page, "expected-one-page", "{0} asks about one page: write {1}[0], say",
     "{0} 一次只问一页：例如写 {1}[0]"},
    {Code::expected_closing_bracket, "expected-closing-bracket",
     "expected \"]\"<<, not \"{0}\">>. For example: {1}",
     "这里应是“]”<<，而不是“{0}”>>。例如：{1}"},
    {Code::expected_rights, "expected-rights",
     "expected rights: rw, r or none<<, not \"{0}\">>. For example: {1}",
     "这里应是权限：rw、r 或 none<<，而不是“{0}”>>。例如：{1}"},
    {Code::expected_turns, "expected-turns",
     "expected how often to repeat<<, not \"{0}\">>. For example: {1}",
     "这里应是重复次数<<，而不是“{0}”>>。例如：{1}"},
    {Code::expected_variable, "expected-variable",
     "expected a name for the loop variable<<, not \"{0}\">>. For example: {1}",
     "这里应是循环变量的名字<<，而不是“{0}”>>。例如：{1}"},
    {Code::expected_file, "expected-file",
     "expected the name of a file<<, not \"{0}\">>. For example: {1}",
     "这里应是文件名<<，而不是“{0}”>>。例如：{1}"},
    {Code::expected_new_file, "expected-new-file",
     "expected a name for the new file<<, not \"{0}\">>. For example: {1}",
     "这里应是新文件的名字<<，而不是“{0}”>>。例如：{1}"},
    {Code::expected_as_or_pages, "expected-as-or-pages",
     "expected \"as\" and a new name, or \"pages\" and a new length<<, not \"{0}\">>. For example: "
     "{1}",
     "这里应是 as 和新名字，或 pages 和新页数<<，而不是“{0}”>>。例如：{1}"},
    {Code::unknown_option, "unknown-option",
     "{0} has no option \"{1}\", only {3}<<: did you mean {2}?>>",
     "{0} 没有选项“{1}”，只有 {3}<<：是不是想写 {2}？>>"},
    {Code::option_twice, "option-twice", "\"{0}\" stands here twice: each option may come once",
     "“{0}”写了两次：每个选项只能用一次"},
    {Code::option_needs, "option-needs",
     "\"{0}\" goes together with \"{1}\" only. For example: {2}",
     "“{0}”只能和“{1}”一起用。例如：{2}"},
    {Code::name_needs_letter, "name-needs-letter",
     "a name begins with a letter: braces may follow it, as in C{i}",
     "名字以字母开头，后面才可以跟花括号，例如 C{i}"},
    {Code::number_and_braces, "number-and-braces",
     "a number is either digits or one pair of braces, not both: \"{0}\" is too much",
     "数字要么是数字字符，要么是一对花括号，不能两者都用：“{0}”多余"},
    {Code::variable_needs_braces, "variable-needs-braces",
     "a loop variable stands in braces here: write {0}", "循环变量在这里要放进花括号：请写 {0}"},
    {Code::duplicate_variable, "duplicate-variable",
     "{0} is the variable of a repeat around this one already: choose another name",
     "外层 repeat 已经使用变量 {0}：请换一个名字"},
    {Code::range_backwards, "range-backwards", "the range runs backwards: write {1}..{0}",
     "范围写反了：请写 {1}..{0}"},

    {Code::expected_value, "expected-value",
     "expected a number, a loop variable or a question<<, not \"{0}\">>. For example: {1}",
     "这里应是数字、循环变量或提问<<，而不是“{0}”>>。例如：{1}"},
    {Code::expected_comparison, "expected-comparison",
     "expected a comparison: ==, !=, <, <=, > or >=<<, not \"{0}\">>. For example: {1}",
     "这里应是比较：==、!=、<、<=、> 或 >=<<，而不是“{0}”>>。例如：{1}"},
    {Code::single_equals, "single-equals", "to compare, write ==", "比较请写 =="},
    {Code::braces_in_expression, "braces-in-expression",
     "no braces are needed here: write i, not {i}", "这里不需要花括号：请写 i，而不是 {i}"},
    {Code::question_in_braces, "question-in-braces",
     "{0}(…) may be asked in expect only: braces hold numbers and loop variables",
     "{0}(…) 只能用在 expect 里：花括号里只能有数字和循环变量"},
    {Code::expected_closing_brace, "expected-closing-brace", "expected \"}\"<<, not \"{0}\">>",
     "这里应是“}”<<，而不是“{0}”>>"},
    {Code::expected_closing_parenthesis, "expected-closing-parenthesis",
     "expected \")\"<<, not \"{0}\">>", "这里应是“)”<<，而不是“{0}”>>"},
    {Code::expected_arguments, "expected-arguments", "expected \"(\" after {0}. For example: {1}",
     "{0} 后面应是“(”。例如：{1}"},
    {Code::parentheses_too_deep, "parentheses-too-deep",
     "parentheses and signs are nested more than {0} deep", "括号和正负号嵌套超过 {0} 层"},
    {Code::unknown_variable, "unknown-variable",
     "there is no loop variable {0} here<<: did you mean {1}?>><<: {2} makes one>>",
     "这里没有循环变量 {0}<<：是不是想写 {1}？>><<：用 {2} 可以定义>>"},
    {Code::unknown_function, "unknown-function",
     "there is no question {0}(…), only walk, page, vma, chain, anon_vma, swapped, work and "
     "count<<: did you mean {1}?>>",
     "没有提问 {0}(…)，只有 walk、page、vma、chain、anon_vma、swapped、work 和 count<<：是不是想写 "
     "{1}？>>"},
    {Code::expected_field, "expected-field", "expected what to ask of it. For example: {0}",
     "这里应写明要问什么。例如：{0}"},
    {Code::unknown_field, "unknown-field", "{0}(…) has no {1}, only {3}<<: did you mean {2}?>>",
     "{0}(…) 没有 {1}，只有 {3}<<：是不是想写 {2}？>>"},
    {Code::unknown_count, "unknown-count",
     "\"{0}\" cannot be counted, only {2}<<: did you mean {1}?>>",
     "不能对“{0}”计数，可以计数的只有 {2}<<：是不是想写 {1}？>>"},
    {Code::division_by_zero, "division-by-zero", "this divides by 0", "这里除以了 0"},
    {Code::arithmetic_overflow, "arithmetic-overflow",
     "the result is too big: numbers go from -{0} to {0}", "结果太大：数字范围为 -{0} 到 {0}"},

    {Code::number_out_of_range, "number-out-of-range",
     "{0} is out of range: it must lie between {1} and {2}", "{0} 超出范围：应在 {1} 到 {2} 之间"},
    {Code::unknown_process, "unknown-process",
     "there is no process {0}<<: did you mean {1}?>><<: {2} makes one>>",
     "没有进程 {0}<<：是不是想写 {1}？>><<：用 {2} 可以创建>>"},
    {Code::exited_process, "exited-process",
     "{0} has exited (line {1}): it can be used again only as the name of a new process",
     "{0} 已经退出（第 {1} 行）：只能再用作新进程的名字"},
    {Code::process_exists, "process-exists",
     "there is a process {0} already: choose another name, or let it exit first",
     "已有进程 {0}：请换一个名字，或先让它退出"},
    {Code::unknown_region, "unknown-region",
     "{0} has no region named {1}<<: did you mean {2}?>><<: {3} makes one>>",
     "{0} 没有名为 {1} 的区域<<：是不是想写 {2}？>><<：用 {3} 可以创建>>"},
    {Code::region_exists, "region-exists",
     "{0} has a region named {1} already: choose another name, or unmap it first",
     "{0} 已有名为 {1} 的区域：请换一个名字，或先把它解除映射"},
    {Code::page_outside_region, "page-outside-region",
     "{0} has the pages 0 to {1}: there is no page {2}",
     "{0} 只有第 0 页到第 {1} 页：没有第 {2} 页"},
    {Code::not_mapped, "not-mapped", "nothing is mapped at {0} of {1}: it was unmapped",
     "{1} 的 {0} 处没有映射：它已被解除映射"},
    {Code::not_readable, "not-readable",
     "{1} may not read {0}: its rights are none. To allow it: mprotect {1} {0} r",
     "{1} 不能读 {0}：它的权限是 none。要允许读：mprotect {1} {0} r"},
    {Code::not_writable, "not-writable",
     "{1} may not write {0}: its rights are {2}. To allow it: mprotect {1} {0} rw",
     "{1} 不能写 {0}：它的权限是 {2}。要允许写：mprotect {1} {0} rw"},
    {Code::mmap_overlap, "mmap-overlap",
     "page {0} of {1} is taken by {2}: choose another place, or leave out \"at\" to be given one",
     "{1} 的第 {0} 页已被 {2} 占用：请换一个位置，或省略 at 由系统安排"},
    {Code::address_space_full, "address-space-full",
     "there is no room for {0} pages: addresses end at page {1}",
     "放不下 {0} 页：地址空间到第 {1} 页为止"},
    {Code::unknown_file, "unknown-file",
     "there is no file {0}<<: did you mean {1}?>><<: {2} makes one>>",
     "没有文件 {0}<<：是不是想写 {1}？>><<：用 {2} 可以创建>>"},
    {Code::file_exists, "file-exists", "there is a file {0} already: choose another name",
     "已有文件 {0}：请换一个名字"},
    {Code::several_vmas, "several-vmas",
     "mremap takes pages of one VMA: {1} of {2} lies in another than {0}",
     "mremap 只能处理同一个 VMA 中的页：{2} 的 {1} 和 {0} 不在同一个 VMA 里"},
    {Code::moves_onto_itself, "moves-onto-itself",
     "the pages would move onto themselves: they are pages {0} to {1}, and would become {2} to {3}",
     "这些页会移到自己身上：现在是第 {0} 页到第 {1} 页，要移到第 {2} 页到第 {3} 页"},
    {Code::part_keeps_name, "part-keeps-name",
     "{0} remains the name of the pages that stay: choose another for those that move",
     "{0} 仍是留在原处的页的名字：请给移走的页另取一个名字"},
    {Code::no_room_to_grow, "no-room-to-grow",
     "{1} of {0} cannot grow to {2} pages where it is: page {3} is taken<< by {4}>>. To move it: "
     "mremap {0} {1} as {1} pages {2}",
     "{0} 的 {1} 不能在原处增大到 {2} 页：第 {3} 页已被占用<<（{4}）>>。"
     "要移动它：mremap {0} {1} as {1} pages {2}"},
    {Code::no_page_yet, "no-page-yet", "{0} of {1} has no page yet: write it first",
     "{1} 的 {0} 还没有物理页：请先写它"},
    {Code::no_file_page_yet, "no-file-page-yet",
     "{0} of {1} does not map its page of the file yet: read it first",
     "{1} 的 {0} 还没有映射文件的页：请先读它"},
    {Code::only_zero_page, "only-zero-page",
     "{0} of {1} was only read, so it shows the shared page of zeroes: write it first",
     "{1} 的 {0} 只被读过，因此是共享的零页：请先写它"},
    {Code::unknown_anon_vma, "unknown-anon-vma",
     "there is no anon_vma {0} at this moment: they are numbered from 0 as they are made",
     "此刻没有编号为 {0} 的 anon_vma：编号从 0 开始，按创建的先后"},
    {Code::field_of_other_kernels, "field-of-other-kernels",
     "an anon_vma has no {0} in the kernels of this design",
     "这个设计所对应的内核里，anon_vma 没有 {0}"},
    {Code::in_swap, "in-swap", "{0} of {1} is in swap: read or write it first",
     "{1} 的 {0} 在交换区里：请先读它或写它"},
    {Code::none_in_memory, "none-in-memory",
     "{1} has none of these pages of {0} in memory: there is nothing to reclaim",
     "{1} 的 {0} 中这些页都不在内存里：没有可以回收的页"},
    {Code::cannot_migrate, "cannot-migrate",
     "{0} follows Linux {1}, which cannot move a page in memory: migration came with 2.6.16",
     "{0} 依照 Linux {1}，它还不能在内存中移动页：页迁移从 2.6.16 开始才有"},
    {Code::out_of_memory, "out-of-memory",
     "out of memory: an allocation failed<< at {0} of {1}>>, and that had no effect",
     "内存不足：<<在 {1} 的 {0} 处>>有一次分配失败，因此没有生效"},

    {Code::budget_statements, "budget-statements",
     "stopped: {0} statements have run, as many as are allowed. Is there an endless repeat?",
     "已停止：已执行 {0} 条语句，达到上限。是否有停不下来的 repeat？"},
    {Code::budget_pages, "budget-pages",
     "stopped: this would touch or copy {0} pages in all, {1} are allowed",
     "已停止：这样总共会访问或复制 {0} 页，最多允许 {1} 页"},
    {Code::budget_processes, "budget-processes",
     "stopped: {0} processes are alive, as many as are allowed",
     "已停止：已有 {0} 个进程，达到上限"},
    {Code::budget_mmap, "budget-mmap", "{0} pages are too many for one region: {1} are allowed",
     "一个区域不能有 {0} 页：最多允许 {1} 页"},
    {Code::budget_events, "budget-events",
     "stopped: {0} steps would be recorded by now, {1} are allowed",
     "已停止：到此要记录 {0} 步，最多允许 {1} 步"},
    {Code::budget_work, "budget-work",
     "stopped: this would go through {0} VMAs, links and page-table entries in all, {1} are "
     "allowed",
     "已停止：这样总共会查看 {0} 个 VMA、链接和页表项，最多允许 {1} 个"},
    {Code::budget_objects, "budget-objects",
     "stopped: this would keep {0} objects in memory, {1} are allowed",
     "已停止：这样会在内存中保留 {0} 个对象，最多允许 {1} 个"},
    {Code::budget_page_tables, "budget-page-tables",
     "stopped: this would need {0} page tables at once, {1} are allowed",
     "已停止：这样会同时需要 {0} 张页表，最多允许 {1} 张"},
};

constexpr bool in_order() {
  std::size_t place = 0;
  for (const Message& entry : kMessages) {
    if (static_cast<std::size_t>(entry.code) != place++) return false;
  }
  return place == static_cast<std::size_t>(Code::last) + 1;
}
static_assert(in_order(), "every Code has its message, in the same order");

const Message& entry_of(Code code) { return kMessages[static_cast<std::size_t>(code)]; }

// The number of the argument that stands at `at`, as in {0}, or -1.
int argument_at(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size() || text[at] != '{' || text[at + 2] != '}') return -1;
  const char digit = text[at + 1];
  return '0' <= digit && digit <= '9' ? digit - '0' : -1;
}

const std::string* find(const std::vector<std::string>& arguments, int number) {
  const auto index = static_cast<std::size_t>(number);
  return index < arguments.size() && !arguments[index].empty() ? &arguments[index] : nullptr;
}

}  // namespace

std::string_view name_of(Code code) { return entry_of(code).name; }

std::string message(const Diagnostic& diagnostic, Language language) {
  const Message& entry = entry_of(diagnostic.code);
  return fill_in(language == Language::english ? entry.english : entry.chinese,
                 diagnostic.arguments);
}

std::string fill_in(std::string_view text, const std::vector<std::string>& arguments) {
  std::string filled;
  std::size_t optional_from = std::string_view::npos;  // in `filled`: where a << began
  bool complete = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at, 2) == "<<") {
      optional_from = filled.size();
      complete = true;
      ++at;
    } else if (text.substr(at, 2) == ">>" && optional_from != std::string_view::npos) {
      if (!complete) filled.resize(optional_from);
      optional_from = std::string_view::npos;
      ++at;
    } else if (const int number = argument_at(text, at); number >= 0) {
      const std::string* argument = find(arguments, number);
      if (argument != nullptr) filled += *argument;
      complete = complete && argument != nullptr;
      at += 2;
    } else {
      filled += text[at];
    }
  }
  return filled;
}

}  // namespace scenario
