#include "mm/machine.h"

namespace mm {

// kernel: split_vma. The old VMA keeps the part that has not moved away:
//
//     new_below:   [ new  )[ vma  )         else:   [ vma  )[ new  )
//                  start  at    end                 start  at    end
void Machine::split_vma(Vma* vma, Vpn at, bool new_below) {
  const trace::Call call(heap_, vma, at);
  Vma* part = vma_alloc_copy(vma);
  if (new_below) {
    part->vm_end = at;
  } else {
    set_range(part, at, vma->vm_end);
  }
  reverse_map_->clone(part, vma);
  if (part->vm_file != nullptr) registry_->link(part);
  vma_adjust({.vma = vma,
              .start = new_below ? at : static_cast<Vpn>(vma->vm_start),
              .end = new_below ? static_cast<Vpn>(vma->vm_end) : at});
  part->vm_mm->insert(part);
}

// Its ranges, rights and file; not its place in any reverse map.
Vma* Machine::vma_alloc_copy(const Vma* from) {
  Vma* vma = vmas_.create();
  vma->vm_mm = from->vm_mm;
  vma->vm_start = from->vm_start;
  vma->vm_end = from->vm_end;
  vma->vm_pgoff = from->vm_pgoff;
  vma->vm_flags = from->vm_flags;
  vma->vm_shared = from->vm_shared;
  vma->vm_account = from->vm_account;
  vma->vm_file = from->vm_file;
  vma->had_anonymous_page = from->had_anonymous_page;
  return vma;
}

// All changes of a VMA's range pass through here. Reverse maps that are sorted by range let go of
// the VMA before and take it up again behind; VMAs that it swallows leave last, so that at no time
// is there a page whose VMA nobody can find.
void Machine::vma_adjust(const Adjustment& adjustment) {
  Vma* vma = adjustment.vma;
  Vma* neighbour = adjustment.neighbour;
  const trace::Call call(heap_, vma, neighbour);
  const bool has_file = vma->vm_file != nullptr;
  for (const Vma* gone : adjustment.gone) {
    if (gone != nullptr) vma->vm_mm->remove(gone);
  }
  reverse_map_->before_change(vma);
  if (neighbour != nullptr) reverse_map_->before_change(neighbour);
  if (has_file) registry_->before_change(vma);
  if (has_file && neighbour != nullptr) registry_->before_change(neighbour);
  set_range(vma, adjustment.start, adjustment.end);
  if (neighbour != nullptr) set_range(neighbour, adjustment.neighbour_start, neighbour->vm_end);
  if (has_file && neighbour != nullptr) registry_->after_change(neighbour);
  if (has_file) registry_->after_change(vma);
  reverse_map_->after_change(vma);
  if (neighbour != nullptr) reverse_map_->after_change(neighbour);
  for (Vma* gone : adjustment.gone) {
    if (gone == nullptr) continue;
    detach_vma(gone);
    vmas_.destroy(gone);
  }
}

// Pages stay at their index when the start moves.
void Machine::set_range(Vma* vma, Vpn start, Vpn end) {
  vma->vm_pgoff = vma->vm_pgoff + start - vma->vm_start;
  vma->vm_start = start;
  vma->vm_end = end;
}

// A VMA that takes over pages must be found through their anon_vma.
void Machine::import_anon_vma(Vma* importer, Vma* exporter) {
  if (!exporter->had_anonymous_page) return;
  reverse_map_->import(importer, exporter);
  importer->had_anonymous_page = true;
}

}  // namespace mm
