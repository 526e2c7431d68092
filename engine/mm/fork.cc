#include "mm/machine.h"

namespace mm {

Process* Machine::do_fork(Process* parent) {
  const trace::Call call(heap_, "copy_process", parent);
  Process* child = new_process();
  child->forked_by = parent->pid;
  dup_mmap(child->mm, parent->mm);
  return child;
}

// Copies the VMAs of `parent` in address order, each with its page-table entries. Where faults can
// bring them back, the entries may as well be left out (SW10).
void Machine::dup_mmap(Mm* child, Mm* parent) {
  const trace::Call call(heap_, child, parent);
  for (Vma* vma : parent->vmas) {
    Vma* copy = vma_alloc_copy(vma);
    copy->vm_mm = child;
    reverse_map_->fork(copy, vma);
    if (vma->vm_file != nullptr) registry_->link_copy(copy, vma);
    child->insert(copy);
    if (kernel_.fork_copies_every_vma || vma->had_anonymous_page) copy_page_range(copy, vma);
  }
}

// Of a private mapping both sides lose the right to write: whoever writes first will copy.
void Machine::copy_page_range(Vma* child, Vma* parent) {
  const trace::Call call(heap_, child, parent);
  Mm* child_mm = child->vm_mm;
  const Mm* parent_mm = parent->vm_mm;
  for_each_slot(parent_mm->pgd, parent->vm_start, parent->vm_end, [&](Vpn address, PteSlot* slot) {
    copy_one_pte(child_mm, parent->vm_shared, address, slot);
  });
}

void Machine::copy_one_pte(Mm* child, bool shared, Vpn address, PteSlot* slot) {
  const Pte pte = *slot;
  if (pte.empty()) return;
  if (!shared) *slot = pte.write_protected();
  PteSlot* child_slot = page_tables_.pte_alloc_map(child, address);
  if (pte.is_swap()) {
    pte.swap_slot()->count += 1;
  } else if (pte.page() != zero_page_) {
    get_page(pte.page());
    reverse_map_->dup(pte.page(), child_slot);
  }
  *child_slot = (shared ? pte : pte.write_protected()).made_old();
}

}  // namespace mm
