// The closed formulas of many children that copy everything: one parent, N children, P pages
// (the workload of commit 5beb49305251).
#include <gtest/gtest.h>

#include "support/families.h"

namespace {

using testing_support::Family;

struct Sums {
  std::uint64_t visited = 0;
  std::uint64_t mapped = 0;
  std::uint64_t pages = 0;
};

Sums walk_all_after_copying(const char* design, std::uint64_t children, mm::Vpn pages) {
  Family family(design, pages);
  std::vector<mm::Process*> everybody = {family.parent};
  for (std::uint64_t i = 0; i < children; ++i) everybody.push_back(family.machine.fork(family.parent));
  for (std::uint64_t i = 1; i <= children; ++i) family.write_all(everybody[i]);
  Sums sums;
  for (const mm::Process* process : everybody) {
    for (mm::Vpn page = 0; page < pages; ++page) {
      const auto counts = family.machine.reverse_map().walk(family.machine.page_at(process, page));
      sums.visited += counts.visited;
      sums.mapped += counts.mapped;
      ++sums.pages;
    }
  }
  return sums;
}

class ManyChildren : public testing::TestWithParam<std::uint64_t> {};

TEST_P(ManyChildren, EveryPageIsMappedOnce) {
  const std::uint64_t n = GetParam();
  for (const auto& design : rmap::designs()) {
    const Sums sums = walk_all_after_copying(design.id, n, 3);
    EXPECT_EQ(sums.mapped, sums.pages) << design.id;
    EXPECT_EQ(sums.pages, (n + 1) * 3);
  }
}

TEST_P(ManyChildren, OneListVisitsTheWholeFamilyForEachPage) {
  const std::uint64_t n = GetParam();
  const Sums sums = walk_all_after_copying("anon-vma", n, 3);
  EXPECT_EQ(sums.visited, (n + 1) * sums.pages);
}

TEST_P(ManyChildren, ChainsVisitTwoInTheMeanWhateverN) {
  const std::uint64_t n = GetParam();
  const Sums sums = walk_all_after_copying("anon-vma-chain", n, 3);
  EXPECT_EQ(sums.visited, (2 * n + 1) * 3);  // (2N+1)/(N+1) for each of (N+1)·3 pages
}

TEST_P(ManyChildren, PteChainsVisitJustTheMappings) {
  const Sums sums = walk_all_after_copying("pte-chain", GetParam(), 3);
  EXPECT_EQ(sums.visited, sums.mapped);
}

TEST_P(ManyChildren, AScanReadsEveryEntryOfEverybody) {
  const std::uint64_t n = GetParam();
  const Sums sums = walk_all_after_copying("process-scan", n, 3);
  EXPECT_EQ(sums.visited, (n + 1) * 3 * sums.pages);
}

INSTANTIATE_TEST_SUITE_P(Sizes, ManyChildren, testing::Values(0, 1, 2, 10, 50));

}  // namespace
