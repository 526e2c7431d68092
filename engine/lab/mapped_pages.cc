#include <unordered_map>

#include "lab/walks.h"

namespace lab {
namespace {

std::uint8_t groups_with(const std::vector<Group>& groups, std::uint64_t process,
                         const mm::Page& page) {
  std::uint8_t bits = 0;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (groups[i].holds(process, page)) bits = static_cast<std::uint8_t>(bits | 1u << i);
  }
  return bits;
}

}  // namespace

MappedPages::MappedPages(const Life& life, const std::vector<Group>& groups)
    : stage_(life.stage()) {
  trace::check(groups.size() <= 8, "each group of pages has a bit");
  // Those seen that further entries may map.
  std::unordered_map<const mm::Page*, std::size_t> shared;
  for (std::uint64_t number = 0; number < stage_.processes().size(); ++number) {
    const mm::Process* process = stage_.process(number);
    if (process == nullptr) continue;
    const auto take = [&](mm::Vpn, const mm::PteSlot* slot) {
      const mm::Pte pte = *slot;
      if (!pte.present() || pte.page() == stage_.machine().zero_page()) return;
      const std::uint8_t bits = groups_with(groups, number, *pte.page());
      if (bits == 0) return;
      if (pte.page()->count > 1) {
        const auto seen = shared.emplace(pte.page(), pages_.size());
        if (!seen.second) {
          std::uint8_t& all = groups_[seen.first->second];
          all = static_cast<std::uint8_t>(all | bits);
          return;
        }
      }
      pages_.push_back(pte.page());
      groups_.push_back(bits);
    };
    for (const mm::Vma* vma : process->mm->vmas) {
      mm::for_each_slot(process->mm->pgd, vma->vm_start, vma->vm_end, take);
    }
  }
}

}  // namespace lab
