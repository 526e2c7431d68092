#pragma once

#include <cstdint>

#include "mm/page.h"
#include "trace/list.h"
#include "trace/tree.h"

namespace rmap {
struct AnonVma;
struct AnonVmaChain;
}  // namespace rmap

namespace mm {

struct Mm;

// vm_flags, as far as the machine cares. A set of bits.
enum class Prot : std::uint32_t { none = 0, read = 1, read_write = 3 };

inline bool may_read(Prot prot) { return prot != Prot::none; }
inline bool may_write(Prot prot) { return prot == Prot::read_write; }

// struct vm_area_struct: a range of one address space with the same rights. Addresses are counted in
// pages, so vm_end - vm_start is a number of pages.
struct Vma {
  trace::Field<Mm*> vm_mm;
  trace::Field<Vpn> vm_start;
  trace::Field<Vpn> vm_end;    // the first page behind it
  trace::Field<Vpn> vm_pgoff;  // the index of its first page: of memory without a file vm_start,
                               // if it never moved
  trace::Field<Prot> vm_flags;
  trace::Field<bool> vm_shared;   // VM_SHARED: writes are seen by all who map the file
  trace::Field<bool> vm_account;  // VM_ACCOUNT: was writable and private at some time; must be equal
                                  // to merge
  trace::Field<AddressSpace*> vm_file;  // null: anonymous memory

  trace::Field<rmap::AnonVma*> anon_vma;                   // from 2.6.7: where its new pages go
  trace::ListNode<Vma> anon_vma_node;                      // 2.6.7 – 2.6.33: its place in that list
  trace::ListHead<rmap::AnonVmaChain> anon_vma_chain;      // from 2.6.34: all it is linked to

  // Its place among the VMAs of its file; one of them, by Kernel::files.
  trace::ListNode<Vma> shared_list;            // to 2.6.6
  trace::PrioTreeNode<Vma> shared_prio_tree;   // 2.6.7 – 3.6
  trace::IntervalTreeNode<Vma> shared;         // from 3.7

  // Whether an anonymous page was ever put in. The same as having an anon_vma, for kernels that
  // have none.
  bool had_anonymous_page = false;

  Vpn pages() const { return vm_end - vm_start; }
  Vpn last_index() const { return vm_pgoff + pages() - 1; }
  bool contains(Vpn address) const { return vm_start <= address && address < vm_end; }
};

// The index that a page mapped at `address` of `vma` has (kernel: linear_page_index).
inline Vpn linear_page_index(const Vma* vma, Vpn address) {
  return address - vma->vm_start + vma->vm_pgoff;
}

// Where a page with this index would be mapped in `vma` (kernel: vma_address). An index from outside
// of the VMA gives an address outside: ask contains().
inline Vpn vma_address(const Vma* vma, Vpn index) {
  return vma->vm_start + index - vma->vm_pgoff;
}

}  // namespace mm
