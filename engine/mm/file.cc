#include <algorithm>

#include "mm/machine.h"

namespace mm {

AddressSpace* Machine::new_file() {
  AddressSpace* file = file_slab_.create();
  file->number = file_slab_.ever() - 1;
  files_.push_back(file);
  return file;
}

Error Machine::remove_file(AddressSpace* file) {
  for (const Mm* mm : mmlist_) {
    for (const Vma* vma : mm->vmas) {
      if (vma->vm_file == file) return Error::in_use;
    }
  }
  const trace::Call call(heap_, "truncate_inode_pages", file);
  while (!file->page_tree.empty()) remove_from_page_cache(file->page_tree.begin()->second);
  std::erase(files_, file);
  file_slab_.destroy(file);
  return Error::none;
}

// An access to a file's page that no entry maps (kernel: do_no_page, later do_fault). A private
// mapping that is written to gets its copy at once: the file's own page is never mapped there.
Access::Result Machine::do_file_page(Vma* vma, Vpn address, bool write) {
  const trace::Call call(heap_, "do_no_page", vma, address);
  Page* page = find_or_read_page(vma->vm_file, linear_page_index(vma, address));
  const bool copies = write && !vma->vm_shared;
  if (copies) anon_vma_prepare(vma);
  PteSlot* slot = page_tables_.pte_alloc_map(vma->vm_mm, address);
  if (copies) {
    add_fresh_page(vma, address, slot);
    return Access::Result::copied;
  }
  get_page(page);
  reverse_map_->add_file(page, slot);
  *slot = Pte::make(page, vma->vm_shared && may_write(vma->vm_flags));
  return Access::Result::file_page;
}

Page* Machine::find_or_read_page(AddressSpace* file, Vpn index) {
  if (Page* page = file->find_page(index); page != nullptr) return page;
  const trace::Call call(heap_, "add_to_page_cache", file, index);
  Page* page = alloc_page();  // its first reference is the page cache's
  page->address_space = file;
  page->index = index;
  file->page_tree[index] = page;
  file->nrpages += 1;
  return page;
}

void Machine::remove_from_page_cache(Page* page) {
  AddressSpace* file = page->address_space;
  file->page_tree.erase(page->index);
  file->nrpages -= 1;
  page->address_space = nullptr;
  put_page(page);
}

}  // namespace mm
