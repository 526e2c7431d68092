#include <algorithm>

#include "mm/machine.h"

namespace mm {

Process* Machine::new_process() {
  Mm* mm = mm_alloc();
  Process* process = process_slab_.create();
  process->pid = ++last_pid_;
  process->mm = mm;
  processes_.push_back(process);
  return process;
}

Mm* Machine::mm_alloc() {
  Mm* mm = mms_.create();
  mm->pgd = page_tables_.pgd_alloc();
  mmlist_.push_back(mm);
  return mm;
}

// The process goes on, with nothing of what it had mapped.
Error Machine::do_exec(Process* process) {
  const trace::Call call(heap_, process);
  Mm* old_mm = process->mm;
  process->mm = mm_alloc();
  mmput(old_mm);
  return Error::none;
}

void Machine::exit(Process* process) {
  {
    const trace::Call call(heap_, "do_exit", process);
    Mm* mm = process->mm;
    process->mm = nullptr;
    mmput(mm);
  }
  std::erase(processes_, process);
  process_slab_.destroy(process);
  if (processes_.empty() && zero_page_ != nullptr) {
    zero_pages_.destroy(zero_page_);
    zero_page_ = nullptr;
  }
}

// Nobody uses this address space any more.
void Machine::mmput(Mm* mm) {
  exit_mmap(mm);
  Pgd* pgd = mm->pgd;
  mm->pgd = nullptr;
  page_tables_.free_pgtables(pgd);
  std::erase(mmlist_, mm);
  mms_.destroy(mm);
}

// First no page is mapped any more, then the VMAs leave the reverse map and are freed.
void Machine::exit_mmap(Mm* mm) {
  const trace::Call call(heap_, mm);
  for (const Vma* vma : mm->vmas) zap_page_range(mm, vma->vm_start, vma->vm_end);
  for (Vma* vma : mm->vmas) {
    detach_vma(vma);
    if (kernel_.exit_frees_one_by_one) vmas_.destroy(vma);
  }
  if (!kernel_.exit_frees_one_by_one) {
    for (Vma* vma : mm->vmas) vmas_.destroy(vma);
  }
  mm->vmas.clear();
}

void Machine::zap_page_range(Mm* mm, Vpn start, Vpn end) {
  const trace::Call call(heap_, mm, start);
  for_each_slot(mm->pgd, start, end, [&](Vpn, PteSlot* slot) {
    const Pte pte = *slot;
    if (pte.empty()) return;
    *slot = Pte{};
    if (pte.is_swap()) {
      swap_free(pte.swap_slot());
    } else if (pte.page() != zero_page_) {
      reverse_map_->remove(pte.page(), slot);
      put_page(pte.page());
    }
  });
}

}  // namespace mm
