#pragma once

#include <cstdint>

#include "mm/page_table.h"
#include "trace/slab.h"

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

// Hands out blocks. One spare is kept, so that a fault need not go to the allocator each time.
class PteChainBlocks {
 public:
  PteChainBlocks(trace::Heap& heap, std::uint32_t slots)
      : blocks_(heap, "pte_chain"), caches_(heap, "pte_chain cache") {
    blocks_.describe("next", &PteChain::next);
    blocks_.describe("idx", &PteChain::idx);
    blocks_.describe("ptes", &PteChain::ptes, slots);
    caches_.describe("local_pte_chain", &PteChainCache::local_pte_chain);
  }

  // Sees to it that there is a spare.
  void prepare() {
    if (spare() == nullptr) spare() = blocks_.create();
  }
  PteChain* alloc() {
    prepare();
    PteChain* block = spare();
    spare() = nullptr;
    return block;
  }
  // `block` is the new spare; an old one goes back to the allocator.
  void free(PteChain* block) {
    PteChain* old_spare = spare();
    block->next = nullptr;
    block->idx = 0;
    spare() = block;
    if (old_spare != nullptr) blocks_.destroy(old_spare);
  }
  // What stays when no page has a chain: the store, and perhaps the spare.
  std::size_t keeps() const { return caches_.live() + (blocks_.live() > 0 ? 1 : 0); }

 private:
  // The store is made when it is first asked for, so that a journal has seen it.
  trace::Field<PteChain*>& spare() {
    if (caches_.live() == 0) cpu_ = caches_.create();
    return cpu_->local_pte_chain;
  }

  trace::Slab<PteChain> blocks_;
  trace::Slab<PteChainCache> caches_;
  PteChainCache* cpu_ = nullptr;
};

}  // namespace rmap
