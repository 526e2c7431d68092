#pragma once

#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <vector>

#include "mm/machine.h"

namespace cli {

using Json = nlohmann::ordered_json;

// Processes by the numbers a golden trace gives them.
using Processes = std::map<std::int64_t, mm::Process*>;

// A machine, and what a golden trace calls its processes and files.
class GoldenStory {
 public:
  // Process 0 is there at the start and has no memory.
  GoldenStory(rmap::Factory design, const mm::Kernel& kernel);

  // Does one operation {"op": "fork", "proc": 0, "child": 1}. Throws GoldenError, with this step.
  void apply(const Json& operation, int step);

  mm::Machine& machine() { return machine_; }
  const mm::Machine& machine() const { return machine_; }
  const Processes& processes() const { return processes_; }
  // The file with this number; it and all before it are made when they are first named.
  mm::AddressSpace* file(std::uint64_t number);
  // The number of the process whose address space this is.
  std::int64_t number_of(const mm::Mm* mm) const;

 private:
  friend class GoldenOperation;
  mm::Machine machine_;
  Processes processes_;
};

// Calls `visit(address, page)` for each page mapped in a VMA, ascending; not for the page of
// zeroes.
template <class Visit>
void for_each_page(const mm::Machine& machine, const mm::Vma* vma, Visit visit) {
  const mm::Mm* mm = vma->vm_mm;
  mm::for_each_slot(mm->pgd, vma->vm_start, vma->vm_end,
                    [&](mm::Vpn address, const mm::PteSlot* slot) {
                      const mm::Pte pte = *slot;
                      if (pte.present() && pte.page() != machine.zero_page()) {
                        visit(address, pte.page());
                      }
                    });
}

// The same for all VMAs of all processes, by number: `visit(number, address, page)`.
template <class Visit>
void for_each_page(const GoldenStory& story, Visit visit) {
  for (const auto& entry : story.processes()) {
    const std::int64_t number = entry.first;
    for (const mm::Vma* vma : entry.second->mm->vmas) {
      for_each_page(story.machine(), vma,
                    [&](mm::Vpn address, const mm::Page* page) { visit(number, address, page); });
    }
  }
}

// "rw", "r" or "none".
const char* golden_rights(mm::Prot prot);

}  // namespace cli
