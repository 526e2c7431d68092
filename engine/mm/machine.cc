#include "mm/machine.h"

namespace mm {

Machine::Machine(rmap::Factory design, const Kernel& kernel)
    : kernel_(kernel),
      page_tables_(heap_),
      pages_(heap_, "page"),
      vmas_(heap_, "vma"),
      mms_(heap_, "mm"),
      process_slab_(heap_, "process"),
      zero_pages_(heap_, "zero page"),
      file_slab_(heap_, "address_space"),
      swap_entries_(heap_, "swap_entry") {
  pages_.describe("count", &Page::count);
  pages_.describe("index", &Page::index);
  pages_.describe("address_space", &Page::address_space);
  pages_.describe("swap", &Page::swap);
  vmas_.describe("vm_mm", &Vma::vm_mm);
  vmas_.describe("vm_start", &Vma::vm_start);
  vmas_.describe("vm_end", &Vma::vm_end);
  vmas_.describe("vm_pgoff", &Vma::vm_pgoff);
  vmas_.describe("vm_flags", &Vma::vm_flags);
  vmas_.describe("vm_shared", &Vma::vm_shared);
  vmas_.describe("vm_account", &Vma::vm_account);
  vmas_.describe("vm_file", &Vma::vm_file);
  mms_.describe("pgd", &Mm::pgd);
  process_slab_.describe("pid", &Process::pid);
  process_slab_.describe("forked_by", &Process::forked_by);
  process_slab_.describe("mm", &Process::mm);
  file_slab_.describe("number", &AddressSpace::number);
  file_slab_.describe("nrpages", &AddressSpace::nrpages);
  file_slab_.describe("i_mmap_writable", &AddressSpace::i_mmap_writable);
  swap_entries_.describe("count", &SwapEntry::count);
  swap_entries_.describe("page", &SwapEntry::page);
  registry_ = rmap::make_file_registry(heap_, kernel_, file_slab_, vmas_);
  reverse_map_ = design({heap_, pages_, vmas_, mmlist_, kernel_, *registry_});
}

// The power is cut: nobody exits. The slabs give back their memory, but these own some of their
// own.
Machine::~Machine() {
  heap_.attach(nullptr);
  for (Mm* mm : mmlist_) mms_.destroy(mm);
  for (AddressSpace* file : files_) file_slab_.destroy(file);
}

const Page* Machine::page_at(const Process* process, Vpn address) const {
  return present_page(process, address);
}

Page* Machine::present_page(const Process* process, Vpn address) const {
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
