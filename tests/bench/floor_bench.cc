// What a walk costs beyond what it must: the walk of a design, through its interface, beside a loop
// written by hand over the same structures. Both count the same, and they take turns.
#include <ctime>

#include "plan.h"
#include "rmap/tree_chained.h"
#include "scenes.h"

namespace {

using bench::Plan;
using bench::Scene;
using bench::Sum;
using rmap::AnonVmaChain;
using rmap::AnonVmaIntervalTree;
using rmap::WalkCounts;
using MakeScene = std::function<std::unique_ptr<Scene>(const rmap::DesignInfo&)>;

// What the kernels do at each VMA, without a word to any watcher.
void look_by_hand(const mm::Page* page, const mm::Vma* vma, WalkCounts& counts) {
  ++counts.visited;
  const mm::Vpn address = vma->vm_start + page->index - vma->vm_pgoff;
  if (address < vma->vm_start || address >= vma->vm_end) return;
  ++counts.lookups;
  const mm::PteSlot* slot = mm::find_pte(vma->vm_mm->pgd, address);
  if (slot == nullptr) return;
  const mm::Pte pte = *slot;
  if (pte.present() && pte.page() == page) ++counts.mapped;
}

WalkCounts walk_list_by_hand(const mm::Page* page) {
  WalkCounts counts;
  const rmap::AnonVma* anon_vma = page->mapping;
  for (const AnonVmaChain* avc = anon_vma->head.first; avc != nullptr;
       avc = avc->same_anon_vma.next) {
    look_by_hand(page, avc->vma, counts);
  }
  return counts;
}

WalkCounts walk_tree_by_hand(const mm::Page* page) {
  WalkCounts counts;
  const rmap::AnonVma* anon_vma = page->mapping;
  const mm::Vpn index = page->index;
  const auto ignore = [](const AnonVmaChain*, trace::Place) {};
  for (const AnonVmaChain* avc =
           AnonVmaIntervalTree::first(anon_vma->rb_root, index, index, ignore);
       avc != nullptr; avc = AnonVmaIntervalTree::next(avc, index, index, ignore)) {
    look_by_hand(page, avc->vma, counts);
  }
  return counts;
}

template <WalkCounts (*kWalk)(const mm::Page*)>
Sum walk_all_by_hand(const Scene& scene) {
  Sum sum;
  for (const mm::Page* page : scene.pages()) sum.add(kWalk(page));
  return sum;
}

// Seconds of the processor's time, so that a neighbour who takes it away does not count.
template <class Walk>
double seconds_of(const Scene& scene, bool& is_right, Walk walk) {
  const std::clock_t start = std::clock();
  is_right = walk() == scene.sum() && is_right;
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

enum class Told { interface, by_hand };

// Each iteration does both, and the next one in the other order. `told` is which of them it is that
// this row's time tells.
template <WalkCounts (*kWalk)(const mm::Page*)>
void walk_in_turns(benchmark::State& state, const Scene& scene, Told told,
                   std::vector<double>& ratios) {
  if (!scene.wrong().empty()) return state.SkipWithError(scene.wrong().c_str());
  bool is_right = true;
  bool interface_first = true;
  for (auto _ : state) {
    double by_interface = 0;
    double by_hand = 0;
    for (const bool is_interface : {interface_first, !interface_first}) {
      if (is_interface) {
        by_interface = seconds_of(scene, is_right, [&] { return scene.walk_all(); });
      } else {
        by_hand = seconds_of(scene, is_right, [&] { return walk_all_by_hand<kWalk>(scene); });
      }
    }
    interface_first = !interface_first;
    if (by_hand > 0) ratios.push_back(by_interface / by_hand);
    state.SetIterationTime(told == Told::interface ? by_interface : by_hand);
    if (!is_right) {
      state.SkipWithError("the walk and the loop by hand have not counted what they should");
      break;
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(scene.pages().size()));
  for (const auto& [name, value] : scene.counts()) state.counters[name] = value;
}

template <WalkCounts (*kWalk)(const mm::Page*)>
void add(Plan& plan, const std::string& load, const char* design, std::int64_t size,
         const MakeScene& make) {
  const std::string group = std::string(design) + ": " + load;
  const std::shared_ptr<const Scene> scene = make(*rmap::find_design(design));
  std::vector<double>& ratios = plan.compare(group, 1.10);
  for (const Told told : {Told::interface, Told::by_hand}) {
    const char* name = told == Told::interface ? "interface" : "by hand";
    plan.add(group, name, size,
             [scene, told, &ratios](benchmark::State& state, std::int64_t) {
               walk_in_turns<kWalk>(state, *scene, told, ratios);
             })
        ->UseManualTime()
        ->Iterations(plan.choose(1, 20));
  }
}

void add_both(Plan& plan, const std::string& load, std::int64_t size, const MakeScene& make) {
  add<walk_list_by_hand>(plan, load, "anon-vma-chain", size, make);
  add<walk_tree_by_hand>(plan, load, "interval-tree", size, make);
}

void fill(Plan& plan) {
  const std::uint64_t children = plan.choose(20, 1000);
  const std::uint64_t pages = plan.choose(20, 1000);
  const std::uint64_t cut = plan.choose(20, 1000);
  add_both(plan, "W1, any page", plan.choose(20, 1000), [=](const rmap::DesignInfo& design) {
    return bench::many_children(design, children, pages, bench::Whose::any);
  });
  add_both(plan, "W1, the parent's page", plan.choose(20, 1000),
           [=](const rmap::DesignInfo& design) {
             return bench::many_children(design, children, 20, bench::Whose::parent);
           });
  add_both(plan, "W1, a child's page, all in the cache", 10, [](const rmap::DesignInfo& design) {
    return bench::many_children(design, 10, 10, bench::Whose::child);
  });
  add_both(plan, "W13, a VMA cut into n", plan.choose(20, 1000),
           [=](const rmap::DesignInfo& design) { return bench::split_vma(design, cut); });
}

}  // namespace

int main(int argc, char** argv) { return bench::run(argc, argv, fill); }
