#pragma once

#include "mm/mm_struct.h"
#include "trace/list.h"
#include "trace/slab.h"
#include "trace/tree.h"

namespace rmap {

// struct anon_vma through the years: what a page's `mapping` points at. Each design describes, and
// uses, the fields that its kernel had.
struct AnonVma {
  trace::ListHead<mm::Vma> vmas;            // 2.6.7 – 2.6.33 (`head`): every VMA that may map its pages
  trace::Field<AnonVma*> root;              // from 2.6.36: the one all descend from; its lock serves all
  trace::Field<AnonVma*> parent;            // from 3.19: of the VMA that was forked; a root's is itself
  trace::ListHead<AnonVmaChain> head;       // 2.6.34 – 3.6: the chains that lead to those VMAs
  trace::IntervalTreeRoot<AnonVmaChain> rb_root;  // from 3.7: the same, by range
  trace::Field<std::uint32_t> degree;             // 3.19 – 5.19: VMAs whose own it is, and children
  trace::Field<std::uint32_t> num_children;       // from 6.0: anon_vmas whose parent it is, …
  trace::Field<std::uint32_t> num_active_vmas;    // … and VMAs whose own it is
};

// struct anon_vma_chain, from 2.6.34: one VMA belongs to one anon_vma. It hangs in two lists at once,
// the second of which became a tree in 3.7:
//
//     anon_vma --- same_anon_vma ---> avc ---> avc        (who may map my pages?)
//     vma      --- same_vma --------> avc ---> avc        (whose pages may I map?)
struct AnonVmaChain {
  trace::Field<mm::Vma*> vma;
  trace::Field<AnonVma*> anon_vma;
  trace::ListNode<AnonVmaChain> same_vma;
  trace::ListNode<AnonVmaChain> same_anon_vma;    // 2.6.34 – 3.6
  trace::IntervalTreeNode<AnonVmaChain> rb;       // from 3.7
};

// Whether `b` starts where `a` ends, in memory and in index, so that the two could be one VMA if
// their rights were the same (kernel: anon_vma_compatible, since 2.6.7 without R/W/X).
inline bool anon_vma_compatible(const mm::Vma* a, const mm::Vma* b) {
  return a->vm_end == b->vm_start && a->vm_pgoff + a->pages() == b->vm_pgoff &&
         a->vm_file == b->vm_file && a->vm_shared == b->vm_shared && a->vm_account == b->vm_account;
}

// The anon_vma of a neighbour that `vma` could be merged with but for their rights, or null. Sharing it
// keeps that merge possible. The next VMA is asked before the previous; `may_share` is the kernel's rule.
template <class MayShare>
AnonVma* find_mergeable_anon_vma(const mm::Vma* vma, MayShare may_share) {
  const mm::Mm* mm = vma->vm_mm;
  const mm::Vma* next = mm->next(vma);
  if (next != nullptr && anon_vma_compatible(vma, next) && may_share(next)) return next->anon_vma;
  const mm::Vma* prev = mm->prev(vma);
  if (prev != nullptr && anon_vma_compatible(prev, vma) && may_share(prev)) return prev->anon_vma;
  return nullptr;
}

}  // namespace rmap
