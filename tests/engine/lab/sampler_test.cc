#include "lab/sampler.h"

#include <gtest/gtest.h>

namespace {

TEST(Sampler, AddsUpUntilASampleIsLongEnough) {
  lab::Sampler sampler;
  sampler.add(40, 2, 100);
  EXPECT_EQ(sampler.samples(), 0u);
  sampler.add(80, 4, 100);
  EXPECT_EQ(sampler.samples(), 1u);
  const lab::Timing timing = sampler.timing(1);
  EXPECT_EQ(timing.samples, std::vector<double>{20});
  EXPECT_EQ(timing.operations, 6u);
}

TEST(Sampler, ARestCountsOnlyWhereThereIsNothingElse) {
  lab::Sampler sampler;
  sampler.add(40, 4, 100);
  EXPECT_EQ(sampler.timing(1).samples, std::vector<double>{10});
  sampler.add(160, 4, 100);
  sampler.add(1000, 1, 2000);
  EXPECT_EQ(sampler.timing(1).samples, std::vector<double>{25});
}

TEST(Sampler, TakesBackWhatNobodyConfirmed) {
  lab::Sampler sampler;
  sampler.add(100, 1, 100);
  sampler.add(50, 1, 100);
  sampler.confirm();
  EXPECT_FALSE(sampler.take_back());
  sampler.add(70, 1, 100);
  sampler.add(500, 1, 100);
  EXPECT_EQ(sampler.samples(), 3u);
  EXPECT_TRUE(sampler.take_back());
  EXPECT_EQ(sampler.samples(), 1u);
  sampler.add(50, 1, 100);  // with the rest of before
  EXPECT_EQ(sampler.timing(1).samples, (std::vector<double>{100, 50}));
}

TEST(Sampler, NothingIsNothing) {
  EXPECT_TRUE(lab::Sampler().timing(1).samples.empty());
}

// In Chromium an exit that is shorter than the clock's step was told to take 0 ns.
TEST(Sampler, ARestTooShortForTheClockIsNotTold) {
  lab::Sampler sampler;
  sampler.add(0, 1, 1000);
  EXPECT_TRUE(sampler.timing(1, 100).samples.empty());
  sampler.add(100, 1, 1000);
  EXPECT_EQ(sampler.timing(1, 100).samples, std::vector<double>{50});
}

}  // namespace
