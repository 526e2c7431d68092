// How the counts of each workload grow with its size, beside the laws that its row states.
#include "lab/workload_support.h"

namespace {

using testing_support::counts_of;

// Three sizes of each workload, large enough that its law is seen and small enough to be quick.
struct Sweep {
  const char* workload;
  std::vector<std::uint64_t> sizes;
  lab::Sizes others;  // of the parameters behind the first
};

const std::vector<Sweep>& sweeps() {
  static const std::vector<Sweep> all = {
      {"fork-exec-exit", {10, 100, 1000}, {20, 10}},
      {"exit-shells", {300, 1000, 3000}, {4}},
      {"rmap-test-linear", {30, 100, 300}, {3, 4}},
      {"rmap-test-random", {30, 100, 300}, {3, 4}},
      {"rmap-test-many-vmas", {30, 300, 3000}, {2, 1}},
      {"shared-segment", {300, 1000, 3000}, {2}},
      {"test-mmap3", {30, 100, 300}, {3}},
      {"many-children", {100, 300, 1000}, {5}},
      {"prefork-server", {100, 300, 1000}, {8, 25}},
      {"fork-chain", {100, 300, 1000}, {5}},
      {"mprotect-split", {30, 300, 3000}, {}},
  };
  return all;
}

class Laws : public testing::TestWithParam<rmap::DesignInfo> {};

std::vector<lab::Growth> growths_of(const Sweep& sweep, const rmap::DesignInfo& design) {
  lab::Result result;
  result.request.workload = lab::find_workload(sweep.workload);
  result.request.designs = {&design};
  for (const std::uint64_t size : sweep.sizes) {
    lab::Sizes sizes = {size};
    sizes.insert(sizes.end(), sweep.others.begin(), sweep.others.end());
    result.rows.push_back(counts_of(sweep.workload, sizes, design));
  }
  return lab::growths(result);
}

TEST_P(Laws, HoldAtThreeSizesOfEveryWorkload) {
  for (const Sweep& sweep : sweeps()) {
    const lab::WorkloadInfo& workload = *lab::find_workload(sweep.workload);
    const rmap::DesignInfo& design = *lab::find_contender(GetParam().id);
    const std::vector<lab::Growth> growths = growths_of(sweep, design);
    const auto way = static_cast<std::size_t>(lab::way_of(design, workload.of_file));
    for (const lab::Law& law : workload.laws) {
      const std::string name = std::string(sweep.workload) + ": " + law.what + " " + law.count;
      if (std::isnan(law.expected[way])) continue;
      const auto growth = std::find_if(growths.begin(), growths.end(), [&](const auto& each) {
        return each.what == law.what && each.count == law.count;
      });
      ASSERT_NE(growth, growths.end()) << name << " is not counted";
      if (law.logarithmic) {
        EXPECT_LE(growth->found, law.expected[way]) << name;
      } else {
        EXPECT_NEAR(growth->found, law.expected[way], 0.02) << name;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(AllContenders, Laws, testing_support::all_contenders(),
                         testing_support::design_name);

TEST(Laws, EveryWorkloadIsSweptAndSaysHowItsWalksGrow) {
  for (const lab::WorkloadInfo& workload : lab::workloads()) {
    if (workload.sweep.size() < 2) continue;  // a reader's own scenario: who knows
    const auto& all = sweeps();
    EXPECT_TRUE(std::any_of(all.begin(), all.end(), [&](const Sweep& sweep) {
      return std::string_view(sweep.workload) == workload.id;
    })) << workload.id;
    EXPECT_TRUE(std::any_of(workload.laws.begin(), workload.laws.end(), [](const lab::Law& law) {
      return std::string_view(law.count) == "visited";
    })) << workload.id;
  }
}

}  // namespace
