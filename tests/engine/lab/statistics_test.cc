#include "lab/statistics.h"

#include <gtest/gtest.h>

#include <vector>

namespace {

TEST(Statistics, MedianOfOddEvenAndNothing) {
  EXPECT_EQ(lab::median(std::vector<double>{3, 1, 2}), 2);
  EXPECT_EQ(lab::median(std::vector<double>{4, 1, 2, 3}), 2.5);
  EXPECT_EQ(lab::median({}), 0);
}

TEST(Statistics, AnIntervalHoldsTheMedianAndShrinksWithMoreSamples) {
  std::vector<double> few;
  std::vector<double> many;
  for (int i = 0; i < 15; ++i) few.push_back(i % 10);
  for (int i = 0; i < 1500; ++i) many.push_back(i % 10);
  const lab::Summary wide = lab::summarise(few, 1);
  const lab::Summary narrow = lab::summarise(many, 1);
  EXPECT_LE(wide.low, wide.median);
  EXPECT_GE(wide.high, wide.median);
  EXPECT_LT(narrow.high - narrow.low, wide.high - wide.low);
}

// A median lay below the interval that it should be the middle of.
TEST(Statistics, AnIntervalIsWhatTheBinomialDistributionSays) {
  std::vector<double> odd;
  std::vector<double> even;
  for (int i = 1; i <= 15; ++i) odd.push_back(i);
  for (int i = 1; i <= 20; ++i) even.push_back(i);
  for (const std::uint64_t seed : {1, 2, 3}) {
    const lab::Summary fifteen = lab::summarise(odd, seed);
    EXPECT_EQ(fifteen.median, 8);
    EXPECT_NEAR(fifteen.low, 4.5, 0.5);
    EXPECT_NEAR(fifteen.high, 11.5, 0.5);
    const lab::Summary twenty = lab::summarise(even, seed);
    EXPECT_EQ(twenty.median, 10.5);
    EXPECT_NEAR(twenty.low, 6.5, 0.5);
    EXPECT_NEAR(twenty.high, 14.5, 0.5);
  }
}

TEST(Statistics, TheMiddleOfManyValues) {
  std::vector<double> values;
  for (int i = 0; i < 1000; ++i) values.push_back((i * 617) % 1000);
  const lab::Interval interval = lab::middle_of(values);
  EXPECT_EQ(interval.low, 25);
  EXPECT_EQ(interval.high, 974);
}

TEST(Statistics, EqualSamplesLeaveNoDoubt) {
  const lab::Summary summary = lab::summarise(std::vector<double>(20, 7.5), 3);
  EXPECT_EQ(summary.low, 7.5);
  EXPECT_EQ(summary.median, 7.5);
  EXPECT_EQ(summary.high, 7.5);
}

TEST(Statistics, TheSameSeedGivesTheSameInterval) {
  const std::vector<double> samples = {1, 5, 2, 8, 3, 9, 4};
  EXPECT_EQ(lab::summarise(samples, 11).low, lab::summarise(samples, 11).low);
  EXPECT_EQ(lab::summarise(samples, 11).high, lab::summarise(samples, 11).high);
}

}  // namespace
