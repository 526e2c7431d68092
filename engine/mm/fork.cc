#include "mm/machine.h"

namespace mm {

Process* Machine::fork(Process* parent) {
  const trace::Call call(heap_, "copy_process", parent);
  Process* child = create_process();
  child->forked_by = parent->pid;
  dup_mmap(child->mm, parent->mm);
  return child;
}

// Copies the VMAs of `parent` in address order, each with its page-table entries.
void Machine::dup_mmap(Mm* child, Mm* parent) {
  const trace::Call call(heap_, child, parent);
  for (Vma* vma : parent->vmas) {
    Vma* copy = vma_alloc_copy(vma);
    copy->vm_mm = child;
    reverse_map_->fork(copy, vma);
    child->insert(copy);
    copy_page_range(copy, vma);
  }
}

// Both sides lose the right to write: whoever writes first will copy.
void Machine::copy_page_range(Vma* child, Vma* parent) {
  const trace::Call call(heap_, child, parent);
  Mm* child_mm = child->vm_mm;
  const Mm* parent_mm = parent->vm_mm;
  for_each_slot(parent_mm->pgd, parent->vm_start, parent->vm_end, [&](Vpn address, PteSlot* slot) {
    const Pte pte = *slot;
    if (!pte.present()) return;
    *slot = pte.write_protected();
    PteSlot* child_slot = page_tables_.pte_alloc_map(child_mm, address);
    if (pte.page() != zero_page_) {
      get_page(pte.page());
      reverse_map_->dup(pte.page(), child_slot);
    }
    *child_slot = pte.write_protected();
  });
}

}  // namespace mm
