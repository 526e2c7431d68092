#include <gtest/gtest.h>

#include <cmath>

#include "lab/support.h"

namespace {

// Rows as if measured: what is visited and timed are functions of n.
template <class Visited, class Nanoseconds>
lab::Result result_with(Visited visited, Nanoseconds nanoseconds, double noise = 0) {
  lab::RequestText text;
  text.workload = "many-children";
  text.designs = {"anon-vma"};
  text.sizes = {10, 100, 1000};
  lab::Result result;
  result.request = lab_test::request(text);
  for (const std::uint64_t size : result.request.sweep) {
    lab::Row row = {.design = result.request.designs[0], .sizes = {size, 100}, .n = size + 1,
                    .walks = {}, .operations = {}, .objects = {}, .kernel_bytes = {}};
    for (const lab::Group& group : result.request.workload->groups) {
      lab::WalkRow walk = {.group = group.id, .sums = {}, .complete = {}, .stop = {}};
      walk.sums.pages_counted = 10;
      walk.sums.counts.visited = static_cast<std::uint64_t>(std::llround(10 * visited(static_cast<double>(row.n))));
      const double middle = nanoseconds(static_cast<double>(row.n));
      for (int i = -10; i <= 10; ++i) walk.complete.samples.push_back(middle * (1 + noise * i));
      walk.complete.summary = lab::summarise(walk.complete.samples, 1);
      row.walks.push_back(walk);
    }
    result.rows.push_back(row);
  }
  return result;
}

const lab::Growth& find(const std::vector<lab::Growth>& all, const std::string& what,
                        const std::string& count) {
  for (const lab::Growth& growth : all) {
    if (growth.what == what && growth.count == count) return growth;
  }
  ADD_FAILURE() << "no growth of " << what << " " << count;
  return all.front();
}

double linear(double n) { return n; }

TEST(Growth, FindsTheExponentOfWhatIsKnown) {
  const auto all = growths(result_with(linear, [](double n) { return 3 * n * n; }));
  const lab::Growth& visited = find(all, "walk parent", "visited");
  EXPECT_NEAR(visited.found, 1, 1e-9);
  EXPECT_EQ(visited.expected, 1);
  EXPECT_FALSE(visited.interval);  // what is counted is exact
  EXPECT_TRUE(visited.is_lawful());
  const lab::Growth& time = find(all, "walk parent", "nanoseconds");
  EXPECT_NEAR(time.found, 2, 1e-9);
  EXPECT_FALSE(time.expected);
  ASSERT_TRUE(time.interval);
  EXPECT_NEAR(time.interval->low, 2, 1e-9);
  EXPECT_NEAR(time.interval->high, 2, 1e-9);
}

TEST(Growth, NoiseMakesTheIntervalOfTimesWide) {
  const auto all = growths(result_with(linear, linear, 0.05));
  const lab::Growth& time = find(all, "walk any", "nanoseconds");
  ASSERT_TRUE(time.interval);
  EXPECT_LT(time.interval->low, time.found - 0.005);
  EXPECT_GT(time.interval->high, time.found + 0.005);
  EXPECT_GT(time.interval->low, 0.8);
  EXPECT_LT(time.interval->high, 1.2);
  const auto again = growths(result_with(linear, linear, 0.05));
  EXPECT_EQ(find(again, "walk any", "nanoseconds").interval->low, time.interval->low);
}

TEST(Growth, SaysWhenALawIsBroken) {
  const auto all = growths(result_with([](double) { return 7.0; }, linear));
  const lab::Growth& visited = find(all, "walk parent", "visited");
  EXPECT_NEAR(visited.found, 0, 1e-9);
  EXPECT_FALSE(visited.is_lawful());
}

TEST(Growth, ALogarithmicLawIsABoundFromAbove) {
  lab::Growth growth = {nullptr, "walk any", "tree_nodes", true, 1.4, 2.0, {}};
  EXPECT_TRUE(growth.is_lawful());
  growth.found = 2.2;
  EXPECT_FALSE(growth.is_lawful());
}

TEST(Growth, OneSizeHasNone) {
  lab::Result result = result_with(linear, linear);
  result.rows.resize(1);
  EXPECT_TRUE(growths(result).empty());
}

}  // namespace
