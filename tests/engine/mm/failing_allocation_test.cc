// What happens when an allocation fails in the middle of an operation: as if nobody had asked for
// it.
#include <gtest/gtest.h>

#include <set>

#include "support/all_designs.h"
#include "support/play.h"

namespace {

using testing_support::Operation;
using testing_support::Outcome;
using testing_support::Stage;
using Kind = Operation::Kind;

constexpr std::uint64_t kNeverSoMany = 10000;

bool is_same(const trace::Event& a, const trace::Event& b) {
  return a.kind == b.kind && a.object == b.object && a.field == b.field && a.before == b.before &&
         a.after == b.after && a.site == b.site && a.depth == b.depth;
}

bool are_same(const trace::Journal& a, const trace::Journal& b) {
  return std::equal(a.events().begin(), a.events().end(), b.events().begin(), b.events().end(),
                    is_same);
}

// Two machines play the same story. On one of them every allocation fails once before it succeeds.
class FailingAllocation : public testing::TestWithParam<rmap::DesignInfo> {
 protected:
  FailingAllocation() : unlucky(GetParam()), lucky(GetParam()) {}

  mm::Machine& machine() { return unlucky.machine(); }

  // The operation with its n-th allocation failing.
  Outcome apply_failing(const Operation& operation, std::uint64_t n) {
    machine().heap().fail_allocation(n);
    const Outcome outcome = unlucky.apply(operation);
    machine().heap().fail_allocation(0);
    EXPECT_FALSE(machine().heap().may_fail()) << "the failure was told to nobody";
    return outcome;
  }

  // Lets the first, second, third … allocation of the operation fail until all succeed. Returns how
  // many failed.
  std::uint64_t fail_and_succeed(const Operation& operation) {
    for (std::uint64_t n = 1; n < kNeverSoMany; ++n) {
      const auto before = machine().heap().snapshot();
      const std::size_t events = unlucky_journal.events().size();
      const std::uint64_t links = machine().reverse_map().work().links;
      const Outcome outcome = apply_failing(operation, n);
      if (outcome != Outcome::out_of_memory) {
        EXPECT_EQ(lucky.apply(operation), outcome);
        EXPECT_EQ(machine().heap().snapshot(), lucky.machine().heap().snapshot());
        return n - 1;
      }
      EXPECT_EQ(machine().heap().snapshot(), before);
      EXPECT_EQ(unlucky_journal.events().size(), events);
      EXPECT_EQ(machine().reverse_map().work().links, links);
      EXPECT_EQ(testing_support::first_problem(GetParam(), machine()), "");
      if (HasFailure()) break;
    }
    return kNeverSoMany;
  }

  void play_unluckily(std::uint64_t seed, std::size_t calm, std::size_t operations) {
    std::size_t played = 0;
    for (const Operation& operation : testing_support::random_story(seed, operations)) {
      if (++played <= calm) {
        ASSERT_EQ(unlucky.apply(operation), lucky.apply(operation));
        continue;
      }
      const std::uint64_t failed = fail_and_succeed(operation);
      if (failed > 0) failing.insert(operation.kind);
      ASSERT_FALSE(HasFailure()) << "seed " << seed << ", operation " << played << " of kind "
                                 << static_cast<int>(operation.kind);
    }
  }

  Stage unlucky;
  Stage lucky;
  trace::Journal unlucky_journal;
  trace::Journal lucky_journal;
  std::set<Kind> failing;  // that needed memory
};

TEST_P(FailingAllocation, LeavesNoTraceAtAnyPointOfAnyOperation) {
  play_unluckily(1, 60, 600);
  if (HasFailure()) return;
  for (const Kind kind : {Kind::mmap, Kind::mmap_file, Kind::munmap, Kind::mprotect, Kind::mremap,
                          Kind::read, Kind::write, Kind::fork, Kind::reclaim}) {
    EXPECT_TRUE(failing.contains(kind)) << "never saw it fail: kind " << static_cast<int>(kind);
  }
}

TEST_P(FailingAllocation, LeavesNoEventInTheJournal) {
  machine().heap().attach(&unlucky_journal);
  lucky.machine().heap().attach(&lucky_journal);
  play_unluckily(9, 30, 150);
  EXPECT_TRUE(are_same(unlucky_journal, lucky_journal));
  machine().heap().attach(nullptr);
  lucky.machine().heap().attach(nullptr);
}

TEST_P(FailingAllocation, NewProcessesAndFilesAreNull) {
  const auto before = machine().heap().snapshot();
  for (const std::uint64_t n : {1, 2, 3}) {  // the mm, its page directory, the process
    machine().heap().fail_allocation(n);
    EXPECT_EQ(machine().create_process(), nullptr);
  }
  machine().heap().fail_allocation(1);
  EXPECT_EQ(machine().create_file(), nullptr);
  EXPECT_EQ(machine().heap().snapshot(), before);
  machine().heap().fail_allocation(4);
  EXPECT_NE(machine().create_process(), nullptr);
}

TEST_P(FailingAllocation, OfExecLeavesTheOldProgramRunning) {
  mm::Process* p = machine().create_process();
  ASSERT_EQ(machine().mmap(p, 0, 2, mm::Prot::read_write), mm::Error::none);
  (void)machine().write(p, 0);
  const auto before = machine().heap().snapshot();
  machine().heap().fail_allocation(2);
  EXPECT_EQ(machine().exec(p), mm::Error::out_of_memory);
  EXPECT_EQ(machine().heap().snapshot(), before);
  EXPECT_EQ(machine().exec(p), mm::Error::none);
  EXPECT_TRUE(p->mm->vmas.empty());
}

TEST_P(FailingAllocation, OfMigrationLeavesThePageWhereItIs) {
  if (!machine().kernel().migrates) return;
  mm::Process* p = machine().create_process();
  ASSERT_EQ(machine().mmap(p, 0, 1, mm::Prot::read_write), mm::Error::none);
  (void)machine().write(p, 0);
  const mm::Page* page = machine().page_at(p, 0);
  machine().heap().fail_allocation(1);
  EXPECT_EQ(machine().migrate(p, 0), mm::Error::out_of_memory);
  EXPECT_EQ(machine().page_at(p, 0), page);
  EXPECT_EQ(machine().migrate(p, 0), mm::Error::none);
  EXPECT_NE(machine().page_at(p, 0), page);
}

INSTANTIATE_TEST_SUITE_P(AllDesigns, FailingAllocation, testing_support::all_designs(),
                         testing_support::design_name);

}  // namespace
