#pragma once

#include <vector>

#include "mm/page_table.h"
#include "mm/vma.h"

namespace mm {

// struct mm_struct: an address space.
struct Mm {
  trace::Field<Pgd*> pgd;
  std::vector<Vma*> vmas;  // by address; kernels kept a list and a tree. A VMA names its mm itself.

  // The VMA that contains `address`, or null (kernel: find_vma, less the gap in front).
  Vma* find_vma(Vpn address) const;
  // The first VMA that ends behind `address`, whether it contains it or not, or null (find_vma).
  Vma* first_behind(Vpn address) const;
  // The last VMA that starts before `address`, or null.
  Vma* last_before(Vpn address) const;
  // The neighbours of `vma` by address, or null. They need not touch it.
  Vma* next(const Vma* vma) const;
  Vma* prev(const Vma* vma) const;
  void insert(Vma* vma);
  void remove(const Vma* vma);
};

// The mmlist: every living address space, in order of birth.
using MmList = std::vector<Mm*>;

// struct task_struct, as far as memory is concerned.
struct Process {
  trace::Field<std::uint32_t> pid;        // 1, 2, 3 … in order of birth, never used again
  trace::Field<std::uint32_t> forked_by;  // the pid it was forked by, 0 for none; stays when that exits
  trace::Field<Mm*> mm;
};

}  // namespace mm
