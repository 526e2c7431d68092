#include "mm/machine.h"

namespace mm {

Access Machine::read(Process* process, Vpn address) {
  Mm* mm = process->mm;
  const Vma* vma = mm->find_vma(address);
  if (vma == nullptr) return {.error = Error::not_mapped};
  if (!may_read(vma->vm_flags)) return {.error = Error::no_permission};
  PteSlot* slot = find_pte(mm->pgd, address);
  if (slot != nullptr && static_cast<Pte>(*slot).present()) return {};
  const trace::Call call(heap_, "do_anonymous_page", vma, address);
  if (zero_page_ == nullptr) zero_page_ = zero_pages_.create();
  // Since 2.6.32, and up to 2.6.23, a read maps the zero page and no rmap is told (SW11).
  slot = page_tables_.pte_alloc_map(mm, address);
  *slot = Pte::make(zero_page_, false);
  return {.result = Access::Result::zero_page};
}

Access Machine::write(Process* process, Vpn address) {
  Mm* mm = process->mm;
  Vma* vma = mm->find_vma(address);
  if (vma == nullptr) return {.error = Error::not_mapped};
  if (!may_write(vma->vm_flags)) return {.error = Error::no_permission};
  PteSlot* slot = find_pte(mm->pgd, address);
  const Pte pte = slot == nullptr ? Pte{} : static_cast<Pte>(*slot);
  if (pte.writable()) return {};
  if (pte.present()) return {.result = do_wp_page(vma, address, slot)};
  do_anonymous_page(vma, address);
  return {.result = Access::Result::anonymous};
}

// A write where nothing is mapped yet.
Page* Machine::do_anonymous_page(Vma* vma, Vpn address) {
  const trace::Call call(heap_, vma, address);
  reverse_map_->prepare(vma);
  PteSlot* slot = page_tables_.pte_alloc_map(vma->vm_mm, address);
  return add_fresh_page(vma, address, slot);
}

// A write to a page that is mapped without the right to write.
Access::Result Machine::do_wp_page(Vma* vma, Vpn address, PteSlot* slot) {
  const trace::Call call(heap_, vma, address);
  Page* old_page = static_cast<Pte>(*slot).page();
  if (old_page == zero_page_) {
    reverse_map_->prepare(vma);
    add_fresh_page(vma, address, slot);
    return Access::Result::anonymous;
  }
  if (old_page->count == 1) {  // the last sharer: nobody else would notice the write
    reverse_map_->reuse(old_page, vma);
    *slot = Pte::make(old_page, true);
    return Access::Result::reused;
  }
  reverse_map_->prepare(vma);
  add_fresh_page(vma, address, slot);  // the new page is in place before the old one is let go
  reverse_map_->remove(old_page, slot);
  put_page(old_page);
  return Access::Result::copied;
}

Page* Machine::add_fresh_page(Vma* vma, Vpn address, PteSlot* slot) {
  Page* page = alloc_page();
  reverse_map_->add_new(page, vma, address, slot);
  *slot = Pte::make(page, true);
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
