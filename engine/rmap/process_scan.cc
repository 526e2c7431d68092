// Process scan: no reverse map at all
//
// Lived in     every kernel up to 2.5.26 (2002); 2.4 shipped with it.
// Problem      To free a page, every page-table entry that maps it must be cleared. Who has them?
// Answer       Nobody knows. Read all page tables of all processes.
//
//     page ?        mmlist: mm --------> mm --------> mm
//                            |            |            |
//                          [f0 f1 f2]   [f0 f3 f2]   [f0 f1 f4]     every entry is looked at
//
// Invariants   none: there is nothing to keep up to date.
//
// Costs        fork, fault, exit: nothing.     walk: every entry of every page table.
//
// Replaced     because a page could only be freed once the scan had happened to pass all its
// entries; 2.4's swap_out scanned on and hoped (2.4.20, mm/vmscan.c). A complete scan, as here, is what an
// exact answer would have cost it.

#include "rmap/reverse_map.h"

namespace rmap {
namespace {

class ProcessScan final : public WalkedBothWays<ProcessScan> {
 public:
  explicit ProcessScan(const Context& context) : mmlist_(context.mmlist) {}

  // Nothing to keep, so nothing to do. Every later design is an attempt to do a little here,
  // and a lot less in walk().
  void prepare(mm::Vma*) override {}
  void fork(mm::Vma*, mm::Vma*) override {}
  void clone(mm::Vma*, mm::Vma*) override {}
  void unlink(mm::Vma*) override {}
  void add_new(mm::Page*, mm::Vma*, mm::Vpn, mm::PteSlot*) override {}
  void add_back(mm::Page*, mm::Vma*, mm::Vpn, mm::PteSlot*, bool) override {}
  void add_file(mm::Page*, mm::PteSlot*) override {}
  void dup(mm::Page*, mm::PteSlot*) override {}
  void remove(mm::Page*, mm::PteSlot*) override {}
  void reuse(mm::Page*, mm::Vma*) override {}

  template <class Watcher>
  void rmap_walk(const mm::Page* page, Watcher& watcher) const {
    for (const mm::Mm* mm : mmlist_) {
      watcher.lock(LockScope::mm);
      for (const mm::Vma* vma : mm->vmas) swap_out_vma(page, mm, vma, watcher);
    }
  }

 private:
  template <class Watcher>
  void swap_out_vma(const mm::Page* page, const mm::Mm* mm, const mm::Vma* vma,
                    Watcher& watcher) const {
    mm::for_each_slot(mm->pgd, vma->vm_start, vma->vm_end, [&](mm::Vpn address, mm::PteSlot* slot) {
      watcher.visit(vma, address);
      look_at_entry(page, *slot, vma, address, watcher);
    });
  }

  const mm::MmList& mmlist_;
};

}  // namespace

std::unique_ptr<ReverseMap> make_process_scan(const Context& context) {
  return std::make_unique<ProcessScan>(context);
}

}  // namespace rmap
