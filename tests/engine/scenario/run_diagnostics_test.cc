// What goes wrong while a script runs: each with its place and its words; and nothing is done then.

#include "scenario/helpers.h"

namespace scenario {
namespace {

struct Mistake {
  const char* line;
  const char* where;
  const char* english;
  const char* chinese;
};

constexpr const char* kBefore = R"(process P
mmap P heap 4
mmap P text 2 r
mmap P hole 3
write P heap[0..1]
read P heap[2]
munmap P hole[1]
fork P Gone
exit Gone
mmap P shut 1 none
)";

// Each stands on line 11, behind those.
constexpr Mistake kMistakes[] = {
    {"exit Q", "11:6+1 unknown-process", "there is no process Q: process Q makes one",
     "没有进程 Q：用 process Q 可以创建"},
    {"exit Gone", "11:6+4 exited-process",
     "Gone has exited (line 9): it can be used again only as the name of a new process",
     "Gone 已经退出（第 9 行）：只能再用作新进程的名字"},
    {"fork Gnoe C", "11:6+4 unknown-process", "there is no process Gnoe: process Gnoe makes one",
     "没有进程 Gnoe：用 process Gnoe 可以创建"},
    {"process P", "11:9+1 process-exists",
     "there is a process P already: choose another name, or let it exit first",
     "已有进程 P：请换一个名字，或先让它退出"},
    {"fork P P", "11:8+1 process-exists",
     "there is a process P already: choose another name, or let it exit first",
     "已有进程 P：请换一个名字，或先让它退出"},
    {"write P head[1]", "11:9+4 unknown-region", "P has no region named head: did you mean heap?",
     "P 没有名为 head 的区域：是不是想写 heap？"},
    {"write P stack", "11:9+5 unknown-region",
     "P has no region named stack: mmap P stack 4 makes one",
     "P 没有名为 stack 的区域：用 mmap P stack 4 可以创建"},
    {"mmap P heap 2", "11:8+4 region-exists",
     "P has a region named heap already: choose another name, or unmap it first",
     "P 已有名为 heap 的区域：请换一个名字，或先把它解除映射"},
    {"mmap P new 2 at 18", "11:17+2 mmap-overlap",
     "page 18 of P is taken by heap[2]: choose another place, or leave out \"at\" to be given one",
     "P 的第 18 页已被 heap[2] 占用：请换一个位置，或省略 at 由系统安排"},
    {"mmap P new 2 at 15", "11:17+2 mmap-overlap",
     "page 16 of P is taken by heap[0]: choose another place, or leave out \"at\" to be given one",
     "P 的第 16 页已被 heap[0] 占用：请换一个位置，或省略 at 由系统安排"},
    {"mmap P new 0", "11:12+1 number-out-of-range",
     "0 is out of range: it must lie between 1 and 68719476736",
     "0 超出范围：应在 1 到 68719476736 之间"},
    {"mmap P new {2 - 3}", "11:12+7 number-out-of-range",
     "-1 is out of range: it must lie between 1 and 68719476736",
     "-1 超出范围：应在 1 到 68719476736 之间"},
    {"mmap P new 2 at 68719476735", "11:17+11 number-out-of-range",
     "68719476735 is out of range: it must lie between 0 and 68719476734",
     "68719476735 超出范围：应在 0 到 68719476734 之间"},
    {"write P heap[4]", "11:14+1 page-outside-region",
     "heap has the pages 0 to 3: there is no page 4", "heap 只有第 0 页到第 3 页：没有第 4 页"},
    {"write P heap[0..9]", "11:17+1 page-outside-region",
     "heap has the pages 0 to 3: there is no page 9", "heap 只有第 0 页到第 3 页：没有第 9 页"},
    {"write P heap[{0-1}]", "11:14+5 page-outside-region",
     "heap has the pages 0 to 3: there is no page -1", "heap 只有第 0 页到第 3 页：没有第 -1 页"},
    {"write P heap[2..1]", "11:14+4 range-backwards", "the range runs backwards: write 1..2",
     "范围写反了：请写 1..2"},
    {"write P hole[1]", "11:9+7 not-mapped", "nothing is mapped at hole[1] of P: it was unmapped",
     "P 的 hole[1] 处没有映射：它已被解除映射"},
    {"write P hole", "11:9+4 not-mapped", "nothing is mapped at hole[1] of P: it was unmapped",
     "P 的 hole[1] 处没有映射：它已被解除映射"},
    {"munmap P hole[1]", "11:10+7 not-mapped", "nothing is mapped at hole[1] of P: it was unmapped",
     "P 的 hole[1] 处没有映射：它已被解除映射"},
    {"mprotect P hole r", "11:12+4 not-mapped",
     "nothing is mapped at hole[1] of P: it was unmapped",
     "P 的 hole[1] 处没有映射：它已被解除映射"},
    {"walk P hole[1]", "11:8+7 not-mapped", "nothing is mapped at hole[1] of P: it was unmapped",
     "P 的 hole[1] 处没有映射：它已被解除映射"},
    {"write P text[1]", "11:9+7 not-writable",
     "P may not write text[1]: its rights are r. To allow it: mprotect P text[1] rw",
     "P 不能写 text[1]：它的权限是 r。要允许写：mprotect P text[1] rw"},
    {"write P shut", "11:9+4 not-writable",
     "P may not write shut[0]: its rights are none. To allow it: mprotect P shut[0] rw",
     "P 不能写 shut[0]：它的权限是 none。要允许写：mprotect P shut[0] rw"},
    {"read P shut[0]", "11:8+7 not-readable",
     "P may not read shut[0]: its rights are none. To allow it: mprotect P shut[0] r",
     "P 不能读 shut[0]：它的权限是 none。要允许读：mprotect P shut[0] r"},
    {"walk P heap[3]", "11:8+7 no-page-yet", "heap[3] of P has no page yet: write it first",
     "P 的 heap[3] 还没有物理页：请先写它"},
    {"walk P heap[2]", "11:8+7 only-zero-page",
     "heap[2] of P was only read, so it shows the shared page of zeroes: write it first",
     "P 的 heap[2] 只被读过，因此是共享的零页：请先写它"},
    {"expect page(P heap[3]).mapcount == 1", "11:15+7 no-page-yet",
     "heap[3] of P has no page yet: write it first", "P 的 heap[3] 还没有物理页：请先写它"},
    {"expect 1 == 1 / 0", "11:15+1 division-by-zero", "this divides by 0", "这里除以了 0"},
    {"exit P{1/0}", "11:9+1 division-by-zero", "this divides by 0", "这里除以了 0"},
    {"repeat {0 - 3}", "11:8+7 number-out-of-range",
     "-3 is out of range: it must lie between 0 and 9223372036854775807",
     "-3 超出范围：应在 0 到 9223372036854775807 之间"},
    {"process a2345678901234567890123456789012345678901", "11:9+41 name-too-long",
     "the name is too long: it has 41 characters, 40 are allowed",
     "名字太长：共 41 个字符，最多允许 40 个"},
    {"expect 1 == 9223372036854775807 + 1", "11:33+1 arithmetic-overflow",
     "the result is too big: numbers go from -9223372036854775807 to 9223372036854775807",
     "结果太大：数字范围为 -9223372036854775807 到 9223372036854775807"},
};

TEST(RunDiagnostics, SayWhereAndWhatInBothLanguages) {
  const std::size_t before = Story(kBefore).run->executed().size();
  for (const Mistake& mistake : kMistakes) {
    const std::string line = mistake.line;
    const std::string end = line.starts_with("repeat") ? "\nend" : "";
    const Story story(kBefore + line + end + "\nprocess Later\n");
    ASSERT_EQ(story.problems(), mistake.where) << line;
    EXPECT_EQ(story.message_in(Language::english), mistake.english);
    EXPECT_EQ(story.message_in(Language::chinese), mistake.chinese);
    EXPECT_EQ(story.run->executed().size(), before) << "nothing is done: " << line;
    EXPECT_EQ(story.run->machine().processes().size(), 1u) << "all before it stays";
  }
}

TEST(RunDiagnostics, NameWhatTheBracesHold) {
  const Story story("process P\nmmap P heap 4\nrepeat 3 as i\nwrite P heap[{i * 2}]\nend");
  EXPECT_EQ(story.problems(), "4:14+7 page-outside-region");
  EXPECT_EQ(story.message_in(Language::english), "heap has the pages 0 to 3: there is no page 4");
  EXPECT_EQ(story.statements(), "process P\nmmap P heap 4\nwrite P heap[2]\n");
}

TEST(RunDiagnostics, SuggestTheNearestLivingProcess) {
  const Story story("process parent\nfork paernt child");
  EXPECT_EQ(story.message_in(Language::english),
            "there is no process paernt: did you mean parent?");
}

TEST(RunDiagnostics, AScriptWithMistakesDoesNotRun) {
  const Story story("process P\nfork P\n");
  EXPECT_EQ(story.problems(), "2:7+1 expected-new-process");
  EXPECT_EQ(story.statements(), "");
  EXPECT_TRUE(story.journal.events().empty());
}

TEST(RunDiagnostics, TheAddressSpaceHasAnEnd) {
  Budget roomy;
  roomy.mmap_pages = UINT64_C(1) << 40;
  const Story story("process P\nmmap P all 68719476000\nmmap P more 1000", "anon-vma", roomy);
  EXPECT_EQ(story.problems(), "3:13+4 address-space-full");
  EXPECT_EQ(story.message_in(Language::english),
            "there is no room for 1000 pages: addresses end at page 68719476735");
}

}  // namespace
}  // namespace scenario
