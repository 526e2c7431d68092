#include <gtest/gtest.h>

#include "rmap/anon_vma.h"
#include "support/families.h"

namespace {

using testing_support::Family;

TEST(AnonVmaList, AWholeFamilySharesOneAnonVma) {
  Family family("anon-vma", 2);
  mm::Process* c = family.machine.fork(family.parent);
  family.machine.fork(c);
  EXPECT_EQ(family.live("anon_vma"), 1u);
  (void)family.machine.write(c, 1);
  EXPECT_EQ(family.visited(c, 1), 3u) << "a page that one process alone has is searched in all";
}

TEST(AnonVmaList, NewVmasGoToTheHeadAs2611Did) {
  Family family("anon-vma", 1);
  mm::Process* c = family.machine.fork(family.parent);
  const rmap::AnonVma* anon_vma = c->mm->vmas.front()->anon_vma;
  EXPECT_EQ(anon_vma->vmas.first, c->mm->vmas.front());
  EXPECT_EQ(anon_vma->vmas.last, family.parent->mm->vmas.front());
}

TEST(AnonVmaList, EveryPieceOfASplitVmaIsVisited) {
  Family family("anon-vma", 8);
  for (mm::Vpn page = 1; page < 8; page += 2) {
    ASSERT_EQ(family.machine.mprotect(family.parent, page, 1, mm::Prot::read), mm::Error::none);
  }
  EXPECT_EQ(family.visited(family.parent, 0), 8u);
  const auto counts = family.machine.reverse_map().walk(family.machine.page_at(family.parent, 0));
  EXPECT_EQ(counts.lookups, 1u) << "the index rules the others out without a page-table look-up";
}

}  // namespace
