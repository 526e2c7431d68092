// The method, with clocks that show what they are told to.
#include "lab/experiment.h"

#include <gtest/gtest.h>

#include <set>

#include "lab/false_clock.h"
#include "lab/support.h"

namespace {

using lab_test::kShortSlice;
using lab_test::kStep;
using lab_test::request;
using lab_test::run;
using lab_test::small;

lab::Result result_of(const lab::RequestText& text, const lab::Clock& clock, double slice = kShortSlice) {
  lab::Experiment experiment(request(text), clock);
  run(experiment, slice);
  return experiment.result();
}

// All that is counted, as text.
std::string counts_of(const lab::Result& result) {
  std::string text;
  for (const lab::Row& row : result.rows) {
    text += std::string(row.design->id) + " " + std::to_string(row.n);
    for (const lab::WalkRow& walk : row.walks) {
      for (const std::uint64_t count :
           {walk.sums.pages_counted, walk.sums.pages_in_all, walk.sums.counts.visited,
            walk.sums.details.visited_stop, walk.sums.counts.lookups, walk.sums.counts.mapped,
            walk.sums.visited_most}) {
        text += " " + std::to_string(count);
      }
    }
    for (const lab::OperationRow& operation : row.operations) {
      text += " " + std::to_string(operation.cost.work.links);
    }
    text += "\n";
  }
  return text;
}

TEST(Experiment, MeasuresEveryDesignAtEverySize) {
  const lab::Result result = result_of(small(), lab_test::steady_clock());
  EXPECT_TRUE(result.is_complete);
  EXPECT_FALSE(result.problem);
  ASSERT_EQ(result.rows.size(), 6u);
  for (const lab::Row& row : result.rows) {
    for (const lab::WalkRow& walk : row.walks) {
      EXPECT_EQ(walk.sums.pages_counted, walk.sums.pages_in_all);
      EXPECT_EQ(walk.sums.counts.mapped, walk.sums.pages_in_all);  // each page is mapped once
      EXPECT_GE(walk.complete.samples.size(), 15u);
      EXPECT_LE(walk.complete.samples.size(), 40u);
    }
    for (const lab::OperationRow& operation : row.operations) {
      EXPECT_FALSE(operation.only_warm_up);
      EXPECT_GE(operation.timing.samples.size(), 15u) << name_of(operation.cost.operation);
    }
  }
  EXPECT_EQ(result.rows[0].walks[0].sums.pages_in_all, 16u);
  EXPECT_EQ(result.rows[1].walks[1].sums.counts.visited, 4u * 4);  // the parent's pages: 4 VMAs each
}

TEST(Experiment, CountsAreTheSameHoweverItIsSliced) {
  const std::string whole = counts_of(result_of(small(), lab_test::steady_clock(), 1e12));
  const std::string sliced = counts_of(result_of(small(), lab_test::noisy_clock(5), 2 * kShortSlice));
  EXPECT_EQ(whole, sliced);
}

TEST(Experiment, TheSameSeedAndClockGiveTheSameTimes) {
  const lab::Result one = result_of(small(), lab_test::noisy_clock(1));
  const lab::Result two = result_of(small(), lab_test::noisy_clock(1));
  ASSERT_EQ(one.rows.size(), two.rows.size());
  for (std::size_t i = 0; i < one.rows.size(); ++i) {
    EXPECT_EQ(one.rows[i].walks[0].complete.samples, two.rows[i].walks[0].complete.samples);
    EXPECT_EQ(one.rows[i].walks[0].complete.summary.low, two.rows[i].walks[0].complete.summary.low);
  }
}

// The designs in the order in which their batches were timed: one batch a slice.
std::vector<const rmap::DesignInfo*> order_of_timing(std::uint64_t seed) {
  lab::RequestText text = small();
  text.sizes = {3};
  text.seed = static_cast<double>(seed);
  lab::Experiment experiment(request(text), lab_test::steady_clock());
  std::vector<const rmap::DesignInfo*> order;
  while (!experiment.is_finished()) {
    const lab::Progress before = experiment.progress();
    if (before.step == lab::Step::timing) order.push_back(before.design);
    experiment.advance(before.step == lab::Step::warming_up ? lab_test::kShorterSlice : kShortSlice);
  }
  return order;
}

// A batch that was long enough while it warmed up can be too short later: in Firefox samples had 8 ticks.
TEST(Experiment, ABatchOfLessThanHalfItsTimeIsNoSample) {
  const lab::Request asked = request(small());
  lab::Trial trial(asked, {3, 2}, *rmap::find_design("anon-vma"));
  double now = 0;
  double step = 100;
  const lab::Clock clock = [&] { return now += step; };
  while (!trial.build(clock, now + 1e9)) {
  }
  while (!trial.count(clock, now + 1e9)) {
  }
  trial.time(0, clock, 2 * step + 1);
  EXPECT_EQ(trial.samples_of_walks(0), 0u);
  trial.time(0, clock, 2 * step);
  EXPECT_EQ(trial.samples_of_walks(0), 1u);
}

TEST(Experiment, EveryRoundHasEachKindOfWalkOnce) {
  // process-scan: any, parent, child. The others stop as well: few designs leave time for that.
  constexpr std::size_t kRound = 3 + 6 + 6;
  const auto order = order_of_timing(1);
  ASSERT_GE(order.size(), 15 * kRound);
  for (std::size_t round = 0; round + kRound <= 15 * kRound; round += kRound) {
    std::multiset<std::string> designs;
    for (std::size_t i = 0; i < kRound; ++i) designs.insert(order[round + i]->id);
    EXPECT_EQ(designs.count("process-scan"), 3u);
    EXPECT_EQ(designs.count("anon-vma"), 6u);
    EXPECT_EQ(designs.count("interval-tree"), 6u);
  }
}

TEST(Experiment, TheOrderOfARoundIsRandomAndChangesWithTheSeed) {
  const auto first = order_of_timing(1);
  const auto other = order_of_timing(2);
  EXPECT_NE(std::vector(first.begin(), first.begin() + 22), std::vector(other.begin(), other.begin() + 22));
  EXPECT_NE(std::vector(first.begin(), first.begin() + 11), std::vector(first.begin() + 11, first.begin() + 22));
}

TEST(Experiment, WhatWarmsUpIsNotInTheSamples) {
  auto clock = std::make_shared<lab_test::FalseClock>();
  lab::RequestText text = small();
  text.sizes = {3};
  lab::Experiment experiment(request(text), lab_test::clock_of(clock));
  while (!experiment.is_finished()) {
    // All that comes before takes a hundred times as long.
    const lab::Step at = experiment.progress().step;
    clock->step = at == lab::Step::timing || at == lab::Step::repeating ? kStep : 100 * kStep;
    experiment.advance((at == lab::Step::warming_up ? 2.5 : 3.5) * clock->step);
  }
  for (const lab::Row& row : experiment.result().rows) {
    for (const lab::WalkRow& walk : row.walks) {
      EXPECT_GE(walk.complete.samples.size(), 15u);
      for (const double sample : walk.complete.samples) EXPECT_LT(sample, 2 * kStep);
    }
  }
}

TEST(Experiment, TheFirstLifeCountsOnlyWhereThereIsNoOther) {
  lab::RequestText text = small();
  text.sizes = {3};
  text.seconds = 1e-9;  // nothing is left
  auto clock = std::make_shared<lab_test::FalseClock>();
  clock->first_looks = 14;  // for its tick alone: the life itself is long against it
  const lab::Result hasty = result_of(text, lab_test::clock_of(clock));
  for (const lab::Row& row : hasty.rows) {
    EXPECT_GE(row.walks[0].complete.samples.size(), 15u);  // however little time was asked for
    for (const lab::OperationRow& operation : row.operations) {
      EXPECT_TRUE(operation.only_warm_up);
      EXPECT_EQ(operation.timing.samples.size(), 1u);
      EXPECT_EQ(operation.timing.operations, operation.cost.times);
    }
  }
}

TEST(Experiment, ACoarseClockIsMeasuredAndBatchesAreLongAgainstIt) {
  constexpr double kTick = 100e3;
  const lab::Result coarse = result_of(small(), lab_test::coarse_clock(kTick, 26), 350 * kTick);
  EXPECT_DOUBLE_EQ(coarse.tick, kTick);
  // Firefox that resists fingerprinting shows no less than this. No step was found but the first one.
  constexpr double kLongTick = 100e6;
  lab::RequestText text = small();
  text.sizes = {3};
  text.designs = {"anon-vma"};
  const lab::Result coarser = result_of(text, lab_test::coarse_clock(kLongTick, 3), 350 * kLongTick);
  EXPECT_DOUBLE_EQ(coarser.tick, kLongTick);
  for (const lab::WalkRow& walk : coarser.rows[0].walks) {
    const double batch = walk.complete.summary.median * static_cast<double>(walk.complete.operations) /
                         static_cast<double>(walk.complete.samples.size());
    EXPECT_GE(batch, 25 * kLongTick);
  }
}

TEST(Experiment, CancellingKeepsWholeRows) {
  lab::Experiment experiment(request(small()), lab_test::steady_clock());
  while (experiment.progress().size != 6) experiment.advance(kShortSlice);
  experiment.advance(kShortSlice);
  EXPECT_FALSE(experiment.result().is_complete);
  ASSERT_EQ(experiment.result().rows.size(), 3u);
  for (const lab::Row& row : experiment.result().rows) {
    EXPECT_EQ(row.n, 4u);
    EXPECT_FALSE(row.walks[0].complete.samples.empty());
  }
}

TEST(Experiment, ProgressRisesToOne) {
  lab::RequestText text = small();
  text.sizes = {1, 10, 300};
  auto clock = std::make_shared<lab_test::FalseClock>();
  lab::Experiment experiment(request(text), lab_test::clock_of(clock));
  std::vector<std::pair<double, double>> seen;  // time, done
  double last = 0;
  while (!experiment.is_finished()) {
    experiment.advance(kShortSlice);
    const double done = experiment.progress().done;
    EXPECT_GE(done, last);
    EXPECT_LE(done, 1);
    last = done;
    seen.emplace_back(clock->now, done);
  }
  EXPECT_EQ(last, 1);
  for (const auto& each : seen) {
    const double truth = each.first / clock->now;
    if (truth > 0.1) {
      EXPECT_NEAR(each.second, truth, 0.25);
    }
  }
}

// A machine that slept in the middle of a batch left one sample of an hour.
TEST(Experiment, AnInterruptionIsTakenBackAndTakenAgain) {
  constexpr double kHour = 3600e9;
  auto clock = std::make_shared<lab_test::FalseClock>();
  lab::RequestText text = small();
  text.sizes = {3};
  lab::Experiment experiment(request(text), lab_test::clock_of(clock));
  std::set<lab::Step> disturbed;
  while (!experiment.is_finished()) {
    const lab::Step at = experiment.progress().step;
    const bool is_disturbed = disturbed.insert(at).second;
    if (is_disturbed) clock->step = kHour;
    experiment.advance(3.5 * clock->step);
    clock->step = kStep;
    if (is_disturbed) experiment.interrupt();
  }
  const lab::Result& result = experiment.result();
  EXPECT_TRUE(result.is_complete);
  EXPECT_GE(result.interruptions, 3u);  // of warming up, timing, repeating
  for (const lab::Row& row : result.rows) {
    for (const lab::WalkRow& walk : row.walks) {
      EXPECT_GE(walk.complete.samples.size(), 15u);
      for (const double sample : walk.complete.samples) EXPECT_LT(sample, kHour / 1000);
    }
    for (const lab::OperationRow& operation : row.operations) {
      EXPECT_FALSE(operation.only_warm_up);
      for (const double sample : operation.timing.samples) EXPECT_LT(sample, kHour / 1000);
    }
  }
}

TEST(Experiment, ADisturbedFirstLifeHasNoTimeToTell) {
  lab::RequestText text = small();
  text.sizes = {3};
  text.seconds = 1e-9;
  lab::Experiment experiment(request(text), lab_test::steady_clock());
  while (!experiment.is_finished()) {
    experiment.advance(kShortSlice);
    if (experiment.progress().step != lab::Step::timing) experiment.interrupt();
    if (experiment.progress().step == lab::Step::warming_up) break;
  }
  run(experiment, kShortSlice);
  const lab::OperationRow& fault = experiment.result().rows[0].operations[0];
  EXPECT_TRUE(fault.only_warm_up);
  EXPECT_TRUE(fault.timing.samples.empty());
  EXPECT_EQ(fault.cost.times, 4u);
}

// Finds nothing, and says that all is well.
class Liar final : public rmap::ReverseMap {
 public:
  void prepare(mm::Vma*) override {}
  void fork(mm::Vma*, mm::Vma*) override {}
  void clone(mm::Vma*, mm::Vma*) override {}
  void unlink(mm::Vma*) override {}
  void add_new(mm::Page*, mm::Vma*, mm::Vpn, mm::PteSlot*) override {}
  void add_back(mm::Page*, mm::Vma*, mm::Vpn, mm::PteSlot*, bool) override {}
  void add_file(mm::Page*, mm::PteSlot*) override {}
  void dup(mm::Page*, mm::PteSlot*) override {}
  void remove(mm::Page*, mm::PteSlot*) override {}
  void reuse(mm::Page*, mm::Vma*) override {}
  rmap::WalkCounts walk(const mm::Page*) const override { return {}; }
  rmap::WalkCounts walk_each(rmap::Pages) const override { return {}; }
  void walk(const mm::Page*, rmap::WalkRecorder&) const override {}
};

// Its counts are right, its timed walks are not.
class LiarInTime final : public rmap::ReverseMap {
 public:
  explicit LiarInTime(const rmap::Context& context)
      : honest_(rmap::find_design("process-scan")->make(context)) {}
  void prepare(mm::Vma*) override {}
  void fork(mm::Vma*, mm::Vma*) override {}
  void clone(mm::Vma*, mm::Vma*) override {}
  void unlink(mm::Vma*) override {}
  void add_new(mm::Page*, mm::Vma*, mm::Vpn, mm::PteSlot*) override {}
  void add_back(mm::Page*, mm::Vma*, mm::Vpn, mm::PteSlot*, bool) override {}
  void add_file(mm::Page*, mm::PteSlot*) override {}
  void dup(mm::Page*, mm::PteSlot*) override {}
  void remove(mm::Page*, mm::PteSlot*) override {}
  void reuse(mm::Page*, mm::Vma*) override {}
  rmap::WalkCounts walk(const mm::Page* page) const override { return honest_->walk(page); }
  rmap::WalkCounts walk_each(rmap::Pages pages) const override {
    rmap::WalkCounts counts = honest_->walk_each(pages);
    counts.visited /= 2;
    return counts;
  }
  void walk(const mm::Page* page, rmap::WalkRecorder& recorder) const override {
    honest_->walk(page, recorder);
  }

 private:
  std::unique_ptr<rmap::ReverseMap> honest_;
};

void expect_found_out(rmap::Factory make) {
  rmap::DesignInfo liar = *rmap::find_design("process-scan");
  liar.id = "liar";
  liar.make = make;
  lab::Request asked = request(small());
  asked.designs.push_back(&liar);
  lab::Experiment experiment(asked, lab_test::steady_clock());
  run(experiment, kShortSlice);
  const lab::Result& result = experiment.result();
  EXPECT_FALSE(result.is_complete);
  EXPECT_TRUE(result.rows.empty());
  ASSERT_TRUE(result.problem);
  EXPECT_EQ(result.problem->code, "wrong-walk");
  EXPECT_NE(result.problem->message.find("liar"), std::string::npos);
  EXPECT_LT(experiment.progress().done, 1);
}

TEST(Experiment, AWalkThatFindsNothingIsFoundOut) {
  expect_found_out([](const rmap::Context&) -> std::unique_ptr<rmap::ReverseMap> {
    return std::make_unique<Liar>();
  });
}

TEST(Experiment, ATimedWalkThatLooksAtLessThanItCountedIsFoundOut) {
  expect_found_out([](const rmap::Context& context) -> std::unique_ptr<rmap::ReverseMap> {
    return std::make_unique<LiarInTime>(context);
  });
}

TEST(Experiment, HopelessWalksAreSampledAndSaySo) {
  lab::RequestText text = small();
  text.designs = {"process-scan"};
  text.sizes = {300};
  text.parameters = {{"pages", 100}};
  text.seconds = 0.01;
  const lab::Result result = result_of(text, lab_test::steady_clock());
  const lab::WalkSums& any = result.rows[0].walks[0].sums;
  EXPECT_EQ(any.pages_in_all, 30'100u);
  EXPECT_GE(any.pages_counted, 10u);
  EXPECT_LT(any.pages_counted, any.pages_in_all);
  EXPECT_EQ(any.counts.visited, any.pages_counted * 30'100);
  const lab::WalkSums& parent = result.rows[0].walks[1].sums;
  EXPECT_EQ(parent.pages_counted, parent.pages_in_all);
}

TEST(Experiment, AllOfManyPagesAreCountedEachOnce) {
  lab::RequestText text = small();
  text.designs = {"anon-vma-chain"};
  text.sizes = {100};
  text.parameters = {{"pages", 800}};
  text.seconds = 0.01;
  const lab::Result result = result_of(text, lab_test::steady_clock());
  const lab::Row& row = result.rows[0];
  EXPECT_EQ(row.walks[0].sums.pages_counted, 80'800u);
  EXPECT_EQ(row.walks[2].sums.pages_counted, 80'000u);
  EXPECT_EQ(row.walks[0].sums.counts.mapped, 80'800u);
  EXPECT_EQ(row.walks[1].sums.counts.visited, 800u * 101);
  EXPECT_EQ(row.walks[0].sums.counts.visited,
            row.walks[1].sums.counts.visited + row.walks[2].sums.counts.visited);
}

}  // namespace
