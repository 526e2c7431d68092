#include <algorithm>
#include <cmath>
#include <string_view>

#include "cli/golden_format.h"
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

constexpr std::pair<const char*, trace::Field<std::uint32_t> rmap::AnonVma::*> kCounters[] = {
    {"degree", &rmap::AnonVma::degree},
    {"num_children", &rmap::AnonVma::num_children},
    {"num_active_vmas", &rmap::AnonVma::num_active_vmas},
};

std::size_t count_below(const rmap::AnonVmaChain* avc) {
  return avc == nullptr ? 0 : 1 + count_below(avc->rb.left) + count_below(avc->rb.right);
}

// The number of an object in order of first appearance.
int number_of(std::map<trace::ObjectId, int>& numbers, const void* object) {
  const int next = static_cast<int>(numbers.size());
  return numbers.try_emplace(trace::object_id(object), next).first->second;
}

class AnonFormat final : public GoldenFormat {
 public:
  explicit AnonFormat(const GoldenStory& story) : story_(story), machine_(story.machine()) {}

  Json describe() override;
  Json summary() override;

 private:
  Json describe_vma(std::int64_t number, const mm::Vma* vma);
  Json describe_anon_vma(const rmap::AnonVma* anon_vma);
  Json describe_page(std::int64_t number, mm::Vpn address, const mm::Page* page);
  Json anon_vma_id(const rmap::AnonVma* anon_vma);

  const GoldenStory& story_;
  const mm::Machine& machine_;
  std::map<trace::ObjectId, int> anon_vma_ids_;
  std::map<trace::ObjectId, int> frame_ids_;
  std::map<int, const rmap::AnonVma*> alive_;  // those met in the state at hand, by id
};

Json AnonFormat::describe() {
  alive_.clear();
  Json vmas = Json::array();
  for (const auto& [number, process] : story_.processes()) {
    for (const mm::Vma* vma : process->mm->vmas) vmas.push_back(describe_vma(number, vma));
  }
  Json anon_vmas = Json::object();
  // Their roots and parents are among them: whoever is linked to one is linked to those.
  for (const auto& [id, anon_vma] : std::map(alive_)) {
    anon_vmas[std::to_string(id)] = describe_anon_vma(anon_vma);
  }
  Json pages = Json::array();
  for_each_page(story_, [&](std::int64_t number, mm::Vpn address, const mm::Page* page) {
    pages.push_back(describe_page(number, address, page));
  });
  return {{"vmas", vmas}, {"anon_vmas", anon_vmas}, {"pages", pages}};
}

Json AnonFormat::describe_vma(std::int64_t number, const mm::Vma* vma) {
  Json anon_vma = anon_vma_id(vma->anon_vma);
  Json chain = Json::array();
  for_each_chain(
      vma, [&](const rmap::AnonVmaChain* avc) { chain.push_back(anon_vma_id(avc->anon_vma)); });
  return {{"proc", number},
          {"start", static_cast<mm::Vpn>(vma->vm_start)},
          {"pages", vma->pages()},
          {"prot", golden_rights(vma->vm_flags)},
          {"pgoff", static_cast<mm::Vpn>(vma->vm_pgoff)},
          {"anon_vma", anon_vma},
          {"chain", chain}};
}

Json AnonFormat::describe_anon_vma(const rmap::AnonVma* anon_vma) {
  std::size_t linked = 0;
  for (const mm::Vma* vma = anon_vma->vmas.first; vma != nullptr; vma = vma->anon_vma_node.next) {
    ++linked;
  }
  for (const rmap::AnonVmaChain* avc = anon_vma->head.first; avc != nullptr;
       avc = avc->same_anon_vma.next) {
    ++linked;
  }
  linked += count_below(anon_vma->rb_root.node);
  Json json = {{"root", anon_vma_id(anon_vma->root)}, {"parent", anon_vma_id(anon_vma->parent)}};
  for (const auto& [name, member] : kCounters) {
    if (has_field(machine_, "anon_vma", name))
      json[name] = static_cast<std::uint32_t>(anon_vma->*member);
  }
  json["linked"] = linked;
  return json;
}

Json AnonFormat::describe_page(std::int64_t number, mm::Vpn address, const mm::Page* page) {
  const rmap::WalkCounts counts = machine_.reverse_map().walk(page);
  const bool has_index = has_field(machine_, "page", "mapping");
  return {{"proc", number},
          {"page", address},
          {"frame", number_of(frame_ids_, page)},
          {"anon_vma", anon_vma_id(page->mapping)},
          {"index", has_index ? Json(static_cast<mm::Vpn>(page->index)) : Json(nullptr)},
          {"mapcount", static_cast<std::uint32_t>(page->count)},
          {"visited", counts.visited},
          {"mapped", counts.mapped}};
}

Json AnonFormat::anon_vma_id(const rmap::AnonVma* anon_vma) {
  if (anon_vma == nullptr) return nullptr;
  const int id = number_of(anon_vma_ids_, anon_vma);
  alive_[id] = anon_vma;
  return id;
}

Json AnonFormat::summary() {
  std::size_t longest = 0;
  std::size_t last = 0;
  std::uint64_t ptes = 0;
  std::uint64_t visited = 0;
  std::uint64_t most_visited = 0;
  std::uint64_t mapped = 0;
  for (const auto& [number, process] : story_.processes()) {
    for (const mm::Vma* vma : process->mm->vmas) {
      last = 0;
      for_each_chain(vma, [&](const rmap::AnonVmaChain*) { ++last; });
      longest = std::max(longest, last);
      for_each_page(machine_, vma, [&](mm::Vpn, const mm::Page* page) {
        const rmap::WalkCounts counts = machine_.reverse_map().walk(page);
        ++ptes;
        visited += counts.visited;
        most_visited = std::max(most_visited, counts.visited);
        mapped += counts.mapped;
      });
    }
  }
  const double mean = ptes == 0 ? 0 : static_cast<double>(visited) / static_cast<double>(ptes);
  return {{"processes", story_.processes().size()},
          {"vmas", machine_.vma_count()},
          {"anon_vmas", machine_.heap().live("anon_vma")},
          {"avcs", machine_.heap().live("anon_vma_chain")},
          {"anon_vmas_allocated_ever", ever(machine_, "anon_vma")},
          {"avcs_allocated_ever", ever(machine_, "anon_vma_chain")},
          {"max_chain", longest},
          {"last_vma_chain", last},
          {"ptes", ptes},
          {"frames", machine_.page_count()},
          {"visited_total", visited},
          {"visited_max", most_visited},
          {"visited_avg", std::round(mean * 1e6) / 1e6},
          {"mapped_total", mapped}};
}

}  // namespace

std::unique_ptr<GoldenFormat> make_anon_format(const GoldenStory& story) {
  return std::make_unique<AnonFormat>(story);
}

}  // namespace cli
