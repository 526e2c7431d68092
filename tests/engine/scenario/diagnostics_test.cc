// What is wrong with a script before it runs: each mistake with its place and its words.

#include "scenario/helpers.h"

namespace scenario {
namespace {

struct Mistake {
  const char* line;
  const char* where;  // and what
  const char* english;
  const char* chinese;
};

// Each stands on line 2 of a script, inside `repeat 3 as i`.
constexpr Mistake kMistakes[] = {
    {"proces P", "2:1+6 unknown-statement",
     "there is no statement \"proces\": did you mean process? For example: process P",
     "没有语句“proces”：是不是想写 process？例如：process P"},
    {"banana", "2:1+6 unknown-statement", "there is no statement \"banana\"", "没有语句“banana”"},
    {"[1]", "2:1+1 expected-statement", "expected a statement, not \"[\". For example: process P",
     "这里应是一条语句，而不是“[”。例如：process P"},
    {"process", "2:8+1 expected-new-process",
     "expected a name for the new process. For example: process P",
     "这里应是新进程的名字。例如：process P"},
    {"process 7", "2:9+1 expected-new-process",
     "expected a name for the new process, not \"7\". For example: process P",
     "这里应是新进程的名字，而不是“7”。例如：process P"},
    {"process {i}", "2:9+1 name-needs-letter",
     "a name begins with a letter: braces may follow it, as in C{i}",
     "名字以字母开头，后面才可以跟花括号，例如 C{i}"},
    {"process P, Q", "2:10+1 extra-words",
     "\",\" is too much: the statement ends before it. For example: process P",
     "“,”多余：语句到此之前已经完整。例如：process P"},
    {"process C{i", "2:12+1 expected-closing-brace", "expected \"}\"", "这里应是“}”"},
    {"process C{}", "2:11+1 expected-value",
     "expected a number, a loop variable or a question, not \"}\". For example: process P",
     "这里应是数字、循环变量或提问，而不是“}”。例如：process P"},
    {"process C{j}", "2:11+1 unknown-variable",
     "there is no loop variable j here: repeat 3 as j makes one",
     "这里没有循环变量 j：用 repeat 3 as j 可以定义"},
    {"process C{count(vma)}", "2:11+5 question-in-braces",
     "count(…) may be asked in expect only: braces hold numbers and loop variables",
     "count(…) 只能用在 expect 里：花括号里只能有数字和循环变量"},
    {"fork P", "2:7+1 expected-new-process",
     "expected a name for the new process. For example: fork P C",
     "这里应是新进程的名字。例如：fork P C"},
    {"fork", "2:5+1 expected-process", "expected the name of a process. For example: fork P C",
     "这里应是进程名。例如：fork P C"},
    {"mmap P", "2:7+1 expected-new-region",
     "expected a name for the new region. For example: mmap P heap 4",
     "这里应是新内存区域的名字。例如：mmap P heap 4"},
    {"mmap P heap", "2:12+1 expected-page-count",
     "expected a number of pages. For example: mmap P heap 4", "这里应是页数。例如：mmap P heap 4"},
    {"mmap P heap many", "2:13+4 expected-page-count",
     "expected a number of pages, not \"many\". For example: mmap P heap 4",
     "这里应是页数，而不是“many”。例如：mmap P heap 4"},
    {"mmap P heap 4k", "2:13+2 not-a-number",
     "\"4k\" is neither a number nor a name: a number has digits only, a name begins with a letter",
     "“4k”既不是数字也不是名字：数字只含数字字符，名字以字母开头"},
    {"mmap P heap 4 rwx", "2:15+3 expected-rights",
     "expected rights: rw, r or none, not \"rwx\". For example: mmap P text 2 r",
     "这里应是权限：rw、r 或 none，而不是“rwx”。例如：mmap P text 2 r"},
    {"mmap P heap 4 r rw", "2:17+2 extra-words",
     "\"rw\" is too much: the statement ends before it. For example: mmap P heap 4",
     "“rw”多余：语句到此之前已经完整。例如：mmap P heap 4"},
    {"mmap P heap 4 at", "2:17+1 expected-page-number",
     "expected a page number. For example: mmap P heap 4", "这里应是页号。例如：mmap P heap 4"},
    {"mmap P heap i", "2:13+1 variable-needs-braces",
     "a loop variable stands in braces here: write {i}", "循环变量在这里要放进花括号：请写 {i}"},
    {"mmap P heap 1{i}", "2:14+1 number-and-braces",
     "a number is either digits or one pair of braces, not both: \"{\" is too much",
     "数字要么是数字字符，要么是一对花括号，不能两者都用：“{”多余"},
    {"mmap P heap 99999999999999999999", "2:13+20 number-too-big",
     "99999999999999999999 is too big: numbers go up to 9223372036854775807",
     "99999999999999999999 太大：数字最大为 9223372036854775807"},
    {"write P", "2:8+1 expected-region",
     "expected the name of a region. For example: write P heap[*]",
     "这里应是内存区域的名字。例如：write P heap[*]"},
    {"write P heap[1", "2:15+1 expected-closing-bracket",
     "expected \"]\". For example: write P heap[*]", "这里应是“]”。例如：write P heap[*]"},
    {"write P heap[1 2]", "2:16+1 expected-closing-bracket",
     "expected \"]\", not \"2\". For example: write P heap[*]",
     "这里应是“]”，而不是“2”。例如：write P heap[*]"},
    {"write P heap[]", "2:14+1 expected-page-number",
     "expected a page number, not \"]\". For example: write P heap[*]",
     "这里应是页号，而不是“]”。例如：write P heap[*]"},
    {"write P heap[-1]", "2:14+1 expected-page-number",
     "expected a page number, not \"-\". For example: write P heap[*]",
     "这里应是页号，而不是“-”。例如：write P heap[*]"},
    {"write P heap［1］", "2:13+1 unexpected-character", "\"［\" means nothing here: write \"[\"",
     "“［”在这里没有意义：请写“[”"},
    {"write P heap@1", "2:13+1 unexpected-character", "\"@\" means nothing here",
     "“@”在这里没有意义"},
    {"write\u00a0P heap", "2:6+1 odd-blank", "this blank is U+00A0: write an ordinary one",
     "这里的空格是 U+00A0：请用普通空格"},
    {"mprotect P heap[1]", "2:19+1 expected-rights",
     "expected rights: rw, r or none. For example: mprotect P heap[1] r",
     "这里应是权限：rw、r 或 none。例如：mprotect P heap[1] r"},
    {"walk P heap[0..1]", "2:8+10 expected-one-page",
     "walk asks about one page: write heap[0], say", "walk 一次只问一页：例如写 heap[0]"},
    {"walk P heap", "2:8+4 expected-one-page", "walk asks about one page: write heap[0], say",
     "walk 一次只问一页：例如写 heap[0]"},
    {"repeat", "2:7+1 expected-turns", "expected how often to repeat. For example: repeat 3 as i",
     "这里应是重复次数。例如：repeat 3 as i"},
    {"repeat 9..0", "2:8+4 range-backwards", "the range runs backwards: write 0..9",
     "范围写反了：请写 0..9"},
    {"repeat 3 as", "2:12+1 expected-variable",
     "expected a name for the loop variable. For example: repeat 3 as i",
     "这里应是循环变量的名字。例如：repeat 3 as i"},
    {"repeat 3 as i", "2:13+1 duplicate-variable",
     "i is the variable of a repeat around this one already: choose another name",
     "外层 repeat 已经使用变量 i：请换一个名字"},
    {"expect", "2:7+1 expected-value",
     "expected a number, a loop variable or a question. For example: expect walk(P "
     "heap[1]).visited == 3",
     "这里应是数字、循环变量或提问。例如：expect walk(P heap[1]).visited == 3"},
    {"expect 1", "2:9+1 expected-comparison",
     "expected a comparison: ==, !=, <, <=, > or >=. For example: expect walk(P heap[1]).visited "
     "== "
     "3",
     "这里应是比较：==、!=、<、<=、> 或 >=。例如：expect walk(P heap[1]).visited == 3"},
    {"expect 1 = 1", "2:10+1 single-equals", "to compare, write ==", "比较请写 =="},
    {"expect {i} == 1", "2:8+1 braces-in-expression", "no braces are needed here: write i, not {i}",
     "这里不需要花括号：请写 i，而不是 {i}"},
    {"expect (1 == 1", "2:11+2 expected-closing-parenthesis", "expected \")\", not \"==\"",
     "这里应是“)”，而不是“==”"},
    {"expect walk == 1", "2:13+2 expected-arguments",
     "expected \"(\" after walk. For example: walk(P heap[1]).visited",
     "walk 后面应是“(”。例如：walk(P heap[1]).visited"},
    {"expect wlak(P heap[1]).visited == 1", "2:8+4 unknown-function",
     "there is no question wlak(…), only walk, page, chain and count: did you mean walk?",
     "没有提问 wlak(…)，只有 walk、page、chain 和 count：是不是想写 walk？"},
    {"expect walk(P heap[1]) == 1", "2:24+2 expected-field",
     "expected what to ask of it. For example: walk(P heap[1]).visited",
     "这里应写明要问什么。例如：walk(P heap[1]).visited"},
    {"expect walk(P heap[1]).visted == 1", "2:24+6 unknown-field",
     "walk(…) has no visted, only visited, mapped, lookups: did you mean visited?",
     "walk(…) 没有 visted，只有 visited, mapped, lookups：是不是想写 visited？"},
    {"expect page(P heap[1]).length == 1", "2:24+6 unknown-field",
     "page(…) has no length, only mapcount, anon_vma",
     "page(…) 没有 length，只有 mapcount, anon_vma"},
    {"expect count(vmas) == 1", "2:14+4 unknown-count",
     "\"vmas\" cannot be counted, only anon_vma, anon_vma_chain, pte_chain, vma, page, process: "
     "did "
     "you mean vma?",
     "不能对“vmas”计数，可以计数的只有 anon_vma, anon_vma_chain, pte_chain, vma, page, "
     "process：是不是想写 vma？"},
    {"expect walk(P heap[*]).visited == 1", "2:15+7 expected-one-page",
     "walk asks about one page: write heap[0], say", "walk 一次只问一页：例如写 heap[0]"},
    {"end of story", "2:5+2 extra-words",
     "\"of\" is too much: the statement ends before it. For example: end",
     "“of”多余：语句到此之前已经完整。例如：end"},
};

TEST(ScriptDiagnostics, SayWhereAndWhatInBothLanguages) {
  for (const Mistake& mistake : kMistakes) {
    const std::string line = mistake.line;
    std::string source = "repeat 3 as i\n" + line + "\n";
    if (line.starts_with("repeat")) source += "end\n";
    if (!line.starts_with("end")) source += "end\n";
    const Diagnostics found = parse(source).diagnostics;
    ASSERT_EQ(brief(found), mistake.where) << line;
    EXPECT_EQ(message(found[0], Language::english), mistake.english);
    EXPECT_EQ(message(found[0], Language::chinese), mistake.chinese);
  }
}

}  // namespace
}  // namespace scenario
