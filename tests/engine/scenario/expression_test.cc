// What expressions are worth: in braces, in expect, and asked from outside.

#include "scenario/helpers.h"

namespace scenario {
namespace {

class Expressions : public testing::Test {
 protected:
  std::string value(std::string_view expression) { return story_.ask(expression); }
  Story story_{R"(
process P
mmap P heap 4
write P heap[0..2]
fork P C
write C heap[1]
)"};
};

TEST_F(Expressions, Calculate) {
  EXPECT_EQ(value("7"), "7");
  EXPECT_EQ(value("1 + 2 * 3"), "7");
  EXPECT_EQ(value("(1 + 2) * 3"), "9");
  EXPECT_EQ(value("10 - 4 - 3"), "3");
  EXPECT_EQ(value("100 / 7 / 2"), "7");
  EXPECT_EQ(value("-2 * -3"), "6");
  EXPECT_EQ(value("- -5"), "5");
  EXPECT_EQ(value("2 - -5"), "7");
  EXPECT_EQ(value("17 % 5 * 2"), "4");
  EXPECT_EQ(value("-7 / 2"), "-3") << "towards zero, as in C";
  EXPECT_EQ(value("-7 % 2"), "-1");
}

TEST_F(Expressions, Compare) {
  EXPECT_EQ(value("1 + 1 == 2"), "1");
  EXPECT_EQ(value("1 != 1"), "0");
  EXPECT_EQ(value("1 < 2"), "1");
  EXPECT_EQ(value("2 <= 1"), "0");
  EXPECT_EQ(value("2 > 1"), "1");
  EXPECT_EQ(value("1 >= 2"), "0");
}

TEST_F(Expressions, AskTheMachine) {
  EXPECT_EQ(value("walk(P heap[0]).visited"), "2");
  EXPECT_EQ(value("walk(P heap[1]).lookups"), "2");
  EXPECT_EQ(value("walk(P heap[1]).mapped"), "1");
  EXPECT_EQ(value("page(P heap[0]).mapcount"), "2");
  EXPECT_EQ(value("page(C heap[1]).mapcount"), "1");
  EXPECT_EQ(value("page(P heap[0]).anon_vma"), "0");
  EXPECT_EQ(value("page(C heap[1]).anon_vma"), "1");
  EXPECT_EQ(value("chain(P heap[3]).length"), "1");
  EXPECT_EQ(value("chain(C heap[1]).length"), "2");
  EXPECT_EQ(value("count(anon_vma) * 100 + count(anon_vma_chain)"), "203");
  EXPECT_EQ(value("count(vma) + count(process)"), "4");
  EXPECT_EQ(value("count(page)"), "4");
  EXPECT_EQ(value("count(pte_chain)"), "0");
  EXPECT_EQ(value("walk(P heap[{1 - 1}]).visited == page(P heap[0]).mapcount"), "1");
}

TEST_F(Expressions, ReportWhatHasNoValue) {
  EXPECT_EQ(value("1 / 0"), "1:3+1 division-by-zero");
  EXPECT_EQ(value("1 % (2 - 2)"), "1:3+1 division-by-zero");
  EXPECT_EQ(value("9223372036854775807 + 1"), "1:21+1 arithmetic-overflow");
  EXPECT_EQ(value("-9223372036854775807 - 2"), "1:22+1 arithmetic-overflow");
  EXPECT_EQ(value("4294967296 * 4294967296"), "1:12+1 arithmetic-overflow");
  EXPECT_EQ(value("(-9223372036854775807 - 1) / -1"), "1:28+1 arithmetic-overflow");
  EXPECT_EQ(value("(-9223372036854775807 - 1) % -1"), "1:28+1 arithmetic-overflow");
  EXPECT_EQ(value("-(-9223372036854775807 - 1)"), "1:1+1 arithmetic-overflow");
  EXPECT_EQ(value("walk(P heap[3]).visited"), "1:8+7 no-page-yet");
  EXPECT_EQ(value("walk(Q heap[3]).visited"), "1:6+1 unknown-process");
  EXPECT_EQ(value("i + 1"), "1:1+1 unknown-variable");
}

TEST_F(Expressions, AskingChangesNothing) {
  const std::size_t steps = story_.journal.events().size();
  const std::size_t objects = story_.run->machine().heap().live_objects();
  value("walk(P heap[0]).visited + page(P heap[0]).mapcount");
  value("1 / 0");
  EXPECT_EQ(story_.journal.events().size(), steps);
  EXPECT_EQ(story_.run->machine().heap().live_objects(), objects);
  EXPECT_EQ(story_.problems(), "");
}

TEST(ExpressionsElsewhere, DesignsWithoutAnAnonVmaSaySo) {
  Story story("process P\nmmap P heap 1\nwrite P heap\n", "pte-chain");
  EXPECT_EQ(story.ask("page(P heap[0]).anon_vma"), "-1");
  EXPECT_EQ(story.ask("chain(P heap[0]).length"), "0");
  EXPECT_EQ(story.ask("count(anon_vma)"), "0");
}

TEST_F(Expressions, AskAboutAVma) {
  EXPECT_EQ(value("vma(P heap[0]).anon_vma"), "0");
  EXPECT_EQ(value("vma(C heap[0]).anon_vma"), "1") << "its own, not that of the page";
  EXPECT_EQ(value("vma(C heap[0]).pages"), "4");
  EXPECT_EQ(value("vma(C heap[1]).vm_pgoff == page(C heap[0]).index"), "1");
}

TEST_F(Expressions, AskAboutAnAnonVmaByNumber) {
  EXPECT_EQ(value("anon_vma(0).linked"), "2");
  EXPECT_EQ(value("anon_vma(1).linked"), "1");
  EXPECT_EQ(value("anon_vma(1).root"), "0");
  EXPECT_EQ(value("anon_vma(2).linked"), "1:1+18 unknown-anon-vma");
  EXPECT_EQ(value("anon_vma(1).degree"), "1:1+18 field-of-other-kernels");
  EXPECT_EQ(value("anon_vma(1).size"), "1:13+4 unknown-field");
  EXPECT_EQ(value("anon_vma(x).degree"), "1:10+1 expected-value");
}

TEST_F(Expressions, AskWhatTheDesignHasDone) {
  EXPECT_EQ(value("work(links) > 0"), "1");
  EXPECT_EQ(value("work(added)"), "0");
  EXPECT_EQ(value("work(sleep)"), "1:6+5 unknown-count");
}

TEST(ExpressionsElsewhere, CountersOfAnAnonVma) {
  const char* family =
      "process P\nmmap P heap 1\nwrite P heap\nfork P C\nfork C G\nexit C\nfork G GG\n";
  Story reuse(family, "anon-vma-reuse");
  EXPECT_EQ(reuse.ask("anon_vma(0).degree * 100 + anon_vma(1).degree * 10 + anon_vma(2).degree"),
            "321");
  EXPECT_EQ(reuse.ask("anon_vma(2).parent"), "1");
  EXPECT_EQ(reuse.ask("vma(GG heap[0]).anon_vma"), "1");
  Story counters(family, "anon-vma-counters");
  EXPECT_EQ(counters.ask("anon_vma(1).num_children * 10 + anon_vma(1).num_active_vmas"), "11");
  EXPECT_EQ(counters.ask("anon_vma(1).linked"), "2") << "G and GG";
}

// Symptom: 2.6.34-rc oopsed. A page that came back from swap belonged to the child that had read it
// first, and named the child's anon_vma when the child was gone.
TEST(ExpressionsElsewhere, APageMayNameAnAnonVmaThatIsGone) {
  const std::string shared =
      "process P\nmmap P heap 1\nwrite P heap[0]\nfork P C\nreclaim P heap[0]\n"
      "read C heap[0]\nread P heap[0]\n";
  Story before(shared.c_str(), "anon-vma-chain-rc");
  EXPECT_EQ(before.ask("page(P heap[0]).anon_vma"), "1") << "the child's";
  EXPECT_EQ(before.ask("page(P heap[0]).mapcount"), "2");
  EXPECT_EQ(before.ask("walk(P heap[0]).mapped"), "1") << "P is missed";
  Story after((shared + "exit C\n").c_str(), "anon-vma-chain-rc");
  EXPECT_EQ(after.ask("page(P heap[0]).anon_vma"), "-1");
  EXPECT_EQ(after.ask("walk(P heap[0]).mapped"), "0");
  Story mended((shared + "exit C\n").c_str(), "anon-vma-chain");
  EXPECT_EQ(mended.ask("page(P heap[0]).anon_vma"), "0");
  EXPECT_EQ(mended.ask("walk(P heap[0]).mapped"), "1");
}

// Symptom: from 5.9 to 5.18 a page that only the child still had was looked for in the parent for
// ever.
TEST(ExpressionsElsewhere, TheLastSharersPageStaysBehindIn5_9) {
  const char* story =
      "process P\nmmap P heap 1\nwrite P heap[0]\nfork P C\nwrite P heap[0]\nwrite C heap[0]\n";
  EXPECT_EQ(Story(story, "anon-vma-reuse-5-9").ask("page(C heap[0]).anon_vma"), "0");
  EXPECT_EQ(Story(story, "anon-vma-reuse").ask("page(C heap[0]).anon_vma"), "1");
}

TEST_F(Expressions, AskForTheRestOfAWalk) {
  EXPECT_EQ(value("walk(P heap[0]).visited_stop"), "2");
  EXPECT_EQ(value("walk(P heap[0]).tree_nodes"), "0") << "3.4 has lists";
  EXPECT_EQ(value("walk(P heap[0]).levels"), "8") << "four a process";
  EXPECT_EQ(value("page(P heap[0]).count"), "2");
  EXPECT_EQ(value("page(C heap[1]).index"), "17");
  EXPECT_EQ(value("swapped(P heap[0])"), "0");
  EXPECT_EQ(value("swapped(P heap[3])"), "0") << "nothing is there";
  EXPECT_EQ(value("swapped(P heap[4])"), "1:16+1 page-outside-region");
  EXPECT_EQ(value("count(file) + count(swap_entry)"), "0");
}

TEST(ExpressionsElsewhere, TreesAreReadNodeByNode) {
  Story story(R"(process P
mmap P heap 4
write P heap
repeat 20 as i
  fork P C{i}
  munmap C{i} heap[1..3]
end
)",
              "interval-tree");
  EXPECT_EQ(story.ask("walk(P heap[2]).visited"), "1") << "the children hold only page 0";
  EXPECT_EQ(story.ask("walk(P heap[2]).tree_nodes > 1"), "1");
  EXPECT_EQ(story.ask("walk(P heap[0]).visited"), "21");
}

// A walk may stop once it has found as many entries as there are.
TEST(ExpressionsElsewhere, AWalkMayStopBeforeTheEnd) {
  Story story(R"(process P
mmap P heap 2
write P heap
repeat 5 as i
  fork P C{i}
  write C{i} heap[1]
end
)",
              "anon-vma-chain");
  EXPECT_EQ(story.ask("walk(P heap[1]).visited"), "6");
  EXPECT_EQ(story.ask("walk(P heap[1]).visited_stop"), "1");
}

TEST(ExpressionsElsewhere, KernelBytesAreThoseOfTheDesign) {
  const char* source = "process P\nmmap P heap 4\nwrite P heap\nfork P C";
  for (const rmap::DesignInfo& design : rmap::designs()) {
    Story story(source, design.id);
    EXPECT_EQ(story.ask("count(kernel_byte)"),
              std::to_string(rmap::kernel_bytes(design, story.run->machine().heap())));
  }
  EXPECT_NE(Story(source, "pte-chain").ask("count(kernel_byte)"),
            Story(source, "anon-vma").ask("count(kernel_byte)"));
}

TEST(ExpressionsElsewhere, LongOnesNeedNoStack) {
  std::string sum = "1";
  while (sum.size() < 990) sum += "+1";
  Story story("process P");
  EXPECT_EQ(story.ask(sum), std::to_string((sum.size() + 1) / 2));
}

}  // namespace
}  // namespace scenario
