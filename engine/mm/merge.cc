// When two VMAs become one (kernel: vma_merge). A stretch of memory, new or with new rights, meets
// the VMA that ends before it and the one that begins behind it:
//
//     prev        stretch        next
//     [------)[==============)[-------)      1: all three become prev
//     [------)[==============)    [---)      2: prev grows
//     [---)    [=============)[-------)      3: next grows down
//
// If the stretch is part of a VMA, that one changes too: 4 and 5 move the boundary between it and
// its neighbour, 6, 7 and 8 are 1, 2 and 3 with a whole VMA that disappears.

#include "mm/machine.h"

namespace mm {
namespace {

const rmap::AnonVma* anon_vma_of(const Vma* vma) {
  if (vma == nullptr) return nullptr;
  return vma->anon_vma;
}

}  // namespace

Vma* Machine::vma_merge(Mm* mm, Vma* prev, const Stretch& stretch) {
  Vma* mid = prev != nullptr ? mm->next(prev) : mm->vmas.empty() ? nullptr : mm->vmas.front();
  const bool covers_mid = mid != nullptr && mid->vm_end == stretch.end;
  Vma* next = covers_mid ? mm->next(mid) : mid;
  const bool with_prev = prev != nullptr && prev->vm_end == stretch.start &&
                         can_vma_merge_after(prev, stretch, stretch.vma);
  const bool with_next =
      next != nullptr && next->vm_start == stretch.end && can_vma_merge_before(next, stretch);
  if (with_prev && with_next && is_mergeable_anon_vma(prev, next, nullptr)) {
    Vma* swallowed = covers_mid ? mid : nullptr;  // 1, 6
    import_anon_vma_of_first(prev, swallowed, next);
    vma_adjust(
        {.vma = prev, .start = prev->vm_start, .end = next->vm_end, .gone = {swallowed, next}});
    return prev;
  }
  if (with_prev) return grow_prev(prev, mid, stretch);
  if (!with_next) return nullptr;
  if (prev != nullptr && stretch.start < prev->vm_end) return shift_down(prev, next, stretch);
  return grow_next(covers_mid ? mid : nullptr, next, stretch);
}

// 2, 5, 7.
Vma* Machine::grow_prev(Vma* prev, Vma* mid, const Stretch& stretch) {
  Adjustment adjustment = {.vma = prev, .start = prev->vm_start, .end = stretch.end};
  if (mid != nullptr && mid->vm_start < stretch.end) {
    const bool whole = mid->vm_end == stretch.end;
    if (whole || kernel_.importer_joins) import_anon_vma(prev, mid);
    if (whole) {
      adjustment.gone[0] = mid;
    } else {
      adjustment.neighbour = mid;
      adjustment.neighbour_start = stretch.end;
    }
  }
  vma_adjust(adjustment);
  return prev;
}

// 4: the upper end of `prev`, which the stretch is, goes over to `next`.
Vma* Machine::shift_down(Vma* prev, Vma* next, const Stretch& stretch) {
  if (kernel_.importer_joins) import_anon_vma(next, prev);
  vma_adjust({.vma = prev,
              .start = prev->vm_start,
              .end = stretch.start,
              .neighbour = next,
              .neighbour_start = stretch.start});
  return next;
}

// 3, 8.
Vma* Machine::grow_next(Vma* mid, Vma* next, const Stretch& stretch) {
  Vma* stays = mid == nullptr || kernel_.next_grows_down ? next : mid;
  Vma* goes = mid == nullptr ? nullptr : stays == next ? mid : next;
  if (goes != nullptr) import_anon_vma(stays, goes);
  stays->vm_flags = stretch.flags;
  stays->vm_account = stretch.account;
  vma_adjust({.vma = stays, .start = stretch.start, .end = next->vm_end, .gone = {goes}});
  return stays;
}

// If the VMA that disappears first has no anon_vma, the one behind it may have.
void Machine::import_anon_vma_of_first(Vma* importer, Vma* first, Vma* second) {
  import_anon_vma(importer, first != nullptr && first->had_anonymous_page ? first : second);
}

// 6.1's way for new memory: the next VMA is asked first, and keeps the stretch if the previous one
// can't have both.
Vma* Machine::vma_expand(Vma* prev, Vma* next, const Stretch& stretch) {
  const bool with_next =
      next != nullptr && next->vm_start == stretch.end && can_vma_merge_before(next, stretch);
  const bool with_prev = prev != nullptr && prev->vm_end == stretch.start &&
                         can_vma_merge_after(prev, stretch, with_next ? next : nullptr);
  if (with_prev) {
    if (with_next) import_anon_vma(prev, next);
    vma_adjust({.vma = prev,
                .start = prev->vm_start,
                .end = with_next ? static_cast<Vpn>(next->vm_end) : stretch.end,
                .gone = {with_next ? next : nullptr}});
    return prev;
  }
  if (!with_next) return nullptr;
  vma_adjust({.vma = next, .start = stretch.start, .end = next->vm_end});
  return next;
}

bool Machine::can_vma_merge_after(const Vma* prev, const Stretch& stretch,
                                  const Vma* faulted) const {
  if (!is_mergeable_vma(prev, stretch)) return false;
  if (!is_mergeable_anon_vma(faulted, prev, prev)) return false;
  return ignores_index(stretch) || prev->vm_pgoff + prev->pages() == stretch.pgoff;
}

bool Machine::can_vma_merge_before(const Vma* next, const Stretch& stretch) const {
  if (!is_mergeable_vma(next, stretch)) return false;
  if (!is_mergeable_anon_vma(stretch.vma, next, next)) return false;
  return ignores_index(stretch) || stretch.pgoff + (stretch.end - stretch.start) == next->vm_pgoff;
}

// Before objects were asked for a page's place, anonymous memory needed no index.
bool Machine::ignores_index(const Stretch& stretch) const {
  return stretch.file == nullptr &&
         (kernel_.merge == Kernel::Merge::anonymous_only || kernel_.merge == Kernel::Merge::plain);
}

bool Machine::is_mergeable_vma(const Vma* vma, const Stretch& stretch) const {
  if (kernel_.merge == Kernel::Merge::anonymous_only && vma->vm_file != nullptr) return false;
  return vma->vm_flags == stretch.flags && vma->vm_shared == stretch.shared &&
         vma->vm_account == stretch.account && vma->vm_file == stretch.file;
}

// Whether pages of both can be found through one VMA. A null VMA stands for memory without any.
// `checked` is the one whose chain 3.0 – 6.15 counted: the VMA that is there, even if it is not the
// one with pages, an oversight that lasted until 6.16 (SW6).
bool Machine::is_mergeable_anon_vma(const Vma* one, const Vma* other, const Vma* checked) const {
  const rmap::AnonVma* a = anon_vma_of(one);
  const rmap::AnonVma* b = anon_vma_of(other);
  const bool one_has_none = a == nullptr || b == nullptr;
  switch (kernel_.merge) {
    case Kernel::Merge::anonymous_only:
    case Kernel::Merge::plain:
      return true;
    case Kernel::Merge::null_or_same:
      return one_has_none || a == b;
    case Kernel::Merge::singular:
      if (one_has_none && (checked == nullptr || checked->anon_vma_chain.is_singular()))
        return true;
      return a == b;
    case Kernel::Merge::no_fork_child: {
      if (a == b) return true;
      const Vma* faulted = a != nullptr ? one : other;
      return one_has_none && faulted->anon_vma_chain.is_singular();
    }
  }
  return false;
}

}  // namespace mm
