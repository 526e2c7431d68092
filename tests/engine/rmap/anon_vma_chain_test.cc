#include <gtest/gtest.h>

#include "rmap/anon_vma.h"
#include "support/families.h"

namespace {

using testing_support::Family;

// Serial numbers of the anon_vmas along a VMA's chain, its own first.
std::vector<std::uint32_t> chain_of(const mm::Process* process) {
  std::vector<std::uint32_t> serials;
  const mm::Vma* vma = process->mm->vmas.front();
  for (const rmap::AnonVmaChain* avc = vma->anon_vma_chain.first; avc != nullptr;
       avc = avc->same_vma.next) {
    serials.push_back(trace::serial_of(static_cast<const rmap::AnonVma*>(avc->anon_vma)));
  }
  return serials;
}

TEST(AnonVmaChain, AGrandchildIsLinkedToAllItsAncestorsOwnFirst) {
  Family family("anon-vma-chain", 2);
  mm::Process* c = family.machine.fork(family.parent);
  mm::Process* gc = family.machine.fork(c);
  EXPECT_EQ(chain_of(family.parent), (std::vector<std::uint32_t>{0}));
  EXPECT_EQ(chain_of(c), (std::vector<std::uint32_t>{1, 0}));
  EXPECT_EQ(chain_of(gc), (std::vector<std::uint32_t>{2, 1, 0}));
}

TEST(AnonVmaChain, ChildrenCostTwoChainsAndOneAnonVmaEach) {
  Family family("anon-vma-chain", 1);
  for (int i = 0; i < 20; ++i) family.machine.fork(family.parent);
  EXPECT_EQ(family.live("anon_vma_chain"), 41u);  // 2N + 1
  EXPECT_EQ(family.live("anon_vma"), 21u);        // N + 1
}

TEST(AnonVmaChain, AFamilyLineGrowsLikeATriangle) {
  Family family("anon-vma-chain", 1);
  mm::Process* youngest = family.parent;
  for (int g = 2; g <= 10; ++g) youngest = family.machine.fork(youngest);
  EXPECT_EQ(family.live("anon_vma_chain"), 55u);  // g (g + 1) / 2
  while (family.machine.processes().size() > 1) family.machine.exit(family.machine.processes().front());
  EXPECT_EQ(family.live("anon_vma_chain"), 10u) << "idle ancestors stay: the endless growth of 3.19";
  EXPECT_EQ(family.live("anon_vma"), 10u);
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
  mm::Machine machine(rmap::find_design("anon-vma-chain")->make);
  mm::Process* p = machine.create_process();
  ASSERT_EQ(machine.mmap(p, 0, 1, mm::Prot::read_write), mm::Error::none);
  mm::Process* c = machine.fork(p);
  EXPECT_EQ(c->mm->vmas.front()->anon_vma, nullptr);
  (void)machine.write(c, 0);
  (void)machine.write(p, 0);
  EXPECT_NE(c->mm->vmas.front()->anon_vma, p->mm->vmas.front()->anon_vma);
}

TEST(AnonVmaChain, NeighboursShareOnlyWhileTheirChainIsSingular) {
  mm::Machine machine(rmap::find_design("anon-vma-chain")->make);
  mm::Process* p = machine.create_process();
  ASSERT_EQ(machine.mmap(p, 0, 2, mm::Prot::read_write), mm::Error::none);
  (void)machine.write(p, 0);
  mm::Process* c = machine.fork(p);
  for (mm::Process* process : {p, c}) {
    ASSERT_EQ(machine.mmap(process, 2, 2, mm::Prot::read_write), mm::Error::none);
    (void)machine.write(process, 2);
  }
  const auto shares = [](const mm::Process* process) {
    return process->mm->vmas[0]->anon_vma == process->mm->vmas[1]->anon_vma;
  };
  EXPECT_TRUE(shares(p));
  EXPECT_FALSE(shares(c)) << "the child's VMA has an ancestor's anon_vma too";
}

}  // namespace
