#include "mm/machine.h"

#include <algorithm>

namespace mm {

Machine::Machine(rmap::Factory design)
    : page_tables_(heap_),
      pages_(heap_, "page"),
      vmas_(heap_, "vma"),
      mms_(heap_, "mm"),
      process_slab_(heap_, "process"),
      zero_pages_(heap_, "zero page") {
  pages_.describe("count", &Page::count);
  vmas_.describe("vm_mm", &Vma::vm_mm);
  vmas_.describe("vm_start", &Vma::vm_start);
  vmas_.describe("vm_end", &Vma::vm_end);
  vmas_.describe("vm_pgoff", &Vma::vm_pgoff);
  vmas_.describe("vm_flags", &Vma::vm_flags);
  mms_.describe("pgd", &Mm::pgd);
  process_slab_.describe("pid", &Process::pid);
  process_slab_.describe("forked_by", &Process::forked_by);
  process_slab_.describe("mm", &Process::mm);
  reverse_map_ = design({heap_, pages_, vmas_, mmlist_});
}

// The power is cut: nobody exits. The slabs give back their memory, but an Mm owns some of its own.
Machine::~Machine() {
  heap_.attach(nullptr);
  for (Mm* mm : mmlist_) mms_.destroy(mm);
}

Process* Machine::create_process() {
  Mm* mm = mms_.create();
  mm->pgd = page_tables_.pgd_alloc();
  mmlist_.push_back(mm);
  Process* process = process_slab_.create();
  process->pid = ++last_pid_;
  process->mm = mm;
  processes_.push_back(process);
  return process;
}

const Page* Machine::page_at(const Process* process, Vpn address) const {
  const PteSlot* slot = find_pte(process->mm->pgd, address);
  if (slot == nullptr) return nullptr;
  const Pte pte = *slot;
  return pte.present() && pte.page() != zero_page_ ? pte.page() : nullptr;
}

rmap::WalkRecorder Machine::walk(const Page* page) {
  rmap::WalkRecorder recorder(heap_.journal());
  const trace::Call call(heap_, "rmap_walk", page);
  reverse_map_->walk(page, recorder);
  return recorder;
}

}  // namespace mm
