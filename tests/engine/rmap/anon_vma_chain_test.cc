#include <gtest/gtest.h>

#include "support/families.h"

namespace {

using testing_support::chain_of;
using testing_support::Family;

TEST(AnonVmaChain, AGrandchildIsLinkedToAllItsAncestorsOwnFirst) {
  Family family("anon-vma-chain", 2);
  mm::Process* c = family.machine.fork(family.parent);
  mm::Process* gc = family.machine.fork(c);
  EXPECT_EQ(chain_of(family.parent), (std::vector<std::uint32_t>{0}));
  EXPECT_EQ(chain_of(c), (std::vector<std::uint32_t>{1, 0}));
  EXPECT_EQ(chain_of(gc), (std::vector<std::uint32_t>{2, 1, 0}));
}

TEST(AnonVmaChain, AFamilyLineGrowsLikeATriangleAndShrinksToOneChain) {
  for (const char* design :
       {"anon-vma-chain", "interval-tree", "anon-vma-reuse", "anon-vma-counters"}) {
    for (const std::uint64_t generations : {1, 2, 5, 10}) {
      Family family(design, 1);
      for (std::uint64_t g = 1; g < generations; ++g) {
        family.machine.fork(family.machine.processes().back());
      }
      EXPECT_EQ(family.live("anon_vma_chain"), generations * (generations + 1) / 2) << design;
      EXPECT_EQ(family.live("anon_vma"), generations) << design;
      while (family.machine.processes().size() > 1) {
        family.machine.exit(family.machine.processes().front());
      }
      EXPECT_EQ(family.live("anon_vma_chain"), generations) << design << ": no exit cleans up";
      EXPECT_EQ(family.live("anon_vma"), generations) << design;
    }
  }
}

TEST(AnonVmaChain, ACopiedPageIsSearchedInOneVmaAndTheOldOneStillInAll) {
  Family family("anon-vma-chain", 2);
  mm::Process* c = family.machine.fork(family.parent);
  (void)family.machine.write(c, 1);
  EXPECT_EQ(family.visited(c, 1), 1u);
  EXPECT_EQ(family.visited(family.parent, 1), 2u) << "the child stays linked: it may share page 0";
  (void)family.machine.write(c, 0);
  EXPECT_EQ(family.visited(family.parent, 0), 2u) << "even after it has copied everything";
}

TEST(AnonVmaChain, TheLastSharersWriteMovesThePageToItsOwnAnonVma) {
  Family family("anon-vma-chain", 1);
  mm::Process* c = family.machine.fork(family.parent);
  const mm::Page* page = family.machine.page_at(c, 0);
  (void)family.machine.write(family.parent, 0);
  EXPECT_EQ(family.visited(c, 0), 2u);
  EXPECT_EQ(family.machine.write(c, 0).result, mm::Access::Result::reused);
  EXPECT_EQ(family.machine.page_at(c, 0), page);
  EXPECT_EQ(family.visited(c, 0), 1u);
}

TEST(AnonVmaChain, AVmaThatNeverFaultedGivesItsChildNothing) {
  const rmap::DesignInfo& design = *rmap::find_design("anon-vma-chain");
  mm::Machine machine(design.make, design.kernel);
  mm::Process* p = machine.create_process();
  ASSERT_EQ(machine.mmap(p, 0, 1, mm::Prot::read_write), mm::Error::none);
  mm::Process* c = machine.fork(p);
  EXPECT_EQ(c->mm->vmas.front()->anon_vma, nullptr);
  (void)machine.write(c, 0);
  (void)machine.write(p, 0);
  EXPECT_NE(c->mm->vmas.front()->anon_vma, p->mm->vmas.front()->anon_vma);
}

}  // namespace
