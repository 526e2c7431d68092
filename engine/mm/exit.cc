#include <algorithm>

#include "mm/machine.h"

namespace mm {

void Machine::exit(Process* process) {
  {
    const trace::Call call(heap_, "do_exit", process);
    Mm* mm = process->mm;
    exit_mmap(mm);
    Pgd* pgd = mm->pgd;
    mm->pgd = nullptr;
    page_tables_.free_pgtables(pgd);
    process->mm = nullptr;
    std::erase(mmlist_, mm);
    mms_.destroy(mm);
  }
  std::erase(processes_, process);
  process_slab_.destroy(process);
  if (processes_.empty() && zero_page_ != nullptr) {
    zero_pages_.destroy(zero_page_);
    zero_page_ = nullptr;
  }
}

// First no page is mapped any more, then the VMAs leave the reverse map, then they are freed.
void Machine::exit_mmap(Mm* mm) {
  const trace::Call call(heap_, mm);
  for (const Vma* vma : mm->vmas) zap_page_range(mm, vma->vm_start, vma->vm_end);
  for (Vma* vma : mm->vmas) reverse_map_->unlink(vma);
  while (!mm->vmas.empty()) vma_free(mm->vmas.back());
}

void Machine::zap_page_range(Mm* mm, Vpn start, Vpn end) {
  const trace::Call call(heap_, mm, start);
  for_each_slot(mm->pgd, start, end, [&](Vpn, PteSlot* slot) {
    const Pte pte = *slot;
    if (!pte.present()) return;
    *slot = Pte{};
    if (pte.page() == zero_page_) return;
    reverse_map_->remove(pte.page(), slot);
    put_page(pte.page());
  });
}

}  // namespace mm
