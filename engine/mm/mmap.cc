#include "mm/machine.h"

namespace mm {

Error Machine::do_mmap(Mm* mm, const Stretch& stretch) {
  Vma* next = mm->first_behind(stretch.start);
  if (next != nullptr && next->vm_start < stretch.end) return Error::overlap;
  const trace::Call call(heap_, "mmap_region", mm, stretch.start);
  Vma* prev = mm->last_before(stretch.start);
  const Vma* merged =
      kernel_.mmap_prefers_next ? vma_expand(prev, next, stretch) : vma_merge(mm, prev, stretch);
  if (merged == nullptr) insert_new_vma(mm, stretch);
  return Error::none;
}

void Machine::insert_new_vma(Mm* mm, const Stretch& stretch) {
  Vma* vma = vmas_.create();
  vma->vm_mm = mm;
  vma->vm_start = stretch.start;
  vma->vm_end = stretch.end;
  vma->vm_pgoff = stretch.pgoff;
  vma->vm_flags = stretch.flags;
  vma->vm_shared = stretch.shared;
  vma->vm_account = stretch.account;
  vma->vm_file = stretch.file;
  if (stretch.file != nullptr) registry_->link(vma);
  mm->insert(vma);
}

// What lies across an end of the range is split there first; then whole VMAs go.
Error Machine::do_munmap(Mm* mm, Vpn start, Vpn end) {
  const trace::Call call(heap_, mm, start);
  Vma* first = mm->first_behind(start);
  if (first == nullptr || first->vm_start >= end) return Error::none;
  if (first->vm_start < start) split_vma(first, start, false);
  Vma* last = mm->find_vma(end - 1);
  if (last != nullptr && last->vm_end > end) split_vma(last, end, true);
  std::vector<Vma*> gone;
  for (Vma* vma = mm->first_behind(start); vma != nullptr && vma->vm_start < end;
       vma = mm->next(vma)) {
    gone.push_back(vma);
  }
  for (const Vma* vma : gone) zap_page_range(mm, vma->vm_start, vma->vm_end);
  for (Vma* vma : gone) detach_vma(vma);
  for (Vma* vma : gone) vma_free(vma);
  return Error::none;
}

// Nobody will find pages through this VMA any more (kernel: free_pgtables).
void Machine::detach_vma(Vma* vma) {
  reverse_map_->unlink(vma);
  if (vma->vm_file != nullptr) registry_->unlink(vma);
}

void Machine::vma_free(Vma* vma) {
  vma->vm_mm->remove(vma);
  vmas_.destroy(vma);
}

}  // namespace mm
