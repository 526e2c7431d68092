#pragma once

#include <memory>
#include <span>

#include "mm/kernel.h"
#include "mm/mm_struct.h"
#include "rmap/file_registry.h"
#include "rmap/walk.h"

namespace rmap {

// What a design is given to stand on. All of it outlives the design.
struct Context {
  trace::Heap& heap;
  trace::Slab<mm::Page>& pages;  // to describe the fields that the design's kernel added …
  trace::Slab<mm::Vma>& vmas;    // … to struct page and to the VMA
  const mm::MmList& mmlist;      // every living address space
  const mm::Kernel& kernel;      // where kernels of the design's era differ
  const FileRegistry& files;     // who maps a file
};

using Pages = std::span<const mm::Page* const>;

// The question "which page-table entries map this page?", and what must be kept up to date to answer
// it. The machine calls these hooks where the kernel's mm calls its rmap, and knows nothing else of a
// design. Every design keeps these promises (tests/engine/rmap/contract_test.cc):
//
//   1. After each operation, walk() finds exactly the entries that a scan of all page tables finds.
//   2. visited >= mapped, and a walk changes nothing.
//   3. After the last process has exited nothing of the design is left allocated but what it keeps()
//      for the next fault.
//   4. The numbered invariants at the top of its file hold after each operation.
//
// Only pages that rmap was told of are asked about: the zero page never is.
class ReverseMap {
 public:
  ReverseMap() = default;
  ReverseMap(const ReverseMap&) = delete;
  ReverseMap& operator=(const ReverseMap&) = delete;
  virtual ~ReverseMap() = default;

  // --- VMAs ---
  // `vma` is about to get an anonymous page, its first or a further one (kernel: anon_vma_prepare).
  virtual void prepare(mm::Vma* vma) = 0;
  // `child` is a fresh copy of `parent` in a forked address space; its page tables are still empty.
  virtual void fork(mm::Vma* child, mm::Vma* parent) = 0;
  // `copy` is a second VMA in the address space of `vma`, for a part of its pages: a split, or the
  // target of mremap. It has its range; `vma` has not changed yet.
  virtual void clone(mm::Vma* copy, mm::Vma* vma) = 0;
  // `importer` is about to take over pages of `exporter`: a merge, or a boundary that moves.
  virtual void import(mm::Vma* /*importer*/, mm::Vma* /*exporter*/) {}
  // The range of `vma` is about to change, and has changed.
  virtual void before_change(mm::Vma*) {}
  virtual void after_change(mm::Vma*) {}
  // `vma` is about to go. Nothing is mapped in it any more, or another VMA has taken over.
  virtual void unlink(mm::Vma* vma) = 0;

  // --- pages --- `slot` is the page-table entry; it is written right after a page is added, and has
  // been cleared right before remove.
  // A new anonymous page, never mapped before, gets its first entry, at `address` of `vma`.
  virtual void add_new(mm::Page* page, mm::Vma* vma, mm::Vpn address, mm::PteSlot* slot) = 0;
  // A page is mapped again that had been swapped out. `exclusive`: nobody else can map it.
  virtual void add_back(mm::Page* page, mm::Vma* vma, mm::Vpn address, mm::PteSlot* slot,
                        bool exclusive) = 0;
  // A page of a file is mapped.
  virtual void add_file(mm::Page* page, mm::PteSlot* slot) = 0;
  // fork maps a page once more.
  virtual void dup(mm::Page* page, mm::PteSlot* slot) = 0;
  // mremap moves an entry.
  virtual void move(mm::Page* /*page*/, mm::PteSlot* /*from*/, mm::PteSlot* /*to*/) {}
  virtual void remove(mm::Page* page, mm::PteSlot* slot) = 0;
  // The last sharer writes: the page stays where it is and is `vma`'s alone from now on.
  virtual void reuse(mm::Page* page, mm::Vma* vma) = 0;
  // Reclaim has looked at all entries of the page (kernel: page_referenced).
  virtual void referenced(mm::Page*) {}
  // The content of `from`, which nothing maps any more, goes on in `to`.
  virtual void migrate(mm::Page* /*to*/, const mm::Page* /*from*/) {}

  // --- the question ---
  // The whole walk, without an early stop. Counts only.
  virtual WalkCounts walk(const mm::Page* page) const = 0;
  // The same as the kernels do it that know the mapcount: no further than to the last entry. Where it
  // is not known, the walk is complete.
  virtual WalkCounts walk_and_stop(const mm::Page* page) const { return walk(page); }
  // The complete walk, and says what it met.
  virtual void walk(const mm::Page* page, WalkRecorder& recorder) const = 0;
  // The walks of many pages, one after the other, and their counts together: this is what is timed. A
  // call through this interface costs as much as a short walk, and in wasm some times as much; here
  // there is one for all of them.
  virtual WalkCounts walk_each(Pages pages) const = 0;
  virtual WalkCounts walk_each_and_stop(Pages pages) const { return walk_each(pages); }

  // How many objects it keeps at hand although nothing needs them.
  virtual std::size_t keeps() const { return 0; }

  // What it has done so far.
  const Work& work() const { return work_; }
  // For one who takes a failed operation back: see mm::Machine.
  void set_work(const Work& work) { work_ = work; }

 protected:
  Work work_;
};

// Gives a design both forms of walk() from the one that it writes, rmap_walk(page, watcher): a template,
// so that the timed form is compiled without a trace of the other.
template <class Design>
class WalkedBothWays : public ReverseMap {
 public:
  WalkCounts walk(const mm::Page* page) const final {
    WalkCounter counter;
    static_cast<const Design*>(this)->rmap_walk(page, counter);
    return counter.counts();
  }
  void walk(const mm::Page* page, WalkRecorder& recorder) const final {
    static_cast<const Design*>(this)->rmap_walk(page, recorder);
  }
  // Flattened, here as below: with a call for each page GCC adds up the counts as a vector, and reading
  // that right behind the stores of its parts stalls the processor.
  [[gnu::flatten]] WalkCounts walk_each(Pages pages) const final {
    WalkCounts counts;
    for (const mm::Page* page : pages) counts += walk(page);
    return counts;
  }
};

// Makes a design. The machine is given one of these, never a design by name.
using Factory = std::unique_ptr<ReverseMap> (*)(const Context&);

}  // namespace rmap
