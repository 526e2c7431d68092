// The walk that stops (ReverseMap::walk_and_stop): for every design, after random stories, it finds what
// the complete walk finds, and looks at no more than a kernel since 2.6.7 would.
#include <gtest/gtest.h>

#include "support/all_designs.h"
#include "support/play.h"

namespace {

using testing_support::random_story;
using testing_support::Stage;

class StoppingWalk : public testing::TestWithParam<rmap::DesignInfo> {};

TEST_P(StoppingWalk, FindsTheSameAndEndsWithTheLastEntry) {
  std::uint64_t walks = 0;
  std::uint64_t shorter = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    Stage stage(GetParam());
    for (const auto& operation : random_story(seed, 150)) {
      (void)stage.apply(operation);
      mm::Machine& machine = stage.machine();
      for (const auto& entry : testing_support::scan_all_page_tables(machine).pages) {
        const rmap::WalkRecorder complete = machine.walk(entry.first);
        const rmap::WalkCounts stopped = machine.reverse_map().walk_and_stop(entry.first);
        ASSERT_EQ(stopped.mapped, entry.second.size()) << "seed " << seed;
        ASSERT_EQ(stopped.mapped, complete.counts().mapped) << "seed " << seed;
        ASSERT_EQ(stopped.visited, complete.details().visited_stop) << "seed " << seed;
        ASSERT_LE(stopped.lookups, complete.counts().lookups) << "seed " << seed;
        ++walks;
        shorter += stopped.visited < complete.counts().visited ? 1 : 0;
      }
    }
  }
  // Who does not know the mapcount cannot stop, and a list of entries ends with its last one.
  const std::string_view id = GetParam().id;
  EXPECT_GT(walks, 1000u);
  EXPECT_EQ(shorter > 0, id != "process-scan" && id != "pte-chain");
}

INSTANTIATE_TEST_SUITE_P(AllDesigns, StoppingWalk, testing_support::all_designs(),
                         testing_support::design_name);

}  // namespace
