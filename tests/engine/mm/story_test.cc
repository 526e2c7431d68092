// The stories that test everything else are tested here: that they cover all operations, and that a
// failing one becomes short.
#include "support/story.h"

#include <gtest/gtest.h>

#include <set>

#include "support/play.h"

namespace {

using testing_support::Operation;
using testing_support::Outcome;
using testing_support::Stage;
using testing_support::Story;
using Kind = Operation::Kind;

const rmap::DesignInfo& design() { return *rmap::find_design("anon-vma-counters"); }

// An invented failure: some page is mapped by three entries.
bool maps_a_page_three_times(const Story& story) {
  Stage stage(design());
  for (const Operation& operation : story) {
    (void)stage.apply(operation);
    for (const auto& [page, mappings] :
         testing_support::scan_all_page_tables(stage.machine()).pages) {
      if (mappings.size() >= 3 && !page->is_file()) return true;
    }
  }
  return false;
}

TEST(Story, RandomOnesDoEveryOperationAndSomeAreRefused) {
  std::set<Kind> applied;
  std::set<Kind> refused;
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    Stage stage(design());
    for (const Operation& operation : testing_support::random_story(seed, 150)) {
      const Outcome outcome = stage.apply(operation);
      (outcome == Outcome::applied ? applied : refused).insert(operation.kind);
    }
  }
  EXPECT_EQ(applied.size(), static_cast<std::size_t>(Operation::kKinds));
  EXPECT_TRUE(refused.contains(Kind::mmap) && refused.contains(Kind::write));
}

TEST(Story, MostOperationsAreApplied) {
  int applied = 0;
  int all = 0;
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    Stage stage(design());
    for (const Operation& operation : testing_support::random_story(seed, 150)) {
      applied += stage.apply(operation) == Outcome::applied ? 1 : 0;
      ++all;
    }
  }
  EXPECT_GT(applied * 2, all);
}

TEST(Story, AFileThatIsMappedCanNotBeRemoved) {
  Stage stage(design());
  const Story story = {
      {.kind = Kind::create_process, .process = 1},
      {.kind = Kind::create_file, .file = 1},
      {.kind = Kind::mmap_file, .process = 1, .file = 1, .start = 500, .pages = 2},
      {.kind = Kind::read, .process = 1, .start = 501},
  };
  for (const Operation& operation : story) ASSERT_EQ(stage.apply(operation), Outcome::applied);
  const Operation remove = {.kind = Kind::remove_file, .file = 1};
  EXPECT_EQ(stage.apply(remove), Outcome::refused);
  EXPECT_EQ(stage.apply({.kind = Kind::exit, .process = 1}), Outcome::applied);
  EXPECT_EQ(stage.machine().page_count(), 1u) << "its page stays in the page cache";
  EXPECT_EQ(stage.apply(remove), Outcome::applied);
  EXPECT_EQ(stage.apply(remove), Outcome::refused) << "gone is gone";
  EXPECT_EQ(stage.machine().heap().live_objects(), 0u);
}

TEST(Story, WhoDoesNotLiveIsRefused) {
  Stage stage(design());
  for (int kind = 0; kind < Operation::kKinds; ++kind) {
    const auto it = static_cast<Kind>(kind);
    if (it == Kind::create_process || it == Kind::create_file) continue;
    EXPECT_EQ(stage.apply({.kind = it, .process = 4, .file = 4}), Outcome::refused) << kind;
  }
}

TEST(Shrink, AFailureOfAHundredAndFiftyOperationsNeedsAFew) {
  std::size_t shrunk = 0;
  std::size_t fewest = 150;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Story story = testing_support::random_story(seed, 150);
    if (!maps_a_page_three_times(story)) continue;
    ++shrunk;
    const Story shortest = testing_support::shrink(story, maps_a_page_three_times);
    EXPECT_TRUE(maps_a_page_three_times(shortest)) << "seed " << seed;
    EXPECT_LE(shortest.size(), 10u) << "seed " << seed;
    for (std::size_t i = 0; i < shortest.size(); ++i) {
      Story less = shortest;
      less.erase(less.begin() + static_cast<std::ptrdiff_t>(i));
      EXPECT_FALSE(maps_a_page_three_times(less)) << "seed " << seed << " can do without " << i;
    }
    fewest = std::min(fewest, shortest.size());
  }
  EXPECT_GE(shrunk, 5u);
  EXPECT_EQ(fewest, 5u) << "process, mmap, write, two forks";
}

TEST(Shrink, WhatFailsByItselfIsAllThatIsLeft) {
  const Story story = testing_support::random_story(2, 150);
  const auto has_two_exits = [](const Story& some) {
    return std::count_if(some.begin(), some.end(), [](const Operation& operation) {
             return operation.kind == Kind::exit;
           }) >= 2;
  };
  ASSERT_TRUE(has_two_exits(story));
  EXPECT_EQ(testing_support::shrink(story, has_two_exits).size(), 2u);
}

TEST(Shrink, AShortestStoryIsPrintedAsAScenario) {
  const Story story = {
      {.kind = Kind::create_process, .process = 1},
      {.kind = Kind::create_file, .file = 1},
      {.kind = Kind::mmap, .process = 1, .start = 500, .pages = 4},
      {.kind = Kind::mmap, .process = 1, .start = 503, .pages = 4},  // refused, so not printed
      {.kind = Kind::mmap_file,
       .process = 1,
       .file = 1,
       .start = 520,
       .pages = 2,
       .pgoff = 3,
       .prot = mm::Prot::read,
       .shared = true},
      {.kind = Kind::write, .process = 1, .start = 501},
      {.kind = Kind::fork, .process = 1, .child = 2},
      {.kind = Kind::mremap, .process = 2, .start = 500, .pages = 2, .to = 510, .new_pages = 3},
      {.kind = Kind::mprotect, .process = 1, .start = 502, .pages = 1, .prot = mm::Prot::none},
      {.kind = Kind::exit, .process = 1},
  };
  EXPECT_EQ(testing_support::to_scenario(story, design()),
            "process P1\n"
            "mmap P1 all 32 at 496\n"
            "munmap P1 all\n"
            "file F1\n"
            "mmap P1 m1 4 at 500 rw\n"
            "mmap P1 m2 2 file F1 from 3 shared at 520 r\n"
            "write P1 all[5]\n"
            "fork P1 P2\n"
            "mremap P2 all[4..5] as m3 at 510 pages 3\n"
            "mprotect P1 all[6] none\n"
            "exit P1\n");
}

}  // namespace
