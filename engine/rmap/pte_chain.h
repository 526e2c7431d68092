#pragma once

#include <cstdint>

#include "mm/page_table.h"

namespace rmap {

inline constexpr std::uint32_t NRPTE = 7;  // with 8-byte entries and lines of 64 bytes

// struct pte_chain: one cache line of page-table entry addresses. The kernel hides `idx` in the low
// bits of `next` (2.5.68); here it has its own field.
struct PteChain {
  trace::Field<PteChain*> next;
  trace::Field<std::uint32_t> idx;             // the first used slot
  trace::Field<mm::PteSlot*> ptes[NRPTE];
};

}  // namespace rmap
