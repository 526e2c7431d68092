// Reuse at fork: what it was made for, how it went wrong, what it is now.
#include <gtest/gtest.h>

#include "support/family_numbers.h"
#include "support/variants.h"

namespace {

using testing_support::chain_of;
using testing_support::counters;
using testing_support::degrees;
using testing_support::Family;
using testing_support::linked;
using testing_support::number_of;
using testing_support::own;
using testing_support::vma_of;
using Chain = std::vector<std::uint32_t>;

// S09: P forks C, C forks G, C exits, G forks GG, GG forks GGG (2555283eb40d).
struct DoubleReuse : Family {
  explicit DoubleReuse(const rmap::DesignInfo& design) : Family(design, 4) {}
  explicit DoubleReuse(const char* design) : Family(design, 4) {}
  void until_c_exits() {
    c = machine.fork(parent);
    g = machine.fork(c);
    machine.exit(c);
  }
  void to_the_end() {
    until_c_exits();
    gg = machine.fork(g);
    ggg = machine.fork(gg);
  }
  mm::Process *c = nullptr, *g = nullptr, *gg = nullptr, *ggg = nullptr;
};

TEST(S09, DegreeLetsTwoLivingProcessesOwnOneAnonVma) {
  DoubleReuse family("anon-vma-reuse");
  EXPECT_EQ(degrees(family), "2");
  family.c = family.machine.fork(family.parent);
  EXPECT_EQ(degrees(family), "3 1");
  family.g = family.machine.fork(family.c);
  EXPECT_EQ(degrees(family), "3 2 1");
  EXPECT_EQ(chain_of(family.g), (Chain{2, 1, 0}));
  family.machine.exit(family.c);
  EXPECT_EQ(degrees(family), "3 1 1");
  EXPECT_EQ(linked(family), "2 1 1");
  family.gg = family.machine.fork(family.g);
  EXPECT_EQ(degrees(family), "3 2 1");
  EXPECT_EQ(own(family.gg), 1u) << "C's, which is idle; that is right";
  family.ggg = family.machine.fork(family.gg);
  EXPECT_EQ(degrees(family), "3 2 2");
  EXPECT_EQ(own(family.ggg), own(family.g)) << "the bug: G is alive";
  EXPECT_EQ(chain_of(family.ggg), (Chain{2, 1, 0}));
}

TEST(S09, CountersGiveTheGreatGrandchildAnAnonVmaOfItsOwn) {
  DoubleReuse family("anon-vma-counters");
  EXPECT_EQ(counters(family), "1,1");
  family.c = family.machine.fork(family.parent);
  EXPECT_EQ(counters(family), "2,1 0,1");
  family.g = family.machine.fork(family.c);
  EXPECT_EQ(counters(family), "2,1 1,1 0,1");
  family.machine.exit(family.c);
  EXPECT_EQ(counters(family), "2,1 1,0 0,1");
  family.gg = family.machine.fork(family.g);
  EXPECT_EQ(counters(family), "2,1 1,1 0,1");
  EXPECT_EQ(chain_of(family.gg), (Chain{2, 1, 0}));
  EXPECT_EQ(own(family.gg), 1u);
  family.ggg = family.machine.fork(family.gg);
  EXPECT_EQ(counters(family), "2,1 2,1 0,1 0,1");
  EXPECT_EQ(chain_of(family.ggg), (Chain{3, 2, 1, 0}));
  EXPECT_EQ(number_of(vma_of(family.ggg)->anon_vma->parent), 1u) << "GG's own, reused or not";
}

TEST(S09, WithoutReuseEachGenerationHasALongerChain) {
  for (const char* design : {"anon-vma-chain", "interval-tree"}) {
    DoubleReuse family(design);
    family.to_the_end();
    EXPECT_EQ(chain_of(family.gg), (Chain{3, 2, 1, 0})) << design;
    EXPECT_EQ(chain_of(family.ggg), (Chain{4, 3, 2, 1, 0})) << design;
    EXPECT_EQ(linked(family), "4 3 3 2 1") << design;
  }
}

TEST(S09, SevenTurnsChainsRoundAndCountsTheSame) {
  DoubleReuse family(
      testing_support::variant("anon-vma-counters", "7.0", testing_support::linux_7_0()));
  family.until_c_exits();
  EXPECT_EQ(chain_of(family.g), (Chain{2, 0, 1}));
  family.gg = family.machine.fork(family.g);
  EXPECT_EQ(chain_of(family.gg), (Chain{1, 0, 2}));
  EXPECT_EQ(own(family.gg), 1u);
  family.ggg = family.machine.fork(family.gg);
  EXPECT_EQ(chain_of(family.ggg), (Chain{3, 2, 0, 1}));
  EXPECT_EQ(own(family.ggg), 3u);
  EXPECT_EQ(counters(family), "2,1 2,1 0,1 0,1");
}

// S08: a parent forks and exits, its child writes, forks and exits: twelve generations
// (7a3ef208e662).
struct ForkAndExit : Family {
  explicit ForkAndExit(const rmap::DesignInfo& design) : Family(design, 12) {
    mm::Process* youngest = parent;
    for (mm::Vpn generation = 0; generation < 12; ++generation) {
      mm::Process* child = machine.fork(youngest);
      machine.exit(youngest);
      youngest = child;
      (void)machine.write(youngest, generation);
      lengths.push_back(chain_of(youngest).size());
      owners.push_back(own(youngest));
    }
  }
  std::vector<std::size_t> lengths;
  Chain owners;
};

TEST(S08, ChainsGrowForEverWithoutReuse) {
  for (const char* design : {"anon-vma-chain", "interval-tree"}) {
    const ForkAndExit family(*rmap::find_design(design));
    EXPECT_EQ(family.lengths, (std::vector<std::size_t>{2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13}));
    EXPECT_EQ(family.live("anon_vma"), 13u);
  }
}

TEST(S08, WithReuseTwoAnonVmasTakeTurnsBesideTheRoot) {
  for (const rmap::DesignInfo& design :
       {*rmap::find_design("anon-vma-reuse"), *rmap::find_design("anon-vma-counters"),
        testing_support::variant("anon-vma-counters", "7.0", testing_support::linux_7_0())}) {
    const ForkAndExit family(design);
    EXPECT_EQ(family.lengths, (std::vector<std::size_t>{2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3}));
    EXPECT_EQ(family.owners, (Chain{1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2}));
    EXPECT_EQ(family.live("anon_vma"), 3u);
  }
}

TEST(S08, TheRootStaysIdleWithTwoInDegree) {
  EXPECT_EQ(degrees(ForkAndExit(*rmap::find_design("anon-vma-reuse"))).substr(0, 1), "2");
  EXPECT_EQ(counters(ForkAndExit(*rmap::find_design("anon-vma-counters"))).substr(0, 3), "2,0");
}

}  // namespace
