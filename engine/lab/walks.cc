#include "lab/walks.h"

#include <algorithm>

namespace lab {
namespace {

constexpr std::size_t kMostTimed = 1u << 16;
// Effort for one group of pages: if walks of all of them take no more than this, all are counted, …
constexpr std::uint64_t kMostEffort = 150'000'000;
// … else as many as this allows, and no fewer than these.
constexpr std::uint64_t kEffortOfSample = 20'000'000;
constexpr std::uint64_t kLeastPages = 10;

}  // namespace

void WalkSums::add(const rmap::WalkRecorder& recorder) {
  const rmap::WalkCounts& one = recorder.counts();
  const rmap::WalkDetails& more = recorder.details();
  counts.visited += one.visited;
  counts.lookups += one.lookups;
  counts.mapped += one.mapped;
  details.visited_stop += more.visited_stop;
  details.tree_nodes += more.tree_nodes;
  details.page_table_levels += more.page_table_levels;
  for (int scope = 0; scope < rmap::kLockScopes; ++scope) details.locks[scope] += more.locks[scope];
  visited_most = std::max(visited_most, one.visited);
  ++pages_counted;
}

CountedWalk::CountedWalk(const Stage& stage, const mm::Page* page) {
  stage.machine().reverse_map().walk(page, recorder);
  // A page of a file is held by the page cache as well, one that came back from swap by the swap cache.
  const std::uint64_t caches = (page->is_file() ? 1u : 0u) + (page->swap != nullptr ? 1u : 0u);
  const std::uint64_t entries = page->count - caches;
  const rmap::WalkCounts& counts = recorder.counts();
  is_right = counts.mapped == entries && counts.visited >= counts.mapped;
}

std::uint64_t effort_of(const WalkSums& sums) {
  constexpr std::uint64_t kOfJump = 8;  // to a table or a node somewhere in memory
  return sums.counts.visited + sums.pages_counted +
         kOfJump * (sums.details.page_table_levels + sums.details.tree_nodes);
}

Walks::Walks(const MappedPages& pages, std::size_t group, std::uint64_t seed)
    : pages_(pages), random_(seed) {
  for (std::uint32_t i = 0; i < pages.size(); ++i) {
    if ((pages.groups_of(i) >> group & 1) != 0) order_.push_back(i);
  }
  sums_.pages_in_all = order_.size();
}

// Fisher and Yates, as far as anybody asks.
const mm::Page* Walks::next_at_random() {
  const auto at = static_cast<std::size_t>(sums_.pages_counted);
  std::swap(order_[at], order_[at + random_.below(order_.size() - at)]);
  return pages_.at(order_[at]);
}

bool Walks::can_afford_all() const {
  const double mean =
      static_cast<double>(effort_of(sums_)) / static_cast<double>(sums_.pages_counted);
  return mean * static_cast<double>(order_.size()) <= static_cast<double>(kMostEffort);
}

bool Walks::sample(std::uint64_t effort) {
  const std::uint64_t limit = effort_of(sums_) + effort;
  while (sums_.pages_counted < order_.size()) {
    const std::uint64_t spent = effort_of(sums_);
    if (sums_.pages_counted == kMostTimed && can_afford_all()) {
      wants_all_ = true;
      return true;
    }
    if (spent >= kEffortOfSample && sums_.pages_counted >= kLeastPages && !can_afford_all()) {
      return true;
    }
    if (spent >= limit) return false;
    const mm::Page* page = next_at_random();
    const CountedWalk walk(pages_.stage(), page);
    if (!walk.is_right) ++wrong_;
    sums_.add(walk.recorder);
    if (known_.size() == kMostTimed) continue;
    timed_.push_back(page);
    known_.push_back({sums_.counts.visited, sums_.details.visited_stop, sums_.counts.mapped});
  }
  return true;
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
  const rmap::ReverseMap& reverse_map = pages_.stage().machine().reverse_map();
  rmap::WalkCounts counts;
  while (walks > 0) {
    const std::uint64_t in_a_row = std::min(walks, known_.size() - next_timed_);
    const rmap::Pages pages(&timed_[static_cast<std::size_t>(next_timed_)],
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
