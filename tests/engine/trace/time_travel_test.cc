// The promise of the timeline: applying the journal to the state before gives the state after, and
// backwards, at every step. The state it is compared with is read out of the living machine.
#include <gtest/gtest.h>

#include "support/all_designs.h"
#include "support/random_story.h"
#include "trace/timeline.h"

namespace {

using testing_support::Stage;
using Snapshot = trace::Heap::Snapshot;

// What the timeline says is alive, in the form of a snapshot of the machine.
Snapshot snapshot_of(const trace::Timeline& timeline) {
  Snapshot snapshot;
  const auto& objects = timeline.objects();
  for (std::size_t id = 1; id < objects.size(); ++id) {
    if (objects[id].alive) snapshot[static_cast<trace::ObjectId>(id)] = objects[id].values;
  }
  return snapshot;
}

class TimeTravel : public testing::TestWithParam<rmap::DesignInfo> {};

TEST_P(TimeTravel, EveryStepForwardAndBackGivesTheStateThatWas) {
  for (std::uint64_t seed = 1; seed <= 3; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    trace::Journal journal;
    std::vector<Snapshot> states;  // states[p]: after the first p events
    {
      Stage stage(GetParam());
      mm::Machine& machine = stage.machine();
      machine.heap().attach(&journal);
      states.push_back(machine.heap().snapshot());
      journal.set_observer(
          [&](const trace::Event&) { states.push_back(machine.heap().snapshot()); });
      for (const auto& operation : testing_support::random_story(seed, 150)) {
        if (journal.events().size() >= 600) break;
        (void)stage.apply(operation);
      }
      journal.set_observer(nullptr);
      machine.heap().attach(nullptr);
      const auto types = trace::describe_types(machine.heap());
      trace::Timeline timeline(journal, types);
      ASSERT_EQ(states.size(), timeline.steps() + 1);
      for (std::size_t p = 0; p <= timeline.steps(); ++p) {
        timeline.seek(p);
        ASSERT_EQ(snapshot_of(timeline), states[p]) << "forward to " << p;
      }
      for (std::size_t p = timeline.steps() + 1; p-- > 0;) {
        timeline.seek(p);
        ASSERT_EQ(snapshot_of(timeline), states[p]) << "back to " << p;
      }
      testing_support::Random random(seed);
      for (int i = 0; i < 100; ++i) {
        const std::size_t p = random.below(timeline.steps() + 1);
        timeline.seek(p);
        ASSERT_EQ(snapshot_of(timeline), states[p]) << "jump to " << p;
      }
    }
  }
}

TEST_P(TimeTravel, OpenCallsAreTheSameFromBothSides) {
  trace::Journal journal;
  Stage stage(GetParam());
  mm::Machine& machine = stage.machine();
  machine.heap().attach(&journal);
  for (const auto& operation : testing_support::random_story(5, 100)) (void)stage.apply(operation);
  machine.heap().attach(nullptr);
  trace::Timeline timeline(journal, trace::describe_types(machine.heap()));
  std::vector<std::vector<std::uint32_t>> stacks;
  for (std::size_t p = 0; p <= timeline.steps(); ++p) {
    timeline.seek(p);
    stacks.push_back(timeline.open_calls());
    if (p == timeline.steps()) break;
    const trace::Event& next = journal.events()[p];
    const bool leaves = next.kind == trace::EventKind::leave;
    ASSERT_EQ(stacks[p].size(), next.depth + (leaves ? 1u : 0u));
  }
  for (std::size_t p = timeline.steps() + 1; p-- > 0;) {
    timeline.seek(p);
    ASSERT_EQ(timeline.open_calls(), stacks[p]);
  }
}

TEST(Timeline, PositionBeyondTheEndIsTheEnd) {
  trace::Journal journal;
  trace::Timeline timeline(journal, {});
  timeline.seek(1000);
  EXPECT_EQ(timeline.position(), 0u);
}

INSTANTIATE_TEST_SUITE_P(AllDesigns, TimeTravel, testing_support::all_designs(),
                         testing_support::design_name);

}  // namespace
