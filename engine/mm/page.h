#pragma once

#include <cstdint>

#include "trace/field.h"

namespace rmap {
struct AnonVma;
struct PteChain;
}  // namespace rmap

namespace mm {

struct Pte;

using Vpn = std::uint64_t;  // a virtual address divided by the page size: 36 bits of it count

// struct page: one physical page. The machine uses `count`; the other fields belong to the design
// in force, which describes the ones that its kernel had.
struct Page {
  trace::Field<std::uint32_t> count;      // _count: page-table entries that hold a reference
  trace::Field<std::uint32_t> mapcount;   // from 2.6.7: page-table entries that map it
  trace::Field<rmap::AnonVma*> mapping;   // from 2.6.7: the anon_vma whose VMAs may map it
  trace::Field<Vpn> index;                // ... and its place in them, in units of vm_pgoff
  trace::Field<trace::Field<Pte>*> direct;   // 2.5.27 – 2.6.6: the one entry that maps it (PG_direct)
  trace::Field<rmap::PteChain*> chain;       // ... or the blocks that list them all
};

}  // namespace mm
