// pte_chain: every page lists its page-table entries
//
// Lived in     2.5.27 (2002) to 2.6.6 (2004). This is 2.6.6; blocks came with 2.5.35.
// Problem      A page must be freed without scanning the page tables of the world.
// Answer       Write down, in each page, the address of every entry that maps it.
//
//     mapped once:             mapped more often, NRPTE = 7 entries to a cache line of 64 bytes:
//
//     page                     page     head block              block
//     +--------+               +-------+     +-----------------+     +-----------------+
//     | direct |--> pte        | chain |---->| next            |---->| next = null     |
//     +--------+               +-------+     | [ ][ ][ ][ ][x][x][x] | [x][x][x][x][x][x][x]
//                                            +--------------^--+     +-----------------+
//                                              free slots   idx: first used one
//
// Invariants   1. a page mapped once has `direct`, or a chain of one that was not collapsed yet;
//              2. only the head block has free slots, and they are its first ones;
//              3. a page that nobody maps has neither `direct` nor `chain`.
//
// Costs        fault: one entry.     fork: one entry for every page mapped.     walk: mapcount, exactly.
//              unmap and exit: a search of the chain for every page.
//
// Replaced     because fork and exit paid for every page, and the blocks ate low memory.

#include "rmap/pte_chain.h"

#include <algorithm>

#include "rmap/reverse_map.h"
#include "trace/check.h"

namespace rmap {
namespace {

class PteChains final : public WalkedBothWays<PteChains> {
 public:
  explicit PteChains(const Context& context)
      : heap_(context.heap),
        NRPTE(std::clamp(context.kernel.pte_chain_slots, 2u, kMostPteChainSlots)),
        blocks_(context.heap, NRPTE) {
    context.pages.describe("direct", &mm::Page::direct);
    context.pages.describe("chain", &mm::Page::chain);
  }

  // A VMA means nothing here: only pages and entries do. But a fault, and the copy of each VMA at
  // fork, takes a block from the allocator first, while it may still sleep, and puts it by if it was
  // not needed.
  void prepare(mm::Vma*) override { blocks_.prepare(); }
  void fork(mm::Vma*, mm::Vma*) override { blocks_.prepare(); }
  void clone(mm::Vma*, mm::Vma*) override {}
  void unlink(mm::Vma*) override {}

  void add_new(mm::Page* page, mm::Vma*, mm::Vpn, mm::PteSlot* slot) override {
    page_add_rmap(page, slot);
  }
  void add_back(mm::Page* page, mm::Vma*, mm::Vpn, mm::PteSlot* slot, bool) override {
    page_add_rmap(page, slot);
  }
  void add_file(mm::Page* page, mm::PteSlot* slot) override { page_add_rmap(page, slot); }
  void dup(mm::Page* page, mm::PteSlot* slot) override { page_add_rmap(page, slot); }
  void move(mm::Page* page, mm::PteSlot* from, mm::PteSlot* to) override {
    page_remove_rmap(page, from);
    page_add_rmap(page, to);
  }
  void remove(mm::Page* page, mm::PteSlot* slot) override { page_remove_rmap(page, slot); }
  void reuse(mm::Page*, mm::Vma*) override {}
  void referenced(mm::Page* page) override { page_referenced(page); }
  std::size_t keeps() const override { return blocks_.keeps(); }

  template <class Watcher>
  void rmap_walk(const mm::Page* page, Watcher& watcher) const {
    watcher.lock(LockScope::page);
    if (page->direct != nullptr) {
      try_to_unmap_one(page, page, 0, page->direct, watcher);
      return;
    }
    for (const PteChain* block = page->chain; block != nullptr; block = block->next) {
      for (std::uint32_t i = block->idx; i < NRPTE; ++i) {
        try_to_unmap_one(page, block, i, block->ptes[i], watcher);
      }
    }
  }

 private:
  void page_add_rmap(mm::Page* page, mm::PteSlot* slot) {
    const trace::Call call(heap_, page);
    ++work_.added;
    work_.lock(LockScope::page);
    if (page->chain != nullptr) {
      add_to_chain(page, slot);
    } else if (page->direct != nullptr) {
      chain_from_direct(page, slot);
    } else {
      page->direct = slot;
    }
  }

  // The second mapping: the direct pointer moves into a block, and the new one in front of it.
  void chain_from_direct(mm::Page* page, mm::PteSlot* slot) {
    PteChain* block = blocks_.alloc();
    block->ptes[NRPTE - 1] = page->direct;
    block->ptes[NRPTE - 2] = slot;
    block->idx = NRPTE - 2;
    page->direct = nullptr;
    page->chain = block;
    blocks_.prepare();  // fork goes on with the next entry
  }

  void add_to_chain(mm::Page* page, mm::PteSlot* slot) {
    PteChain* head = page->chain;
    if (head->idx == 0) {
      PteChain* block = blocks_.alloc();
      block->next = head;
      block->idx = NRPTE;
      page->chain = block;
      blocks_.prepare();
      head = block;
    }
    head->idx -= 1;
    head->ptes[head->idx] = slot;
  }

  void page_remove_rmap(mm::Page* page, mm::PteSlot* slot) {
    const trace::Call call(heap_, page);
    ++work_.removed;
    work_.lock(LockScope::page);
    if (page->direct == slot) {
      page->direct = nullptr;
      count_search(1, 0);
      return;
    }
    // The search that made exit() of ten thousand shells so slow.
    std::uint64_t compared = 0;
    std::uint64_t blocks = 0;
    for (PteChain* block = page->chain; block != nullptr; block = block->next) {
      ++blocks;
      for (std::uint32_t i = block->idx; i < NRPTE; ++i) {
        ++compared;
        if (block->ptes[i] == slot) {
          count_search(compared, blocks);
          fill_gap_from_head(page, block, i);
          return;
        }
      }
    }
    trace::check(false, "an entry that is removed is in the chain of its page");
  }

  void count_search(std::uint64_t compared, std::uint64_t blocks) {
    work_.compared += compared;
    work_.blocks_touched += blocks;
    work_.most_compared = std::max(work_.most_compared, compared);
  }

  // The first entry of the head block moves into the gap, so that only the head has free slots.
  void fill_gap_from_head(mm::Page* page, PteChain* block, std::uint32_t gap) {
    PteChain* head = page->chain;
    block->ptes[gap] = head->ptes[head->idx];
    head->ptes[head->idx] = nullptr;
    head->idx += 1;
    if (head->idx == NRPTE) {
      page->chain = head->next;
      blocks_.free(head);
    }
  }

  // A chain of one goes back to a direct pointer, but only when reclaim happens to pass.
  void page_referenced(mm::Page* page) {
    PteChain* head = page->chain;
    if (head == nullptr || head->next != nullptr || head->idx != NRPTE - 1) return;
    page->direct = head->ptes[NRPTE - 1];
    head->ptes[NRPTE - 1] = nullptr;
    page->chain = nullptr;
    blocks_.free(head);
  }

  // An entry lies in a page-table page, which knows its mm and the address it covers.
  template <class Watcher>
  void try_to_unmap_one(const mm::Page* page, const void* holder, std::uint32_t index,
                        const mm::PteSlot* slot, Watcher& watcher) const {
    watcher.visit(holder, index);
    watcher.lookup();
    const mm::PteOrigin origin = mm::origin_of(slot);
    if (static_cast<mm::Pte>(*slot).page() == page) {
      watcher.hit(holder, origin.mm, origin.address);
    }
  }

  trace::Heap& heap_;
  const std::uint32_t NRPTE;
  PteChainBlocks blocks_;
};

}  // namespace

std::unique_ptr<ReverseMap> make_pte_chain(const Context& context) {
  return std::make_unique<PteChains>(context);
}

}  // namespace rmap
