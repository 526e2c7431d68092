#include "rmap/pte_chain.h"

#include <gtest/gtest.h>

#include "support/families.h"
#include "support/variants.h"

namespace {

using testing_support::Family;

constexpr std::uint32_t NRPTE = mm::kLinux_2_6_6.pte_chain_slots;

// Blocks that pages have, less the spare.
std::size_t blocks(const Family& family) {
  const std::size_t spare = family.machine.reverse_map().keeps() - family.live("pte_chain cache");
  return family.live("pte_chain") - spare;
}

TEST(PteChain, OneMappingIsADirectPointerAndTwoAreABlockFilledFromTheTop) {
  Family family("pte-chain", 1);
  const mm::Page* page = family.machine.page_at(family.parent, 0);
  EXPECT_NE(page->direct, nullptr);
  EXPECT_EQ(blocks(family), 0u);
  family.machine.fork(family.parent);
  EXPECT_EQ(page->direct, nullptr);
  const rmap::PteChain* block = page->chain;
  EXPECT_EQ(block->idx, NRPTE - 2);
  EXPECT_EQ(blocks(family), 1u);
}

TEST(PteChain, AFullHeadGetsANewBlockInFront) {
  Family family("pte-chain", 1);
  const mm::Page* page = family.machine.page_at(family.parent, 0);
  for (std::uint32_t i = 1; i < NRPTE; ++i) family.machine.fork(family.parent);
  EXPECT_EQ(blocks(family), 1u);
  family.machine.fork(family.parent);
  EXPECT_EQ(blocks(family), 2u);
  EXPECT_EQ(page->chain->idx, NRPTE - 1);
  EXPECT_EQ(page->chain->next->idx, 0u);
  EXPECT_EQ(family.visited(family.parent, 0), NRPTE + 1);
}

TEST(PteChain, RemovingFillsTheGapFromTheHeadAndFreesAnEmptyOne) {
  Family family("pte-chain", 1);
  std::vector<mm::Process*> children;
  for (std::uint32_t i = 0; i < NRPTE; ++i) children.push_back(family.machine.fork(family.parent));
  family.machine.exit(children.front());  // its entry lies in the old, full block
  EXPECT_EQ(blocks(family), 1u);
  EXPECT_EQ(family.visited(family.parent, 0), NRPTE);
}

TEST(PteChain, AChainOfOneIsCollapsedOnlyWhenReclaimPasses) {
  Family family("pte-chain", 1);
  mm::Process* c = family.machine.fork(family.parent);
  const mm::Page* page = family.machine.page_at(family.parent, 0);
  family.machine.exit(c);
  EXPECT_NE(page->chain, nullptr);
  EXPECT_EQ(family.visited(family.parent, 0), 1u);
  EXPECT_EQ(family.machine.age(family.parent, 0).error, mm::Error::none);
  EXPECT_EQ(page->chain, nullptr);
  EXPECT_NE(page->direct, nullptr);
  EXPECT_EQ(family.visited(family.parent, 0), 1u);
}

TEST(PteChain, OneSpareBlockIsKeptAndNoMore) {
  Family family("pte-chain", 1);
  for (std::uint32_t i = 0; i < 3 * NRPTE; ++i) family.machine.fork(family.parent);
  while (!family.machine.processes().empty()) {
    family.machine.exit(family.machine.processes().back());
    EXPECT_LE(family.machine.reverse_map().keeps(), 2u);
  }
  EXPECT_EQ(family.live("pte_chain"), 1u);
}

TEST(PteChain, MemoryIsNothingForOneMappingAndThenABlockForEveryNrpte) {
  for (const std::uint32_t slots : {3u, 7u, 15u, 31u}) {
    mm::Kernel kernel = mm::kLinux_2_6_6;
    kernel.pte_chain_slots = slots;
    Family family(testing_support::variant("pte-chain", "2.6.6", kernel), 1);
    for (std::uint32_t m = 1; m <= 100; ++m) {
      EXPECT_EQ(blocks(family), m == 1 ? 0 : (m + slots - 1) / slots) << m << " of " << slots;
      family.machine.fork(family.parent);
    }
  }
}

// The chain is searched from its newest entry, so who exits first matters (Anton Blanchard's ten
// thousand shells).
TEST(PteChain, TheOldestToExitSearchesTheWholeChain) {
  const auto compared_by_exit_of = [](std::size_t which) {
    Family family("pte-chain", 1);
    std::vector<mm::Process*> children;
    for (int i = 0; i < 20; ++i) children.push_back(family.machine.fork(family.parent));
    const std::uint64_t before = family.machine.reverse_map().work().compared;
    family.machine.exit(children[which]);
    return family.machine.reverse_map().work().compared - before;
  };
  EXPECT_EQ(compared_by_exit_of(19), 1u);
  EXPECT_EQ(compared_by_exit_of(0), 20u);
}

}  // namespace
