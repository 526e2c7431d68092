#include "mm/machine.h"

namespace mm {

Error Machine::do_mremap(Mm* mm, Vpn start, Vpn pages, Vpn to, Vpn new_pages) {
  Vma* vma = mm->find_vma(start);
  if (vma == nullptr || start + pages > vma->vm_end) return Error::not_mapped;
  if (to == start) return resize_in_place(vma, start, start + pages, start + new_pages);
  if (start < to + new_pages && to < start + pages) return Error::bad_range;
  const trace::Call call(heap_, "move_vma", vma, to);
  (void)do_munmap(mm, to, to + new_pages);
  if (new_pages < pages) {
    (void)do_munmap(mm, start + new_pages, start + pages);
    pages = new_pages;
  }
  vma = mm->find_vma(start);
  copy_vma(vma, start, to, new_pages);
  move_page_tables(mm, start, to, pages);
  return do_munmap(mm, start, start + pages);
}

Error Machine::resize_in_place(Vma* vma, Vpn start, Vpn end, Vpn new_end) {
  Mm* mm = vma->vm_mm;
  if (new_end < end) return do_munmap(mm, new_end, end);
  if (new_end == end) return Error::none;
  const Vma* next = mm->next(vma);
  if (vma->vm_end != end || (next != nullptr && next->vm_start < new_end)) return Error::overlap;
  const trace::Call call(heap_, "mremap_expand", vma, new_end);
  const Stretch stretch = {.start = end,
                           .end = new_end,
                           .pgoff = linear_page_index(vma, start) + (end - start),
                           .flags = vma->vm_flags,
                           .shared = vma->vm_shared,
                           .account = vma->vm_account,
                           .file = vma->vm_file,
                           .vma = vma};
  const bool merged = kernel_.mremap_merges_grown && vma_merge(mm, vma, stretch) != nullptr;
  if (!merged) vma_adjust({.vma = vma, .start = vma->vm_start, .end = new_end});
  return Error::none;
}

// A VMA for the target. Pages keep their index when they move, so it has the index of the source
// and another address, and all objects that lead to the source must lead to it. Memory that never
// had a page has no index to keep: it starts afresh, and merges more easily.
Vma* Machine::copy_vma(Vma* vma, Vpn start, Vpn to, Vpn new_pages) {
  const trace::Call call(heap_, vma, to);
  Mm* mm = vma->vm_mm;
  const bool unfaulted = vma->vm_file == nullptr && !vma->had_anonymous_page;
  const Stretch stretch = {.start = to,
                           .end = to + new_pages,
                           .pgoff = unfaulted ? to : linear_page_index(vma, start),
                           .flags = vma->vm_flags,
                           .shared = vma->vm_shared,
                           .account = vma->vm_account,
                           .file = vma->vm_file,
                           .vma = vma};
  const bool brings_pages = vma->had_anonymous_page;  // asked now: the merge may swallow `vma`
  if (Vma* merged = vma_merge(mm, mm->last_before(to), stretch); merged != nullptr) {
    if (brings_pages && kernel_.mremap_merge_imports) import_anon_vma(merged, vma);
    return merged;
  }
  Vma* copy = vma_alloc_copy(vma);
  copy->vm_start = stretch.start;
  copy->vm_end = stretch.end;
  copy->vm_pgoff = stretch.pgoff;
  reverse_map_->clone(copy, vma);
  if (copy->vm_file != nullptr) registry_->link(copy);
  mm->insert(copy);
  return copy;
}

void Machine::move_page_tables(Mm* mm, Vpn from, Vpn to, Vpn pages) {
  const trace::Call call(heap_, mm, from);
  for_each_slot(mm->pgd, from, from + pages, [&](Vpn address, PteSlot* slot) {
    const Pte pte = *slot;
    if (pte.empty()) return;
    PteSlot* target = page_tables_.pte_alloc_map(mm, address - from + to);
    *slot = Pte{};
    if (pte.present() && pte.page() != zero_page_) reverse_map_->move(pte.page(), slot, target);
    *target = pte;
  });
}

}  // namespace mm
