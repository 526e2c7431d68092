#pragma once

#include <cstdint>

#include "trace/field.h"

namespace rmap {
struct AnonVma;
struct PteChain;
}  // namespace rmap

namespace mm {

struct AddressSpace;
struct Pte;
struct SwapEntry;

using Vpn = std::uint64_t;  // a virtual address divided by the page size: 36 bits of it count

// struct page: one physical page. The fields of the reverse map belong to the design in force, which
// describes the ones that its kernel had; the others are the machine's.
struct Page {
  trace::Field<std::uint32_t> count;  // _count: page-table entries, and a cache, that hold a reference
  trace::Field<Vpn> index;            // its place in its file, or in its VMAs: in units of vm_pgoff
  // The kernel keeps one word, `mapping`, for a file or (bit 0 set) an anon_vma. Here they are two.
  trace::Field<AddressSpace*> address_space;  // of a file's page: the file
  trace::Field<SwapEntry*> swap;              // PG_swapcache: it is in the swap cache, for this slot

  trace::Field<std::uint32_t> mapcount;   // from 2.6.7: page-table entries that map it
  trace::Field<rmap::AnonVma*> mapping;   // from 2.6.7: the anon_vma whose VMAs may map it
  trace::Field<trace::Field<Pte>*> direct;   // 2.5.27 – 2.6.6: the one entry that maps it (PG_direct)
  trace::Field<rmap::PteChain*> chain;       // ... or the blocks that list them all

  bool is_file() const { return address_space != nullptr; }
};

}  // namespace mm
