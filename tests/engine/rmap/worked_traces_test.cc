// Small families worked out by hand, from the commits and mails of the time: who is linked to which
// anon_vma, and what the counters say. One VMA a process; a0 is the root. S08 and S09, where
// anon_vmas are reused, are in anon_vma_reuse_test.cc.
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
using Chain = std::vector<std::uint32_t>;

std::uint32_t anon_vma_of_page(const Family& family, const mm::Process* process, mm::Vpn page) {
  return number_of(family.machine.page_at(process, page)->mapping);
}

// Where P alone, two, three … live, under the last designs: degree and counters side by side.
struct Both {
  explicit Both(mm::Vpn pages)
      : reuse("anon-vma-reuse", pages), counted("anon-vma-counters", pages) {}
  template <class Do>
  void each(Do act) {
    act(reuse);
    act(counted);
  }
  void expect(const char* degree, const char* counter, const char* links) {
    EXPECT_EQ(degrees(reuse), degree);
    EXPECT_EQ(counters(counted), counter);
    each([&](Family& family) { EXPECT_EQ(linked(family), links); });
  }
  Family reuse;
  Family counted;
};

TEST(S01, TheFirstFaultMakesARootThatCountsItself) { Both(1).expect("2", "1,1", "1"); }

TEST(S03, ANeighbourThatDiffersInRightsSharesTheAnonVma) {
  Both both(4);
  both.each([](Family& family) {
    ASSERT_EQ(family.machine.mprotect(family.parent, 0, 4, mm::Prot::read), mm::Error::none);
    ASSERT_EQ(family.machine.mmap(family.parent, 4, 4, mm::Prot::read_write), mm::Error::none);
    (void)family.machine.write(family.parent, 4);
    ASSERT_EQ(family.parent->mm->vmas.size(), 2u);
    for (const mm::Vma* vma : family.parent->mm->vmas) EXPECT_EQ(chain_of(vma), (Chain{0}));
  });
  both.expect("3", "1,2", "1");  // of the first VMA
}

TEST(S04, AfterForkAllPagesStillBelongToTheRoot) {
  Both both(3);
  both.each([](Family& family) {
    const mm::Process* c = family.machine.fork(family.parent);
    for (mm::Vpn page = 0; page < 3; ++page) {
      EXPECT_EQ(anon_vma_of_page(family, c, page), 0u);
      EXPECT_EQ(family.machine.page_at(c, page)->mapcount, 2u);
      EXPECT_EQ(family.visited(c, page), 2u);
    }
  });
  both.expect("3 1", "2,1 0,1", "2 1");
}

TEST(S05, WhatIsWrittenAfterForkBelongsToTheWriter) {
  Both both(3);
  both.each([](Family& family) {
    mm::Process* c = family.machine.fork(family.parent);
    (void)family.machine.write(c, 1);
    (void)family.machine.write(family.parent, 2);
    const auto is = [&](const mm::Process* process, mm::Vpn page, std::uint32_t anon_vma,
                        std::uint64_t visited) {
      EXPECT_EQ(anon_vma_of_page(family, process, page), anon_vma) << page;
      EXPECT_EQ(family.visited(process, page), visited) << page;
      EXPECT_EQ(family.walk(process, page).counts().mapped, 1u) << page;
    };
    is(c, 1, 1, 1);
    is(family.parent, 1, 0, 2);
    is(family.parent, 2, 0, 2);
    is(c, 2, 0, 2);
    (void)family.machine.write(c, 2);  // the last sharer
    is(c, 2, 1, 1);
  });
}

TEST(S06, TwoChildrenHaveAnAnonVmaEach) {
  Both both(3);
  both.each([](Family& family) {
    family.machine.fork(family.parent);
    family.machine.fork(family.parent);
  });
  both.expect("4 1 1", "3,1 0,1 0,1", "3 1 1");
}

TEST(S07, AGrandchildIsLinkedToAllItsAncestors) {
  Both both(3);
  both.each([](Family& family) {
    mm::Process* c = family.machine.fork(family.parent);
    const mm::Process* gc = family.machine.fork(c);
    EXPECT_EQ(chain_of(family.parent), (Chain{0}));
    EXPECT_EQ(chain_of(c), (Chain{1, 0}));
    EXPECT_EQ(chain_of(gc), (Chain{2, 1, 0}));
  });
  both.expect("3 2 1", "2,1 1,1 0,1", "3 2 1");
}

TEST(S10, WhenBothHaveCopiedTheParentsPagesAreStillSearchedTwice) {
  Both both(4);
  both.each([](Family& family) {
    mm::Process* c = family.machine.fork(family.parent);
    family.write_all(c);
    family.write_all(family.parent);
    EXPECT_EQ(family.visited(c, 0), 1u);
    EXPECT_EQ(family.visited(family.parent, 0), 2u);
    EXPECT_EQ(family.walk(family.parent, 0).counts().mapped, 1u);
  });
}

TEST(S13, TheOrphanTakesItsPagesOverAsItWrites) {
  Both both(3);
  both.each([](Family& family) {
    mm::Process* c = family.machine.fork(family.parent);
    family.machine.exit(family.parent);
    EXPECT_EQ(anon_vma_of_page(family, c, 0), 0u);
    (void)family.machine.write(c, 0);
    EXPECT_EQ(anon_vma_of_page(family, c, 0), 1u);
    EXPECT_EQ(anon_vma_of_page(family, c, 2), 0u);
  });
  both.expect("2 1", "2,0 0,1", "1 1");
}

TEST(S13, From59To518ThePageStayedWithTheRoot) {
  Family family(testing_support::variant("anon-vma-reuse", "5.9", testing_support::linux_5_9()), 3);
  mm::Process* c = family.machine.fork(family.parent);
  family.machine.exit(family.parent);
  (void)family.machine.write(c, 0);
  EXPECT_EQ(anon_vma_of_page(family, c, 0), 0u);
}

TEST(S14, TheOrphansChildFindsNothingToReuse) {
  Both both(3);
  both.each([](Family& family) {
    mm::Process* c = family.machine.fork(family.parent);
    family.machine.exit(family.parent);
    EXPECT_EQ(chain_of(family.machine.fork(c)), (Chain{2, 1, 0}));
  });
  both.expect("2 2 1", "2,0 1,1 0,1", "2 2 1");
}

TEST(S16, FiftyChildrenThatCopyLeaveTheParentsPagesExpensive) {
  Both both(8);
  both.each([](Family& family) {
    for (int i = 0; i < 50; ++i) family.write_all(family.machine.fork(family.parent));
    EXPECT_EQ(family.visited(family.parent, 3), 51u);
    EXPECT_EQ(family.walk(family.parent, 3).counts().mapped, 1u);
    EXPECT_EQ(family.visited(family.machine.processes().back(), 3), 1u);
  });
  EXPECT_EQ(degrees(both.reuse).substr(0, 6), "52 1 1");
  EXPECT_EQ(counters(both.counted).substr(0, 8), "51,1 0,1");
}

TEST(AllOfThese, HadOneAnonVmaWithEveryVmaOnItsListIn2611) {
  Family family("anon-vma", 3);
  mm::Process* c = family.machine.fork(family.parent);
  mm::Process* gc = family.machine.fork(c);
  family.write_all(gc);
  EXPECT_EQ(family.live("anon_vma"), 1u);
  EXPECT_EQ(family.visited(gc, 0), 3u);
  family.machine.exit(family.parent);
  EXPECT_EQ(family.visited(gc, 0), 2u);
}

}  // namespace
