#include "scenario/parser.h"

#include "scenario/helpers.h"

namespace scenario {
namespace {

std::string problems_of(std::string_view source) { return brief(parse(source).diagnostics); }

TEST(Parser, TakesEveryStatement) {
  const Script script = parse(R"(
process P                      # nobody forked it
mmap P heap 4
mmap P heap2 4 at 32
mmap P text 2 r
mmap P a 1 none at 7
mmap P b 1 at 9 rw
write P heap[2]
write P heap[0..2]
write P heap[*]
write P heap
read P heap[1]
fork P C
exit C
munmap P heap[1..2]
mprotect P heap[1] r
walk C heap[2]
repeat 3
end
repeat 1000 as i
end
repeat 0..9 as i
  fork P C{i}
  write C{i}_x heap[{i % 4}]
end
file libc
mmap P lib 4 file libc
mmap P lib2 4 file libc from 2 shared at 90 r
mmap P lib3 4 rw at 99 shared from {1 + 1} file libc
mremap P heap[1..2] as moved
mremap P heap[1] as moved at 64 pages 4
mremap P heap pages 8 at {3} as heap
mremap P heap pages 8
mremap P heap[*] pages 2
exec P
age P heap[1]
age P heap
reclaim P heap[0..1]
migrate P heap[*]
expect walk(C heap[2]).visited_stop + walk(C heap[2]).tree_nodes > walk(C heap[2]).levels
expect page(C heap[2]).count + page(C heap[2]).index == swapped(C heap[2])
expect count(file) + count(address_space) + count(swap_entry) == count(kernel_byte)
expect walk(C heap[2]).visited == 3
expect 1 + 2 * (3 - -4) % 5 / 6 <= count(vma) - page(P heap[1]).anon_vma
)");
  EXPECT_EQ(brief(script.diagnostics), "");
  EXPECT_EQ(script.statements.size(), 38u);
}

TEST(Parser, AnEmptyScriptIsFine) {
  EXPECT_EQ(problems_of(""), "");
  EXPECT_EQ(problems_of("\n\n  \n# nothing\n"), "");
  EXPECT_TRUE(parse("# nothing").statements.empty());
}

TEST(Parser, TakesAnyLineBreakAndAByteOrderMark) {
  const Script script = parse("\xef\xbb\xbfprocess P\r\nexit P\r\n\r\nexit");
  EXPECT_EQ(brief(script.diagnostics), "4:5+1 expected-process");
  EXPECT_EQ(script.statements.size(), 2u);
}

TEST(Parser, ReportsEachBadLineOnceAndGoesOn) {
  EXPECT_EQ(problems_of("proces P\nfork P\nfork P C\nexit P Q R\nwrite ? ?\n"),
            "1:1+6 unknown-statement\n2:7+1 expected-new-process\n4:8+1 extra-words\n"
            "5:7+1 unexpected-character");
}

TEST(Parser, NestsBlocks) {
  const Script script = parse("repeat 2 as i\nrepeat 3 as j\nfork A{i} B{j}\nend\nexit A\nend\n");
  EXPECT_EQ(brief(script.diagnostics), "");
  const auto& outer = std::get<Repeat>(script.statements.at(0).action);
  ASSERT_EQ(outer.body.size(), 2u);
  EXPECT_EQ(std::get<Repeat>(outer.body[0].action).body.size(), 1u);
}

TEST(Parser, FindsBlocksThatDoNotMatch) {
  EXPECT_EQ(problems_of("end"), "1:1+3 end-without-repeat");
  EXPECT_EQ(problems_of("repeat 2\nend\nend"), "3:1+3 end-without-repeat");
  EXPECT_EQ(problems_of("\n  repeat 2\nprocess P\n"), "2:3+6 repeat-without-end");
  EXPECT_EQ(problems_of("repeat 1\nexit\nrepeat 2\nend"),
            "1:1+6 repeat-without-end\n2:5+1 expected-process");
}

// A repeat that is wrong must not make its end, or the uses of its variable, wrong as well.
TEST(Parser, AWrongRepeatStillOpensABlock) {
  EXPECT_EQ(problems_of("repeat x as i\nfork P C{i}\nend"), "1:8+1 expected-turns");
  EXPECT_EQ(problems_of("repeet 3 as i\nfork P C{i}\nend"), "1:1+6 unknown-statement");
  EXPECT_EQ(problems_of("for 3 as i\nfork P C{i}\nend"), "1:1+3 unknown-statement");
  EXPECT_EQ(problems_of("repeat 3 as i ?\nfork P C{i}\nend"), "1:15+1 unexpected-character");
  EXPECT_EQ(problems_of("repeat 3\nexit P\nend now"), "3:5+3 extra-words");
  EXPECT_EQ(problems_of("repeat 3\nexit P\nedn"), "3:1+3 unknown-statement");
}

TEST(Parser, VariablesAreKnownInsideTheirBlockOnly) {
  EXPECT_EQ(problems_of("repeat 2 as i\nexit A{i}\nend\nexit A{i}"), "4:8+1 unknown-variable");
  EXPECT_EQ(problems_of("repeat 2 as i\nrepeat 2 as i\nend\nend"), "2:13+1 duplicate-variable");
  EXPECT_EQ(problems_of("repeat 2 as i\nend\nrepeat 2 as i\nend"), "");
  EXPECT_EQ(problems_of("repeat 1..{i} as i\nend"), "1:12+1 unknown-variable");
}

TEST(Parser, LimitsTheDepthOfBlocks) {
  const auto nested = [](int depth) {
    std::string source;
    for (int i = 0; i < depth; ++i) source += "repeat 1\n";
    for (int i = 0; i < depth; ++i) source += "end\n";
    return source;
  };
  EXPECT_EQ(problems_of(nested(16)), "");
  EXPECT_EQ(problems_of(nested(17)), "17:1+6 nested-too-deep");
  EXPECT_EQ(problems_of(nested(50'000)), "17:1+6 nested-too-deep");
}

TEST(Parser, LimitsTheDepthOfParentheses) {
  const auto nested = [](std::size_t depth) {
    return "expect 1 == " + std::string(depth, '(') + "1" + std::string(depth, ')');
  };
  EXPECT_EQ(problems_of(nested(31)), "");
  EXPECT_EQ(problems_of(nested(32)), "1:45+1 parentheses-too-deep");
  EXPECT_EQ(problems_of(nested(400)), "1:45+1 parentheses-too-deep");
  EXPECT_EQ(problems_of("expect 1 == " + std::string(400, '-') + "1"),
            "1:45+1 parentheses-too-deep");
}

TEST(Parser, LimitsTheScript) {
  EXPECT_EQ(problems_of(std::string(1024 * 1024, '\n')), "");
  EXPECT_EQ(problems_of(std::string(1024 * 1024 + 1, '\n')), "1:1+1 script-too-long");
}

TEST(Parser, ListsTheFirstHundredMistakes) {
  std::string source;
  for (int i = 0; i < 150; ++i) source += "exit\n";
  const Diagnostics found = parse(source).diagnostics;
  ASSERT_EQ(found.size(), 101u);
  EXPECT_EQ(brief(found[99]), "100:5+1 expected-process");
  EXPECT_EQ(brief(found[100]), "101:5+1 too-many-errors");
  EXPECT_EQ(message(found[100]), "100 mistakes are listed, and there are more: these first");
}

TEST(Parser, QuestionsStandAlone) {
  EXPECT_TRUE(parse_question("1 + 1").ok());
  EXPECT_TRUE(parse_question("walk(P heap[1]).visited == 3 # why").ok());
  EXPECT_EQ(brief(parse_question("").problem()), "1:1+1 expected-value");
  EXPECT_EQ(brief(parse_question("1 2").problem()), "1:3+1 extra-words");
  EXPECT_EQ(brief(parse_question("1 < 2 < 3").problem()), "1:7+1 extra-words");
  EXPECT_EQ(brief(parse_question("1\n2").problem()), "1:2+1 control-character");
}

}  // namespace
}  // namespace scenario
