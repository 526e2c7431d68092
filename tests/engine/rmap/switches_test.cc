// Where kernels of one design differ in their reverse map (engine/mm/kernel.h): each choice, and
// what can be seen of it. What differs in the machine around it is in mm/kernel_switches_test.cc.
#include <gtest/gtest.h>

#include "rmap/pte_chain.h"
#include "support/families.h"
#include "support/variants.h"

namespace {

using mm::Kernel;
using testing_support::chain_of;
using testing_support::changed;
using testing_support::Family;
using testing_support::vma_of;
using Place = Kernel::Place;
using Comeback = Kernel::Comeback;

// The VMAs on a list of either kind, first to last.
std::vector<const mm::Vma*> on_list(const rmap::AnonVma* anon_vma) {
  std::vector<const mm::Vma*> vmas;
  for (const mm::Vma* vma = anon_vma->vmas.first; vma != nullptr; vma = vma->anon_vma_node.next) {
    vmas.push_back(vma);
  }
  for (const rmap::AnonVmaChain* avc = anon_vma->head.first; avc != nullptr;
       avc = avc->same_anon_vma.next) {
    vmas.push_back(avc->vma);
  }
  return vmas;
}

TEST(Sw1, ACopyEntersTheListAtTheHeadOrAtTheTail) {
  for (const char* design : {"anon-vma", "anon-vma-chain"}) {
    for (const Place place : {Place::head, Place::tail}) {
      Family family(changed(design, [&](Kernel& kernel) { kernel.copied_at = place; }), 1);
      const mm::Process* c = family.machine.fork(family.parent);
      const auto vmas = on_list(vma_of(family.parent)->anon_vma);
      ASSERT_EQ(vmas.size(), 2u);
      EXPECT_EQ(vma_of(c), place == Place::head ? vmas.front() : vmas.back()) << design;
    }
  }
}

// Two neighbours share an anon_vma: the upper has it first, the lower joins at its first fault.
TEST(Sw1, AFirstFaultEntersTheListAtTheHeadOrAtTheTail) {
  for (const char* design : {"anon-vma", "anon-vma-chain"}) {
    for (const Place place : {Place::head, Place::tail}) {
      Family family(changed(design, [&](Kernel& kernel) { kernel.prepared_at = place; }), 0);
      mm::Machine& machine = family.machine;
      mm::Process* p = family.parent;
      ASSERT_EQ(machine.mmap(p, 0, 4, mm::Prot::read_write), mm::Error::none);
      ASSERT_EQ(machine.mprotect(p, 0, 2, mm::Prot::none), mm::Error::none);
      (void)machine.write(p, 2);
      ASSERT_EQ(machine.mprotect(p, 2, 2, mm::Prot::read), mm::Error::none);
      ASSERT_EQ(machine.mprotect(p, 0, 2, mm::Prot::read_write), mm::Error::none);
      (void)machine.write(p, 0);
      const auto vmas = on_list(vma_of(p)->anon_vma);
      ASSERT_EQ(vmas.size(), 2u);
      EXPECT_EQ(vma_of(p), place == Place::head ? vmas.front() : vmas.back()) << design;
    }
  }
}

// The parent's entry is in swap, the child's is in memory and goes: a page that nobody maps.
TEST(Sw2, ThePageOfNobodyForgetsItsAnonVmaOrNot) {
  for (const bool keeps : {false, true}) {
    Family family(
        changed("anon-vma", [&](Kernel& kernel) { kernel.keeps_mapping_when_unmapped = keeps; }),
        1);
    mm::Process* c = family.machine.fork(family.parent);
    ASSERT_EQ(family.machine.reclaim(c, 0), mm::Error::none);
    (void)family.machine.read(c, 0);
    const mm::Page* page = family.machine.page_at(c, 0);
    ASSERT_EQ(family.machine.munmap(c, 0, 1), mm::Error::none);
    ASSERT_EQ(page->mapcount, 0u);
    EXPECT_EQ(page->mapping != nullptr, keeps);
    (void)family.machine.read(family.parent, 0);
    EXPECT_EQ(family.machine.page_at(family.parent, 0), page);
    EXPECT_EQ(family.walk(family.parent, 0).counts().mapped, 1u) << "either way it is found again";
  }
}

// The page of a parent goes to swap, the child reads it first.
const mm::Page* shared_page_that_the_child_fetches_first(Family& family, mm::Process* c) {
  EXPECT_EQ(family.machine.reclaim(c, 0), mm::Error::none);
  (void)family.machine.read(c, 0);
  (void)family.machine.read(family.parent, 0);
  EXPECT_EQ(family.machine.page_at(c, 0), family.machine.page_at(family.parent, 0));
  return family.machine.page_at(c, 0);
}

rmap::DesignInfo coming_back_to(Comeback comeback) {
  return changed("anon-vma-chain", [&](Kernel& kernel) { kernel.comeback = comeback; });
}

// Symptom: the machine dies in the page-out code some time after a child has exited (2.6.34-rc,
// seen by Borislav Petkov and Steinar Gunderson; ea90002b0fa).
TEST(Sw3, ComingBackToItsOwnAnonVmaThePageOutlivesIt) {
  for (const Comeback comeback :
       {Comeback::own, Comeback::oldest, Comeback::exclusive_own_else_root}) {
    Family family(coming_back_to(comeback), 1);
    mm::Process* c = family.machine.fork(family.parent);
    const rmap::AnonVma* own_of_c = vma_of(c)->anon_vma;
    const mm::Page* page = shared_page_that_the_child_fetches_first(family, c);
    EXPECT_EQ(page->mapping == own_of_c, comeback == Comeback::own);
    family.machine.exit(c);
    ASSERT_EQ(family.machine.page_at(family.parent, 0), page);
    if (comeback == Comeback::own) {
      EXPECT_EQ(trace::object_id(page->mapping), 0u) << "it names an anon_vma that was freed";
    } else {
      EXPECT_EQ(page->mapping, vma_of(family.parent)->anon_vma);
      EXPECT_EQ(family.walk(family.parent, 0).counts().mapped, 1u);
    }
  }
}

TEST(Sw3, APageThatNobodyElseHasComesBackToItsOwnAnonVmaOrTheOldest) {
  for (const Comeback comeback :
       {Comeback::own, Comeback::oldest, Comeback::exclusive_own_else_root}) {
    for (const bool writes : {false, true}) {
      Family family(coming_back_to(comeback), 1);
      mm::Process* c = family.machine.fork(family.parent);
      family.write_all(c);
      ASSERT_EQ(family.machine.reclaim(c, 0), mm::Error::none);
      (void)(writes ? family.machine.write(c, 0) : family.machine.read(c, 0));
      // Only a write proves that the page is the child's alone.
      const bool is_own =
          comeback == Comeback::own || (comeback == Comeback::exclusive_own_else_root && writes);
      EXPECT_EQ(family.machine.page_at(c, 0)->mapping == vma_of(c)->anon_vma, is_own) << writes;
      EXPECT_EQ(family.visited(c, 0), is_own ? 1u : 2u);
    }
  }
}

TEST(Sw4, TheLastSharersWriteMovesThePageOrLeavesItExpensive) {
  for (const bool moves : {false, true}) {
    Family family(
        changed("anon-vma-reuse", [&](Kernel& kernel) { kernel.reuse_moves_page = moves; }), 1);
    mm::Process* c = family.machine.fork(family.parent);
    family.write_all(family.parent);
    EXPECT_EQ(family.machine.write(c, 0).result, mm::Access::Result::reused);
    EXPECT_EQ(family.visited(c, 0), moves ? 1u : 2u);
  }
}

TEST(Sw5, ANeighbourWithAncestorsLendsItsAnonVmaOrNot) {
  for (const bool only_singular : {false, true}) {
    Family family(changed("anon-vma-chain",
                          [&](Kernel& kernel) { kernel.lends_only_singular = only_singular; }),
                  2);
    mm::Process* c = family.machine.fork(family.parent);
    for (mm::Process* process : {family.parent, c}) {
      ASSERT_EQ(family.machine.mprotect(process, 0, 2, mm::Prot::read), mm::Error::none);
      ASSERT_EQ(family.machine.mmap(process, 2, 2, mm::Prot::read_write), mm::Error::none);
      (void)family.machine.write(process, 2);
    }
    const auto shares = [](const mm::Process* process) {
      return process->mm->vmas[0]->anon_vma == process->mm->vmas[1]->anon_vma;
    };
    EXPECT_TRUE(shares(family.parent));
    EXPECT_EQ(shares(c), !only_singular);
  }
}

TEST(Sw7, ACloneKeepsTheOrderOfTheChainOrTurnsItRound) {
  using Order = Kernel::ChainOrder;
  for (const Order order : {Order::keep, Order::reverse}) {
    Family family(changed("anon-vma-chain", [&](Kernel& kernel) { kernel.chain_order = order; }),
                  1);
    const mm::Process* gc = family.machine.fork(family.machine.fork(family.parent));
    EXPECT_EQ(chain_of(gc), order == Order::keep ? (std::vector<std::uint32_t>{2, 1, 0})
                                                 : (std::vector<std::uint32_t>{2, 0, 1}));
  }
}

TEST(Sw9, ALockCoversAnAnonVmaOrTheWholeFamily) {
  for (const bool root : {false, true}) {
    Family family(changed("anon-vma-chain", [&](Kernel& kernel) { kernel.locks_root = root; }), 1);
    mm::Process* c = family.machine.fork(family.parent);
    const int scope = static_cast<int>(root ? rmap::LockScope::root : rmap::LockScope::anon_vma);
    EXPECT_EQ(family.walk(c, 0).details().locks[scope], 1u);
    const rmap::Work before = family.machine.reverse_map().work();
    family.machine.fork(c);
    const rmap::Work after = family.machine.reverse_map().work();
    // For the clone one lock, or one a chain; then one for its own.
    EXPECT_EQ(after.locks[scope] - before.locks[scope], root ? 2u : 3u);
  }
}

// Symptom: a page is mapped, and the reverse map finds nobody (2.6.7; 6eb47fb76b).
TEST(Sw12, ABoundaryThatMovesTakesTheAnonVmaAlongOrForgetsIt) {
  for (const bool joins : {false, true}) {
    Family family(changed("anon-vma", [&](Kernel& kernel) { kernel.importer_joins = joins; }), 0);
    mm::Machine& machine = family.machine;
    mm::Process* p = family.parent;
    ASSERT_EQ(machine.mmap(p, 0, 6, mm::Prot::read_write), mm::Error::none);
    ASSERT_EQ(machine.mprotect(p, 0, 2, mm::Prot::none), mm::Error::none);
    (void)machine.write(p, 2);
    ASSERT_EQ(machine.mprotect(p, 2, 4, mm::Prot::read), mm::Error::none);
    ASSERT_EQ(machine.mprotect(p, 0, 2, mm::Prot::read_write), mm::Error::none);
    ASSERT_EQ(machine.mprotect(p, 2, 2, mm::Prot::read_write), mm::Error::none);
    ASSERT_EQ(vma_of(p)->vm_end, 4u) << "the lower VMA has taken over two pages";
    EXPECT_EQ(vma_of(p)->anon_vma != nullptr, joins);
    EXPECT_EQ(family.walk(p, 2).counts().mapped, joins ? 1u : 0u);
  }
}

TEST(PteChainSlots, SayHowManyEntriesABlockHolds) {
  for (const std::uint32_t slots : {3u, 7u, 15u}) {
    Family family(changed("pte-chain", [&](Kernel& kernel) { kernel.pte_chain_slots = slots; }), 1);
    family.machine.fork(family.parent);
    const rmap::PteChain* block = family.machine.page_at(family.parent, 0)->chain;
    EXPECT_EQ(block->idx, slots - 2);
  }
}

}  // namespace
