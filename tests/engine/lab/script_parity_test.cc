// Each workload is told twice: in C++, which the lab plays, and as a scenario, which a reader can look
// at step by step. Both must end in the same state.
#include <map>

#include "lab/workload_support.h"
#include "scenario/interpreter.h"
#include "scenario/messages.h"
#include "scenario/parser.h"
#include "support/oracle.h"

namespace {

using Counts = std::map<std::string, std::uint64_t>;

// Living objects of each type, and the sums of the walks of all pages.
Counts counts_of_state(mm::Machine& machine) {
  Counts counts;
  for (const trace::SlabBase* slab : machine.heap().slabs()) counts[slab->name()] = slab->live();
  for (const auto& entry : testing_support::scan_all_page_tables(machine).pages) {
    const rmap::WalkRecorder walk = machine.walk(entry.first);
    counts["pages walked"] += 1;
    counts["visited"] += walk.counts().visited;
    counts["lookups"] += walk.counts().lookups;
    counts["mapped"] += walk.counts().mapped;
    counts["visited until stop"] += walk.details().visited_stop;
    counts["tree nodes"] += walk.details().tree_nodes;
    counts["page-table levels"] += walk.details().page_table_levels;
  }
  return counts;
}

// Small sizes that are unlike each other, so that parameters cannot be mistaken for one another.
lab::Sizes small_sizes(const lab::WorkloadInfo& workload) {
  const std::map<std::string_view, std::uint64_t> kSizes = {
      {"forks", 3}, {"written", 30}, {"pages", 5}, {"tasks", 4}, {"writes", 3}};
  lab::Sizes sizes;
  for (const lab::Parameter& parameter : workload.parameters) {
    const auto found = kSizes.find(parameter.id);
    const bool is_swept = sizes.empty();
    const std::uint64_t size = is_swept ? 9 : found == kSizes.end() ? 6 : found->second;
    sizes.push_back(std::clamp(size, parameter.least, parameter.most));
  }
  return sizes;
}

std::string problem_of(const scenario::Run& run) {
  return run.diagnostics().empty() ? "" : scenario::message(run.diagnostics().front());
}

class ScriptParity : public testing::TestWithParam<rmap::DesignInfo> {};

TEST_P(ScriptParity, AWorkloadsScriptBuildsWhatItsPhasesBuild) {
  const rmap::DesignInfo& design = *lab::find_contender(GetParam().id);
  for (const lab::WorkloadInfo& workload : lab::workloads()) {
    if (workload.is_readers_own()) continue;  // it is the scenario
    const lab::Sizes sizes = small_sizes(workload);
    const std::string text = workload.script(sizes);
    const scenario::Script script = scenario::parse(text);
    scenario::Run run(script, design);
    run.execute();
    ASSERT_EQ(problem_of(run), "") << workload.id << "\n" << text;
    ASSERT_FALSE(run.walks().empty()) << workload.id << " shows no walk";

    lab::Life life(workload, sizes, design);
    testing_support::play_to_walks(life);
    EXPECT_EQ(counts_of_state(run.machine()), counts_of_state(life.stage().machine()))
        << workload.id << "\n" << text;
  }
}

INSTANTIATE_TEST_SUITE_P(AllContenders, ScriptParity, testing_support::all_contenders(),
                         testing_support::design_name);

TEST(ScriptParity, ScriptsOfTheUsualSizesRunWithinTheBudgetOfAReader) {
  const rmap::DesignInfo& design = *lab::find_contender("anon-vma-counters");
  for (const lab::WorkloadInfo& workload : lab::workloads()) {
    if (workload.is_readers_own()) continue;  // it is the scenario
    const std::string text = workload.script(testing_support::usual_sizes(workload));
    const scenario::Script script = scenario::parse(text);
    scenario::Run run(script, design);
    run.execute();
    EXPECT_EQ(problem_of(run), "") << workload.id;
  }
}

}  // namespace
