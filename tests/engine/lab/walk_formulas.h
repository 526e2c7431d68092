#pragma once

#include <bit>
#include <optional>

#include "lab/workload_support.h"

namespace testing_support {

// What the walks of a group of pages have to count together, from a closed formula.
struct Formula {
  std::uint64_t pages = 0;
  std::uint64_t visited = 0;
  std::uint64_t lookups = 0;
  std::uint64_t mapped = 0;
  std::optional<std::uint64_t> visited_stop;  // nothing where the order of a tree decides
  std::uint64_t most_tree_nodes = 0;
};

// So many times the same.
inline Formula times(std::uint64_t n, Formula formula) {
  formula.pages *= n;
  formula.visited *= n;
  formula.lookups *= n;
  formula.mapped *= n;
  formula.most_tree_nodes *= n;
  if (formula.visited_stop) *formula.visited_stop *= n;
  return formula;
}

inline Formula operator+(Formula one, const Formula& other) {
  one.pages += other.pages;
  one.visited += other.visited;
  one.lookups += other.lookups;
  one.mapped += other.mapped;
  one.most_tree_nodes += other.most_tree_nodes;
  if (one.visited_stop && other.visited_stop) {
    *one.visited_stop += *other.visited_stop;
  } else {
    one.visited_stop.reset();
  }
  return one;
}

// 1 + 2 + … + n
constexpr std::uint64_t sum_to(std::uint64_t n) { return n * (n + 1) / 2; }

// The most nodes that a search reads in a tree of so many ranges: a red-black tree is at most twice
// as high as it must be, and on each level a second node may be read only to see that it is of no
// use.
inline std::uint64_t most_tree_nodes(std::uint64_t ranges, std::uint64_t matches) {
  return 4 * static_cast<std::uint64_t>(std::bit_width(ranges)) + 2 * matches - 1;
}

inline void expect_walks(const lab::Row& row, const char* group, const Formula& formula) {
  const lab::WalkSums& sums = walks_of(row, group);
  EXPECT_EQ(sums.pages_in_all, formula.pages) << group;
  ASSERT_EQ(sums.pages_counted, formula.pages) << group << ": too many to count all";
  EXPECT_EQ(sums.counts.visited, formula.visited) << group;
  EXPECT_EQ(sums.counts.lookups, formula.lookups) << group;
  EXPECT_EQ(sums.counts.mapped, formula.mapped) << group;
  EXPECT_EQ(sums.details.visited_stop, formula.visited_stop.value_or(sums.details.visited_stop))
      << group;
  EXPECT_LE(sums.details.tree_nodes, formula.most_tree_nodes) << group;
}

// Pages whose chains of the "pte-chain" design list so many entries each.
struct Chained {
  std::uint64_t pages;
  std::uint64_t entries;
};

// The blocks fill from one end, so all but the newest of each page are full. A further one is kept at
// hand.
inline void expect_pte_chains(const lab::Row& row, std::initializer_list<Chained> all) {
  const rmap::DesignInfo& design = *row.design;
  const std::uint64_t slots = design.kernel.pte_chain_slots;
  std::uint64_t blocks = design.bytes.pte_chain == 0 ? 0 : 1;
  for (const Chained& each : all) {
    if (blocks > 0) blocks += each.pages * ((each.entries + slots - 1) / slots);
  }
  EXPECT_EQ(live(row, "pte_chain"), blocks);
  EXPECT_EQ(row.kernel_bytes.pte_chains, blocks * design.bytes.pte_chain);
}

}  // namespace testing_support
