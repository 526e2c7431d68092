#include "scene.h"

#include <bit>
#include <string_view>
#include <unordered_map>

namespace bench {

Kind kind_of(const rmap::DesignInfo& design) {
  const std::string_view id = design.id;
  if (id == "process-scan") return Kind::scan;
  if (id == "pte-chain") return Kind::entries;
  if (id == "anon-vma") return Kind::family_list;
  return id == "anon-vma-chain" ? Kind::chained_list : Kind::chained_tree;
}

FileKind file_kind_of(const rmap::DesignInfo& design) {
  switch (kind_of(design)) {
    case Kind::scan:
      return FileKind::scan;
    case Kind::entries:
      return FileKind::entries;
    default:
      return design.kernel.files == mm::Kernel::Files::list ? FileKind::list : FileKind::tree;
  }
}

Scene::Scene(const rmap::DesignInfo& design, std::string name)
    : name_(std::move(name)), machine_(design.make, design.kernel) {}

void Scene::choose(const mm::Page* page, const Expected& expected) {
  rmap::WalkRecorder recorder;
  machine_.reverse_map().walk(page, recorder);
  const rmap::WalkCounts& counts = recorder.counts();
  const rmap::WalkDetails& details = recorder.details();
  if (machine_.reverse_map().walk(page) != counts) fail("counts, of the timed walk,", 0, 1);
  fail("visited", counts.visited, expected.visited);
  fail("lookups", counts.lookups, expected.lookups);
  fail("mapped", counts.mapped, expected.mapped);
  fail("visited_stop", details.visited_stop, expected.visited_stop.value_or(details.visited_stop));
  if (details.tree_nodes > expected.most_tree_nodes.value_or(0)) {
    fail("tree_nodes", details.tree_nodes, expected.most_tree_nodes.value_or(0));
  }
  pages_.push_back(page);
  sum_.visited += expected.visited;
  sum_.mapped += expected.mapped;
  lookups_ += expected.lookups;
  visited_stop_ += details.visited_stop;
  tree_nodes_ += details.tree_nodes;
}

void Scene::count(const std::string& name, std::uint64_t value, std::uint64_t wanted) {
  fail(name, value, wanted);
  counts_[name] = static_cast<double>(value);
}

void Scene::fail(const std::string& what, std::uint64_t value, std::uint64_t wanted) {
  if (value == wanted || !wrong_.empty()) return;
  wrong_ = name_ + ": " + what + " is " + std::to_string(value) + ", and should be " +
           std::to_string(wanted);
}

void Scene::scan() {
  std::unordered_map<const mm::Page*, std::uint64_t> found;
  for (const mm::Page* page : pages_) found[page] = 0;
  for (const mm::Process* process : machine_.processes()) {
    const mm::Mm* mm = process->mm;
    for (const mm::Vma* vma : mm->vmas) {
      mm::for_each_slot(mm->pgd, vma->vm_start, vma->vm_end, [&](mm::Vpn, const mm::PteSlot* slot) {
        const mm::Pte pte = *slot;
        if (!pte.present()) return;
        if (const auto page = found.find(pte.page()); page != found.end()) ++page->second;
      });
    }
  }
  for (const mm::Page* page : pages_) {
    fail("mapped", machine_.reverse_map().walk(page).mapped, found[page]);
  }
}

Sum Scene::walk_all() const {
  Sum sum;
  const rmap::ReverseMap& reverse_map = machine_.reverse_map();
  for (const mm::Page* page : pages_) sum.add(reverse_map.walk(page));
  return sum;
}

std::map<std::string, double> Scene::counts() const {
  std::map<std::string, double> counts = counts_;
  const auto mean = [&](std::uint64_t sum) {
    return static_cast<double>(sum) / static_cast<double>(pages_.size());
  };
  counts["visited"] = mean(sum_.visited);
  counts["lookups"] = mean(lookups_);
  counts["mapped"] = mean(sum_.mapped);
  counts["visited_stop"] = mean(visited_stop_);
  counts["tree_nodes"] = mean(tree_nodes_);
  return counts;
}

std::uint64_t most_tree_nodes(std::uint64_t ranges, std::uint64_t matches) {
  return 4 * static_cast<std::uint64_t>(std::bit_width(ranges)) + 2 * matches - 1;
}

}  // namespace bench
