// A reader's own scenario as a workload.
#include "lab/own_scenario.h"

#include "lab/false_clock.h"
#include "lab/support.h"
#include "lab/workload_support.h"
#include "scenario/parser.h"
#include "support/oracle.h"

namespace {

using namespace testing_support;  // NOLINT: the vocabulary of this file

// Private pages and a file's, both kinds of its mapping, the page of zeroes, pages that are in swap for one
// process and back for another (so that the swap cache holds them), and some that have moved.
constexpr const char* kOfEverything = R"(process P
file F
mmap P heap 6
mmap P lib 4 file F
mmap P shared_part 4 file F shared
write P heap[0..3]
read P heap[5]
read P lib[0..1]
write P lib[1]
write P shared_part[2]
fork P C
fork C D
write D heap[1]
reclaim P heap[0]
reclaim P shared_part[2]
read C heap[0]
read P shared_part[2]
mremap D heap[2..3] as moved
exit P
expect count(page) == 0
)";

lab::RequestText text_of(const std::string& script, std::vector<std::string> designs = {}) {
  lab::RequestText text;
  text.workload = "scenario";
  text.designs = std::move(designs);
  text.seconds = 0;
  text.script = script;
  return text;
}

lab::Problem problem_of(const lab::RequestText& text) {
  const auto checked = lab::check(text);
  const auto* problem = std::get_if<lab::Problem>(&checked);
  return problem == nullptr ? lab::Problem{} : *problem;
}

lab::Result result_of(lab::Request request) {
  lab::Experiment experiment(std::move(request), lab_test::steady_clock());
  lab_test::run(experiment, lab_test::kShortSlice);
  return experiment.result();
}

class OwnScenario : public testing::TestWithParam<rmap::DesignInfo> {};

TEST_P(OwnScenario, CountsWhatTheWalksOfItsPagesCount) {
  const rmap::DesignInfo& design = *lab::find_contender(GetParam().id);
  const lab::Result result = result_of(lab_test::request(text_of(kOfEverything, {design.id})));
  ASSERT_FALSE(result.problem) << result.problem->message;
  ASSERT_TRUE(result.is_complete);
  const lab::WalkSums& sums = walks_of(result.rows.at(0), "any");

  const scenario::Script script = scenario::parse(kOfEverything);
  scenario::Run run(script, design);
  run.execute();
  lab::WalkSums wanted;
  std::uint64_t in_swap_cache = 0;
  std::uint64_t of_file = 0;
  for (const auto& entry : scan_all_page_tables(run.machine()).pages) {
    wanted.add(run.machine().walk(entry.first));
    if (entry.first->swap != nullptr) ++in_swap_cache;
    if (entry.first->is_file()) ++of_file;
  }
  EXPECT_GT(in_swap_cache, 0u);
  EXPECT_GT(of_file, 0u);
  EXPECT_EQ(sums.pages_in_all, wanted.pages_counted);
  EXPECT_EQ(sums.pages_counted, wanted.pages_counted);
  EXPECT_EQ(sums.counts.visited, wanted.counts.visited);
  EXPECT_EQ(sums.counts.lookups, wanted.counts.lookups);
  EXPECT_EQ(sums.counts.mapped, wanted.counts.mapped);
  EXPECT_EQ(sums.details.visited_stop, wanted.details.visited_stop);
}

TEST_P(OwnScenario, ItsTimedWalksFindWhatWasCounted) {
  lab::RequestText text = text_of(kOfEverything, {GetParam().id});
  text.seconds = 0.01;
  const lab::Result result = result_of(lab_test::request(text));
  ASSERT_FALSE(result.problem) << result.problem->message;
  EXPECT_GE(result.rows.at(0).walks.at(0).complete.samples.size(), 15u);
}

TEST_P(OwnScenario, TakesNoMoreMemoryThanItWasToldTo) {
  const rmap::DesignInfo& design = *lab::find_contender(GetParam().id);
  const lab::Request request = lab_test::request(
      text_of("process P\nmmap P heap 3000\nwrite P heap[*]\nrepeat 50 as i\nfork P C{i}\nend\n",
              {design.id}));
  lab::Life life(*request.workload, request.sizes, design, request.own.script.get());
  play_to_walks(life);
  std::uint64_t held = 0;
  for (const trace::SlabBase* slab : life.stage().machine().heap().slabs()) held += slab->bytes();
  EXPECT_GE(lab::bytes_for(request), held);
  EXPECT_LE(lab::bytes_for(request), 2 * held);
  EXPECT_FALSE(lab::largest_that_fits(request, held / 2));
}

INSTANTIATE_TEST_SUITE_P(AllContenders, OwnScenario, all_contenders(), design_name);

struct Mistake {
  const char* script;
  const char* message;
};

TEST(OwnScenarioCheck, SaysWhatIsWrongAndWhere) {
  constexpr Mistake kMistakes[] = {
      {"", "1:1: there is no statement"},
      {" \n# nothing but words\n", "1:1: there is no statement"},
      {"process P\n  proces C\n", "2:3: there is no statement \"proces\""},
      {"process P\nexit P\nfork P C\n", "3:6: "},
      {"process P\nmmap P a 1000000\nwrite P a[*]\nfork P C\n", "4:1: stopped: "},
      {"process P\nrepeat 1000000\nrepeat 2\nend\nend\n", "3:1: stopped: "},
      {"process P\nmmap P a 1\nwrite P a[0]\nread P a[1]\n", "4:10: "},
      {"process P\n\xff\n", "2:1: "},
  };
  for (const Mistake& mistake : kMistakes) {
    const lab::Problem problem = problem_of(text_of(mistake.script));
    EXPECT_EQ(problem.code, "script") << mistake.script;
    EXPECT_EQ(problem.field, "script") << mistake.script;
    EXPECT_EQ(problem.message.rfind(mistake.message, 0), 0u) << problem.message;
    EXPECT_EQ(problem.message.find("under"), std::string::npos) << problem.message;
    EXPECT_NE(problem.chinese, problem.message);
  }
}

constexpr const char* kMigrates = "process P\nmmap P a 1\nwrite P a[0]\nmigrate P a[0]\n";

TEST(OwnScenarioCheck, NamesTheDesignWhoseKernelCannotDoIt) {
  EXPECT_EQ(problem_of(text_of(kMigrates, {"anon-vma-chain", "interval-tree"})).message, "");
  const lab::Problem problem = problem_of(text_of(kMigrates, {"anon-vma-chain", "pte-chain"}));
  EXPECT_EQ(problem.message.rfind("4:1: ", 0), 0u) << problem.message;
  EXPECT_TRUE(problem.message.ends_with(" (under pte-chain)")) << problem.message;
  EXPECT_TRUE(problem.chinese.ends_with("（pte-chain 下）")) << problem.chinese;
}

TEST(OwnScenario, AMistakeThatOnlyTheRunMeetsEndsItWithAProblem) {
  lab::Request request = lab_test::request(text_of(kMigrates, {"anon-vma-chain"}));
  request.designs.push_back(lab::find_contender("pte-chain"));
  const lab::Result result = result_of(request);
  ASSERT_TRUE(result.problem);
  EXPECT_EQ(result.problem->code, "script");
  EXPECT_TRUE(result.problem->message.ends_with(" (under pte-chain)"));
  EXPECT_FALSE(result.is_complete);
  EXPECT_TRUE(result.rows.empty());
}

TEST(OwnScenario, WithNoMappedPageThereIsNothingToWalk) {
  for (const char* script : {"process P\n", "process P\nmmap P a 3\nread P a[*]\n",
                             "process P\nmmap P a 1\nwrite P a[0]\nexit P\n"}) {
    lab::RequestText text = text_of(script);
    text.seconds = 1;
    const lab::Result result = result_of(lab_test::request(text));
    EXPECT_TRUE(result.is_complete) << script;
    ASSERT_EQ(result.rows.size(), 7u) << script;
    for (const lab::Row& row : result.rows) {
      EXPECT_EQ(walks_of(row, "any").pages_in_all, 0u) << script;
      EXPECT_TRUE(row.walks.at(0).complete.samples.empty()) << script;
    }
  }
}

TEST(OwnScenario, TheRequestTellsItsTextAgain) {
  const lab::Request request = lab_test::request(text_of(kOfEverything));
  EXPECT_EQ(lab::script_of(request), kOfEverything);
  EXPECT_NE(lab::check_to_json(request, 1u << 30).find("\"script\":\"process P\\u000afile F"), std::string::npos);
}

}  // namespace
