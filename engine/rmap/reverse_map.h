#pragma once

#include <memory>

#include "mm/mm_struct.h"
#include "rmap/walk.h"

namespace rmap {

// What a design is given to stand on. All of it outlives the design.
struct Context {
  trace::Heap& heap;
  trace::Slab<mm::Page>& pages;  // to describe the fields that the design's kernel added …
  trace::Slab<mm::Vma>& vmas;    // … to struct page and to the VMA
  const mm::MmList& mmlist;      // every living address space
};

// The question "which page-table entries map this page?", and what must be kept up to date to answer
// it. The machine calls these hooks where the kernel's mm calls its rmap, and knows nothing else of a
// design. Every design keeps these promises (tests/engine/rmap/contract_test.cc):
//
//   1. After each operation, walk() finds exactly the entries that a scan of all page tables finds.
//   2. visited >= mapped, and a walk changes nothing.
//   3. After the last process has exited nothing of the design is left allocated.
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
  // `vma` is about to get its first anonymous page, or a further one (kernel: anon_vma_prepare).
  virtual void prepare(mm::Vma* vma) = 0;
  // `child` is a fresh copy of `parent` in a forked address space; its page tables are still empty.
  virtual void fork(mm::Vma* child, mm::Vma* parent) = 0;
  // `part` is a fresh copy of `vma`, which is being cut in two. Both already have their new ranges.
  virtual void split(mm::Vma* part, mm::Vma* vma) = 0;
  // `vma` is about to go. Nothing is mapped in it any more.
  virtual void unlink(mm::Vma* vma) = 0;

  // --- pages --- `slot` is the page-table entry; it is written right after add and dup, and has
  // been cleared right before remove.
  // A new page, never mapped before, gets its first entry, at `address` of `vma`.
  virtual void add_new(mm::Page* page, mm::Vma* vma, mm::Vpn address, mm::PteSlot* slot) = 0;
  // fork maps a page once more.
  virtual void dup(mm::Page* page, mm::PteSlot* slot) = 0;
  virtual void remove(mm::Page* page, mm::PteSlot* slot) = 0;
  // The last sharer writes: the page stays where it is and is `vma`'s alone from now on.
  virtual void reuse(mm::Page* page, mm::Vma* vma) = 0;

  // --- the question ---
  // The whole walk, without an early stop. Counts only: this is what is timed.
  virtual WalkCounts walk(const mm::Page* page) const = 0;
  // The same, and says what it met.
  virtual void walk(const mm::Page* page, WalkRecorder& recorder) const = 0;
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
};

// Makes a design. The machine is given one of these, never a design by name.
using Factory = std::unique_ptr<ReverseMap> (*)(const Context&);

}  // namespace rmap
