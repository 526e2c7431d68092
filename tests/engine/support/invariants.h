#pragma once

#include <gtest/gtest.h>

#include <set>
#include <string_view>

#include "rmap/anon_vma.h"
#include "rmap/pte_chain.h"
#include "support/oracle.h"

// The numbered invariants that stand at the top of each design's file, checked on a living machine.
namespace testing_support {

template <class Check>
void for_each_vma(const mm::Machine& machine, Check check) {
  for (const mm::Mm* mm : machine.mmlist()) {
    for (const mm::Vma* vma : mm->vmas) check(vma);
  }
}

// The VMA that a mapping lies in. Every mapping has one.
inline const mm::Vma* vma_of(const rmap::Mapping& mapping) {
  return mapping.mm->find_vma(mapping.address);
}

inline void check_pte_chain(const mm::Machine& machine, const Truth& truth) {
  for (const auto& [page, mappings] : truth) {
    if (page == machine.zero_page()) continue;
    if (page->direct != nullptr) {  // 1
      EXPECT_EQ(mappings.size(), 1u);
      EXPECT_EQ(page->chain, nullptr);
      continue;
    }
    ASSERT_NE(page->chain, nullptr) << "a mapped page has one of the two";  // 3
    std::size_t entries = 0;
    for (const rmap::PteChain* block = page->chain; block != nullptr; block = block->next) {
      if (block != page->chain) {
        EXPECT_EQ(block->idx, 0u) << "only the head has free slots";  // 2
      }
      for (std::uint32_t i = 0; i < rmap::NRPTE; ++i) {
        EXPECT_EQ(block->ptes[i] != nullptr, i >= block->idx);
      }
      entries += rmap::NRPTE - block->idx;
    }
    EXPECT_EQ(entries, mappings.size());
  }
}

inline void check_anon_vma_list(const mm::Machine& machine, const Truth& truth) {
  for_each_vma(machine, [](const mm::Vma* vma) {
    const rmap::AnonVma* anon_vma = vma->anon_vma;
    if (anon_vma == nullptr) return;
    int times = 0;
    for (const mm::Vma* it = anon_vma->vmas.first; it != nullptr; it = it->anon_vma_node.next) {
      EXPECT_EQ(it->anon_vma, anon_vma);
      if (it == vma) ++times;
    }
    EXPECT_EQ(times, 1);  // 1, and with it 3
  });
  for (const auto& [page, mappings] : truth) {
    if (page == machine.zero_page()) continue;
    EXPECT_EQ(page->mapcount, mappings.size());
    for (const rmap::Mapping& mapping : mappings) {
      EXPECT_EQ(vma_of(mapping)->anon_vma, page->mapping);  // 2
    }
  }
}

inline void check_chains_of(const mm::Vma* vma) {
  const rmap::AnonVmaChain* first = vma->anon_vma_chain.first;
  if (vma->anon_vma == nullptr) {
    EXPECT_EQ(first, nullptr);
    return;
  }
  ASSERT_NE(first, nullptr);
  EXPECT_EQ(first->anon_vma, vma->anon_vma);  // 2: its own comes first …
  std::set<const rmap::AnonVma*> seen;
  for (const rmap::AnonVmaChain* avc = first; avc != nullptr; avc = avc->same_vma.next) {
    const rmap::AnonVma* anon_vma = avc->anon_vma;
    EXPECT_EQ(avc->vma, vma);
    EXPECT_TRUE(seen.insert(anon_vma).second) << "one chain for each anon_vma";  // 1
    EXPECT_EQ(anon_vma->root, first->anon_vma->root);
    if (avc->same_vma.next == nullptr) {
      EXPECT_EQ(anon_vma->root, anon_vma);  // … the root last
    }
    bool hangs_there = false;
    for (const rmap::AnonVmaChain* it = anon_vma->head.first; it != nullptr;
         it = it->same_anon_vma.next) {
      hangs_there = hangs_there || it == avc;
    }
    EXPECT_TRUE(hangs_there);  // with it 4
  }
}

inline void check_anon_vma_chain(const mm::Machine& machine, const Truth& truth) {
  for_each_vma(machine, check_chains_of);
  for (const auto& [page, mappings] : truth) {
    if (page == machine.zero_page()) continue;
    EXPECT_EQ(page->mapcount, mappings.size());
    for (const rmap::Mapping& mapping : mappings) {
      bool linked = false;
      for (const rmap::AnonVmaChain* avc = vma_of(mapping)->anon_vma_chain.first; avc != nullptr;
           avc = avc->same_vma.next) {
        linked = linked || avc->anon_vma == page->mapping;
      }
      EXPECT_TRUE(linked);  // 3
    }
  }
}

inline void check_invariants(std::string_view design, const mm::Machine& machine,
                             const Truth& truth) {
  if (design == "process-scan") return;  // it has none
  if (design == "pte-chain") return check_pte_chain(machine, truth);
  if (design == "anon-vma") return check_anon_vma_list(machine, truth);
  if (design == "anon-vma-chain") return check_anon_vma_chain(machine, truth);
  ADD_FAILURE() << "no check of invariants for " << design;
}

}  // namespace testing_support
