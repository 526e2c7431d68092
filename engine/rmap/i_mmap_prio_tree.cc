// i_mmap as a priority search tree: the VMAs of a file by range
//
// Lived in     2.6.7 (2004) to 3.6 (2012). The tree is in prio_tree.h.
// Problem      A file that is mapped ten thousand times made every walk ten thousand steps long.
// Answer       Ask a tree which ranges hold the page:
//
//     address_space                 [0,9]          page 3?  [0,9] and [2,3]; of [7,7] and below
//     +--------+                  /       \                 nothing is read
//     | i_mmap |----------->   [2,3]     [7,7]
//     +--------+                 |
//                               [2,3]  equal ranges, as fork makes them, share a place
//
// Invariants   1. every VMA of the file is in the tree, once, under its range of indices.
//
// Costs        insert, erase: O(bits of an index).     fork: nothing to search.
//              walk: the VMAs that hold the page, and the way to them.

#include "rmap/file_registry.h"
#include "rmap/prio_tree.h"

namespace rmap {
namespace {

struct FileRange {
  using Object = mm::Vma;
  static constexpr auto node = &mm::Vma::shared_prio_tree;
  static std::uint64_t start(const mm::Vma* vma) { return vma->vm_pgoff; }
  static std::uint64_t last(const mm::Vma* vma) { return vma->last_index(); }
};
using VmaPrioTree = PrioTree<FileRange>;

class FilePrioTree final : public FileRegistryWalks<FilePrioTree> {
 public:
  FilePrioTree(trace::Heap& heap, const mm::Kernel& kernel, trace::Slab<mm::AddressSpace>& files,
               trace::Slab<mm::Vma>& vmas)
      : FileRegistryWalks(heap, kernel) {
    files.describe("i_mmap", &mm::AddressSpace::i_mmap_prio_tree);
    vmas.describe("shared", &mm::Vma::shared_prio_tree);
  }

  void before_change(mm::Vma* vma) override { VmaPrioTree::erase(vma, root_of(vma)); }
  void after_change(mm::Vma* vma) override { VmaPrioTree::insert(vma, root_of(vma)); }

  template <class Touch, class See>
  void for_each(const mm::AddressSpace* file, mm::Vpn index, Touch&& touch, See&& see) const {
    VmaPrioTree::for_each_match(file->i_mmap_prio_tree, index, index, touch, see);
  }

 private:
  static VmaPrioTree::Root& root_of(const mm::Vma* vma) { return vma->vm_file->i_mmap_prio_tree; }

  void insert(mm::Vma* vma) override { VmaPrioTree::insert(vma, root_of(vma)); }
  void insert_copy(mm::Vma* child, mm::Vma* parent) override {
    VmaPrioTree::add(child, parent, root_of(child));
  }
  void erase(mm::Vma* vma) override { VmaPrioTree::erase(vma, root_of(vma)); }
};

}  // namespace

std::unique_ptr<FileRegistry> make_i_mmap_prio_tree(trace::Heap& heap, const mm::Kernel& kernel,
                                                    trace::Slab<mm::AddressSpace>& files,
                                                    trace::Slab<mm::Vma>& vmas) {
  return std::make_unique<FilePrioTree>(heap, kernel, files, vmas);
}

}  // namespace rmap
