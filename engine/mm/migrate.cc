// The content of a page moves to another physical page: to gather free memory, or to another NUMA
// node. Meanwhile its entries say that it is on its way.

#include "mm/machine.h"

namespace mm {

Error Machine::do_migrate(Page* page) {
  const trace::Call call(heap_, "migrate_page", page);
  Page* fresh = alloc_page();
  get_page(page);  // both are held until the move is over
  std::vector<bool> writable;
  const rmap::WalkRecorder before = walk(page);
  for (const rmap::Mapping& mapping : before.mappings()) {
    const PteSlot* slot = find_pte(mapping.mm->pgd, mapping.address);
    writable.push_back(static_cast<Pte>(*slot).writable());
  }
  (void)try_to_unmap(page, Pte::migration_entry(page));
  move_contents(fresh, page);
  remove_migration_ptes(fresh, before.mappings(), writable);
  put_page(page);
  put_page(fresh);
  return Error::none;
}

// What the old page was to its file, to swap and to the reverse map, the new one is now.
void Machine::move_contents(Page* fresh, Page* page) {
  fresh->index = page->index;
  reverse_map_->migrate(fresh, page);
  if (AddressSpace* file = page->address_space; file != nullptr) {
    file->page_tree[page->index] = fresh;
    fresh->address_space = file;
    page->address_space = nullptr;
    get_page(fresh);
    put_page(page);
  }
  if (SwapEntry* entry = page->swap; entry != nullptr) {
    entry->page = fresh;
    fresh->swap = entry;
    page->swap = nullptr;
    get_page(fresh);
    put_page(page);
  }
}

// The kernel finds the places by a second walk, which can't stop early: the new page's mapcount is
// still 0. Here they are known from the first.
void Machine::remove_migration_ptes(Page* fresh, const std::vector<rmap::Mapping>& places,
                                    const std::vector<bool>& writable) {
  const trace::Call call(heap_, fresh);
  for (std::size_t i = 0; i < places.size(); ++i) {
    PteSlot* slot = find_pte(places[i].mm->pgd, places[i].address);
    get_page(fresh);
    reverse_map_->dup(fresh, slot);
    *slot = Pte::make(fresh, writable[i]);
  }
}

}  // namespace mm
