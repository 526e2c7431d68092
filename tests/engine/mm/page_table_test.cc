#include "mm/page_table.h"

#include <gtest/gtest.h>

#include "mm/machine.h"
#include "rmap/registry.h"

namespace {

class PageTableTest : public testing::Test {
 protected:
  PageTableTest()
      : machine(rmap::find_design("process-scan")->make, mm::kLinux_2_4_20),
        p(machine.create_process()) {}

  mm::Machine machine;
  mm::Process* p;
};

TEST_F(PageTableTest, EachLevelTakesNineBits) {
  const mm::Vpn address = (mm::Vpn{1} << 27) + (2 << 18) + (3 << 9) + 4;
  EXPECT_EQ(mm::level_index(address, 3), 1u);
  EXPECT_EQ(mm::level_index(address, 2), 2u);
  EXPECT_EQ(mm::level_index(address, 1), 3u);
  EXPECT_EQ(mm::level_index(address, 0), 4u);
}

TEST_F(PageTableTest, AnEntryKnowsItsMmAndItsAddress) {
  for (const mm::Vpn address : {mm::Vpn{0}, mm::Vpn{511}, mm::Vpn{512}, (mm::Vpn{1} << 36) - 1}) {
    ASSERT_EQ(machine.mmap(p, address, 1, mm::Prot::read_write), mm::Error::none);
    (void)machine.write(p, address);
    const mm::PteSlot* slot = mm::find_pte(p->mm->pgd, address);
    ASSERT_NE(slot, nullptr);
    const mm::PteOrigin origin = mm::origin_of(slot);
    EXPECT_EQ(origin.mm, p->mm);
    EXPECT_EQ(origin.address, address);
  }
}

TEST_F(PageTableTest, SlotsAreMetInOrderAcrossTablesAndGapsAreSkipped) {
  ASSERT_EQ(machine.mmap(p, 500, 2000, mm::Prot::read_write), mm::Error::none);
  (void)machine.write(p, 511);
  (void)machine.write(p, 2048);
  std::vector<mm::Vpn> met;
  mm::for_each_slot(p->mm->pgd, 500, 2500,
                    [&](mm::Vpn address, const mm::PteSlot*) { met.push_back(address); });
  ASSERT_EQ(met.size(), 12u + 452u) << "two tables exist, the ones between do not";
  EXPECT_EQ(met.front(), 500u);
  EXPECT_EQ(met[11], 511u);
  EXPECT_EQ(met[12], 2048u);
  EXPECT_EQ(met.back(), 2499u);
}

}  // namespace
