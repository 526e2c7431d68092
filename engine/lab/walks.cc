#include "lab/walks.h"

#include <algorithm>
#include <unordered_set>

namespace lab {
namespace {

constexpr std::size_t kMostTimed = 1u << 16;

void add(WalkSums& sums, const rmap::WalkRecorder& recorder) {
  const rmap::WalkCounts& counts = recorder.counts();
  const rmap::WalkDetails& details = recorder.details();
  sums.counts.visited += counts.visited;
  sums.counts.lookups += counts.lookups;
  sums.counts.mapped += counts.mapped;
  sums.details.visited_stop += details.visited_stop;
  sums.details.tree_nodes += details.tree_nodes;
  sums.details.page_table_levels += details.page_table_levels;
  for (int scope = 0; scope < rmap::kLockScopes; ++scope) {
    sums.details.locks[scope] += details.locks[scope];
  }
  sums.visited_most = std::max(sums.visited_most, counts.visited);
  ++sums.pages_counted;
}

}  // namespace

Walks::Walks(const Life& life, const Group& group, std::uint64_t seed) : stage_(life.stage()) {
  find_pages(group);
  Random random(seed);  // Fisher and Yates
  for (std::size_t i = pages_.size(); i > 1; --i) std::swap(pages_[i - 1], pages_[random.below(i)]);
  sums_.pages_in_all = pages_.size();
}

// By process and address, so that the order has nothing to do with the design.
void Walks::find_pages(const Group& group) {
  std::unordered_set<const mm::Page*> shared;  // those seen that further entries may map
  for (std::uint64_t number = 0; number < stage_.processes().size(); ++number) {
    const mm::Process* process = stage_.process(number);
    if (process == nullptr) continue;
    for (const mm::Vma* vma : process->mm->vmas) {
      for (mm::Vpn address = vma->vm_start; address < vma->vm_end; ++address) {
        const mm::Page* page = stage_.machine().page_at(process, address);
        if (page == nullptr || !group.holds(number, *page)) continue;
        if (page->count > 1 && !shared.insert(page).second) continue;
        pages_.push_back(page);
      }
    }
  }
}

bool Walks::count(std::uint64_t visits) {
  const rmap::ReverseMap& reverse_map = stage_.machine().reverse_map();
  const std::uint64_t limit = sums_.counts.visited + visits;
  while (sums_.pages_counted < pages_.size() && sums_.counts.visited < limit) {
    const mm::Page* page = pages_[static_cast<std::size_t>(sums_.pages_counted)];
    rmap::WalkRecorder recorder;
    reverse_map.walk(page, recorder);
    const rmap::WalkCounts& counts = recorder.counts();
    // A page of a file is held by the page cache as well.
    const std::uint64_t entries = page->count - (page->address_space != nullptr ? 1 : 0);
    if (counts.mapped != entries || counts.visited < counts.mapped) ++wrong_;
    add(sums_, recorder);
    if (known_.size() < kMostTimed) {
      known_.push_back(
          {sums_.counts.visited, sums_.details.visited_stop, sums_.counts.mapped});
    }
  }
  return sums_.pages_counted == pages_.size();
}

Walks::Known Walks::known_until(std::uint64_t walks) const {
  const std::uint64_t rounds = walks / known_.size();
  const std::uint64_t rest = walks % known_.size();
  const Known& all = known_.back();
  Known known = {rounds * all.visited, rounds * all.visited_stop, rounds * all.mapped};
  if (rest > 0) {
    const Known& part = known_[static_cast<std::size_t>(rest - 1)];
    known.visited += part.visited;
    known.visited_stop += part.visited_stop;
    known.mapped += part.mapped;
  }
  return known;
}

bool Walks::walk(std::uint64_t walks, bool stop) {
  const Known before = known_until(next_timed_);
  const Known after = known_until(next_timed_ + walks);
  const rmap::ReverseMap& reverse_map = stage_.machine().reverse_map();
  rmap::WalkCounts counts;
  while (walks > 0) {
    const std::uint64_t in_a_row = std::min(walks, known_.size() - next_timed_);
    const rmap::Pages pages(&pages_[static_cast<std::size_t>(next_timed_)],
                            static_cast<std::size_t>(in_a_row));
    counts += stop ? reverse_map.walk_each_and_stop(pages) : reverse_map.walk_each(pages);
    next_timed_ = (next_timed_ + in_a_row) % known_.size();
    walks -= in_a_row;
  }
  const std::uint64_t wanted =
      stop ? after.visited_stop - before.visited_stop : after.visited - before.visited;
  return counts.visited == wanted && counts.mapped == after.mapped - before.mapped;
}

}  // namespace lab
