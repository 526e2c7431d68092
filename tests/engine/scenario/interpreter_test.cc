#include "scenario/interpreter.h"

#include <algorithm>

#include "scenario/helpers.h"
#include "support/all_designs.h"

namespace scenario {
namespace {

TEST(Interpreter, TellsWhatWasExecuted) {
  const Story story(R"(process   P   # the first
mmap P heap 4
repeat 0..2 as i
  fork P C{i}
  write  C{i}  heap [ {i % 4} ]
end
expect 1 == 1
exit C1
)");
  EXPECT_EQ(story.problems(), "");
  EXPECT_EQ(story.statements(),
            "process P\nmmap P heap 4\n"
            "fork P C0\nwrite C0 heap[0]\nfork P C1\nwrite C1 heap[1]\n"
            "fork P C2\nwrite C2 heap[2]\nexit C1\n");
  const Executed& last = story.run->executed().back();
  EXPECT_EQ(last.line, 8u);
  EXPECT_EQ(last.column, 1u);
  EXPECT_EQ(last.verb, "exit");
  EXPECT_EQ(story.run->executed()[3].column, 3u);
}

TEST(Interpreter, JournalsEachStatementBeforeWhatItDoes) {
  const Story story("process P\nmmap P heap 2\nwrite P heap\nexpect 1 == 1\nexit P");
  const auto& events = story.journal.events();
  std::size_t number = 0;
  for (const Executed& statement : story.run->executed()) {
    ASSERT_LT(statement.first_step, events.size());
    EXPECT_EQ(events[statement.first_step].kind, trace::EventKind::statement);
    EXPECT_EQ(events[statement.first_step].after, static_cast<std::int64_t>(number++));
  }
  EXPECT_EQ(number, 4u);
}

TEST(Interpreter, NothingIsJournalledAfterTheRun) {
  trace::Journal journal;
  std::size_t steps = 0;
  const Script script = parse("process P\nmmap P heap 2\nwrite P heap");
  {
    scenario::Run run(script, *rmap::find_design("anon-vma-chain"),
                      {.budget = {}, .journal = &journal});
    run.execute();
    steps = journal.events().size();
    run.execute();
  }
  EXPECT_GT(steps, 0u);
  EXPECT_EQ(journal.events().size(), steps);
}

TEST(Interpreter, RunsTheSameWithoutAJournal) {
  const Script script = parse("process P\nmmap P heap 2\nwrite P heap\nfork P C\nwalk C heap[1]");
  scenario::Run run(script, *rmap::find_design("anon-vma-chain"));
  run.execute();
  ASSERT_EQ(run.walks().size(), 1u);
  EXPECT_EQ(run.walks()[0].found, (std::vector<std::string>{"P heap[1]", "C heap[1]"}));
}

TEST(Interpreter, RecordsWalks) {
  const Story story(R"(process P
mmap P heap 4
write P heap[*]
fork P C
write C heap[1]
walk P heap[0]
walk C heap[1]
)");
  ASSERT_EQ(story.run->walks().size(), 2u);
  const WalkRecord& shared = story.run->walks()[0];
  EXPECT_EQ(shared.statement, 5u);
  EXPECT_EQ(shared.page, "P heap[0]");
  EXPECT_EQ(shared.counts, (rmap::WalkCounts{.visited = 2, .lookups = 2, .mapped = 2}));
  EXPECT_EQ(shared.found, (std::vector<std::string>{"P heap[0]", "C heap[0]"}));
  EXPECT_EQ(story.run->walks()[1].found, (std::vector<std::string>{"C heap[1]"}));
}

TEST(Interpreter, RecordsExpectationsAndGoesOn) {
  const Story story(R"(process P
  expect count(process) == 2
repeat 2 as i
  expect i + count( process )>=2 *( 1 )+ 1   # false, then true
end
fork P C
)");
  EXPECT_EQ(story.problems(), "");
  const auto& expects = story.run->expects();
  ASSERT_EQ(expects.size(), 3u);
  EXPECT_EQ(expects[0].line, 2u);
  EXPECT_EQ(expects[0].column, 3u);
  EXPECT_EQ(expects[0].text, "count(process) == 2");
  EXPECT_EQ(expects[0].statement, 1u);
  EXPECT_FALSE(expects[0].held);
  EXPECT_EQ(expects[0].left, 1);
  EXPECT_EQ(expects[0].right, 2);
  EXPECT_EQ(expects[1].text, "i + count(process)>=2 *(1)+ 1");
  EXPECT_FALSE(expects[1].held);
  EXPECT_TRUE(expects[2].held);
  EXPECT_EQ(story.run->machine().processes().size(), 2u);
}

TEST(Interpreter, ExpectationsLeaveNoTrace) {
  const Story without("process P\nmmap P heap 1\nwrite P heap");
  const Story with("process P\nmmap P heap 1\nwrite P heap\nexpect walk(P heap[0]).visited == 1");
  EXPECT_EQ(with.journal.events().size(), without.journal.events().size());
}

TEST(Interpreter, RepeatsWithEveryKindOfRange) {
  EXPECT_EQ(Story("repeat 2\nend\nrepeat 0\nprocess X\nend").statements(), "");
  EXPECT_EQ(Story("repeat 2 as i\nprocess P{i}\nend").statements(), "process P1\nprocess P2\n");
  EXPECT_EQ(Story("repeat 0..1 as i\nprocess P{i}\nend").statements(), "process P0\nprocess P1\n");
  EXPECT_EQ(Story("repeat 7..7 as i\nprocess P{i}\nend").statements(), "process P7\n");
  EXPECT_EQ(Story("repeat 3 as n\nrepeat 2..{n} as i\nprocess P{n}_{i}\nend\nend").statements(),
            "process P2_2\nprocess P3_2\nprocess P3_3\n");
}

TEST(Interpreter, CountsUpToTheLargestNumberAndStops) {
  const Story story("repeat 9223372036854775806..9223372036854775807 as i\nprocess P{i%10}\nend");
  EXPECT_EQ(story.problems(), "");
  EXPECT_EQ(story.statements(), "process P6\nprocess P7\n");
}

TEST(Interpreter, PlacesRegionsApart) {
  const Story story(R"(process P
mmap P a 4
mmap P b 20
mmap P c 1
process Q
mmap Q a 1
mmap P fixed 8 at 100
mmap P d 1
)");
  ASSERT_EQ(story.problems(), "");
  std::vector<mm::Vpn> starts;
  for (const RegionRecord& region : story.run->regions()) starts.push_back(region.start);
  EXPECT_EQ(starts, (std::vector<mm::Vpn>{16, 32, 64, 80, 100, 128}));
}

TEST(Interpreter, LeavesAGapToWhateverIsInTheWay) {
  const Story story("process P\nmmap P fixed 4 at 23\nmmap P a 4\nmmap P b 4");
  EXPECT_EQ(story.run->regions()[1].start, 48u) << "16 to 19 would be nearer than 8 pages to 23";
  EXPECT_EQ(story.run->regions()[2].start, 64u);
}

TEST(Interpreter, ChildrenInheritTheNames) {
  const Story story("process P\nmmap P a 1\nfork P C\nmmap C b 2\nfork C G\nwrite G a\nwrite G b");
  EXPECT_EQ(story.problems(), "");
  EXPECT_EQ(story.run->names(), (std::vector<std::string>{"", "P", "C", "G"}));
  std::string regions;
  for (const RegionRecord& region : story.run->regions()) {
    regions += std::to_string(region.pid) + region.name + "@" +
               std::to_string(region.from_statement) + " ";
  }
  EXPECT_EQ(regions, "1a@1 2a@2 2b@3 3a@4 3b@4 ");
}

TEST(Interpreter, ANameCanBeGivenAgain) {
  Story story(R"(process P
mmap P heap 1
fork P C
exit C
fork P C
exit C
process C
mmap C heap 2
write C heap[1]
)");
  EXPECT_EQ(story.problems(), "");
  EXPECT_EQ(story.run->names(), (std::vector<std::string>{"", "P", "C", "C", "C"}));
}

TEST(Interpreter, ARegionNameCanBeGivenAgainOnceAllOfItIsUnmapped) {
  Story story(R"(process P
mmap P heap 2
munmap P heap[0]
munmap P heap
mmap P heap 3
write P heap[2]
walk P heap[2]
)");
  EXPECT_EQ(story.problems(), "");
  EXPECT_EQ(story.run->walks()[0].found[0], "P heap[2]");
}

TEST(Interpreter, PagesInAHoleGoByTheirNewName) {
  Story story(R"(process P
mmap P heap 5
munmap P heap[1..2]
mmap P patch 1 at 18
write P heap[0]
write P patch
write P heap[3]
fork P C
walk C heap[0]
walk C patch[0]
walk C heap[2]
walk C heap[3]
)");
  ASSERT_EQ(story.problems(), "");
  std::vector<std::string> found;
  for (const WalkRecord& walk : story.run->walks()) found.push_back(walk.found[1]);
  EXPECT_EQ(found,
            (std::vector<std::string>{"C heap[0]", "C patch[0]", "C patch[0]", "C heap[3]"}));
}

TEST(Interpreter, RightsCanBeTakenAndGiven) {
  EXPECT_EQ(Story("process P\nmmap P a 3\nmprotect P a[1] r\nwrite P a[0]\nwrite P a[2]\nread P a\n"
                  "mprotect P a none\nmprotect P a[1] rw\nwrite P a[1]\nwrite P a")
                .problems(),
            "10:9+1 not-writable");
}

TEST(Interpreter, StopsBeforeAStatement) {
  const char* source = "process P\nexpect count(process) == 1\nfork P C\nexpect 1 == 2\nfork C G";
  const Story none(source, "anon-vma", {}, 0);
  EXPECT_EQ(none.statements(), "");
  const Story one(source, "anon-vma", {}, 1);
  EXPECT_EQ(one.statements(), "process P\n");
  EXPECT_EQ(one.run->expects().size(), 1u);
  const Story two(source, "anon-vma", {}, 2);
  EXPECT_EQ(two.statements(), "process P\nfork P C\n");
  EXPECT_EQ(two.run->expects().size(), 2u);
  const Story all(source, "anon-vma", {}, 3);
  EXPECT_EQ(all.run->executed().size(), 3u);
  EXPECT_EQ(all.problems(), "");
}

// evaluate() on the machine as it was before a statement is how the site answers a question
// anywhere.
TEST(Interpreter, AnswersOnTheMachineWhereItStopped) {
  const char* source = "process P\nmmap P heap 1\nwrite P heap\nfork P C\nfork P D\nexit P";
  for (std::size_t stop = 3; stop <= 5; ++stop) {
    Story story(source, "anon-vma-chain", {}, stop);
    EXPECT_EQ(story.ask("walk(P heap[0]).visited"), std::to_string(stop - 2));
  }
  EXPECT_EQ(Story(source).ask("walk(P heap[0]).visited"), "1:6+1 exited-process");
}

class EveryDesign : public testing::TestWithParam<rmap::DesignInfo> {};
INSTANTIATE_TEST_SUITE_P(Interpreter, EveryDesign, testing_support::all_designs(),
                         testing_support::design_name);

TEST_P(EveryDesign, FindsWhatAScanFinds) {
  const Story story(R"(process P
mmap P heap 4
write P heap[*]
repeat 4 as i
  fork P C{i}
  write C{i} heap[{i % 4}]
end
munmap C2 heap[0..1]
fork C1 G
exit C3
repeat 0..3 as k
  walk P heap[{k}]
  expect walk(P heap[{k}]).mapped == page(P heap[{k}]).mapcount
end
expect walk(C1 heap[1]).mapped == 2
)",
                    GetParam().id);
  EXPECT_EQ(story.problems(), "");
  EXPECT_EQ(story.run->expects().size(), 5u);
  for (const ExpectRecord& expect : story.run->expects()) EXPECT_TRUE(expect.held) << expect.text;
  for (const WalkRecord& walk : story.run->walks()) {
    EXPECT_EQ(walk.found.size(), walk.counts.mapped);
    EXPECT_GE(walk.counts.visited, walk.counts.mapped);
  }
}

TEST_P(EveryDesign, MapsFiles) {
  Story story(R"(file libc
process P
mmap P text 3 file libc from 2 r
mmap P data 2 rw file libc
mmap P both 2 shared file libc
fork P C
read P text[0]
read C text[0]
write P data[1]
write P both[0]
write C both[0]
walk C text[0]
walk P both[0]
)",
              GetParam().id);
  ASSERT_EQ(story.problems(), "");
  EXPECT_EQ(story.run->walks()[0].found.size(), 2u);
  EXPECT_EQ(story.run->walks()[1].found.size(), 2u);
  EXPECT_EQ(story.ask("page(P text[0]).index"), "2");
  EXPECT_EQ(story.ask("page(P text[0]).count"), "3") << "two entries, and the page cache";
  EXPECT_EQ(story.ask("page(P both[0]).count"), "3");
  EXPECT_EQ(story.ask("page(P data[1]).count"), "1") << "a copy, which no other has";
  EXPECT_EQ(story.ask("count(file) * 10 + count(address_space)"), "11");
  EXPECT_EQ(story.ask("count(page)"), "4") << "index 0, 1 and 2 of the file, and the copy";
}

TEST(Mremap, APartGrowsIntoTheHoleBehindItAndTheRegionWithIt) {
  Story story(
      "process P\nmmap P heap 4\nwrite P heap\nmunmap P heap[2..3]\nmremap P heap[1] pages 5\n"
      "write P heap[5]\nmremap P heap[0..1] pages 1");
  EXPECT_EQ(story.problems(), "");
  EXPECT_EQ(story.ask("page(P heap[5]).mapcount"), "1");
  EXPECT_EQ(story.ask("page(P heap[1]).mapcount"), "1:8+7 not-mapped");
}

TEST(Interpreter, FilesAndProcessesMayHaveTheSameName) {
  Story story("file P\nprocess P\nmmap P P 1 file P\nread P P\nfile P2\nwalk P P[0]");
  EXPECT_EQ(story.problems(), "");
  EXPECT_EQ(story.run->walks()[0].page, "P P[0]");
  EXPECT_EQ(story.statements().substr(0, 7), "file P\n");
}

TEST_P(EveryDesign, MovesPages) {
  Story story(R"(process P
mmap P heap 4
write P heap
fork P C
mremap P heap[1..2] as moved
walk C heap[1]
mremap C heap as heap at 200
walk P moved[0]
walk P heap[3]
fork P G
walk G moved[1]
write P moved[0]
)",
              GetParam().id);
  ASSERT_EQ(story.problems(), "");
  using Names = std::vector<std::string>;
  const auto found = [&](std::size_t walk) {
    Names names = story.run->walks()[walk].found;
    std::sort(names.begin(), names.end());
    return names;
  };
  EXPECT_EQ(found(0), (Names{"C heap[1]", "P moved[0]"}));
  EXPECT_EQ(found(1), (Names{"C heap[1]", "P moved[0]"}));
  EXPECT_EQ(found(2), (Names{"C heap[3]", "P heap[3]"}));
  EXPECT_EQ(found(3), (Names{"C heap[2]", "G moved[1]", "P moved[1]"}));
  EXPECT_EQ(story.ask("page(P heap[0]).mapcount"), "3");
  EXPECT_EQ(story.ask("page(P heap[1]).mapcount"), "1:8+7 not-mapped") << "the old place is empty";
  const RegionRecord& moved = story.run->regions()[2];
  EXPECT_EQ(moved.name, "moved");
  EXPECT_EQ(moved.pages, 2u);
  EXPECT_EQ(moved.from_statement, 4u);
  EXPECT_EQ(story.run->regions()[3].start, 200u);
}

TEST_P(EveryDesign, MovesPagesAndMakesThemMoreOrFewer) {
  Story story(R"(process P
mmap P heap 4
write P heap
mremap P heap[0..1] as more pages 3 at 300
write P more[2]
mremap P heap[2..3] as fewer pages 1
walk P fewer[0]
mmap P heap 1
)",
              GetParam().id);
  EXPECT_EQ(story.problems(), "") << "nothing of heap is left, so its name is free";
  EXPECT_EQ(story.ask("count(page)"), "4");
  EXPECT_EQ(story.run->walks()[0].found, (std::vector<std::string>{"P fewer[0]"}));
  EXPECT_EQ(story.ask("swapped(P fewer[1])"), "1:17+1 page-outside-region");
}

TEST_P(EveryDesign, GrowsAndShrinksInPlace) {
  Story story(R"(process P
mmap P heap 4
write P heap
mremap P heap pages 6
write P heap[5]
mremap P heap pages 2
mremap P heap pages 3
mremap P heap pages 3
write P heap[2]
walk P heap[2]
)",
              GetParam().id);
  ASSERT_EQ(story.problems(), "");
  EXPECT_EQ(story.run->walks()[0].found, (std::vector<std::string>{"P heap[2]"}));
  EXPECT_EQ(story.ask("count(page) * 10 + count(vma)"), "31");
  EXPECT_EQ(story.ask("swapped(P heap[3])"), "1:16+1 page-outside-region");
}

TEST(Interpreter, PagesThatMergeGoByTheirOwnNames) {
  Story story(R"(process P
mmap P low 2 at 100
mmap P high 2 at 102
write P low
write P high
fork P C
walk P low[1]
walk P high[0]
)");
  ASSERT_EQ(story.problems(), "");
  EXPECT_EQ(story.ask("count(vma)"), "2");
  EXPECT_EQ(story.run->walks()[0].found[1], "C low[1]");
  EXPECT_EQ(story.run->walks()[1].found[1], "C high[0]");
}

// 3.4 merges as soon as the rights are equal again; SW6.
TEST(Interpreter, RightsGivenBackMakeOneVmaAgain) {
  Story story("process P\nmmap P a 3\nwrite P a\nmprotect P a[1] r\nmprotect P a[1] rw");
  EXPECT_EQ(story.ask("count(vma)"), "1");
}

TEST_P(EveryDesign, ExecForgetsAllRegions) {
  Story story(R"(process P
mmap P heap 2
write P heap
fork P C
exec C
mmap C heap 3
write C heap[2]
walk C heap[2]
walk P heap[0]
)",
              GetParam().id);
  ASSERT_EQ(story.problems(), "");
  EXPECT_EQ(story.run->walks()[0].found, (std::vector<std::string>{"C heap[2]"}));
  EXPECT_EQ(story.run->walks()[1].found, (std::vector<std::string>{"P heap[0]"}));
  EXPECT_EQ(story.run->names().size(), 3u) << "the process is the same";
  EXPECT_EQ(Story("process P\nmmap P heap 2\nexec P\nwrite P heap", GetParam().id).problems(),
            "4:9+4 unknown-region");
}

TEST_P(EveryDesign, PagesGoToSwapAndComeBack) {
  const std::string source = R"(process P
mmap P heap 3
write P heap[0..1]
fork P C
reclaim P heap
)";
  Story out(source, GetParam().id);
  ASSERT_EQ(out.problems(), "");
  EXPECT_EQ(out.ask("swapped(P heap[0]) + swapped(C heap[0]) + swapped(C heap[2])"), "2");
  EXPECT_EQ(out.ask("count(page)"), "0");
  EXPECT_EQ(out.ask("count(swap_entry)"), "2");
  Story back(source + "read C heap[0]\nread P heap[0]\nwrite C heap[1]\nwalk P heap[0]\n",
             GetParam().id);
  ASSERT_EQ(back.problems(), "");
  EXPECT_EQ(back.ask("swapped(P heap[0]) + swapped(C heap[0])"), "0");
  EXPECT_EQ(back.ask("swapped(P heap[1]) * 10 + swapped(C heap[1])"), "10");
  EXPECT_EQ(back.run->walks()[0].found.size(), 2u);
}

TEST_P(EveryDesign, AgesPages) {
  const Story story(
      "process P\nmmap P heap 2\nwrite P heap\nfork P C\nread C heap[0]\nage C heap\nage P heap[1]",
      GetParam().id);
  EXPECT_EQ(story.problems(), "");
  EXPECT_EQ(story.run->executed().size(), 7u);
  const mm::Machine& machine = story.run->machine();
  for (const mm::Process* process : machine.processes()) {
    EXPECT_FALSE(static_cast<mm::Pte>(*mm::find_pte(process->mm->pgd, 16)).young());
  }
}

// The page that both regions show goes with the first of them.
TEST_P(EveryDesign, ReclaimsAPageOnlyOnce) {
  Story story(R"(file libc
process P
mmap P a 2 file libc at 100 r
mmap P b 2 file libc at 102 r
read P a[0]
read P b[0]
mremap P b as c at 200
reclaim P a
)",
              GetParam().id);
  EXPECT_EQ(story.problems(), "");
  EXPECT_EQ(story.ask("count(page)"), "0");
  EXPECT_EQ(story.ask("walk(P c[0]).visited"), "1:8+4 no-file-page-yet");
}

TEST_P(EveryDesign, MigratesPagesIfItsKernelCan) {
  if (!GetParam().kernel.migrates) return;
  Story story(R"(process P
mmap P heap 2
write P heap
fork P C
write C heap[1]
migrate P heap
walk P heap[0]
)",
              GetParam().id);
  ASSERT_EQ(story.problems(), "");
  EXPECT_EQ(story.run->walks()[0].found.size(), 2u);
  EXPECT_EQ(story.ask("page(P heap[0]).mapcount"), "2");
  EXPECT_EQ(story.ask("count(page)"), "3");
}

}  // namespace
}  // namespace scenario
