// What every design promises (engine/rmap/reverse_map.h), checked after every operation of random
// stories against a scan of all page tables. A new design only adds a row to the registry.
#include <gtest/gtest.h>

#include <cstdlib>

#include "support/all_designs.h"
#include "support/invariants.h"
#include "support/oracle.h"
#include "support/random_story.h"

namespace {

using testing_support::RandomStory;
using testing_support::Truth;

class Contract : public testing::TestWithParam<rmap::DesignInfo> {};

void expect_every_walk_is_true(const mm::Machine& machine, const Truth& truth) {
  for (const auto& [page, mappings] : truth) {
    if (page == machine.zero_page()) continue;
    rmap::WalkRecorder recorder;
    machine.reverse_map().walk(page, recorder);
    std::vector<rmap::Mapping> found = recorder.mappings();
    std::sort(found.begin(), found.end());
    ASSERT_EQ(found, mappings);
    EXPECT_GE(recorder.counts().visited, recorder.counts().mapped);
    EXPECT_GE(recorder.counts().lookups, recorder.counts().mapped);
    EXPECT_EQ(recorder.counts(), machine.reverse_map().walk(page)) << "both walks count the same";
    EXPECT_EQ(page->count, mappings.size());
  }
}

TEST_P(Contract, EveryWalkEqualsAScanOfAllPageTables) {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    mm::Machine machine(GetParam().make);
    RandomStory story(machine, seed);
    std::string told;
    for (int i = 0; i < 120; ++i) {
      told += story.step() + "\n";
      const Truth truth = testing_support::scan_all_page_tables(machine);
      expect_every_walk_is_true(machine, truth);
      testing_support::check_invariants(GetParam().id, machine, truth);
      if (HasFailure()) FAIL() << "seed " << seed << ", after\n" << told;
    }
  }
}

TEST_P(Contract, NothingIsLeftAfterTheLastExit) {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    mm::Machine machine(GetParam().make);
    RandomStory story(machine, seed);
    for (int i = 0; i < 100; ++i) story.step();
    while (!machine.processes().empty()) machine.exit(machine.processes().front());
    EXPECT_EQ(machine.heap().live_objects(), 0u) << "seed " << seed;
  }
}

TEST_P(Contract, AWalkChangesNothing) {
  mm::Machine machine(GetParam().make);
  RandomStory story(machine, 7);
  for (int i = 0; i < 60; ++i) story.step();
  const auto before = machine.heap().snapshot();
  for (const auto& [page, mappings] : testing_support::scan_all_page_tables(machine)) {
    if (page != machine.zero_page()) (void)machine.walk(page);
  }
  EXPECT_EQ(machine.heap().snapshot(), before);
}

TEST_P(Contract, AJournalledWalkTellsOfEveryVisitAndHit) {
  mm::Machine machine(GetParam().make);
  mm::Process* parent = machine.create_process();
  ASSERT_EQ(machine.mmap(parent, 8, 2, mm::Prot::read_write), mm::Error::none);
  (void)machine.write(parent, 8);
  mm::Process* child = machine.fork(parent);
  (void)machine.write(child, 8);
  trace::Journal journal;
  machine.heap().attach(&journal);
  const rmap::WalkRecorder recorder = machine.walk(machine.page_at(parent, 8));
  machine.heap().attach(nullptr);
  std::uint64_t visits = 0;
  std::uint64_t hits = 0;
  for (const trace::Event& event : journal.events()) {
    visits += event.kind == trace::EventKind::visit ? 1 : 0;
    hits += event.kind == trace::EventKind::hit ? 1 : 0;
  }
  EXPECT_EQ(visits, recorder.counts().visited);
  EXPECT_EQ(hits, 1u);
}

TEST_P(Contract, TheSameStoryGivesTheSameJournal) {
  const auto tell = [] {
    trace::Journal journal;
    mm::Machine machine(GetParam().make);
    machine.heap().attach(&journal);
    RandomStory story(machine, 3);
    for (int i = 0; i < 80; ++i) story.step();
    machine.heap().attach(nullptr);
    std::vector<std::int64_t> numbers;
    for (const trace::Event& event : journal.events()) {
      numbers.insert(numbers.end(), {static_cast<std::int64_t>(event.kind), event.object,
                                     event.field, event.before, event.after, event.site});
    }
    return numbers;
  };
  EXPECT_EQ(tell(), tell());
}

INSTANTIATE_TEST_SUITE_P(AllDesigns, Contract, testing_support::all_designs(),
                         testing_support::design_name);

}  // namespace
