#include "lab/many_children.h"

#include <gtest/gtest.h>

#include "support/all_designs.h"

namespace {

class ManyChildrenRace : public testing::TestWithParam<rmap::DesignInfo> {};

TEST_P(ManyChildrenRace, BuildsInSlicesAndCountsEveryPageOnce) {
  lab::ManyChildren race(GetParam(), 7, 5, 42);
  double before = 0;
  int slices = 0;
  while (!race.is_built()) {
    const double done = race.build(3);
    EXPECT_GT(done, before);
    EXPECT_LE(done, 1);
    before = done;
    ++slices;
  }
  EXPECT_EQ(before, 1);
  EXPECT_GT(slices, 5);
  while (!race.count(10)) {
  }
  EXPECT_EQ(race.counts().pages_counted, 40u);
  EXPECT_EQ(race.counts().mapped, 40u);
  EXPECT_EQ(race.counts().wrong, 0u);
}

TEST_P(ManyChildrenRace, TimedWalksGoRoundAndAreChecked) {
  lab::ManyChildren race(GetParam(), 2, 2, 1);
  race.build(1'000'000);
  EXPECT_EQ(race.walk(100), 0u);
}

TEST_P(ManyChildrenRace, TheEstimateIsAboveWhatItTakesAndNotFarAbove) {
  const std::uint64_t bytes = lab::bytes_for_many_children(GetParam(), 1000, 1000);
  EXPECT_GT(bytes, 50u << 20);
  EXPECT_LT(bytes, 300u << 20);
}

INSTANTIATE_TEST_SUITE_P(AllDesigns, ManyChildrenRace, testing_support::all_designs(),
                         testing_support::design_name);

std::uint64_t visited_by(const char* design) {
  lab::ManyChildren race(*rmap::find_design(design), 20, 10, 9);
  race.build(1'000'000);
  race.count(1'000'000'000);
  return race.counts().visited;
}

TEST(ManyChildren, CountsAreThoseOfTheClosedFormulas) {
  EXPECT_EQ(visited_by("process-scan"), 210u * 210u);
  EXPECT_EQ(visited_by("pte-chain"), 210u);
  EXPECT_EQ(visited_by("anon-vma"), 210u * 21u);
  EXPECT_EQ(visited_by("anon-vma-chain"), 10u * 41u);
}

}  // namespace
