#include "mm/machine.h"

namespace mm {
namespace {

constexpr Vpn kLastPage = Vpn{1} << 36;

Error check_range(Vpn start, Vpn pages) {
  const bool fits = pages > 0 && start < kLastPage && pages <= kLastPage - start;
  return fits ? Error::none : Error::bad_range;
}

// The VMAs of `mm` that have a page in [start, end), by address.
std::vector<Vma*> vmas_in(const Mm* mm, Vpn start, Vpn end) {
  std::vector<Vma*> found;
  for (Vma* vma : mm->vmas) {
    if (vma->vm_start < end && start < vma->vm_end) found.push_back(vma);
  }
  return found;
}

bool is_whole_range_mapped(const Mm* mm, Vpn start, Vpn end) {
  while (start < end) {
    const Vma* vma = mm->find_vma(start);
    if (vma == nullptr) return false;
    start = vma->vm_end;
  }
  return true;
}

}  // namespace

Error Machine::mmap(Process* process, Vpn start, Vpn pages, Prot prot) {
  if (const Error error = check_range(start, pages); error != Error::none) return error;
  Mm* mm = process->mm;
  if (!vmas_in(mm, start, start + pages).empty()) return Error::overlap;
  const trace::Call call(heap_, "mmap_region", process, start);
  Vma* vma = vmas_.create();
  vma->vm_mm = mm;
  vma->vm_start = start;
  vma->vm_end = start + pages;
  vma->vm_pgoff = start;  // private anonymous memory: the index is the page number (kernel: mmap_region)
  vma->vm_flags = prot;
  mm->insert(vma);
  return Error::none;
}

Error Machine::munmap(Process* process, Vpn start, Vpn pages) {
  if (const Error error = check_range(start, pages); error != Error::none) return error;
  const trace::Call call(heap_, "do_munmap", process, start);
  Mm* mm = process->mm;
  const Vpn end = start + pages;
  for (Vma* vma : vmas_in(mm, start, end)) split_at_ends(vma, start, end);
  zap_page_range(mm, start, end);
  for (Vma* vma : vmas_in(mm, start, end)) {
    reverse_map_->unlink(vma);
    vma_free(vma);
  }
  return Error::none;
}

Error Machine::mprotect(Process* process, Vpn start, Vpn pages, Prot prot) {
  if (const Error error = check_range(start, pages); error != Error::none) return error;
  Mm* mm = process->mm;
  const Vpn end = start + pages;
  if (!is_whole_range_mapped(mm, start, end)) return Error::not_mapped;
  for (Vma* vma : vmas_in(mm, start, end)) {
    if (vma->vm_flags != prot) mprotect_fixup(vma, start, end, prot);
  }
  return Error::none;
}

void Machine::mprotect_fixup(Vma* vma, Vpn start, Vpn end, Prot prot) {
  const trace::Call call(heap_, vma, start);
  split_at_ends(vma, start, end);
  vma->vm_flags = prot;
  if (may_write(prot)) return;  // a private page becomes writable at its next write fault
  for_each_slot(vma->vm_mm->pgd, vma->vm_start, vma->vm_end, [](Vpn, PteSlot* slot) {
    const Pte pte = *slot;
    if (pte.present()) *slot = pte.write_protected();
  });
}

// kernel: split_vma and vma_adjust. The old VMA keeps the part that has not moved away:
//
//     new_below:   [ new  )[ vma  )         else:   [ vma  )[ new  )
//                  start  at    end                 start  at    end
void Machine::split_vma(Vma* vma, Vpn at, bool new_below) {
  const trace::Call call(heap_, vma, at);
  Vma* part = vma_alloc_copy(vma);
  if (new_below) {
    part->vm_end = at;
    vma->vm_pgoff += at - vma->vm_start;
    vma->vm_start = at;
  } else {
    part->vm_pgoff += at - vma->vm_start;
    part->vm_start = at;
    vma->vm_end = at;
  }
  reverse_map_->split(part, vma);
  part->vm_mm->insert(part);
}

// Trims `vma` to [start, end): what reaches over goes to a new VMA below, then to a new one above.
void Machine::split_at_ends(Vma* vma, Vpn start, Vpn end) {
  if (vma->vm_start < start) split_vma(vma, start, true);
  if (vma->vm_end > end) split_vma(vma, end, false);
}

Vma* Machine::vma_alloc_copy(const Vma* from) {
  Vma* vma = vmas_.create();
  vma->vm_mm = from->vm_mm;
  vma->vm_start = from->vm_start;
  vma->vm_end = from->vm_end;
  vma->vm_pgoff = from->vm_pgoff;
  vma->vm_flags = from->vm_flags;
  return vma;
}

void Machine::vma_free(Vma* vma) {
  vma->vm_mm->remove(vma);
  vmas_.destroy(vma);
}

}  // namespace mm
