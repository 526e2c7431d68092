// i_mmap as two lists: all VMAs of a file, in no order that helps
//
// Lived in     to 2.6.6 (2004), for truncation alone; as a reverse map only in a patch of early 2003
//              and between two steps of the series that became 2.6.7.
// Problem      Which VMAs map this file?
// Answer       All of these:
//
//     address_space            private mappings
//     +---------------+
//     | i_mmap        |-----> [0,9] --> [4,5] --> [0,9]
//     | i_mmap_shared |-----> [2,3] --> [7,7]
//     +---------------+
//                              shared ones              page 3?  all five are asked
//
// Invariants   1. every VMA of the file is on one of the lists, once.
//
// Costs        insert, erase: nothing to search.     walk: every VMA of the file.
//
// Replaced     before it ever shipped: a hundred tasks with a hundred windows each made every walk
// ten thousand steps long.

#include "rmap/file_registry.h"

namespace rmap {
namespace {

class FileLists final : public FileRegistryWalks<FileLists> {
 public:
  FileLists(trace::Heap& heap, const mm::Kernel& kernel, trace::Slab<mm::AddressSpace>& files,
            trace::Slab<mm::Vma>& vmas)
      : FileRegistryWalks(heap, kernel) {
    files.describe("i_mmap", &mm::AddressSpace::i_mmap_list);
    files.describe("i_mmap_shared", &mm::AddressSpace::i_mmap_shared_list);
    vmas.describe("shared", &mm::Vma::shared_list);
  }

  // Private mappings first; the lists know nothing of indices, so all are looked at.
  template <class Touch, class See>
  void for_each(const mm::AddressSpace* file, mm::Vpn, Touch&&, See&& see) const {
    for (const auto* list : {&file->i_mmap_list, &file->i_mmap_shared_list}) {
      for (const mm::Vma* vma = list->first; vma != nullptr; vma = vma->shared_list.next) {
        if (!see(vma)) return;
      }
    }
  }

 private:
  static trace::ListHead<mm::Vma>& list_of(const mm::Vma* vma) {
    mm::AddressSpace* file = vma->vm_file;
    return vma->vm_shared ? file->i_mmap_shared_list : file->i_mmap_list;
  }

  void insert(mm::Vma* vma) override {
    list_add_tail(vma, &mm::Vma::shared_list, list_of(vma));
  }
  // A child stands right behind its parent.
  void insert_copy(mm::Vma* child, mm::Vma* parent) override {
    list_add_behind(child, parent, &mm::Vma::shared_list, list_of(child));
  }
  void erase(mm::Vma* vma) override {
    list_del(vma, &mm::Vma::shared_list, list_of(vma));
  }
};

}  // namespace

std::unique_ptr<FileRegistry> make_i_mmap_list(trace::Heap& heap, const mm::Kernel& kernel,
                                               trace::Slab<mm::AddressSpace>& files,
                                               trace::Slab<mm::Vma>& vmas) {
  return std::make_unique<FileLists>(heap, kernel, files, vmas);
}

}  // namespace rmap
