#include "mm/machine.h"

#include <gtest/gtest.h>

#include "rmap/registry.h"

namespace {

using mm::Access;
using mm::Error;
using mm::Prot;

class MachineTest : public testing::Test {
 protected:
  MachineTest()
      : machine(rmap::find_design("process-scan")->make, mm::kLinux_2_4_20),
        p(machine.create_process()) {
    EXPECT_EQ(machine.mmap(p, 10, 4, Prot::read_write), Error::none);
  }
  // The VMAs of a process as "start-end:pgoff rights", in order.
  static std::string vmas(const mm::Process* process) {
    std::string text;
    for (const mm::Vma* vma : process->mm->vmas) {
      text += std::to_string(vma->vm_start) + "-" + std::to_string(vma->vm_end) + ":" +
              std::to_string(vma->vm_pgoff) + (mm::may_write(vma->vm_flags) ? "rw " : "r ");
    }
    return text;
  }

  mm::Machine machine;
  mm::Process* p;
};

TEST_F(MachineTest, FirstWriteMakesAPageAndTheSecondDoesNothing) {
  EXPECT_EQ(machine.write(p, 10).result, Access::Result::anonymous);
  EXPECT_EQ(machine.write(p, 10).result, Access::Result::plain);
  EXPECT_EQ(machine.page_count(), 1u);
}

TEST_F(MachineTest, ReadOfNothingMapsTheZeroPageAndAWriteReplacesIt) {
  EXPECT_EQ(machine.read(p, 11).result, Access::Result::zero_page);
  EXPECT_EQ(machine.read(p, 11).result, Access::Result::plain);
  EXPECT_EQ(machine.page_at(p, 11), nullptr);
  EXPECT_EQ(machine.page_count(), 0u);
  EXPECT_EQ(machine.write(p, 11).result, Access::Result::anonymous);
  EXPECT_NE(machine.page_at(p, 11), nullptr);
}

TEST_F(MachineTest, ForkSharesUntilSomebodyWritesAndTheLastSharerKeepsThePage) {
  (void)machine.write(p, 10);
  const mm::Page* page = machine.page_at(p, 10);
  mm::Process* c = machine.fork(p);
  EXPECT_EQ(machine.page_at(c, 10), page);
  EXPECT_EQ(page->count, 2u);
  EXPECT_EQ(machine.write(c, 10).result, Access::Result::copied);
  EXPECT_NE(machine.page_at(c, 10), page);
  EXPECT_EQ(page->count, 1u);
  EXPECT_EQ(machine.write(p, 10).result, Access::Result::reused);
  EXPECT_EQ(machine.page_at(p, 10), page);
  EXPECT_EQ(machine.write(p, 10).result, Access::Result::plain);
}

TEST_F(MachineTest, MprotectInTheMiddleLeavesThreeVmas) {
  ASSERT_EQ(machine.mprotect(p, 11, 2, Prot::read), Error::none);
  EXPECT_EQ(vmas(p), "10-11:10rw 11-13:11r 13-14:13rw ");
  EXPECT_EQ(machine.write(p, 12).error, Error::no_permission);
  EXPECT_EQ(machine.write(p, 13).error, Error::none);
}

TEST_F(MachineTest, MprotectToTheSameRightsSplitsNothing) {
  ASSERT_EQ(machine.mprotect(p, 11, 1, Prot::read_write), Error::none);
  EXPECT_EQ(vmas(p), "10-14:10rw ");
}

TEST_F(MachineTest, MunmapInTheMiddleLeavesAHole) {
  (void)machine.write(p, 11);
  ASSERT_EQ(machine.munmap(p, 11, 2), Error::none);
  EXPECT_EQ(vmas(p), "10-11:10rw 13-14:13rw ");
  EXPECT_EQ(machine.page_count(), 0u);
  EXPECT_EQ(machine.read(p, 11).error, Error::not_mapped);
}

TEST_F(MachineTest, RefusedOperationsChangeNothing) {
  const auto before = machine.heap().snapshot();
  EXPECT_EQ(machine.mmap(p, 13, 2, Prot::read), Error::overlap);
  EXPECT_EQ(machine.mmap(p, 20, 0, Prot::read), Error::bad_range);
  EXPECT_EQ(machine.mmap(p, mm::Vpn{1} << 36, 1, Prot::read), Error::bad_range);
  EXPECT_EQ(machine.mprotect(p, 12, 4, Prot::read), Error::not_mapped);
  EXPECT_EQ(machine.write(p, 14).error, Error::not_mapped);
  EXPECT_EQ(machine.heap().snapshot(), before);
}

TEST_F(MachineTest, ExitGivesBackAllPagesButNotThoseOthersShare) {
  for (mm::Vpn page = 10; page < 14; ++page) (void)machine.write(p, page);
  mm::Process* c = machine.fork(p);
  (void)machine.write(c, 10);
  EXPECT_EQ(machine.page_count(), 5u);
  machine.exit(p);
  EXPECT_EQ(machine.page_count(), 4u);
  machine.exit(c);
  EXPECT_EQ(machine.heap().live_objects(), 0u);
}

TEST_F(MachineTest, PidsAreNeverUsedAgain) {
  mm::Process* c = machine.fork(p);
  EXPECT_EQ(c->pid, 2u);
  EXPECT_EQ(c->forked_by, 1u);
  machine.exit(c);
  EXPECT_EQ(machine.fork(p)->pid, 3u);
}

}  // namespace
