#pragma once

#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "mm/machine.h"

namespace testing_support {

// Collects what is wrong with a machine; the first finding is kept. No gtest here: the shrinker
// asks thousands of times, and the nightly program has none.
class Findings {
 public:
  template <class... Parts>
  bool expect(bool holds, const Parts&... says) {
    if (holds || !first_.empty()) return holds;
    std::ostringstream text;
    (text << ... << says);
    first_ = text.str();
    return false;
  }
  const std::string& first() const { return first_; }

 private:
  std::string first_;
};

// What the page tables say, by reading every one of them from top to bottom. It uses neither the
// reverse map nor the machine's own look-up functions, so that it can't share their mistakes.
struct Truth {
  std::map<const mm::Page*, std::vector<rmap::Mapping>> pages;  // less the page of zeroes
  std::map<const mm::SwapEntry*, std::uint32_t> swapped;        // how many entries name a slot
};

template <class Visit>
void for_each_entry(const mm::Mm* mm, Visit visit) {
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
          if (!pte.empty()) visit(((a * 512 + b) * 512 + c) * 512 + d, pte);
        }
      }
    }
  }
}

inline Truth scan_all_page_tables(const mm::Machine& machine) {
  Truth truth;
  for (const mm::Process* process : machine.processes()) {
    const mm::Mm* mm = process->mm;
    for_each_entry(mm, [&](mm::Vpn address, mm::Pte pte) {
      if (pte.is_swap()) {
        ++truth.swapped[pte.swap_slot()];
      } else if (pte.page() != machine.zero_page()) {
        truth.pages[pte.page()].push_back({mm, address});
      }
    });
  }
  for (auto& [page, mappings] : truth.pages) std::sort(mappings.begin(), mappings.end());
  return truth;
}

inline void check_walks(const mm::Machine& machine, const Truth& truth, Findings& findings) {
  for (const auto& [page, mappings] : truth.pages) {
    rmap::WalkRecorder recorder;
    machine.reverse_map().walk(page, recorder);
    const rmap::WalkCounts& counts = recorder.counts();
    std::vector<rmap::Mapping> found = recorder.mappings();
    std::sort(found.begin(), found.end());
    findings.expect(found == mappings, "a walk finds ", found.size(), " entries, page tables have ",
                    mappings.size(), ", first at ", mappings.front().address);
    findings.expect(counts.mapped == mappings.size(), "mapped is ", counts.mapped);
    findings.expect(counts.visited >= counts.mapped, "more is mapped than visited");
    findings.expect(counts.lookups >= counts.mapped, "more is mapped than looked up");
    findings.expect(recorder.details().visited_stop <= counts.visited, "stops too late");
    findings.expect(counts == machine.reverse_map().walk(page), "the two walks count differently");
  }
}

// Every page and every slot of the swap area is held by those who say so, and by nobody else.
inline void check_counts(const mm::Machine& machine, const Truth& truth, Findings& findings) {
  std::map<const mm::Page*, std::uint32_t> holders;
  for (const auto& [page, mappings] : truth.pages) {
    holders[page] = static_cast<std::uint32_t>(mappings.size());
  }
  for (const mm::AddressSpace* file : machine.files()) {
    for (const auto& [index, page] : file->page_tree) ++holders[page];
  }
  std::map<const mm::SwapEntry*, std::uint32_t> slots = truth.swapped;
  for (const auto& [slot, count] : truth.swapped) {
    if (slot->page != nullptr) ++holders[slot->page];
  }
  for (const auto& [page, mappings] : truth.pages) {
    if (page->swap == nullptr || slots.contains(page->swap)) continue;
    slots[page->swap] = 0;
    ++holders[page];
  }
  for (const auto& [page, count] : holders) {
    if (!findings.expect(trace::object_id(page) != 0, "somebody holds a page that was freed"))
      return;
    findings.expect(page->count == count, "page->count is ", page->count, ", ", count, " hold it");
  }
  findings.expect(holders.size() == machine.page_count(), machine.page_count(), " pages, but only ",
                  holders.size(), " that somebody holds");
  for (const auto& [slot, count] : slots) {
    if (!findings.expect(trace::object_id(slot) != 0, "an entry names a slot that was freed"))
      return;
    findings.expect(slot->count == count, "swap count is ", slot->count, ", ", count, " name it");
    findings.expect(slot->page == nullptr || slot->page->swap == slot,
                    "the slot's page is not its");
  }
  findings.expect(slots.size() == machine.heap().live("swap_entry"), "a slot that nobody names");
}

inline std::vector<const mm::Vma*> vmas_of(const mm::Machine& machine,
                                           const mm::AddressSpace* file) {
  std::vector<const mm::Vma*> vmas;
  for (const mm::Mm* mm : machine.mmlist()) {
    for (const mm::Vma* vma : mm->vmas) {
      if (vma->vm_file == file) vmas.push_back(vma);
    }
  }
  return vmas;
}

// The registry knows each VMA of a file once and nobody else. A list shows all of them, whatever
// the index; a tree only those that hold it, so each index is asked for.
inline void check_registry(const mm::Machine& machine, const mm::AddressSpace* file,
                           Findings& findings) {
  const std::vector<const mm::Vma*> vmas = vmas_of(machine, file);
  const bool is_list = machine.kernel().files == mm::Kernel::Files::list;
  mm::Vpn end = 64;
  for (const mm::Vma* vma : vmas) end = std::max<mm::Vpn>(end, vma->last_index() + 2);
  for (mm::Vpn index = 0; index < end; ++index) {
    std::vector<const mm::Vma*> expected = vmas;
    if (!is_list) {
      std::erase_if(expected, [&](const mm::Vma* vma) {
        return index < vma->vm_pgoff || vma->last_index() < index;
      });
    }
    std::vector<const mm::Vma*> visited = machine.file_registry().visited(file, index);
    std::sort(visited.begin(), visited.end());
    std::sort(expected.begin(), expected.end());
    findings.expect(visited == expected, "the registry of a file shows ", visited.size(),
                    " VMAs for index ", index, ", there are ", expected.size());
  }
  const auto shared = std::count_if(vmas.begin(), vmas.end(),
                                    [](const mm::Vma* vma) -> bool { return vma->vm_shared; });
  findings.expect(machine.kernel().fork_forgets_writable || file->i_mmap_writable == shared,
                  "i_mmap_writable is ", file->i_mmap_writable, ", shared are ", shared);
}

inline void check_files(const mm::Machine& machine, const Truth& truth, Findings& findings) {
  for (const mm::AddressSpace* file : machine.files()) {
    findings.expect(file->nrpages == file->page_tree.size(), "nrpages is ", file->nrpages);
    for (const auto& [index, page] : file->page_tree) {
      findings.expect(page->address_space == file && page->index == index,
                      "the page cache has a page that belongs elsewhere, at ", index);
    }
    check_registry(machine, file, findings);
  }
  for (const auto& [page, mappings] : truth.pages) {
    if (!page->is_file()) continue;
    findings.expect(page->address_space->find_page(page->index) == page,
                    "a page of a file is mapped, but is not in its page cache");
  }
}

// What an entry that is there must keep to. The page of zeroes is never written to, and private
// memory only while nobody else holds the page.
inline void check_entry(const mm::Machine& machine, const mm::Vma* vma, mm::Vpn address,
                        mm::Pte pte, Findings& findings) {
  if (pte.is_swap()) {
    findings.expect(!vma->vm_shared, "a shared page of a file went to swap");
    return;
  }
  if (!findings.expect(pte.present(), "an entry that is neither there nor in swap")) return;
  const mm::Page* page = pte.page();
  findings.expect(!pte.writable() || mm::may_write(vma->vm_flags), "writable without the right");
  if (page == machine.zero_page()) {
    findings.expect(!pte.writable() && vma->vm_file == nullptr, "a misplaced page of zeroes");
  } else if (page->is_file()) {
    findings.expect(
        page->address_space == vma->vm_file && page->index == mm::linear_page_index(vma, address),
        "another page of the file than the address stands for");
    findings.expect(!pte.writable() || vma->vm_shared, "a private mapping can write to the file");
  } else {
    findings.expect(!vma->vm_shared, "a shared mapping has a page of its own");
    findings.expect(!pte.writable() || page->count == 1, "a page is writable that others hold");
  }
}

// Address spaces are in order, and each entry lies in a VMA that may have it.
inline void check_vmas(const mm::Machine& machine, Findings& findings) {
  findings.expect(machine.mmlist().size() == machine.processes().size(), "an mm without a process");
  for (const mm::Process* process : machine.processes()) {
    const mm::Mm* mm = process->mm;
    mm::Vpn end = 0;
    for (const mm::Vma* vma : mm->vmas) {
      findings.expect(vma->vm_mm == mm, "a VMA stands in the wrong mm");
      findings.expect(end <= vma->vm_start && vma->vm_start < vma->vm_end, "VMAs out of order");
      end = vma->vm_end;
    }
    for_each_entry(mm, [&](mm::Vpn address, mm::Pte pte) {
      const auto holds = [&](const mm::Vma* vma) { return vma->contains(address); };
      const auto found = std::find_if(mm->vmas.begin(), mm->vmas.end(), holds);
      if (!findings.expect(found != mm->vmas.end(), "an entry outside of all VMAs")) return;
      check_entry(machine, *found, address, pte, findings);
    });
  }
}

}  // namespace testing_support
