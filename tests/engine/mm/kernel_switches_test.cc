// Where kernels differ in the machine around the reverse map (engine/mm/kernel.h): each choice, and
// what can be seen of it. The others are in rmap/switches_test.cc.
#include <gtest/gtest.h>

#include "support/families.h"
#include "support/variants.h"

namespace {

using mm::Error;
using mm::Kernel;
using mm::Prot;
using testing_support::changed;
using testing_support::Family;
using testing_support::vma_of;
using Merge = Kernel::Merge;
using Files = Kernel::Files;

rmap::DesignInfo merging(const char* id, Merge merge) {
  return changed(id, [&](Kernel& kernel) { kernel.merge = merge; });
}

// "0-4 6-8": where the VMAs of a process are.
std::string vmas(const mm::Process* process) {
  std::string text;
  for (const mm::Vma* vma : process->mm->vmas) {
    text += (text.empty() ? "" : " ") + std::to_string(vma->vm_start) + "-" +
            std::to_string(vma->vm_end);
  }
  return text;
}

TEST(Sw6, NeighboursOfOneFileMergeSince26) {
  for (const Merge merge : {Merge::anonymous_only, Merge::plain}) {
    Family family(merging("pte-chain", merge), 0);
    mm::AddressSpace* file = family.machine.create_file();
    for (const mm::Vpn at : {0, 2}) {
      ASSERT_EQ(family.machine.mmap_file(family.parent, at, 2, Prot::read, file, at, false),
                Error::none);
    }
    EXPECT_EQ(vmas(family.parent), merge == Merge::plain ? "0-4" : "0-2 2-4");
  }
}

TEST(Sw6, MemoryThatMovedMergesOnlyWhileNobodyAsksForItsIndex) {
  for (const Merge merge : {Merge::anonymous_only, Merge::plain, Merge::null_or_same}) {
    Family family(merging("pte-chain", merge), 2);
    ASSERT_EQ(family.machine.mremap(family.parent, 0, 2, 10, 2), Error::none);
    ASSERT_EQ(family.machine.mmap(family.parent, 12, 2, Prot::read_write), Error::none);
    EXPECT_EQ(vmas(family.parent), merge == Merge::null_or_same ? "10-12 12-14" : "10-14");
  }
}

TEST(Sw6, TwoAnonVmasNeverMeetInOneVma) {
  for (const Merge merge :
       {Merge::plain, Merge::null_or_same, Merge::singular, Merge::no_fork_child}) {
    Family family(merging(merge == Merge::plain ? "pte-chain" : "anon-vma-chain", merge), 2);
    ASSERT_EQ(family.machine.mmap(family.parent, 4, 2, Prot::read_write), Error::none);
    (void)family.machine.write(family.parent, 4);
    ASSERT_EQ(family.machine.mmap(family.parent, 2, 2, Prot::read_write), Error::none);
    EXPECT_EQ(vmas(family.parent), merge == Merge::plain ? "0-6" : "0-4 4-6");
  }
}

// Makes pages 0-1 equal to 2-3 but for the rights, with a page in the upper two or the lower two
// only.
void write_one_half(mm::Machine& machine, mm::Process* p, mm::Vpn written) {
  const mm::Vpn other = 2 - written;
  ASSERT_EQ(machine.mmap(p, 0, 4, Prot::read_write), Error::none);
  ASSERT_EQ(machine.mprotect(p, other, 2, Prot::none), Error::none);
  (void)machine.write(p, written);
  ASSERT_EQ(machine.mprotect(p, written, 2, Prot::read), Error::none);
  ASSERT_EQ(machine.mprotect(p, other, 2, Prot::read_write), Error::none);
}

// The oversight of 3.0: the VMA whose chain is counted is the one without pages, and 0 is not 1.
TEST(Sw6, AVmaWithoutPagesTakesInOneWithPagesButNotFrom30To615) {
  for (const Merge merge : {Merge::null_or_same, Merge::singular, Merge::no_fork_child}) {
    Family family(merging("anon-vma-chain", merge), 0);
    write_one_half(family.machine, family.parent, 2);
    ASSERT_EQ(family.machine.mprotect(family.parent, 2, 2, Prot::read_write), Error::none);
    EXPECT_EQ(vmas(family.parent), merge == Merge::singular ? "0-2 2-4" : "0-4");
    EXPECT_EQ(family.walk(family.parent, 2).counts().mapped, 1u);
  }
}

TEST(Sw6, AForkedVmaTakesInOneWithoutPagesOnlyBefore30) {
  for (const Merge merge : {Merge::null_or_same, Merge::singular, Merge::no_fork_child}) {
    Family family(merging("anon-vma-chain", merge), 2);
    mm::Process* c = family.machine.fork(family.parent);
    for (mm::Process* process : {family.parent, c}) {
      ASSERT_EQ(family.machine.mmap(process, 2, 2, Prot::read_write), Error::none);
    }
    EXPECT_EQ(vmas(family.parent), "0-4");
    EXPECT_EQ(vmas(c), merge == Merge::null_or_same ? "0-4" : "0-2 2-4");
  }
}

TEST(MmapPrefersNext, AStretchBetweenTwoThatCanNotMeetJoinsOneOfThem) {
  for (const bool prefers_next : {false, true}) {
    Family family(changed("anon-vma-counters",
                          [&](Kernel& kernel) { kernel.mmap_prefers_next = prefers_next; }),
                  2);
    ASSERT_EQ(family.machine.mmap(family.parent, 4, 2, Prot::read_write), Error::none);
    (void)family.machine.write(family.parent, 4);
    ASSERT_EQ(family.machine.mmap(family.parent, 2, 2, Prot::read_write), Error::none);
    EXPECT_EQ(vmas(family.parent), prefers_next ? "0-2 2-6" : "0-4 4-6");
  }
}

TEST(NextGrowsDown, TheVmaThatStaysIsTheUpperOrTheLower) {
  for (const bool next_grows : {false, true}) {
    Family family(
        changed("anon-vma-chain", [&](Kernel& kernel) { kernel.next_grows_down = next_grows; }), 4);
    ASSERT_EQ(family.machine.mprotect(family.parent, 0, 2, Prot::read), Error::none);
    const mm::Vma* lower = family.parent->mm->vmas[0];
    const mm::Vma* upper = family.parent->mm->vmas[1];
    ASSERT_EQ(family.machine.mprotect(family.parent, 0, 2, Prot::read_write), Error::none);
    ASSERT_EQ(vmas(family.parent), "0-4");
    EXPECT_EQ(vma_of(family.parent), next_grows ? upper : lower);
  }
}

TEST(MremapMergesGrown, AVmaThatGrowsUpToTheNextBecomesOneWithItOrNot) {
  for (const bool merges : {false, true}) {
    Family family(
        changed("anon-vma-counters", [&](Kernel& kernel) { kernel.mremap_merges_grown = merges; }),
        0);
    for (const mm::Vpn at : {0, 4}) {
      ASSERT_EQ(family.machine.mmap(family.parent, at, 2, Prot::read_write), Error::none);
    }
    ASSERT_EQ(family.machine.mremap(family.parent, 0, 2, 0, 4), Error::none);
    EXPECT_EQ(vmas(family.parent), merges ? "0-6" : "0-4 4-6");
  }
}

TEST(Sw10, ForkCopiesTheEntriesOfAFileOrLeavesThemToFaults) {
  for (const bool copies : {false, true}) {
    Family family(
        changed("anon-vma", [&](Kernel& kernel) { kernel.fork_copies_every_vma = copies; }), 1);
    mm::AddressSpace* file = family.machine.create_file();
    ASSERT_EQ(family.machine.mmap_file(family.parent, 9, 1, Prot::read, file, 0, true),
              Error::none);
    (void)family.machine.read(family.parent, 9);
    mm::Process* c = family.machine.fork(family.parent);
    const mm::Page* page = family.machine.page_at(family.parent, 9);
    EXPECT_EQ(page->mapcount, copies ? 2u : 1u);
    EXPECT_EQ(family.visited(family.parent, 9), 2u) << "the child's VMA is asked in any case";
    EXPECT_EQ(family.machine.read(c, 9).result,
              copies ? mm::Access::Result::plain : mm::Access::Result::file_page);
    EXPECT_EQ(page->mapcount, 2u);
  }
}

TEST(Sw11, AReadOfNothingMapsThePageOfZeroesOrANewOne) {
  for (const bool zero : {false, true}) {
    Family family(changed("anon-vma", [&](Kernel& kernel) { kernel.read_maps_zero_page = zero; }),
                  0);
    ASSERT_EQ(family.machine.mmap(family.parent, 0, 1, Prot::read_write), Error::none);
    EXPECT_EQ(family.machine.read(family.parent, 0).result,
              zero ? mm::Access::Result::zero_page : mm::Access::Result::anonymous);
    EXPECT_EQ(family.live("anon_vma"), zero ? 0u : 1u);
    EXPECT_EQ(family.machine.page_count(), zero ? 0u : 1u);
  }
}

// What `look` sees when the first event of a kind, about an object of a type, has happened.
template <class Look>
std::size_t at_first(Family& family, trace::EventKind kind, std::string_view type, Look look,
                     auto operation) {
  trace::Journal journal;
  std::size_t seen = 0;
  bool is_first = true;
  const std::uint32_t wanted = family.machine.heap().find_slab(type)->type();
  journal.set_observer([&](const trace::Event& event) {
    if (!is_first || event.kind != kind || event.field != wanted) return;
    is_first = false;
    seen = look();
  });
  family.machine.heap().attach(&journal);
  operation();
  family.machine.heap().attach(nullptr);
  return seen;
}

TEST(CopyOrder, TheOldPageIsLetGoBeforeOrAfterTheNewOneIsThere) {
  for (const bool first : {false, true}) {
    Family family(changed("anon-vma", [&](Kernel& kernel) { kernel.copy_removes_first = first; }),
                  1);
    mm::Process* c = family.machine.fork(family.parent);
    const mm::Page* old_page = family.machine.page_at(c, 0);
    const std::size_t mapcount = at_first(
        family, trace::EventKind::alloc, "page", [&] { return std::size_t{old_page->mapcount}; },
        [&] { (void)family.machine.write(c, 0); });
    EXPECT_EQ(mapcount, first ? 1u : 2u);
  }
}

TEST(ExitOrder, VmasAreFreedOneByOneOrAfterAllAreUnlinked) {
  for (const bool one_by_one : {false, true}) {
    Family family(
        changed("anon-vma", [&](Kernel& kernel) { kernel.exit_frees_one_by_one = one_by_one; }), 1);
    ASSERT_EQ(family.machine.mmap(family.parent, 9, 1, Prot::read_write), Error::none);
    (void)family.machine.write(family.parent, 9);
    const std::size_t linked = at_first(
        family, trace::EventKind::free, "vma", [&] { return family.live("anon_vma"); },
        [&] { family.machine.exit(family.parent); });
    EXPECT_EQ(linked, one_by_one ? 1u : 0u);
  }
}

// Symptom: a file counts fewer than no writable mappings (2.6.7 – 2.6.27; b88ed20594d).
TEST(ForkForgetsWritable, TheCountOfSharedMappingsFallsBelowZero) {
  for (const bool forgets : {false, true}) {
    Family family(
        changed("anon-vma", [&](Kernel& kernel) { kernel.fork_forgets_writable = forgets; }), 1);
    mm::AddressSpace* file = family.machine.create_file();
    ASSERT_EQ(family.machine.mmap_file(family.parent, 9, 1, Prot::read_write, file, 0, true),
              Error::none);
    mm::Process* c = family.machine.fork(family.parent);
    EXPECT_EQ(file->i_mmap_writable, forgets ? 1 : 2);
    family.machine.exit(c);
    family.machine.exit(family.parent);
    EXPECT_EQ(file->i_mmap_writable, forgets ? -1 : 0);
  }
}

TEST(Migrates, MovingAPageIsSupportedSince2616) {
  for (const bool migrates : {false, true}) {
    Family family(changed("anon-vma", [&](Kernel& kernel) { kernel.migrates = migrates; }), 1);
    const mm::Page* page = family.machine.page_at(family.parent, 0);
    EXPECT_EQ(family.machine.migrate(family.parent, 0),
              migrates ? Error::none : Error::not_supported);
    EXPECT_EQ(family.machine.page_at(family.parent, 0) != page, migrates);
    EXPECT_EQ(family.walk(family.parent, 0).counts().mapped, 1u);
  }
}

TEST(Files, VmasAreOnTwoListsOrInATreeOfEitherKind) {
  for (const Files files : {Files::list, Files::prio_tree, Files::interval_tree}) {
    Family family(changed("anon-vma", [&](Kernel& kernel) { kernel.files = files; }), 0);
    mm::AddressSpace* file = family.machine.create_file();
    for (const mm::Vpn at : {0, 10}) {
      ASSERT_EQ(family.machine.mmap_file(family.parent, at, 2, Prot::read, file, at, at == 10),
                Error::none);
    }
    const mm::Vma* low = family.parent->mm->vmas[0];
    const mm::Vma* high = family.parent->mm->vmas[1];
    EXPECT_EQ(file->i_mmap_list.first == low, files == Files::list);
    EXPECT_EQ(file->i_mmap_shared_list.first == high, files == Files::list);
    EXPECT_EQ(file->i_mmap_prio_tree.node != nullptr, files == Files::prio_tree);
    EXPECT_EQ(file->i_mmap.node != nullptr, files == Files::interval_tree);
    const auto visited = family.machine.file_registry().visited(file, 10);
    EXPECT_EQ(visited.size(), files == Files::list ? 2u : 1u) << "a list can't leave out anybody";
    EXPECT_EQ(visited.back(), high);
  }
}

}  // namespace
