// Closed formulas of what walks and structures cost, for any number of children, pieces or
// mappings.
#include <gtest/gtest.h>

#include <cmath>

#include "lab/random.h"
#include "support/families.h"
#include "support/variants.h"

namespace {

using testing_support::Family;

constexpr const char* kChained[] = {"anon-vma-chain", "interval-tree", "anon-vma-reuse",
                                    "anon-vma-counters"};

// --- one parent, N children that copy all of its P pages (5beb49305251) ---

struct Sums {
  std::uint64_t pages = 0;
  std::uint64_t visited = 0;
  std::uint64_t mapped = 0;
  std::uint64_t visited_stop = 0;           // of all
  std::uint64_t visited_stop_children = 0;  // of the children's pages
};

constexpr mm::Vpn kPages = 3;

Sums walk_all_after_copying(const rmap::DesignInfo& design, std::uint64_t children) {
  Family family(design, kPages);
  for (std::uint64_t i = 0; i < children; ++i) family.machine.fork(family.parent);
  for (mm::Process* process : family.machine.processes()) {
    if (process != family.parent) family.write_all(process);
  }
  Sums sums;
  for (const mm::Process* process : family.machine.processes()) {
    for (mm::Vpn page = 0; page < kPages; ++page) {
      const rmap::WalkRecorder walk = family.walk(process, page);
      sums.visited += walk.counts().visited;
      sums.mapped += walk.counts().mapped;
      sums.visited_stop += walk.details().visited_stop;
      if (process != family.parent) sums.visited_stop_children += walk.details().visited_stop;
      ++sums.pages;
    }
  }
  return sums;
}

class ManyChildren : public testing::TestWithParam<std::uint64_t> {
 protected:
  static Sums sums_of(const char* design) {
    return walk_all_after_copying(*rmap::find_design(design), GetParam());
  }
  const std::uint64_t n = GetParam();
};

TEST_P(ManyChildren, EveryPageIsMappedOnce) {
  for (const rmap::DesignInfo& design : rmap::designs()) {
    const Sums sums = sums_of(design.id);
    EXPECT_EQ(sums.mapped, sums.pages) << design.id;
    EXPECT_EQ(sums.pages, (n + 1) * kPages);
  }
}

TEST_P(ManyChildren, OneListVisitsTheWholeFamilyForEachPage) {
  const Sums sums = sums_of("anon-vma");
  EXPECT_EQ(sums.visited, (n + 1) * sums.pages);
}

TEST_P(ManyChildren, ChainsVisitTwoInTheMeanWhateverN) {
  for (const char* design : kChained) {
    // (2N+1)/(N+1) for each of (N+1)·P pages
    EXPECT_EQ(sums_of(design).visited, (2 * n + 1) * kPages) << design;
  }
}

TEST_P(ManyChildren, ChainsThatStopEarlyVisitOneWhateverN) {
  for (const char* design : kChained) {
    const Sums sums = sums_of(design);
    EXPECT_EQ(sums.visited_stop, sums.pages) << design << ": the parent is met first";
  }
}

// Child i stands at place i+1 of N+1, or from the other end; in the mean (N+3)/2, or (N+1)/2.
TEST_P(ManyChildren, OneListThatStopsEarlyVisitsHalfOfTheFamilyInTheMean) {
  const Sums tail = walk_all_after_copying(
      testing_support::variant("anon-vma", "2.6.18", testing_support::linux_2_6_18()), n);
  EXPECT_EQ(2 * tail.visited_stop_children, (n + 3) * n * kPages);
  EXPECT_EQ(tail.visited_stop - tail.visited_stop_children, kPages) << "the parent comes first";
  const Sums head = sums_of("anon-vma");
  EXPECT_EQ(2 * head.visited_stop_children, (n + 1) * n * kPages);
  EXPECT_EQ(head.visited_stop - head.visited_stop_children, (n + 1) * kPages) << "and here last";
}

TEST_P(ManyChildren, PteChainsVisitJustTheMappings) {
  const Sums sums = sums_of("pte-chain");
  EXPECT_EQ(sums.visited, sums.mapped);
}

TEST_P(ManyChildren, AScanReadsEveryEntryOfEverybody) {
  const Sums sums = sums_of("process-scan");
  EXPECT_GE(sums.visited, (n + 1) * kPages * sums.pages);
}

TEST_P(ManyChildren, ChildrenCostTwoChainsAndOneAnonVmaEach) {
  for (const char* design : kChained) {
    Family family(design, 1);
    for (std::uint64_t i = 0; i < n; ++i) family.machine.fork(family.parent);
    EXPECT_EQ(family.live("anon_vma_chain"), 2 * n + 1) << design;
    EXPECT_EQ(family.live("anon_vma"), n + 1) << design;
  }
}

INSTANTIATE_TEST_SUITE_P(Sizes, ManyChildren, testing::Values(0, 1, 2, 10, 50));

// --- one VMA cut into N pieces (bf181b9f9d8d) ---

// Every second page is made read-only.
struct Pieces : Family {
  Pieces(const char* design, mm::Vpn n) : Family(design, n) {
    for (mm::Vpn page = 1; page < n; page += 2) {
      (void)machine.mprotect(parent, page, 1, mm::Prot::read);
    }
  }
};

TEST(Pieces, AListVisitsAllOfThemAndAnEarlyStopHalf) {
  for (const char* design : {"anon-vma", "anon-vma-chain"}) {
    for (const mm::Vpn n : {1, 2, 9, 64}) {
      const Pieces pieces(design, n);
      std::uint64_t stops = 0;
      for (mm::Vpn page = 0; page < n; ++page) {
        EXPECT_EQ(pieces.visited(pieces.parent, page), n) << design;
        EXPECT_EQ(pieces.walk(pieces.parent, page).counts().lookups, 1u)
            << "the index rules out the rest";
        stops += pieces.walk(pieces.parent, page).details().visited_stop;
      }
      EXPECT_EQ(stops, n * (n + 1) / 2) << design << ": each piece at its own place";
    }
  }
}

TEST(Pieces, ATreeVisitsOneAndReadsTheWayToIt) {
  for (const char* design : {"interval-tree", "anon-vma-reuse", "anon-vma-counters"}) {
    for (const mm::Vpn n : {1, 2, 9, 64, 1000}) {
      const Pieces pieces(design, n);
      // A red-black tree is at most 2·log2(N+1) high; at each level a node is read, and a
      // neighbour.
      const double most = 4 * std::log2(static_cast<double>(n) + 1) + 1;
      for (mm::Vpn page = 0; page < n; ++page) {
        const rmap::WalkRecorder walk = pieces.walk(pieces.parent, page);
        ASSERT_EQ(walk.counts().visited, 1u) << design;
        ASSERT_LE(static_cast<double>(walk.details().tree_nodes), most) << design << " " << n;
      }
    }
  }
}

// --- a file with N windows that T+1 tasks map ---

TEST(FileWindows, AListVisitsAllOfEverybodyAndATreeThoseThatHoldThePage) {
  constexpr std::uint64_t kWindows = 20;
  constexpr std::uint64_t kChildren = 5;
  using Files = mm::Kernel::Files;
  for (const Files files : {Files::list, Files::prio_tree, Files::interval_tree}) {
    mm::Kernel kernel = mm::kLinux_2_6_11;
    kernel.files = files;
    mm::Machine machine(rmap::find_design("anon-vma")->make, kernel);
    mm::Process* p = machine.create_process();
    mm::AddressSpace* file = machine.create_file();
    for (mm::Vpn window = 0; window < kWindows; ++window) {
      ASSERT_EQ(machine.mmap_file(p, 2 * window, 1, mm::Prot::read, file, window, true),
                mm::Error::none);
      (void)machine.read(p, 2 * window);
    }
    for (std::uint64_t i = 0; i < kChildren; ++i) machine.fork(p);
    const auto counts = machine.reverse_map().walk(machine.page_at(p, 6));
    EXPECT_EQ(counts.mapped, kChildren + 1);
    EXPECT_EQ(counts.visited, files == Files::list ? kWindows * (kChildren + 1) : kChildren + 1);
  }
}

// --- no reverse map: a sweep meets the last of m mappings behind m/(m+1) of all entries ---

TEST(Sweep, ReadsNearlyAllEntriesBeforeTheLastOfAFew) {
  constexpr std::uint32_t kEntries = 60;
  lab::Random random(1);
  for (const std::uint32_t m : {1u, 2u, 5u}) {
    double read = 0;
    constexpr int kSweeps = 300;
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
      // The same page of the file at m random places; other pages of it everywhere else.
      std::vector<mm::Vpn> index(kEntries);
      for (std::uint32_t i = 0; i < kEntries; ++i) index[i] = i < m ? 0 : 100 + 2 * i;
      for (std::uint32_t i = kEntries; i-- > 1;) std::swap(index[i], index[random.below(i + 1)]);
      Family family("process-scan", 1);
      mm::AddressSpace* file = family.machine.create_file();
      std::uint32_t last = 0;
      for (std::uint32_t i = 0; i < kEntries; ++i) {
        const mm::Vpn at = 512 + i;
        (void)family.machine.mmap_file(family.parent, at, 1, mm::Prot::read, file, index[i], false);
        (void)family.machine.read(family.parent, at);
        if (index[i] == 0) last = i;
      }
      const mm::Page* page = family.machine.page_at(family.parent, 512 + last);
      EXPECT_EQ(family.machine.reverse_map().walk(page).mapped, m);
      trace::Journal journal;
      family.machine.heap().attach(&journal);
      (void)family.machine.walk(page);
      family.machine.heap().attach(nullptr);
      std::uint32_t visits = 0;
      std::uint32_t until_last = 0;
      for (const trace::Event& event : journal.events()) {
        visits += event.kind == trace::EventKind::visit ? 1 : 0;
        if (event.kind == trace::EventKind::hit) until_last = visits;
      }
      read += static_cast<double>(until_last - 1) / kEntries / kSweeps;  // less the one of Family
    }
    EXPECT_NEAR(read, static_cast<double>(m) / (m + 1), 0.04) << m;
  }
}

}  // namespace
