#pragma once

#include <algorithm>
#include <map>
#include <vector>

#include "mm/machine.h"

namespace testing_support {

// Which entries map each page, by reading every page table from top to bottom. It uses neither the
// reverse map nor the machine's own look-up functions, so that it can't share their mistakes.
using Truth = std::map<const mm::Page*, std::vector<rmap::Mapping>>;

inline Truth scan_all_page_tables(const mm::Machine& machine) {
  Truth truth;
  for (const mm::Process* process : machine.processes()) {
    const mm::Mm* mm = process->mm;
    const mm::Pgd* pgd = mm->pgd;
    for (mm::Vpn a = 0; a < mm::kEntries; ++a) {
      const mm::Pud* pud = pgd->entry[a];
      if (pud == nullptr) continue;
      for (mm::Vpn b = 0; b < mm::kEntries; ++b) {
        const mm::Pmd* pmd = pud->entry[b];
        if (pmd == nullptr) continue;
        for (mm::Vpn c = 0; c < mm::kEntries; ++c) {
          const mm::PteTable* table = pmd->entry[c];
          if (table == nullptr) continue;
          for (mm::Vpn d = 0; d < mm::kEntries; ++d) {
            const mm::Pte pte = table->entry[d];
            if (!pte.present()) continue;
            const mm::Vpn address = ((a * 512 + b) * 512 + c) * 512 + d;
            truth[pte.page()].push_back({mm, address});
          }
        }
      }
    }
  }
  for (auto& [page, mappings] : truth) std::sort(mappings.begin(), mappings.end());
  return truth;
}

}  // namespace testing_support
