#pragma once

#include <memory>
#include <vector>

#include "mm/address_space.h"
#include "mm/kernel.h"
#include "rmap/walk.h"
#include "trace/slab.h"

namespace rmap {

// Which VMAs map a file? Each era kept them in another way (Kernel::Files); the designs since 2.6.7
// ask it for the VMAs of a file's page. The machine calls the hooks where the kernel's mm/mmap.c
// does.
class FileRegistry {
 public:
  FileRegistry(trace::Heap& heap, const mm::Kernel& kernel) : heap_(heap), kernel_(kernel) {}
  FileRegistry(const FileRegistry&) = delete;
  FileRegistry& operator=(const FileRegistry&) = delete;
  virtual ~FileRegistry() = default;

  // `vma` is new, or a new part of a VMA that is being split.
  void link(mm::Vma* vma) {
    const trace::Call call(heap_, "__vma_link_file", vma);
    count_writable(vma, 1);
    insert(vma);
    count_link();
  }
  // `child` is the copy of `parent` in a forked address space.
  void link_copy(mm::Vma* child, mm::Vma* parent) {
    const trace::Call call(heap_, "__vma_link_file", child);
    if (!kernel_.fork_forgets_writable) count_writable(child, 1);
    insert_copy(child, parent);
    count_link();
  }
  void unlink(mm::Vma* vma) {
    const trace::Call call(heap_, "unlink_file_vma", vma);
    count_writable(vma, -1);
    erase(vma);
    count_link();
  }
  // The range of `vma` is about to change, and has changed: a tree that is sorted by it must not
  // hold the VMA meanwhile (kernel: vma_adjust). A list does not care.
  virtual void before_change(mm::Vma*) {}
  virtual void after_change(mm::Vma*) {}

  // The walk of a file's page, in all its forms: see ReverseMap.
  virtual WalkCounts walk(const mm::Page* page) const = 0;
  virtual WalkCounts walk_and_stop(const mm::Page* page) const = 0;
  virtual void walk(const mm::Page* page, WalkRecorder& recorder) const = 0;

  // The VMAs that a complete walk for `index` looks at, in its order. Some may not hold the index.
  virtual std::vector<const mm::Vma*> visited(const mm::AddressSpace* file,
                                              mm::Vpn index) const = 0;

  const Work& work() const { return work_; }
  void set_work(const Work& work) { work_ = work; }  // see mm::Machine

 protected:
  virtual void insert(mm::Vma* vma) = 0;
  virtual void insert_copy(mm::Vma* child, mm::Vma* parent) = 0;
  virtual void erase(mm::Vma* vma) = 0;

 private:
  // One VMA goes in or out, under the lock of the file.
  void count_link() {
    ++work_.links;
    work_.lock(LockScope::file);
  }
  // What truncation and mmap(MAP_DENYWRITE) want to know (kernel: i_mmap_writable).
  static void count_writable(const mm::Vma* vma, std::int32_t change) {
    if (vma->vm_shared) vma->vm_file->i_mmap_writable += change;
  }

  trace::Heap& heap_;
  const mm::Kernel& kernel_;
  Work work_;
};

// Gives a registry its walks from what it writes: for_each(file, index, touch, see), which calls
// see(vma) for each VMA a walk looks at, as long as that says to go on, and touch(vma, place) for each
// node of a tree it reads.
template <class Registry>
class FileRegistryWalks : public FileRegistry {
 public:
  using FileRegistry::FileRegistry;

  WalkCounts walk(const mm::Page* page) const final {
    WalkCounter counter;
    rmap_walk_file(page, counter);
    return counter.counts();
  }
  WalkCounts walk_and_stop(const mm::Page* page) const final {
    StoppingWalkCounter counter(page->mapcount);
    rmap_walk_file(page, counter);
    return counter.counts();
  }
  void walk(const mm::Page* page, WalkRecorder& recorder) const final {
    rmap_walk_file(page, recorder);
  }
  std::vector<const mm::Vma*> visited(const mm::AddressSpace* file, mm::Vpn index) const final {
    std::vector<const mm::Vma*> vmas;
    registry().for_each(
        file, index, [](auto...) {},
        [&](const mm::Vma* vma) {
          vmas.push_back(vma);
          return true;
        });
    return vmas;
  }

 private:
  const Registry& registry() const { return static_cast<const Registry&>(*this); }

  // kernel: try_to_unmap_file, since 3.14 rmap_walk_file.
  template <class Watcher>
  void rmap_walk_file(const mm::Page* page, Watcher& watcher) const {
    watcher.lock(LockScope::file);
    registry().for_each(
        page->address_space, page->index,
        [&](const mm::Vma* vma, trace::Place place) { watcher.touch(vma, place); },
        [&](const mm::Vma* vma) {
          watcher.visit(vma);
          look_in_vma(page, vma, watcher);
          return watcher.wants_more();
        });
  }
};

// The registry of an era. `files` and `vmas` get the fields described that it uses.
std::unique_ptr<FileRegistry> make_file_registry(trace::Heap& heap, const mm::Kernel& kernel,
                                                 trace::Slab<mm::AddressSpace>& files,
                                                 trace::Slab<mm::Vma>& vmas);

}  // namespace rmap
