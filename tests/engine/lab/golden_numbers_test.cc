// The big golden traces are workloads of the lab: what it reports of them at their sizes must be what
// the kernels' own code did. Those with a million pages: tests/engine/nightly/large_golden_numbers.cc.
#include "lab/golden_summary.h"

namespace {

using namespace testing_support;  // NOLINT: the vocabulary of this file

const Trace kB02 = {"B02", "fork-chain", {1000, 16}};
const Trace kB03 = {"B03", "mprotect-split", {4096}};

std::string name_of_follower(const testing::TestParamInfo<Follower>& info) {
  std::string name = info.param.design;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

class AnonymousGolden : public testing::TestWithParam<Follower> {};

TEST_P(AnonymousGolden, B02) { expect_anonymous_golden(GetParam(), kB02); }
TEST_P(AnonymousGolden, B03) { expect_anonymous_golden(GetParam(), kB03); }

INSTANTIATE_TEST_SUITE_P(Followers, AnonymousGolden, testing::ValuesIn(kAnonymousFollowers),
                         name_of_follower);

TEST(PteChainGolden, B02) { expect_pte_chain_golden(kB02); }
TEST(PteChainGolden, B03) { expect_pte_chain_golden(kB03); }

// FB01 is a test-mmap3 that never forks.
class FileGolden : public testing::TestWithParam<Follower> {};

TEST_P(FileGolden, FB01) {
  const json summary = golden_summary(GetParam().folder, "FB01");
  const lab::Row row = counts_of("test-mmap3", {2000, 0}, *lab::find_contender(GetParam().design));
  const lab::WalkSums& walks = walks_of(row, "any");
  EXPECT_EQ(live(row, "vma"), summary["vmas"]);
  EXPECT_EQ(walks.pages_counted, summary["offsets"]);
  EXPECT_EQ(walks.counts.visited, summary["visited_total"]);
  EXPECT_EQ(walks.visited_most, summary["visited_max"]);
  EXPECT_EQ(walks.counts.lookups, summary["yielded_total"]);
  EXPECT_EQ(walks.counts.mapped, summary["mapped_total"]);
}

INSTANTIATE_TEST_SUITE_P(Followers, FileGolden,
                         testing::Values(Follower{"file_list", "file-list"},
                                         Follower{"file_prio_tree", "anon-vma"},
                                         Follower{"file_prio_tree_3.4", "anon-vma-chain"},
                                         Follower{"file_interval_tree", "interval-tree"},
                                         Follower{"file_interval_tree", "anon-vma-reuse"},
                                         Follower{"file_interval_tree", "anon-vma-counters"}),
                         name_of_follower);

}  // namespace
