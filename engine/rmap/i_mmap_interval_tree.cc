// i_mmap as an interval tree: the VMAs of a file by range, in a balanced tree
//
// Lived in     3.7 (2012) to now (6b2dbba8b6ac). The tree is in interval_tree.h.
// Problem      The priority search tree was a kind of its own, hard to read, and could be high.
// Answer       The red-black tree that the kernel has anyway, with one more number in each node:
//
//     address_space                 [2,3] ^9        ^9: what is below reaches page 9
//     +--------+                  /          \ .
//     | i_mmap |----------->  [0,9] ^9     [7,7] ^7     page 3?  [0,9], [2,3]; not [7,7]
//     +--------+
//
// Invariants   1. every VMA of the file is in the tree, once, under its range of indices;
//              2. a child follows right behind its parent, until one of them is split or grows.
//
// Costs        insert, erase: O(log n).     walk: the VMAs that hold the page, and the way to them.

#include "rmap/file_registry.h"
#include "rmap/interval_tree.h"

namespace rmap {
namespace {

struct FileRange {
  using Object = mm::Vma;
  static constexpr auto node = &mm::Vma::shared;
  static std::uint64_t start(const mm::Vma* vma) { return vma->vm_pgoff; }
  static std::uint64_t last(const mm::Vma* vma) { return vma->last_index(); }
};
using VmaIntervalTree = IntervalTree<FileRange>;

class FileIntervalTree final : public FileRegistryWalks<FileIntervalTree> {
 public:
  FileIntervalTree(trace::Heap& heap, const mm::Kernel& kernel,
                   trace::Slab<mm::AddressSpace>& files, trace::Slab<mm::Vma>& vmas)
      : FileRegistryWalks(heap, kernel) {
    files.describe("i_mmap", &mm::AddressSpace::i_mmap);
    vmas.describe("shared", &mm::Vma::shared);
  }

  void before_change(mm::Vma* vma) override { VmaIntervalTree::erase(vma, root_of(vma)); }
  void after_change(mm::Vma* vma) override { VmaIntervalTree::insert(vma, root_of(vma)); }

  template <class Touch, class See>
  void for_each(const mm::AddressSpace* file, mm::Vpn index, Touch&& touch, See&& see) const {
    VmaIntervalTree::for_each_match(file->i_mmap, index, index, touch, see);
  }

 private:
  static VmaIntervalTree::Root& root_of(const mm::Vma* vma) { return vma->vm_file->i_mmap; }

  void insert(mm::Vma* vma) override { VmaIntervalTree::insert(vma, root_of(vma)); }
  // A walk that puts entries back after a migration must meet the parent first: fork may be copying
  // them to the child at that moment (0697212a411).
  void insert_copy(mm::Vma* child, mm::Vma* parent) override {
    VmaIntervalTree::insert_after(child, parent, root_of(child));
  }
  void erase(mm::Vma* vma) override { VmaIntervalTree::erase(vma, root_of(vma)); }
};

}  // namespace

std::unique_ptr<FileRegistry> make_i_mmap_interval_tree(trace::Heap& heap, const mm::Kernel& kernel,
                                                        trace::Slab<mm::AddressSpace>& files,
                                                        trace::Slab<mm::Vma>& vmas) {
  return std::make_unique<FileIntervalTree>(heap, kernel, files, vmas);
}

}  // namespace rmap
