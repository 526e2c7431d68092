// A script that would run for ever, or fill the memory, is stopped; what it did until then stays.

#include "scenario/budget.h"

#include "scenario/helpers.h"
#include "support/all_designs.h"

namespace scenario {
namespace {

TEST(Budgets, AnEndlessRepeatStops) {
  for (const char* source : {
           "repeat 1000000000\nend",
           "repeat 9223372036854775807 as i\nend",
           "repeat 1000000000\nrepeat 1000000000\nrepeat 0\nend\nend\nend",
           "repeat 1000000000\nrepeat 0\nprocess P\nend\nend",
           "repeat 1000000000\nexpect 1 == 1\nend",
       }) {
    EXPECT_NE(Story(source).problems().find("budget-statements"), std::string::npos) << source;
  }
}

TEST(Budgets, StatementsAreCountedWithEmptyTurnsAndExpectations) {
  Budget budget;
  budget.statements = 10;
  EXPECT_EQ(Story("repeat 10 as i\nprocess P{i}\nend", "anon-vma", budget).problems(), "");
  EXPECT_EQ(Story("repeat 10 as i\nend", "anon-vma", budget).problems(), "");
  EXPECT_EQ(Story("repeat 5 as i\nprocess P{i}\nexpect 1 == 1\nend", "anon-vma", budget).problems(),
            "");
  const Story story("repeat 11 as i\nprocess P{i}\nend", "anon-vma", budget);
  EXPECT_EQ(story.problems(), "2:1+12 budget-statements");
  EXPECT_EQ(story.message_in(Language::english),
            "stopped: 10 statements have run, as many as are allowed. Is there an endless repeat?");
  EXPECT_EQ(story.message_in(Language::chinese),
            "已停止：已执行 10 条语句，达到上限。是否有停不下来的 repeat？");
  EXPECT_EQ(story.run->executed().size(), 10u);
  EXPECT_EQ(Story("repeat 11\nend", "anon-vma", budget).problems(), "1:1+6 budget-statements");
}

TEST(Budgets, PagesAreCountedOneByOneInsideAStatement) {
  Budget budget;
  budget.pages = 10;
  const char* source =
      "process P\nmmap P heap 20\nwrite P heap[0..3]\nread P heap[4..5]\nwrite P heap";
  const Story story(source, "anon-vma", budget);
  EXPECT_EQ(story.problems(), "5:1+12 budget-pages");
  EXPECT_EQ(story.message_in(Language::english),
            "stopped: this would touch or copy 11 pages in all, 10 are allowed");
  EXPECT_EQ(story.run->executed().size(), 5u) << "begun, and done in part";
  EXPECT_EQ(story.run->machine().page_count(), 4u);
}

TEST(Budgets, AForkCostsTheMappedPagesOfTheParent) {
  Budget budget;
  budget.pages = 11;
  const char* source =
      "process P\nmmap P heap 20\nwrite P heap[0..2]\nread P heap[3]\nfork P C\nfork P D";
  const Story story(source, "anon-vma", budget);
  EXPECT_EQ(story.problems(), "6:1+8 budget-pages");
  EXPECT_EQ(story.message_in(Language::english),
            "stopped: this would touch or copy 12 pages in all, 11 are allowed");
  EXPECT_EQ(story.run->machine().processes().size(), 2u) << "checked before the fork";
  EXPECT_EQ(story.run->executed().size(), 5u);
}

TEST(Budgets, ProcessesAliveAreLimited) {
  Budget budget;
  budget.processes = 3;
  const char* source =
      "process P\nrepeat 9 as i\nfork P C{i}\nexit C{i}\nend\nfork P A\nprocess B\nfork P C";
  const Story story(source, "anon-vma", budget);
  EXPECT_EQ(story.problems(), "8:1+8 budget-processes");
  EXPECT_EQ(story.message_in(Language::english),
            "stopped: 3 processes are alive, as many as are allowed");
}

TEST(Budgets, OneMmapIsLimited) {
  const char* fits = "process P\nmmap P heap 1048576";
  EXPECT_EQ(Story(fits).problems(), "");
  const Story story("process P\nmmap P heap 1048577");
  EXPECT_EQ(story.problems(), "2:13+7 budget-mmap");
  EXPECT_EQ(story.message_in(Language::english),
            "1048577 pages are too many for one region: 1048576 are allowed");
}

TEST(Budgets, TheJournalIsLimited) {
  Budget budget;
  budget.events = 1000;
  const Story story("process P\nmmap P heap 500\nwrite P heap", "anon-vma-chain", budget);
  EXPECT_EQ(story.problems(), "3:1+12 budget-events");
  EXPECT_GT(story.journal.events().size(), 900u);
  EXPECT_LT(story.journal.events().size(), 1050u);
  EXPECT_GT(story.run->machine().page_count(), 50u);
}

TEST(Budgets, AWalkTooLongToRecordIsNotBegun) {
  Budget budget;
  budget.events = 10'000;
  const Story story(R"(process P
mmap P heap 1
write P heap
repeat 100 as i
  fork P C{i}
end
repeat 100
  walk P heap[0]
end
)",
                    "anon-vma-chain", budget);
  EXPECT_EQ(story.problems(), "8:3+14 budget-events");
  EXPECT_LE(story.journal.events().size(), 10'000u);
  EXPECT_EQ(story.run->executed().size(), 103 + story.run->walks().size());
}

// The kernel's work on a page is measured before it is done, whatever design tells who maps it.
class Reclaims : public testing::TestWithParam<rmap::DesignInfo> {};
INSTANTIATE_TEST_SUITE_P(Budgets, Reclaims, testing_support::all_designs(),
                         testing_support::design_name);

constexpr const char* kCrowd = R"(process P
mmap P heap 4
write P heap
repeat 60 as i
  fork P C{i}
end
repeat 100
)";

TEST_P(Reclaims, TooLongToRecordAreNotBegun) {
  const bool migrates = GetParam().kernel.migrates;
  for (const std::string line : {"age P heap", "migrate P heap[0]",
                                 "reclaim P heap[0..1]\nread P heap[0..1]\nread C7 heap[0..1]",
                                 "mremap P heap as heap", "mremap C9 heap[1..2] as x\nexec C9\n"}) {
    if (line.starts_with("migrate") && !migrates) continue;
    const std::size_t setup =
        Story(kCrowd + std::string("end"), GetParam().id).journal.events().size();
    Budget budget;
    for (budget.events = setup + 300; budget.events < setup + 20'000; budget.events += 777) {
      const Story story(kCrowd + line + "\nend", GetParam().id, budget);
      EXPECT_LE(story.journal.events().size(), budget.events + 50) << line;
    }
  }
}

TEST_P(Reclaims, CountAsWork) {
  Budget budget;
  budget.work = 30'000;
  const Story story(kCrowd + std::string("age P heap\nend"), GetParam().id, budget);
  EXPECT_EQ(story.problems(), "8:1+10 budget-work");
}

// What a reader never meets, but what must not take the browser down either.
struct Runaway {
  const char* name;
  const char* source;
  const char* design;
  const char* stopped_by;
};

std::ostream& operator<<(std::ostream& out, const Runaway& runaway) { return out << runaway.name; }

class Runaways : public testing::TestWithParam<Runaway> {};

TEST_P(Runaways, AreStoppedBySomeBudget) {
  const Script script = parse(GetParam().source);
  ASSERT_EQ(brief(script.diagnostics), "");
  scenario::Run run(script, *rmap::find_design(GetParam().design));
  run.execute();
  ASSERT_EQ(run.diagnostics().size(), 1u);
  EXPECT_EQ(name_of(run.diagnostics()[0].code), GetParam().stopped_by);
  EXPECT_LE(run.machine().heap().live_objects(), 2'000'000u);
}

constexpr Runaway kRunaways[] = {
    {"ManyRegions", "process P\nrepeat 1000000 as i\nmmap P r{i} 1\nend", "anon-vma",
     "budget-work"},
    {"OneHugeWrite", "process P\nmmap P heap 1048576\nwrite P heap", "anon-vma", "budget-pages"},
    {"ManyChildren",
     "process P\nmmap P heap 4\nwrite P heap\nrepeat 1000000 as i\nfork P C{i}\nend", "pte-chain",
     "budget-processes"},
    {"DeepFamily",
     "process P0\nmmap P0 heap 4\nwrite P0 heap\nrepeat 1000000 as i\nfork P{i - 1} P{i}\nend",
     "anon-vma-chain", "budget-objects"},
    {"EndlessRelay",
     "process P0\nmmap P0 heap 4\nwrite P0 heap\nrepeat 1000000 as i\nfork P{i - 1} P{i}\n"
     "exit P{i - 1}\nwrite P{i} heap[1]\nend",
     "anon-vma-chain", "budget-work"},
    {"SparsePagesForked",
     "process P\nmmap P heap 1048576\nrepeat 0..2047 as i\nwrite P heap[{i * 512}]\nend\n"
     "repeat 100 as i\nfork P C{i}\nend",
     "anon-vma", "budget-page-tables"},
    {"FarApartPages",
     "process P\nrepeat 1000000 as i\nmmap P r{i} 1 at {i * 262144}\nwrite P r{i}\nend", "anon-vma",
     "budget-page-tables"},
    {"WalksOfManyMappings",
     "process P\nmmap P heap 4\nwrite P heap\nrepeat 3900 as i\nfork P C{i}\nend\n"
     "repeat 90000\nwalk P heap[0]\nend",
     "anon-vma", "budget-objects"},
    {"ScansOfManyTables",
     "process P\nmmap P heap 4\nwrite P heap\nrepeat 3900 as i\nfork P C{i}\nend\n"
     "repeat 90000\nexpect page(P heap[0]).mapcount == 1\nend",
     "anon-vma", "budget-work"},
    {"ManySplits",
     "process P\nmmap P heap 200000\nwrite P heap[0]\nrepeat 0..90000 as i\n"
     "mprotect P heap[{2 * i}] r\nend",
     "anon-vma", "budget-work"},
    {"ManyScansOfFullTables",
     "process P\nmmap P heap 1000000 at 0\nrepeat 0..1900 as i\nread P heap[{i * 512}]\nend\n"
     "munmap P heap\nrepeat 90000\nmmap P heap 1000000 at 0\nmunmap P heap\nend",
     "anon-vma", "budget-work"},
    {"ManyNamesInherited",
     "process P\nrepeat 10000 as i\nmmap P r{i} 1\nend\nrepeat 80000\nfork P Q\nexit Q\nend",
     "anon-vma", "budget-objects"},
    {"SplitsInADeepFamily",
     "process P0\nmmap P0 heap 100000\nwrite P0 heap[0]\nrepeat 1000 as i\nfork P{i - 1} "
     "P{i}\nend\n"
     "repeat 0..40000 as i\nmprotect P1000 heap[{2 * i}] r\nend",
     "anon-vma-chain", "budget-objects"},
    {"DeepFamilyInTrees",
     "process P0\nmmap P0 heap 4\nwrite P0 heap\nrepeat 1000000 as i\nfork P{i - 1} P{i}\nend",
     "interval-tree", "budget-work"},
    {"EndlessRelayInTrees",
     "process P0\nmmap P0 heap 4\nwrite P0 heap\nrepeat 1000000 as i\nfork P{i - 1} P{i}\n"
     "exit P{i - 1}\nwrite P{i} heap[1]\nend",
     "interval-tree", "budget-work"},
    {"EndlessRelayThatReuses",
     "process P0\nmmap P0 heap 4\nwrite P0 heap\nrepeat 1000000 as i\nfork P{i - 1} P{i}\n"
     "exit P{i - 1}\nwrite P{i} heap[1]\nend",
     "anon-vma-counters", "budget-statements"},
    {"CrowdsInOneTree",
     "process P\nmmap P heap 4\nwrite P heap\nrepeat 3900 as i\nfork P C{i}\nend\n"
     "repeat 90000\nage P heap[0]\nend",
     "anon-vma-counters", "budget-work"},
    {"SwapAndBack",
     "process P\nmmap P heap 4\nwrite P heap\nrepeat 3900 as i\nfork P C{i}\nend\n"
     "repeat 90000\nread P heap[0]\nreclaim P heap[0]\nrepeat 3900 as k\nread C{k} "
     "heap[0]\nend\nend",
     "pte-chain", "budget-statements"},
    {"SharesGivenUpInAChain",
     "process P\nmmap P heap 64\nwrite P heap\nrepeat 3900 as i\nfork P C{i}\nend\n"
     "repeat 3900 as i\nwrite C{i} heap\nend",
     "pte-chain", "budget-work"},
    {"PagesOnTheMove",
     "process P\nmmap P heap 4000\nwrite P heap\nrepeat 90000\nmremap P heap as heap\nend",
     "anon-vma-chain", "budget-work"},
    {"SparsePagesOnTheMove",
     "process P\nmmap P heap 1000000\nrepeat 0..1900 as i\nwrite P heap[{i * 512}]\nend\n"
     "repeat 90000\nmremap P heap as heap\nend",
     "pte-chain", "budget-page-tables"},
    {"MovesInADeepFamily",
     "process P0\nmmap P0 heap 100\nwrite P0 heap\nrepeat 1000 as i\nfork P{i - 1} P{i}\nend\n"
     "repeat 90000 as i\nmremap P1000 heap as heap\nend",
     "interval-tree", "budget-work"},
    {"GrowthInADeepFamily",
     "process P0\nmmap P0 heap 100\nwrite P0 heap\nrepeat 1000 as i\nfork P{i - 1} P{i}\nend\n"
     "repeat 40000 as i\nmremap P1000 heap pages 101\nmremap P1000 heap pages 100\nend",
     "interval-tree", "budget-work"},
    {"PrintingPressOfPrograms", "process P\nrepeat 1000000\nexec P\nend", "anon-vma-chain",
     "budget-statements"},
    {"ManyFiles", "repeat 1000000 as i\nfile f{i}\nend", "anon-vma", "budget-statements"},
    {"ManyMapsOfOneFile", "file f\nprocess P\nrepeat 90000 as i\nmmap P r{i} 4 file f shared\nend",
     "anon-vma", "budget-work"},
    {"CrowdsAroundAFile",
     "file f\nprocess P\nmmap P text 4 file f\nread P text\nrepeat 3900 as i\nfork P C{i}\nend\n"
     "repeat 90000\nage P text[0]\nend",
     "pte-chain", "budget-work"},
    {"CrowdsAroundAFileInATree",
     "file f\nprocess P\nmmap P text 4 file f\nread P text\nrepeat 3900 as i\nfork P C{i}\nend\n"
     "repeat 90000\nage P text[0]\nend",
     "anon-vma-reuse", "budget-work"},
};
INSTANTIATE_TEST_SUITE_P(Budgets, Runaways, testing::ValuesIn(kRunaways),
                         [](const auto& tested) { return tested.param.name; });

}  // namespace
}  // namespace scenario
