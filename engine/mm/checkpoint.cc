// Where an operation runs out of memory, the kernel undoes by hand what it had done so far,
// function by function. Here the whole machine goes back to how it was: a failed operation can't
// have left a trace, which the tests of failing allocations check.

#include "mm/checkpoint.h"

#include <memory>

namespace mm {

Machine::Checkpoint Machine::checkpoint() const {
  Checkpoint saved = {.heap = heap_.checkpoint(),
                      .vmas = {},
                      .page_trees = {},
                      .processes = processes_,
                      .files = files_,
                      .mmlist = mmlist_,
                      .last_pid = last_pid_,
                      .zero_page = zero_page_,
                      .work = reverse_map_->work(),
                      .registry_work = registry_->work()};
  for (Mm* mm : mmlist_) saved.vmas.emplace_back(mm, mm->vmas);
  for (AddressSpace* file : files_) saved.page_trees.emplace_back(file, file->page_tree);
  return saved;
}

// The containers of objects that live now are ended before the bytes they lie in are put back, and
// those that lived then are begun anew.
void Machine::go_back(Checkpoint& checkpoint) {
  for (Mm* mm : mmlist_) std::destroy_at(&mm->vmas);
  for (AddressSpace* file : files_) std::destroy_at(&file->page_tree);
  heap_.go_back(checkpoint.heap);
  for (auto& [mm, vmas] : checkpoint.vmas) std::construct_at(&mm->vmas, std::move(vmas));
  for (auto& [file, pages] : checkpoint.page_trees) {
    std::construct_at(&file->page_tree, std::move(pages));
  }
  processes_ = std::move(checkpoint.processes);
  files_ = std::move(checkpoint.files);
  mmlist_ = std::move(checkpoint.mmlist);
  last_pid_ = checkpoint.last_pid;
  zero_page_ = checkpoint.zero_page;
  reverse_map_->set_work(checkpoint.work);
  registry_->set_work(checkpoint.registry_work);
}

}  // namespace mm
