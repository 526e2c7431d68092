#include "cli/golden_state.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>

#include "rmap/anon_vma.h"

namespace cli {
namespace {

// Whether the design at work has given this type this field.
bool has_field(const mm::Machine& machine, std::string_view type, std::string_view field) {
  const trace::SlabBase* found = machine.heap().find_slab(type);
  if (found == nullptr) return false;
  return std::any_of(found->fields().begin(), found->fields().end(),
                     [&](const trace::FieldInfo& info) { return info.name == field; });
}

std::size_t ever(const mm::Machine& machine, std::string_view type) {
  const trace::SlabBase* found = machine.heap().find_slab(type);
  return found == nullptr ? 0 : found->ever();
}

template <class Visit>
void for_each_chain(const mm::Vma* vma, Visit visit) {
  for (const rmap::AnonVmaChain* avc = vma->anon_vma_chain.first; avc != nullptr;
       avc = avc->same_vma.next) {
    visit(avc);
  }
}

// Calls `visit(address, page)` for each page mapped in a VMA, ascending.
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

const char* rights(mm::Prot prot) {
  if (mm::may_write(prot)) return "rw";
  return mm::may_read(prot) ? "r" : "none";
}

// The number of an object in order of first appearance.
int number_of(std::map<trace::ObjectId, int>& numbers, const void* object) {
  const int next = static_cast<int>(numbers.size());
  return numbers.try_emplace(trace::object_id(object), next).first->second;
}

}  // namespace

Json GoldenState::describe(const Processes& processes) {
  alive_.clear();
  Json vmas = Json::array();
  for (const auto& [number, process] : processes) {
    for (const mm::Vma* vma : process->mm->vmas) vmas.push_back(describe_vma(number, vma));
  }
  Json anon_vmas = Json::object();
  for (const auto& [id, anon_vma] : alive_) {
    anon_vmas[std::to_string(id)] = describe_anon_vma(anon_vma);
  }
  Json pages = Json::array();
  for (const auto& [number, process] : processes) {
    for (const mm::Vma* vma : process->mm->vmas) {
      const std::int64_t owner = number;
      for_each_page(machine_, vma, [&](mm::Vpn address, const mm::Page* page) {
        pages.push_back(describe_page(owner, address, page));
      });
    }
  }
  return {{"vmas", vmas}, {"anon_vmas", anon_vmas}, {"pages", pages}};
}

Json GoldenState::describe_vma(std::int64_t number, const mm::Vma* vma) {
  Json anon_vma = anon_vma_id(vma->anon_vma);
  Json chain = Json::array();
  for_each_chain(vma, [&](const rmap::AnonVmaChain* avc) { chain.push_back(anon_vma_id(avc->anon_vma)); });
  return {{"proc", number},
          {"start", static_cast<mm::Vpn>(vma->vm_start)},
          {"pages", vma->pages()},
          {"prot", rights(vma->vm_flags)},
          {"pgoff", static_cast<mm::Vpn>(vma->vm_pgoff)},
          {"anon_vma", anon_vma},
          {"chain", chain}};
}

Json GoldenState::describe_anon_vma(const rmap::AnonVma* anon_vma) {
  std::size_t linked = 0;
  for (const mm::Vma* vma = anon_vma->vmas.first; vma != nullptr; vma = vma->anon_vma_node.next) {
    ++linked;
  }
  for (const rmap::AnonVmaChain* avc = anon_vma->head.first; avc != nullptr;
       avc = avc->same_anon_vma.next) {
    ++linked;
  }
  return {{"root", anon_vma_id(anon_vma->root)}, {"parent", nullptr}, {"linked", linked}};
}

Json GoldenState::describe_page(std::int64_t number, mm::Vpn address, const mm::Page* page) {
  const rmap::WalkCounts counts = machine_.reverse_map().walk(page);
  const bool has_index = has_field(machine_, "page", "index");
  return {{"proc", number},
          {"page", address},
          {"frame", number_of(frame_ids_, page)},
          {"anon_vma", anon_vma_id(page->mapping)},
          {"index", has_index ? Json(static_cast<mm::Vpn>(page->index)) : Json(nullptr)},
          {"mapcount", static_cast<std::uint32_t>(page->count)},
          {"visited", counts.visited},
          {"mapped", counts.mapped}};
}

Json GoldenState::anon_vma_id(const rmap::AnonVma* anon_vma) {
  if (anon_vma == nullptr) return nullptr;
  const int id = number_of(anon_vma_ids_, anon_vma);
  alive_[id] = anon_vma;
  return id;
}

Json golden_summary(const mm::Machine& machine, const Processes& processes) {
  std::size_t longest = 0;
  std::size_t last = 0;
  std::uint64_t ptes = 0;
  std::uint64_t visited = 0;
  std::uint64_t most_visited = 0;
  std::uint64_t mapped = 0;
  for (const auto& [number, process] : processes) {
    for (const mm::Vma* vma : process->mm->vmas) {
      last = 0;
      for_each_chain(vma, [&](const rmap::AnonVmaChain*) { ++last; });
      longest = std::max(longest, last);
      for_each_page(machine, vma, [&](mm::Vpn, const mm::Page* page) {
        const rmap::WalkCounts counts = machine.reverse_map().walk(page);
        ++ptes;
        visited += counts.visited;
        most_visited = std::max(most_visited, counts.visited);
        mapped += counts.mapped;
      });
    }
  }
  const double mean = ptes == 0 ? 0 : static_cast<double>(visited) / static_cast<double>(ptes);
  return {{"processes", processes.size()},
          {"vmas", machine.vma_count()},
          {"anon_vmas", machine.heap().live("anon_vma")},
          {"avcs", machine.heap().live("anon_vma_chain")},
          {"anon_vmas_allocated_ever", ever(machine, "anon_vma")},
          {"avcs_allocated_ever", ever(machine, "anon_vma_chain")},
          {"max_chain", longest},
          {"last_vma_chain", last},
          {"ptes", ptes},
          {"frames", machine.page_count()},
          {"visited_total", visited},
          {"visited_max", most_visited},
          {"visited_avg", std::round(mean * 1e6) / 1e6},
          {"mapped_total", mapped}};
}

}  // namespace cli
