// Out to swap and back. While a page is on its way it is in the swap cache: the slot knows the
// page, the page knows the slot, and all who come for it meet the same copy.
//
//     in memory                 in both                       in swap
//     pte ---> page             pte ---> page <--> slot        pte ---> slot
//                                        slot <--- other pte

#include "mm/machine.h"

namespace mm {

// kernel: shrink_list, for one page.
Error Machine::do_reclaim(Page* page) {
  const trace::Call call(heap_, "shrink_page", page);
  if (page->is_file()) {
    (void)try_to_unmap(page, Pte{});
    remove_from_page_cache(page);
    return Error::none;
  }
  if (page->swap == nullptr) add_to_swap(page);
  (void)try_to_unmap(page, Pte::swap_entry(page->swap));
  delete_from_swap_cache(page);
  return Error::none;
}

void Machine::add_to_swap(Page* page) {
  const trace::Call call(heap_, page);
  SwapEntry* entry = swap_entries_.create();
  entry->page = page;
  page->swap = entry;
  get_page(page);
}

// The page lives on if somebody maps it; the slot, if somebody means to come for it.
void Machine::delete_from_swap_cache(Page* page) {
  const trace::Call call(heap_, page);
  SwapEntry* entry = page->swap;
  entry->page = nullptr;
  page->swap = nullptr;
  put_page(page);
  if (entry->count == 0) swap_entries_.destroy(entry);
}

// An entry stops naming the slot. Nobody left: the page need not be kept equal to it.
void Machine::swap_free(SwapEntry* entry) {
  entry->count -= 1;
  if (entry->count > 0) return;
  if (entry->page != nullptr) {
    delete_from_swap_cache(entry->page);
  } else {
    swap_entries_.destroy(entry);
  }
}

// Asks the reverse map who maps the page, and puts `replacement` into each of those entries: the
// moment for which all of this exists.
rmap::WalkRecorder Machine::try_to_unmap(Page* page, Pte replacement) {
  const trace::Call call(heap_, page);
  rmap::WalkRecorder recorder(heap_.journal());
  reverse_map_->walk(page, recorder);
  for (const rmap::Mapping& mapping : recorder.mappings()) {
    PteSlot* slot = find_pte(mapping.mm->pgd, mapping.address);
    *slot = replacement;
    if (replacement.is_swap()) replacement.swap_slot()->count += 1;
    reverse_map_->remove(page, slot);
    put_page(page);
  }
  return recorder;
}

// An access to a page that is in swap. It comes back into the swap cache, and leaves it when the
// last who shared it has come for it.
Access::Result Machine::do_swap_page(Vma* vma, Vpn address, PteSlot* slot, bool write) {
  const trace::Call call(heap_, vma, address);
  SwapEntry* entry = static_cast<Pte>(*slot).swap_slot();
  if (entry->page == nullptr) {
    Page* fresh = alloc_page();  // its first reference is the swap cache's
    fresh->swap = entry;
    entry->page = fresh;
  }
  Page* page = entry->page;
  const bool exclusive = write && entry->count == 1 && page->count == 1;
  get_page(page);
  reverse_map_->add_back(page, vma, address, slot, exclusive);
  *slot = Pte::make(page, exclusive);
  swap_free(entry);
  if (write && !exclusive) (void)do_wp_page(vma, address, slot);
  return Access::Result::swapped_in;
}

// kernel: page_referenced.
Aged Machine::age(Process* process, Vpn address) {
  Page* page = present_page(process, address);
  if (page == nullptr) return {.error = Error::not_in_memory};
  const trace::Call call(heap_, "page_referenced", page);
  rmap::WalkRecorder recorder(heap_.journal());
  reverse_map_->walk(page, recorder);
  Aged aged;
  for (const rmap::Mapping& mapping : recorder.mappings()) {
    PteSlot* slot = find_pte(mapping.mm->pgd, mapping.address);
    const Pte pte = *slot;
    aged.referenced += pte.young() ? 1 : 0;
    *slot = pte.made_old();
  }
  reverse_map_->referenced(page);
  return aged;
}

}  // namespace mm
