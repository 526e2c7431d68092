#include "rmap/pte_chain.h"

#include <gtest/gtest.h>

#include "support/families.h"

namespace {

using rmap::NRPTE;
using testing_support::Family;

TEST(PteChain, OneMappingIsADirectPointerAndTwoAreABlockFilledFromTheTop) {
  Family family("pte-chain", 1);
  const mm::Page* page = family.machine.page_at(family.parent, 0);
  EXPECT_NE(page->direct, nullptr);
  EXPECT_EQ(family.live("pte_chain"), 0u);
  family.machine.fork(family.parent);
  EXPECT_EQ(page->direct, nullptr);
  const rmap::PteChain* block = page->chain;
  EXPECT_EQ(block->idx, NRPTE - 2);
  EXPECT_EQ(family.live("pte_chain"), 1u);
}

TEST(PteChain, AFullHeadGetsANewBlockInFront) {
  Family family("pte-chain", 1);
  const mm::Page* page = family.machine.page_at(family.parent, 0);
  for (std::uint32_t i = 1; i < NRPTE; ++i) family.machine.fork(family.parent);
  EXPECT_EQ(family.live("pte_chain"), 1u);
  family.machine.fork(family.parent);
  EXPECT_EQ(family.live("pte_chain"), 2u);
  EXPECT_EQ(page->chain->idx, NRPTE - 1);
  EXPECT_EQ(page->chain->next->idx, 0u);
  EXPECT_EQ(family.visited(family.parent, 0), NRPTE + 1);
}

TEST(PteChain, RemovingFillsTheGapFromTheHeadAndFreesAnEmptyOne) {
  Family family("pte-chain", 1);
  std::vector<mm::Process*> children;
  for (std::uint32_t i = 0; i < NRPTE; ++i) children.push_back(family.machine.fork(family.parent));
  family.machine.exit(children.front());  // its entry lies in the old, full block
  EXPECT_EQ(family.live("pte_chain"), 1u);
  EXPECT_EQ(family.visited(family.parent, 0), NRPTE);
}

TEST(PteChain, AChainOfOneStaysAChain) {
  Family family("pte-chain", 1);
  mm::Process* c = family.machine.fork(family.parent);
  const mm::Page* page = family.machine.page_at(family.parent, 0);
  family.machine.exit(c);
  EXPECT_NE(page->chain, nullptr) << "only page_referenced collapses it, from 2.5.35 on";
  EXPECT_EQ(family.visited(family.parent, 0), 1u);
}

}  // namespace
