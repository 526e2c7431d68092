// What a walk costs beyond what it must: the walk of a design, through its interface, beside a loop
// written by hand over the same structures. Both count the same, and they take turns.
#include <ctime>

#include "lab/walks.h"
#include "plan.h"
#include "rmap/tree_chained.h"

namespace {

using bench::Plan;
using rmap::AnonVmaChain;
using rmap::AnonVmaIntervalTree;
using rmap::WalkCounts;

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

// A workload of the lab that stands at its walks, and pages of one of its groups.
class Scene {
 public:
  Scene(const char* workload, const lab::Sizes& sizes, std::size_t group, const char* design)
      : life_(*lab::find_workload(workload), sizes, *rmap::find_design(design)) {
    const auto no_time = [] { return 0.0; };
    while (!life_.is_at_walks()) life_.advance(no_time, 1);
    const lab::MappedPages mapped(life_, lab::find_workload(workload)->groups);
    for (std::uint32_t i = 0; i < mapped.size() && wants_more(); ++i) {
      if ((mapped.groups_of(i) >> group & 1) == 0) continue;
      const lab::CountedWalk walk(life_.stage(), mapped.at(i));
      is_right_ = is_right_ && walk.is_right;
      counts_ += walk.recorder.counts();
      pages_.push_back(mapped.at(i));
    }
  }

  bool is_right() const { return is_right_; }
  rmap::Pages pages() const { return pages_; }
  const WalkCounts& counts() const { return counts_; }  // of all pages' walks together
  const rmap::ReverseMap& reverse_map() const { return life_.stage().machine().reverse_map(); }

 private:
  // Enough that one pass over all of them takes some milliseconds.
  bool wants_more() const {
    return pages_.size() < 4 || (counts_.visited < 1u << 17 && pages_.size() < 1u << 16);
  }

  lab::Life life_;
  std::vector<const mm::Page*> pages_;
  WalkCounts counts_;
  bool is_right_ = true;
};

template <WalkCounts (*kWalk)(const mm::Page*)>
[[gnu::flatten]] WalkCounts walk_all_by_hand(const Scene& scene) {
  WalkCounts counts;
  for (const mm::Page* page : scene.pages()) counts += kWalk(page);
  return counts;
}

// Seconds of the processor's time, so that a neighbour who takes it away does not count.
template <class Walk>
double seconds_of(const Scene& scene, bool& is_right, Walk walk) {
  const std::clock_t start = std::clock();
  is_right = walk() == scene.counts() && is_right;
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

enum class Told { interface, by_hand };

// Each iteration does both, and the next one in the other order. `told` is which of them it is that
// this row's time tells.
template <WalkCounts (*kWalk)(const mm::Page*)>
void walk_in_turns(benchmark::State& state, const Scene& scene, Told told,
                   std::vector<double>& ratios) {
  bool is_right = scene.is_right();
  bool interface_first = true;
  for (auto _ : state) {
    double by_interface = 0;
    double by_hand = 0;
    for (const bool is_interface : {interface_first, !interface_first}) {
      if (is_interface) {
        by_interface = seconds_of(scene, is_right, [&] { return scene.reverse_map().walk_each(scene.pages()); });
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
  state.counters["visited"] =
      static_cast<double>(scene.counts().visited) / static_cast<double>(scene.pages().size());
}

// The workload at its `sizes`, whose first is told with the result.
template <WalkCounts (*kWalk)(const mm::Page*)>
void add(Plan& plan, const std::string& load, const char* workload, const lab::Sizes& sizes,
         std::size_t group, const char* design) {
  const std::string name = std::string(design) + ": " + load;
  const auto scene = std::make_shared<const Scene>(workload, sizes, group, design);
  std::vector<double>& ratios = plan.compare(name, 1.10);
  for (const Told told : {Told::interface, Told::by_hand}) {
    plan.add(name, told == Told::interface ? "interface" : "by hand",
             static_cast<std::int64_t>(sizes[0]),
             [scene, told, &ratios](benchmark::State& state, std::int64_t) {
               walk_in_turns<kWalk>(state, *scene, told, ratios);
             })
        ->UseManualTime()
        ->Iterations(plan.choose(1, 20));
  }
}

void add_both(Plan& plan, const std::string& load, const char* workload, const lab::Sizes& sizes,
              std::size_t group) {
  add<walk_list_by_hand>(plan, load, workload, sizes, group, "anon-vma-chain");
  add<walk_tree_by_hand>(plan, load, workload, sizes, group, "interval-tree");
}

void fill(Plan& plan) {
  const std::uint64_t many = plan.choose(20, 1000);
  // Groups of "many-children".
  constexpr std::size_t kAny = 0, kParent = 1, kChild = 2;
  add_both(plan, "any page", "many-children", {many, many}, kAny);
  add_both(plan, "the parent's page", "many-children", {many, 20}, kParent);
  add_both(plan, "a child's page, all in the cache", "many-children", {10, 10}, kChild);
  add_both(plan, "a VMA cut into n", "mprotect-split", {many}, 0);
}

}  // namespace

int main(int argc, char** argv) { return bench::run(argc, argv, fill); }
