#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "rmap/anon_vma.h"
#include "rmap/pte_chain.h"
#include "rmap/registry.h"
#include "support/chain_invariants.h"
#include "support/oracle.h"

// The numbered invariants that stand at the top of each design's file, checked on a living machine;
// those of the designs since 2.6.34 are in chain_invariants.h.
namespace testing_support {

// --- pte_chain.cc ---

inline void check_chain_of(const mm::Page* page, std::size_t mapped, std::uint32_t slots,
                           std::size_t& blocks, Findings& findings) {
  if (mapped == 0) {
    findings.expect(page->direct == nullptr && page->chain == nullptr, "3: nobody maps the page");
    return;
  }
  if (page->direct != nullptr) {
    findings.expect(mapped == 1 && page->chain == nullptr, "1: direct, but mapped ", mapped);
    return;
  }
  std::size_t entries = 0;
  for (const rmap::PteChain* block = page->chain; block != nullptr; block = block->next) {
    ++blocks;
    findings.expect(block == page->chain || block->idx == 0, "2: free slots behind the head");
    findings.expect(block->idx < slots, "2: a block without entries");
    for (std::uint32_t i = 0; i < slots; ++i) {
      findings.expect((block->ptes[i] != nullptr) == (i >= block->idx), "2: idx is ", block->idx);
    }
    entries += slots - block->idx;
  }
  findings.expect(entries == mapped, "1: ", entries, " in the chain, mapped ", mapped);
}

inline void check_pte_chains(const mm::Machine& machine, const Truth& truth, Findings& findings) {
  const std::uint32_t slots = machine.kernel().pte_chain_slots;
  std::size_t blocks = 0;
  for (const auto& [page, mappings] : truth.pages) {
    check_chain_of(page, mappings.size(), slots, blocks, findings);
  }
  for (const mm::AddressSpace* file : machine.files()) {
    for (const auto& [index, page] : file->page_tree) {
      if (!truth.pages.contains(page)) check_chain_of(page, 0, slots, blocks, findings);
    }
  }
  const std::size_t spare = machine.heap().live("pte_chain") - blocks;
  findings.expect(spare <= 1, spare, " blocks that no page has");
}

// --- all since 2.6.7 ---

// Whether a VMA can be found through an anon_vma.
inline bool is_linked(const mm::Vma* vma, const rmap::AnonVma* anon_vma) {
  if (vma->anon_vma == anon_vma) return true;
  bool linked = false;
  for_each_chain(
      vma, [&](const rmap::AnonVmaChain* avc) { linked = linked || avc->anon_vma == anon_vma; });
  return linked;
}

inline void check_mapped_pages(const mm::Machine& machine, const Truth& truth, Findings& findings) {
  for (const auto& [page, mappings] : truth.pages) {
    findings.expect(page->mapcount == mappings.size(), "mapcount is ", page->mapcount);
    if (page->is_file()) continue;
    if (!findings.expect(trace::object_id(page->mapping) != 0, "page->mapping was freed")) return;
    for (const rmap::Mapping& mapping : mappings) {
      const mm::Vma* vma = mapping.mm->find_vma(mapping.address);
      findings.expect(is_linked(vma, page->mapping), "3 (2): a VMA maps a page, but is not linked");
      findings.expect(mm::linear_page_index(vma, mapping.address) == page->index, "index is wrong");
    }
  }
  for_each_vma(machine, [&](const mm::Vma* vma) {
    findings.expect((vma->anon_vma != nullptr) == vma->had_anonymous_page, "had_anonymous_page");
  });
}

// --- anon_vma_list.cc ---

inline void check_anon_vma_lists(const mm::Machine& machine, Findings& findings) {
  std::map<const rmap::AnonVma*, std::size_t> vmas;
  for_each_vma(machine, [&](const mm::Vma* vma) {
    if (vma->anon_vma != nullptr) ++vmas[vma->anon_vma];
  });
  for (const auto& [anon_vma, count] : vmas) {
    if (!findings.expect(trace::object_id(anon_vma) != 0, "an anon_vma in use was freed")) return;
    std::set<const mm::Vma*> listed;
    for (const mm::Vma* vma = anon_vma->vmas.first; vma != nullptr; vma = vma->anon_vma_node.next) {
      if (!findings.expect(listed.insert(vma).second, "1: a VMA is on its list twice")) return;
      findings.expect(trace::object_id(vma) != 0 && vma->anon_vma == anon_vma, "1: a stranger");
    }
    findings.expect(listed.size() == count, "1: ", listed.size(), " on the list, have it ", count);
  }
  findings.expect(machine.heap().live("anon_vma") == vmas.size(), "3: an anon_vma without a VMA");
}

inline void check_invariants(std::string_view design, const mm::Machine& machine,
                             const Truth& truth, Findings& findings) {
  if (design == "process-scan") return;  // it has none
  if (design == "pte-chain") return check_pte_chains(machine, truth, findings);
  check_mapped_pages(machine, truth, findings);
  if (design == "anon-vma") return check_anon_vma_lists(machine, findings);
  const bool reuses = design == "anon-vma-reuse" || design == "anon-vma-counters";
  const bool keeps_order = machine.kernel().chain_order == mm::Kernel::ChainOrder::keep;
  const bool is_tree = design != "anon-vma-chain";
  check_chains(machine, keeps_order && !reuses, is_tree, findings);
  if (is_tree) check_visits(machine, truth, findings);
  if (design == "anon-vma-reuse") return check_degrees(machine, findings);
  if (design == "anon-vma-counters") return check_counters(machine, findings);
  findings.expect(design == "anon-vma-chain" || design == "interval-tree", "no check for ", design);
}

// The first thing that is wrong with a machine; empty if nothing is. The order matters: a walk of
// broken structures may not end.
inline std::string first_problem(const rmap::DesignInfo& design, const mm::Machine& machine) {
  Findings findings;
  const Truth truth = scan_all_page_tables(machine);
  check_vmas(machine, findings);
  check_counts(machine, truth, findings);
  check_files(machine, truth, findings);
  if (findings.first().empty()) check_invariants(design.id, machine, truth, findings);
  if (findings.first().empty()) check_walks(machine, truth, findings);
  return findings.first();
}

}  // namespace testing_support
