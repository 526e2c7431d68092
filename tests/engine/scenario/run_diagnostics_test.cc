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
file libc
mmap P lib 4 file libc
mmap P side 2 at 300
mmap P beside 2 r at 302
mmap P cold 3
write P cold[0..1]
reclaim P cold
)";

// Each stands on line 18, behind those.
constexpr Mistake kMistakes[] = {
    {"exit Q", "18:6+1 unknown-process", "there is no process Q: process Q makes one",
     "没有进程 Q：用 process Q 可以创建"},
    {"exit Gone", "18:6+4 exited-process",
     "Gone has exited (line 9): it can be used again only as the name of a new process",
     "Gone 已经退出（第 9 行）：只能再用作新进程的名字"},
    {"fork Gnoe C", "18:6+4 unknown-process", "there is no process Gnoe: process Gnoe makes one",
     "没有进程 Gnoe：用 process Gnoe 可以创建"},
    {"process P", "18:9+1 process-exists",
     "there is a process P already: choose another name, or let it exit first",
     "已有进程 P：请换一个名字，或先让它退出"},
    {"fork P P", "18:8+1 process-exists",
     "there is a process P already: choose another name, or let it exit first",
     "已有进程 P：请换一个名字，或先让它退出"},
    {"write P head[1]", "18:9+4 unknown-region", "P has no region named head: did you mean heap?",
     "P 没有名为 head 的区域：是不是想写 heap？"},
    {"write P stack", "18:9+5 unknown-region",
     "P has no region named stack: mmap P stack 4 makes one",
     "P 没有名为 stack 的区域：用 mmap P stack 4 可以创建"},
    {"mmap P heap 2", "18:8+4 region-exists",
     "P has a region named heap already: choose another name, or unmap it first",
     "P 已有名为 heap 的区域：请换一个名字，或先把它解除映射"},
    {"mmap P new 2 at 18", "18:17+2 mmap-overlap",
     "page 18 of P is taken by heap[2]: choose another place, or leave out \"at\" to be given one",
     "P 的第 18 页已被 heap[2] 占用：请换一个位置，或省略 at 由系统安排"},
    {"mmap P new 2 at 15", "18:17+2 mmap-overlap",
     "page 16 of P is taken by heap[0]: choose another place, or leave out \"at\" to be given one",
     "P 的第 16 页已被 heap[0] 占用：请换一个位置，或省略 at 由系统安排"},
    {"mmap P new 0", "18:12+1 number-out-of-range",
     "0 is out of range: it must lie between 1 and 68719476736",
     "0 超出范围：应在 1 到 68719476736 之间"},
    {"mmap P new {2 - 3}", "18:12+7 number-out-of-range",
     "-1 is out of range: it must lie between 1 and 68719476736",
     "-1 超出范围：应在 1 到 68719476736 之间"},
    {"mmap P new 2 at 68719476735", "18:17+11 number-out-of-range",
     "68719476735 is out of range: it must lie between 0 and 68719476734",
     "68719476735 超出范围：应在 0 到 68719476734 之间"},
    {"write P heap[4]", "18:14+1 page-outside-region",
     "heap has the pages 0 to 3: there is no page 4", "heap 只有第 0 页到第 3 页：没有第 4 页"},
    {"write P heap[0..9]", "18:17+1 page-outside-region",
     "heap has the pages 0 to 3: there is no page 9", "heap 只有第 0 页到第 3 页：没有第 9 页"},
    {"write P heap[{0-1}]", "18:14+5 page-outside-region",
     "heap has the pages 0 to 3: there is no page -1", "heap 只有第 0 页到第 3 页：没有第 -1 页"},
    {"write P heap[2..1]", "18:14+4 range-backwards", "the range runs backwards: write 1..2",
     "范围写反了：请写 1..2"},
    {"write P hole[1]", "18:9+7 not-mapped", "nothing is mapped at hole[1] of P: it was unmapped",
     "P 的 hole[1] 处没有映射：它已被解除映射"},
    {"write P hole", "18:9+4 not-mapped", "nothing is mapped at hole[1] of P: it was unmapped",
     "P 的 hole[1] 处没有映射：它已被解除映射"},
    {"munmap P hole[1]", "18:10+7 not-mapped", "nothing is mapped at hole[1] of P: it was unmapped",
     "P 的 hole[1] 处没有映射：它已被解除映射"},
    {"mprotect P hole r", "18:12+4 not-mapped",
     "nothing is mapped at hole[1] of P: it was unmapped",
     "P 的 hole[1] 处没有映射：它已被解除映射"},
    {"walk P hole[1]", "18:8+7 not-mapped", "nothing is mapped at hole[1] of P: it was unmapped",
     "P 的 hole[1] 处没有映射：它已被解除映射"},
    {"write P text[1]", "18:9+7 not-writable",
     "P may not write text[1]: its rights are r. To allow it: mprotect P text[1] rw",
     "P 不能写 text[1]：它的权限是 r。要允许写：mprotect P text[1] rw"},
    {"write P shut", "18:9+4 not-writable",
     "P may not write shut[0]: its rights are none. To allow it: mprotect P shut[0] rw",
     "P 不能写 shut[0]：它的权限是 none。要允许写：mprotect P shut[0] rw"},
    {"read P shut[0]", "18:8+7 not-readable",
     "P may not read shut[0]: its rights are none. To allow it: mprotect P shut[0] r",
     "P 不能读 shut[0]：它的权限是 none。要允许读：mprotect P shut[0] r"},
    {"walk P heap[3]", "18:8+7 no-page-yet", "heap[3] of P has no page yet: write it first",
     "P 的 heap[3] 还没有物理页：请先写它"},
    {"walk P heap[2]", "18:8+7 only-zero-page",
     "heap[2] of P was only read, so it shows the shared page of zeroes: write it first",
     "P 的 heap[2] 只被读过，因此是共享的零页：请先写它"},
    {"expect page(P heap[3]).mapcount == 1", "18:15+7 no-page-yet",
     "heap[3] of P has no page yet: write it first", "P 的 heap[3] 还没有物理页：请先写它"},
    {"file libc", "18:6+4 file-exists", "there is a file libc already: choose another name",
     "已有文件 libc：请换一个名字"},
    {"mmap P new 4 file lbic", "18:19+4 unknown-file", "there is no file lbic: did you mean libc?",
     "没有文件 lbic：是不是想写 libc？"},
    {"mmap P new 4 file data", "18:19+4 unknown-file", "there is no file data: file data makes one",
     "没有文件 data：用 file data 可以创建"},
    {"mmap P new 4 file libc from 68719476733", "18:29+11 number-out-of-range",
     "68719476733 is out of range: it must lie between 0 and 68719476732",
     "68719476733 超出范围：应在 0 到 68719476732 之间"},
    {"mmap P new 4 file libc from {0 - 1}", "18:29+7 number-out-of-range",
     "-1 is out of range: it must lie between 0 and 68719476732",
     "-1 超出范围：应在 0 到 68719476732 之间"},
    {"walk P lib[0]", "18:8+6 no-file-page-yet",
     "lib[0] of P does not map its page of the file yet: read it first",
     "P 的 lib[0] 还没有映射文件的页：请先读它"},
    {"walk P cold[0]", "18:8+7 in-swap", "cold[0] of P is in swap: read or write it first",
     "P 的 cold[0] 在交换区里：请先读它或写它"},
    {"expect page(P cold[1]).count == 1", "18:15+7 in-swap",
     "cold[1] of P is in swap: read or write it first", "P 的 cold[1] 在交换区里：请先读它或写它"},
    {"age P heap", "18:7+4 only-zero-page",
     "heap[2] of P was only read, so it shows the shared page of zeroes: write it first",
     "P 的 heap[2] 只被读过，因此是共享的零页：请先写它"},
    {"age P heap[3]", "18:7+7 no-page-yet", "heap[3] of P has no page yet: write it first",
     "P 的 heap[3] 还没有物理页：请先写它"},
    {"age P cold[0..1]", "18:7+10 in-swap", "cold[0] of P is in swap: read or write it first",
     "P 的 cold[0] 在交换区里：请先读它或写它"},
    {"reclaim P cold[0]", "18:11+7 in-swap", "cold[0] of P is in swap: read or write it first",
     "P 的 cold[0] 在交换区里：请先读它或写它"},
    {"reclaim P cold", "18:11+4 none-in-memory",
     "P has none of these pages of cold in memory: there is nothing to reclaim",
     "P 的 cold 中这些页都不在内存里：没有可以回收的页"},
    {"reclaim P heap[2..3]", "18:11+10 none-in-memory",
     "P has none of these pages of heap in memory: there is nothing to reclaim",
     "P 的 heap 中这些页都不在内存里：没有可以回收的页"},
    {"reclaim P hole", "18:11+4 not-mapped", "nothing is mapped at hole[1] of P: it was unmapped",
     "P 的 hole[1] 处没有映射：它已被解除映射"},
    {"migrate P heap[3]", "18:11+7 no-page-yet", "heap[3] of P has no page yet: write it first",
     "P 的 heap[3] 还没有物理页：请先写它"},
    {"mremap P hole as moved", "18:10+4 not-mapped",
     "nothing is mapped at hole[1] of P: it was unmapped",
     "P 的 hole[1] 处没有映射：它已被解除映射"},
    {"mremap P heap[1] as heap", "18:21+4 part-keeps-name",
     "heap remains the name of the pages that stay: choose another for those that move",
     "heap 仍是留在原处的页的名字：请给移走的页另取一个名字"},
    {"mremap P heap as text", "18:18+4 region-exists",
     "P has a region named text already: choose another name, or unmap it first",
     "P 已有名为 text 的区域：请换一个名字，或先把它解除映射"},
    {"mremap P heap as moved at 18", "18:27+2 moves-onto-itself",
     "the pages would move onto themselves: they are pages 16 to 19, and would become 18 to 21",
     "这些页会移到自己身上：现在是第 16 页到第 19 页，要移到第 18 页到第 21 页"},
    {"mremap P heap[0..1] as moved at 13 pages 4", "18:33+2 moves-onto-itself",
     "the pages would move onto themselves: they are pages 16 to 17, and would become 13 to 16",
     "这些页会移到自己身上：现在是第 16 页到第 17 页，要移到第 13 页到第 16 页"},
    {"mremap P heap[0..1] as moved at 18", "18:33+2 mmap-overlap",
     "page 18 of P is taken by heap[2]: choose another place, or leave out \"at\" to be given one",
     "P 的第 18 页已被 heap[2] 占用：请换一个位置，或省略 at 由系统安排"},
    {"mremap P heap as moved pages 0", "18:30+1 number-out-of-range",
     "0 is out of range: it must lie between 1 and 68719476736",
     "0 超出范围：应在 1 到 68719476736 之间"},
    {"mremap P heap pages 68719476721", "18:21+11 number-out-of-range",
     "68719476721 is out of range: it must lie between 1 and 68719476720",
     "68719476721 超出范围：应在 1 到 68719476720 之间"},
    {"mremap P heap as moved at 68719476733", "18:27+11 number-out-of-range",
     "68719476733 is out of range: it must lie between 0 and 68719476732",
     "68719476733 超出范围：应在 0 到 68719476732 之间"},
    {"mremap P heap pages 2000000", "18:21+7 budget-mmap",
     "2000000 pages are too many for one region: 1048576 are allowed",
     "一个区域不能有 2000000 页：最多允许 1048576 页"},
    {"mremap P side pages 3", "18:21+1 no-room-to-grow",
     "side of P cannot grow to 3 pages where it is: page 302 is taken by beside[0]. To move it: "
     "mremap P side as side pages 3",
     "P 的 side 不能在原处增大到 3 页：第 302 页已被占用（beside[0]）。要移动它：mremap P side as "
     "side pages 3"},
    {"exec Gone", "18:6+4 exited-process",
     "Gone has exited (line 9): it can be used again only as the name of a new process",
     "Gone 已经退出（第 9 行）：只能再用作新进程的名字"},
    {"expect 1 == 1 / 0", "18:15+1 division-by-zero", "this divides by 0", "这里除以了 0"},
    {"exit P{1/0}", "18:9+1 division-by-zero", "this divides by 0", "这里除以了 0"},
    {"repeat {0 - 3}", "18:8+7 number-out-of-range",
     "-3 is out of range: it must lie between 0 and 9223372036854775807",
     "-3 超出范围：应在 0 到 9223372036854775807 之间"},
    {"process a2345678901234567890123456789012345678901", "18:9+41 name-too-long",
     "the name is too long: it has 41 characters, 40 are allowed",
     "名字太长：共 41 个字符，最多允许 40 个"},
    {"expect 1 == 9223372036854775807 + 1", "18:33+1 arithmetic-overflow",
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

TEST(RunDiagnostics, MremapTakesPagesOfOneVma) {
  const char* source = "process P\nmmap P heap 4\nmprotect P heap[2..3] r\n";
  for (const char* line : {"mremap P heap[1..2] as moved", "mremap P heap[0..3] as moved"}) {
    const Story story(std::string(source) + line);
    EXPECT_EQ(story.problems(), "4:10+10 several-vmas");
    EXPECT_EQ(story.run->executed().size(), 3u);
  }
  const Story story(std::string(source) + "mremap P heap pages 8");
  EXPECT_EQ(story.problems(), "4:10+4 several-vmas");
  EXPECT_EQ(story.message_in(Language::english),
            "mremap takes pages of one VMA: heap[2] of P lies in another than heap[0]");
  EXPECT_EQ(story.message_in(Language::chinese),
            "mremap 只能处理同一个 VMA 中的页：P 的 heap[2] 和 heap[0] 不在同一个 VMA 里");
}

TEST(RunDiagnostics, AMergedNeighbourIsInTheWayOfGrowth) {
  const Story story("process P\nmmap P low 2 at 100\nmmap P high 2 at 102\nmremap P low pages 3");
  EXPECT_EQ(story.run->machine().vma_count(), 1u);
  EXPECT_EQ(story.problems(), "4:20+1 no-room-to-grow");
  EXPECT_EQ(
      story.message_in(Language::english),
      "low of P cannot grow to 3 pages where it is: page 102 is taken by high[0]. To move it: "
      "mremap P low as low pages 3");
}

TEST(RunDiagnostics, MovedPagesNeedAPlaceBeforeTheEndOfAddresses) {
  Budget roomy;
  roomy.mmap_pages = UINT64_C(1) << 40;
  const Story story("process P\nmmap P all 68719475000\nmmap P a 4\nmremap P a as b pages 4000",
                    "anon-vma", roomy);
  EXPECT_EQ(story.problems(), "4:23+4 address-space-full");
}

TEST(RunDiagnostics, OldKernelsCannotMigrate) {
  const char* source = "process P\nmmap P heap 2\nwrite P heap\nmigrate P heap[1]\n";
  for (const rmap::DesignInfo& design : rmap::designs()) {
    const Story story(source, design.id);
    EXPECT_EQ(story.problems(), design.kernel.migrates ? "" : "4:1+17 cannot-migrate") << design.id;
  }
  const Story story(source, "anon-vma");
  EXPECT_EQ(
      story.message_in(Language::english),
      "anon_vma follows Linux 2.6.11, which cannot move a page in memory: migration came with "
      "2.6.16");
  EXPECT_EQ(story.message_in(Language::chinese),
            "anon_vma 依照 Linux 2.6.11，它还不能在内存中移动页：页迁移从 2.6.16 开始才有");
}

// Every allocation of this story fails once: the run ends there, at its line, and the machine is as
// it was before the statement, or before the page that it was at.
TEST(RunDiagnostics, AnAllocationThatFailsEndsTheRun) {
  const std::string source = R"(file libc
process P
mmap P heap 3
write P heap
mmap P text 2 file libc
read P text
fork P C
write C heap[0..1]
mprotect C heap[1] r
reclaim C heap[0]
read C heap[0]
migrate C heap[0]
mremap C heap[1] as moved
munmap C heap[2]
exec P
)";
  const Story whole(source);
  ASSERT_EQ(whole.problems(), "");
  std::uint64_t n = 1;
  for (;; ++n) {
    const Story story(source, "anon-vma-chain", {}, SIZE_MAX, n);
    if (story.problems().empty()) break;
    ASSERT_EQ(story.run->diagnostics().size(), 1u);
    const Diagnostic& problem = story.run->diagnostics()[0];
    EXPECT_EQ(name_of(problem.code), "out-of-memory");
    ASSERT_EQ(story.run->executed().size(), problem.span.line) << "listed, without effect";
    EXPECT_EQ(story.run->executed().back().line, problem.span.line);
    if (!problem.arguments.empty()) continue;  // done in part
    const Story before(source, "anon-vma-chain", {}, problem.span.line - 1);
    EXPECT_EQ(story.run->machine().heap().snapshot(), before.run->machine().heap().snapshot()) << n;
    EXPECT_EQ(story.run->names(), before.run->names());
    EXPECT_EQ(story.run->regions().size(), before.run->regions().size());
    EXPECT_EQ(story.journal.events().size(), before.journal.events().size() + 1) << "statement N";
  }
  EXPECT_GT(n, 40u);
}

TEST(RunDiagnostics, MemoryCanRunOutInTheMiddleOfAStatement) {
  // mm, pgd, process; vma; then anon_vma, chain, three tables and a page; and the next page.
  const char* source = "process P\nmmap P heap 3\nwrite P heap";
  const Story story(source, "anon-vma-chain", {}, SIZE_MAX, 11);
  EXPECT_EQ(story.problems(), "3:1+12 out-of-memory");
  EXPECT_EQ(story.message_in(Language::english),
            "out of memory: an allocation failed at heap[1] of P, and that had no effect");
  EXPECT_EQ(story.message_in(Language::chinese),
            "内存不足：在 P 的 heap[1] 处有一次分配失败，因此没有生效");
  EXPECT_EQ(story.run->machine().page_count(), 1u);
  const Story first(source, "anon-vma-chain", {}, SIZE_MAX, 1);
  EXPECT_EQ(first.message_in(Language::english),
            "out of memory: an allocation failed, and that had no effect");
  EXPECT_EQ(first.message_in(Language::chinese), "内存不足：有一次分配失败，因此没有生效");
}

}  // namespace
}  // namespace scenario
