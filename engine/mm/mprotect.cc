#include "mm/machine.h"

namespace mm {
namespace {

bool is_whole_range_mapped(const Mm* mm, Vpn start, Vpn end) {
  while (start < end) {
    const Vma* vma = mm->find_vma(start);
    if (vma == nullptr) return false;
    start = vma->vm_end;
  }
  return true;
}

// A page becomes writable again at its next write fault, which finds out whether it is shared.
void change_protection(const Mm* mm, Vpn start, Vpn end, Prot prot) {
  if (may_write(prot)) return;
  for_each_slot(mm->pgd, start, end, [](Vpn, PteSlot* slot) {
    const Pte pte = *slot;
    if (pte.present()) *slot = pte.write_protected();
  });
}

}  // namespace

// VMA by VMA. What one of them has become after its change is the neighbour of the next.
Error Machine::do_mprotect(Mm* mm, Vpn start, Vpn end, Prot prot) {
  if (!is_whole_range_mapped(mm, start, end)) return Error::not_mapped;
  Vma* vma = mm->find_vma(start);
  Vma* prev = start > vma->vm_start ? vma : mm->prev(vma);
  while (true) {
    const Vpn stop = vma->vm_end < end ? static_cast<Vpn>(vma->vm_end) : end;
    prev = vma->vm_flags == prot ? vma : mprotect_fixup(vma, prev, start, stop, prot);
    start = prev->vm_end > stop ? static_cast<Vpn>(prev->vm_end) : stop;
    if (start >= end) return Error::none;
    vma = mm->next(prev);
  }
}

// Returns the VMA that the range lies in afterwards.
Vma* Machine::mprotect_fixup(Vma* vma, Vma* prev, Vpn start, Vpn end, Prot prot) {
  const trace::Call call(heap_, vma, start);
  Mm* mm = vma->vm_mm;
  const bool account = vma->vm_account || (may_write(prot) && !vma->vm_shared);
  const Stretch stretch = {.start = start,
                           .end = end,
                           .pgoff = linear_page_index(vma, start),
                           .flags = prot,
                           .shared = vma->vm_shared,
                           .account = account,
                           .file = vma->vm_file,
                           .vma = vma};
  if (Vma* merged = vma_merge(mm, prev, stretch); merged != nullptr) {
    vma = merged;
  } else {
    if (vma->vm_start < start) split_vma(vma, start, true);
    if (vma->vm_end > end) split_vma(vma, end, false);
    vma->vm_flags = prot;
    vma->vm_account = account;
  }
  change_protection(mm, start, end, prot);
  return vma;
}

}  // namespace mm
