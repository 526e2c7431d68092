// What a workload costs the machine that plays it: its memory beside what its row tells beforehand, and
// how much is done between two looks at the clock.
#include <numeric>

#include "lab/workload_support.h"

namespace {

using namespace testing_support;  // NOLINT: the vocabulary of this file

std::uint64_t bytes_held(const lab::Life& life) {
  const auto& slabs = life.stage().machine().heap().slabs();
  return std::accumulate(slabs.begin(), slabs.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const auto* slab) { return sum + slab->bytes(); });
}

class WorkloadCosts : public testing::TestWithParam<rmap::DesignInfo> {
 protected:
  static const rmap::DesignInfo& design() { return *lab::find_contender(GetParam().id); }
};

// The usual sizes, and twice and four times as many of what is swept.
std::vector<lab::Sizes> sizes_of(const lab::WorkloadInfo& workload) {
  std::vector<lab::Sizes> all(3, usual_sizes(workload));
  const std::uint64_t most = workload.parameters[0].most;
  all[1][0] = std::min(2 * all[1][0], most);
  all[2][0] = std::min(4 * all[2][0], most);
  return all;
}

TEST_P(WorkloadCosts, TheFootprintIsAboveWhatIsHeldAndNotTwiceAsMuch) {
  // What does not depend on the size: the first chunk of each type.
  constexpr std::uint64_t kAtLeast = 2u << 20;
  for (const lab::WorkloadInfo& workload : lab::workloads()) {
    if (workload.is_readers_own()) continue;  // see own_scenario_test.cc
    for (const lab::Sizes& sizes : sizes_of(workload)) {
      const std::uint64_t told = lab::bytes_for(workload, sizes, design());
      lab::Life life(workload, sizes, design());
      play_to_walks(life);
      std::uint64_t held = bytes_held(life);
      const lab::MappedPages pages(life, workload.groups);
      held += pages.size() * sizeof(void*);
      EXPECT_GE(told, held) << workload.id << " " << sizes[0];
      EXPECT_LE(told, 2 * held + kAtLeast) << workload.id << " " << sizes[0];
      play_to_end(life);
      EXPECT_GE(told, bytes_held(life)) << workload.id << " " << sizes[0] << ", at its end";
    }
  }
}

INSTANTIATE_TEST_SUITE_P(AllContenders, WorkloadCosts, all_contenders(), design_name);

}  // namespace
