// The golden traces with a million pages, as workloads of the lab: some seconds for each design. For
// tests/nightly; smaller ones are in tests/engine/lab/golden_numbers_test.cc.
#include "lab/golden_summary.h"

namespace {

using namespace testing_support;  // NOLINT: the vocabulary of this file

const Trace kB01 = {"B01", "many-children", {1000, 1000}};
const Trace kB04 = {"B04", "exit-shells", {1000, 1000}};

TEST(LargeGolden, B01OfAnonVmas) {
  for (const Follower& follower : kAnonymousFollowers) {
    SCOPED_TRACE(follower.design);
    expect_anonymous_golden(follower, kB01);
  }
}
TEST(LargeGolden, B01OfPteChains) { expect_pte_chain_golden(kB01); }
TEST(LargeGolden, B04OfPteChains) { expect_pte_chain_golden(kB04); }

// B05 goes on: all but the last child exit, the oldest first.
TEST(LargeGolden, B05OfPteChains) {
  const json summary = golden_summary("pte_chain", "B05");
  lab::Life life(*lab::find_workload("exit-shells"), kB04.sizes, *lab::find_contender("pte-chain"));
  play_to_walks(life);
  life.leave_walks();
  // A clock that moves on with every look lets one exit pass at a time.
  double time = 0;
  const mm::Machine& machine = life.stage().machine();
  while (machine.processes().size() > 2) life.advance([&time] { return ++time; }, time + 2);
  EXPECT_EQ(machine.processes().size(), 2u);
  EXPECT_EQ(machine.heap().live("pte_chain"),
            summary["blocks_alive"].get<std::uint64_t>() + summary["spare"].get<std::uint64_t>());
  expect_pte_chain_work(machine.reverse_map().work(), summary);
}

}  // namespace
