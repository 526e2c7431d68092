#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "rmap/anon_vma.h"
#include "support/oracle.h"

// The numbered invariants of anon_vma_chain.cc and of the designs that came after it.
namespace testing_support {

template <class Check>
void for_each_vma(const mm::Machine& machine, Check check) {
  for (const mm::Mm* mm : machine.mmlist()) {
    for (const mm::Vma* vma : mm->vmas) check(vma);
  }
}

template <class Visit>
void for_each_chain(const mm::Vma* vma, Visit visit) {
  for (const rmap::AnonVmaChain* avc = vma->anon_vma_chain.first; avc != nullptr;
       avc = avc->same_vma.next) {
    visit(avc);
  }
}

using ChainsByAnonVma = std::map<const rmap::AnonVma*, std::set<const rmap::AnonVmaChain*>>;

inline void check_chains_of(const mm::Vma* vma, bool is_ordered, ChainsByAnonVma& all,
                            Findings& findings) {
  bool has_own = false;
  for_each_chain(vma, [&](const rmap::AnonVmaChain* avc) {
    const rmap::AnonVma* anon_vma = avc->anon_vma;
    if (!findings.expect(trace::object_id(anon_vma) != 0, "a chain to a freed anon_vma")) return;
    findings.expect(avc->vma == vma, "a chain in the wrong VMA");
    findings.expect(anon_vma->root == vma->anon_vma->root, "a chain into another family");
    findings.expect(all[anon_vma].insert(avc).second, "1: the same chain twice");
    has_own = has_own || anon_vma == vma->anon_vma;
    const bool is_first = avc == vma->anon_vma_chain.first;
    const bool is_last = avc == vma->anon_vma_chain.last;
    findings.expect(!is_ordered || !is_first || anon_vma == vma->anon_vma,
                    "2: its own is not first");
    findings.expect(!is_ordered || !is_last || anon_vma == anon_vma->root,
                    "2: the root is not last");
  });
  findings.expect(has_own == (vma->anon_vma != nullptr), "1: has no chain for its own anon_vma");
}

// Adds what hangs below `avc` to `found`, in order; returns the greatest last index there.
inline mm::Vpn check_tree(const rmap::AnonVmaChain* avc,
                          std::vector<const rmap::AnonVmaChain*>& found, Findings& findings) {
  if (avc == nullptr) return 0;
  const mm::Vpn left = check_tree(avc->rb.left, found, findings);
  findings.expect(found.empty() || found.back()->vma->vm_pgoff <= avc->vma->vm_pgoff,
                  "5: a tree is out of order");
  found.push_back(avc);
  const mm::Vpn right = check_tree(avc->rb.right, found, findings);
  const mm::Vpn last = std::max({avc->vma->last_index(), left, right});
  findings.expect(avc->rb.subtree_last == last, "5: subtree_last is ", avc->rb.subtree_last);
  return last;
}

inline void check_chains(const mm::Machine& machine, bool is_ordered, bool is_tree,
                         Findings& findings) {
  ChainsByAnonVma all;
  std::size_t chains = 0;
  for_each_vma(machine,
               [&](const mm::Vma* vma) { check_chains_of(vma, is_ordered, all, findings); });
  for (const auto& [anon_vma, expected] : all) {
    std::vector<const rmap::AnonVmaChain*> found;
    if (is_tree) {
      check_tree(anon_vma->rb_root.node, found, findings);
    } else {
      for (const rmap::AnonVmaChain* avc = anon_vma->head.first; avc != nullptr;
           avc = avc->same_anon_vma.next) {
        found.push_back(avc);
      }
    }
    chains += found.size();
    std::set<const mm::Vma*> vmas;
    for (const rmap::AnonVmaChain* avc : found) vmas.insert(avc->vma);
    findings.expect(vmas.size() == found.size(), "1: a VMA is linked twice to one anon_vma");
    findings.expect(std::set(found.begin(), found.end()) == expected, "4: not those that name it");
  }
  findings.expect(machine.heap().live("anon_vma") == all.size(), "4: an anon_vma without a chain");
  findings.expect(machine.heap().live("anon_vma_chain") == chains, "a chain that hangs nowhere");
}

// 6. of anon_vma_interval_tree.cc.
inline void check_visits(const mm::Machine& machine, const Truth& truth, Findings& findings) {
  for (const auto& [page, mappings] : truth.pages) {
    if (page->is_file()) continue;
    std::uint64_t holders = 0;
    for_each_vma(machine, [&](const mm::Vma* vma) {
      for_each_chain(vma, [&](const rmap::AnonVmaChain* avc) {
        const bool holds = vma->vm_pgoff <= page->index && page->index <= vma->last_index();
        holders += avc->anon_vma == page->mapping && holds ? 1 : 0;
      });
    });
    findings.expect(machine.reverse_map().walk(page).visited == holders, "6: ", holders,
                    " hold it");
  }
}

// --- anon_vma_reuse.cc, anon_vma_counters.cc ---

struct Users {
  std::set<const rmap::AnonVma*> children;
  std::uint32_t vmas = 0;
  std::set<const mm::Mm*> processes;
};

inline std::map<const rmap::AnonVma*, Users> users_of_anon_vmas(const mm::Machine& machine) {
  std::map<const rmap::AnonVma*, Users> users;
  for_each_vma(machine, [&](const mm::Vma* vma) {
    if (vma->anon_vma == nullptr) return;
    ++users[vma->anon_vma].vmas;
    users[vma->anon_vma].processes.insert(vma->vm_mm);
    for_each_chain(vma, [&](const rmap::AnonVmaChain* avc) {
      users[avc->anon_vma->parent].children.insert(avc->anon_vma);
      users[avc->anon_vma];
    });
  });
  return users;
}

inline void check_degrees(const mm::Machine& machine, Findings& findings) {
  for (const auto& [anon_vma, who] : users_of_anon_vmas(machine)) {
    if (!findings.expect(trace::object_id(anon_vma) != 0, "a parent was freed")) return;
    findings.expect(anon_vma->degree == who.vmas + who.children.size(), "7: degree is ",
                    anon_vma->degree, ", VMAs ", who.vmas, ", children ", who.children.size());
  }
}

inline void check_counters(const mm::Machine& machine, Findings& findings) {
  for (const auto& [anon_vma, who] : users_of_anon_vmas(machine)) {
    if (!findings.expect(trace::object_id(anon_vma) != 0, "a parent was freed")) return;
    findings.expect(anon_vma->num_children == who.children.size(), "8: num_children is ",
                    anon_vma->num_children, ", children ", who.children.size());
    findings.expect(anon_vma->num_active_vmas == who.vmas, "8: num_active_vmas is ",
                    anon_vma->num_active_vmas, ", VMAs ", who.vmas);
    findings.expect(who.processes.size() <= 1, "9: two processes own one anon_vma");
  }
}

}  // namespace testing_support
