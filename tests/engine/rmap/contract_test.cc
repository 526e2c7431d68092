// What every design promises (engine/rmap/reverse_map.h), checked after every operation of random
// stories against a scan of all page tables. A new design only adds a row to the registry. Many
// more stories are played by tests/engine/nightly/million.cc.
#include <gtest/gtest.h>

#include "support/all_designs.h"
#include "support/play.h"

namespace {

using testing_support::random_story;
using testing_support::Stage;

class Contract : public testing::TestWithParam<rmap::DesignInfo> {
 protected:
  // A machine after a random story.
  static void play(Stage& stage, std::uint64_t seed, std::size_t operations) {
    for (const auto& operation : random_story(seed, operations)) (void)stage.apply(operation);
  }
};

TEST_P(Contract, AfterEveryOperationAllWalksAreTrueAndAllInvariantsHold) {
  for (std::uint64_t seed = 1; seed <= 80; ++seed) {
    const std::string failure = testing_support::play_seed(GetParam(), seed, 150);
    ASSERT_TRUE(failure.empty()) << failure;
  }
}

TEST_P(Contract, NothingIsLeftAfterTheLastExitAndTheLastFile) {
  for (std::uint64_t seed = 1; seed <= 80; ++seed) {
    Stage stage(GetParam());
    play(stage, seed, 20 + seed);
    stage.end();
    const mm::Machine& machine = stage.machine();
    EXPECT_EQ(machine.heap().live_objects(), machine.reverse_map().keeps()) << "seed " << seed;
  }
}

TEST_P(Contract, AWalkChangesNothing) {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    Stage stage(GetParam());
    play(stage, seed, 100);
    mm::Machine& machine = stage.machine();
    const auto before = machine.heap().snapshot();
    for (const auto& [page, mappings] : testing_support::scan_all_page_tables(machine).pages) {
      (void)machine.walk(page);
    }
    EXPECT_EQ(machine.heap().snapshot(), before) << "seed " << seed;
  }
}

TEST_P(Contract, AJournalledWalkTellsOfEveryVisitHitAndTreeNode) {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    Stage stage(GetParam());
    play(stage, seed, 60);
    mm::Machine& machine = stage.machine();
    for (const auto& [page, mappings] : testing_support::scan_all_page_tables(machine).pages) {
      trace::Journal journal;
      machine.heap().attach(&journal);
      const rmap::WalkRecorder recorder = machine.walk(page);
      machine.heap().attach(nullptr);
      std::uint64_t visits = 0;
      std::uint64_t hits = 0;
      std::uint64_t touches = 0;
      for (const trace::Event& event : journal.events()) {
        visits += event.kind == trace::EventKind::visit ? 1 : 0;
        hits += event.kind == trace::EventKind::hit ? 1 : 0;
        touches += event.kind == trace::EventKind::touch ? 1 : 0;
      }
      ASSERT_EQ(visits, recorder.counts().visited) << "seed " << seed;
      ASSERT_EQ(hits, mappings.size()) << "seed " << seed;
      ASSERT_EQ(touches, recorder.details().tree_nodes) << "seed " << seed;
    }
  }
}

TEST_P(Contract, TheSameStoryGivesTheSameJournal) {
  const auto tell = [] {
    trace::Journal journal;
    Stage stage(GetParam());
    stage.machine().heap().attach(&journal);
    play(stage, 3, 120);
    stage.machine().heap().attach(nullptr);
    std::vector<std::int64_t> numbers;
    for (const trace::Event& event : journal.events()) {
      numbers.insert(numbers.end(), {static_cast<std::int64_t>(event.kind), event.object,
                                     event.field, event.before, event.after, event.site});
    }
    return numbers;
  };
  EXPECT_EQ(tell(), tell());
}

TEST_P(Contract, AJournalChangesNothing) {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    trace::Journal journal;
    Stage watched(GetParam());
    Stage alone(GetParam());
    watched.machine().heap().attach(&journal);
    play(watched, seed, 100);
    play(alone, seed, 100);
    watched.machine().heap().attach(nullptr);
    EXPECT_EQ(watched.machine().heap().snapshot(), alone.machine().heap().snapshot()) << seed;
  }
}

INSTANTIATE_TEST_SUITE_P(Kernels, Contract, testing::ValuesIn(testing_support::all_variants()),
                         testing_support::variant_name);

}  // namespace
