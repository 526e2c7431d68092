// mremap: pages keep their index when they move, and so must be found through other VMAs than
// before.
#include <gtest/gtest.h>

#include "support/all_designs.h"
#include "support/invariants.h"

namespace {

using mm::Error;
using mm::Prot;

class Mremap : public testing::TestWithParam<rmap::DesignInfo> {
 protected:
  Mremap() : machine(GetParam().make, GetParam().kernel), p(machine.create_process()) {}

  // Private memory with a page at each address.
  void written(mm::Vpn start, mm::Vpn pages) {
    ASSERT_EQ(machine.mmap(p, start, pages, Prot::read_write), Error::none);
    for (mm::Vpn page = start; page < start + pages; ++page) (void)machine.write(p, page);
  }
  std::string problem() const { return testing_support::first_problem(GetParam(), machine); }

  mm::Machine machine;
  mm::Process* p;
};

// Symptom: the walk of a page that is mapped finds nobody. Memory moves away and back, next to a
// VMA that has no page yet; they become one VMA, which must be linked as the memory was.
TEST_P(Mremap, BackBesideAVmaWithoutPagesThePagesAreStillFound) {
  for (const mm::Vpn beside : {0, 4}) {  // in front of it, and behind
    written(2, 2);
    ASSERT_EQ(machine.mremap(p, 2, 2, 10, 2), Error::none);
    ASSERT_EQ(machine.mmap(p, beside, 2, Prot::read_write), Error::none);
    ASSERT_EQ(machine.mremap(p, 10, 2, 2, 2), Error::none);
    EXPECT_EQ(machine.reverse_map().walk(machine.page_at(p, 2)).mapped, 1u);
    EXPECT_EQ(problem(), "");
    ASSERT_EQ(machine.munmap(p, 0, 16), Error::none);
  }
}

// What that symptom was: kernels that forget it leave the page with an anon_vma that is freed.
TEST(MremapMergeImports, WithoutItThePageNamesAnAnonVmaThatIsGone) {
  for (const bool imports : {true, false}) {
    const rmap::DesignInfo& design = *rmap::find_design("anon-vma");
    mm::Kernel kernel = design.kernel;
    kernel.mremap_merge_imports = imports;
    mm::Machine machine(design.make, kernel);
    mm::Process* p = machine.create_process();
    ASSERT_EQ(machine.mmap(p, 2, 2, Prot::read_write), Error::none);
    (void)machine.write(p, 2);
    ASSERT_EQ(machine.mremap(p, 2, 2, 10, 2), Error::none);
    ASSERT_EQ(machine.mmap(p, 0, 2, Prot::read_write), Error::none);
    ASSERT_EQ(machine.mremap(p, 10, 2, 2, 2), Error::none);
    const rmap::AnonVma* anon_vma = machine.page_at(p, 2)->mapping;
    EXPECT_EQ(trace::object_id(anon_vma) != 0, imports);
  }
}

TEST_P(Mremap, AMovedPageIsFoundAtItsNewPlaceInParentAndChild) {
  written(0, 4);
  mm::Process* c = machine.fork(p);
  ASSERT_EQ(machine.mremap(p, 1, 2, 20, 2), Error::none);
  const mm::Page* page = machine.page_at(p, 20);
  EXPECT_EQ(page, machine.page_at(c, 1));
  EXPECT_EQ(machine.reverse_map().walk(page).mapped, 2u);
  EXPECT_EQ(machine.read(p, 1).error, Error::not_mapped);
  EXPECT_EQ(problem(), "");
}

TEST_P(Mremap, GrowsAndShrinksInPlace) {
  written(0, 2);
  EXPECT_EQ(machine.mremap(p, 0, 2, 0, 5), Error::none);
  EXPECT_EQ(machine.write(p, 4).error, Error::none);
  EXPECT_EQ(machine.mremap(p, 0, 5, 0, 1), Error::none);
  EXPECT_EQ(machine.read(p, 1).error, Error::not_mapped);
  EXPECT_EQ(machine.page_count(), 1u);
  EXPECT_EQ(problem(), "");
}

TEST_P(Mremap, WhatItCanNotDoChangesNothing) {
  written(0, 4);
  ASSERT_EQ(machine.mmap(p, 6, 1, Prot::read), Error::none);
  const auto before = machine.heap().snapshot();
  EXPECT_EQ(machine.mremap(p, 0, 4, 0, 7), Error::overlap) << "another VMA is in the way";
  EXPECT_EQ(machine.mremap(p, 0, 2, 0, 3), Error::overlap) << "the rest of its own is";
  EXPECT_EQ(machine.mremap(p, 0, 4, 2, 4), Error::bad_range) << "from and to overlap";
  EXPECT_EQ(machine.mremap(p, 2, 4, 20, 4), Error::not_mapped) << "beyond the VMA";
  EXPECT_EQ(machine.heap().snapshot(), before);
}

TEST_P(Mremap, WhatWasMappedAtTheTargetGoes) {
  written(0, 2);
  written(10, 2);
  ASSERT_EQ(machine.mremap(p, 0, 2, 10, 2), Error::none);
  EXPECT_EQ(machine.page_count(), 2u);
  EXPECT_EQ(problem(), "");
}

INSTANTIATE_TEST_SUITE_P(Kernels, Mremap, testing::ValuesIn(testing_support::all_variants()),
                         testing_support::variant_name);

}  // namespace
