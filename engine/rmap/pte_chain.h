#pragma once

#include <cstdint>

#include "mm/page_table.h"

namespace rmap {

// NRPTE, how many entries a block holds, depends on the machine: Kernel::pte_chain_slots of these.
inline constexpr std::uint32_t kMostPteChainSlots = 31;

// struct pte_chain: one cache line of page-table entry addresses. The kernel hides `idx` in the low
// bits of `next` (2.5.68); here it has its own field.
struct PteChain {
  trace::Field<PteChain*> next;
  trace::Field<std::uint32_t> idx;             // the first used slot
  trace::Field<mm::PteSlot*> ptes[kMostPteChainSlots];
};

// The one processor's store of spare blocks: room for one.
struct PteChainCache {
  trace::Field<PteChain*> local_pte_chain;
};

}  // namespace rmap
