#include "mm/machine.h"

namespace mm {

Access Machine::do_read(Process* process, Vpn address) {
  Mm* mm = process->mm;
  Vma* vma = mm->find_vma(address);
  if (vma == nullptr) return {.error = Error::not_mapped};
  if (!may_read(vma->vm_flags)) return {.error = Error::no_permission};
  PteSlot* slot = find_pte(mm->pgd, address);
  const Pte pte = slot == nullptr ? Pte{} : static_cast<Pte>(*slot);
  if (pte.present()) {
    *slot = pte.made_young();  // the processor does this
    return {};
  }
  if (pte.is_swap()) return {.result = do_swap_page(vma, address, slot, false)};
  if (vma->vm_file != nullptr) return {.result = do_file_page(vma, address, false)};
  if (kernel_.read_maps_zero_page) return {.result = do_zero_page(vma, address)};
  do_anonymous_page(vma, address);
  return {.result = Access::Result::anonymous};
}

Access Machine::do_write(Process* process, Vpn address) {
  Mm* mm = process->mm;
  Vma* vma = mm->find_vma(address);
  if (vma == nullptr) return {.error = Error::not_mapped};
  if (!may_write(vma->vm_flags)) return {.error = Error::no_permission};
  PteSlot* slot = find_pte(mm->pgd, address);
  const Pte pte = slot == nullptr ? Pte{} : static_cast<Pte>(*slot);
  if (pte.writable()) {
    *slot = pte.made_young();
    return {};
  }
  if (pte.present()) return {.result = do_wp_page(vma, address, slot)};
  if (pte.is_swap()) return {.result = do_swap_page(vma, address, slot, true)};
  if (vma->vm_file != nullptr) return {.result = do_file_page(vma, address, true)};
  do_anonymous_page(vma, address);
  return {.result = Access::Result::anonymous};
}

void Machine::anon_vma_prepare(Vma* vma) {
  reverse_map_->prepare(vma);
  vma->had_anonymous_page = true;
}

// A read where nothing is: the page of zeroes, which rmap is never told of (SW11).
Access::Result Machine::do_zero_page(Vma* vma, Vpn address) {
  const trace::Call call(heap_, "do_anonymous_page", vma, address);
  if (zero_page_ == nullptr) zero_page_ = zero_pages_.create();
  PteSlot* slot = page_tables_.pte_alloc_map(vma->vm_mm, address);
  *slot = Pte::make(zero_page_, false);
  return Access::Result::zero_page;
}

// The first page at an address.
Page* Machine::do_anonymous_page(Vma* vma, Vpn address) {
  const trace::Call call(heap_, vma, address);
  anon_vma_prepare(vma);
  PteSlot* slot = page_tables_.pte_alloc_map(vma->vm_mm, address);
  return add_fresh_page(vma, address, slot);
}

// A write to a page that is mapped without the right to write.
Access::Result Machine::do_wp_page(Vma* vma, Vpn address, PteSlot* slot) {
  const trace::Call call(heap_, vma, address);
  const Pte pte = *slot;
  Page* old_page = pte.page();
  if (old_page == zero_page_) {
    anon_vma_prepare(vma);
    add_fresh_page(vma, address, slot);
    return Access::Result::anonymous;
  }
  if (vma->vm_shared) {  // everybody is meant to see the write
    *slot = pte.made_writable();
    return Access::Result::reused;
  }
  if (!old_page->is_file() && old_page->count == 1) {  // the last sharer: nobody else would notice
    reverse_map_->reuse(old_page, vma);
    *slot = pte.made_writable();
    return Access::Result::reused;
  }
  copy_page(vma, address, slot);
  return Access::Result::copied;
}

// Since about 4.x the new page is in place before the old one is let go; 2.6.x did it the other
// way.
void Machine::copy_page(Vma* vma, Vpn address, PteSlot* slot) {
  Page* old_page = static_cast<Pte>(*slot).page();
  anon_vma_prepare(vma);
  if (kernel_.copy_removes_first) {
    *slot = Pte{};
    reverse_map_->remove(old_page, slot);
    add_fresh_page(vma, address, slot);
  } else {
    add_fresh_page(vma, address, slot);
    reverse_map_->remove(old_page, slot);
  }
  put_page(old_page);
}

Page* Machine::add_fresh_page(Vma* vma, Vpn address, PteSlot* slot) {
  Page* page = alloc_page();
  reverse_map_->add_new(page, vma, address, slot);
  *slot = Pte::make(page, may_write(vma->vm_flags));
  return page;
}

Page* Machine::alloc_page() {
  Page* page = pages_.create();
  page->count = 1;
  return page;
}

void Machine::put_page(Page* page) {
  page->count -= 1;
  if (page->count == 0) pages_.destroy(page);
}

}  // namespace mm
