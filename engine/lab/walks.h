#pragma once

#include <vector>

#include "lab/life.h"
#include "lab/random.h"
#include "rmap/walk.h"

namespace lab {

// Sums over the walks of pages: exact, and the same on every machine.
struct WalkSums {
  rmap::WalkCounts counts;
  rmap::WalkDetails details;
  std::uint64_t visited_most = 0;  // by one walk
  std::uint64_t pages_counted = 0;
  std::uint64_t pages_in_all = 0;  // equal: a complete count

  void add(const rmap::WalkRecorder& recorder);
};

// Every page that is mapped in a workload, once, by process and address: the order has nothing to do
// with the design.
class MappedPages {
 public:
  // `life` stands at the walks, and stays there as long as anything is walked.
  MappedPages(const Life& life, const std::vector<Group>& groups);

  const Stage& stage() const { return stage_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(pages_.size()); }
  const mm::Page* at(std::uint32_t index) const { return pages_[index]; }
  // The groups that it belongs to: bit by bit, in their order.
  std::uint8_t groups_of(std::uint32_t index) const { return groups_[index]; }

 private:
  const Stage& stage_;
  std::vector<const mm::Page*> pages_;
  std::vector<std::uint8_t> groups_;
};

// The counts of one walk that notes all there is to count. `is_right`: it found as many entries as map
// the page.
struct CountedWalk {
  CountedWalk(const Stage& stage, const mm::Page* page);

  rmap::WalkRecorder recorder;
  bool is_right;
};

// What a walk costs, about, in things that are as easy to look at as the entry of a page table next to
// the last one. Not a time: the same on every machine.
std::uint64_t effort_of(const WalkSums& sums);

// The pages of one group in a workload that stands at the moment of the walks; each once, in an order
// that is random, and the same for all designs with the same seed.
class Walks {
 public:
  // `pages` outlives it.
  Walks(const MappedPages& pages, std::size_t group, std::uint64_t seed);

  // Walks further pages in their random order and notes all that there is to count, with about so much
  // effort. Returns whether that is over: all pages have had their turn; or so many that the others
  // can have theirs in any order (wants_all()); or a sample of them, as all are hopeless.
  bool sample(std::uint64_t effort);
  bool wants_all() const { return wants_all_; }
  // From the beginning: the counts are those of the walks that are added now, of all pages.
  void begin_all() {
    sums_ = WalkSums();
    sums_.pages_in_all = order_.size();
  }
  void add(const rmap::WalkRecorder& recorder) { sums_.add(recorder); }

  const WalkSums& sums() const { return sums_; }
  // How many walks did not find as many entries as map the page: must be 0.
  std::uint64_t wrong() const { return wrong_; }

  // How many pages the timed walks go round, all counted ones: enough that their memory is not warmer
  // than it is in truth, and few enough that their counts are known.
  std::uint64_t pages_timed() const { return known_.size(); }
  // Walks so many pages in turn: nothing else happens between. Returns whether what was visited and
  // found is what these pages' counts say. `stop`: the walk that ends with the last entry.
  bool walk(std::uint64_t walks, bool stop);

 private:
  // What the walks of the first pages, up to one, have counted together.
  struct Known {
    std::uint64_t visited = 0, visited_stop = 0, mapped = 0;
  };
  const mm::Page* next_at_random();
  bool can_afford_all() const;
  Known known_until(std::uint64_t walks) const;

  const MappedPages& pages_;
  std::vector<std::uint32_t> order_;  // in pages_; the part that was walked is shuffled
  Random random_;
  WalkSums sums_;
  bool wants_all_ = false;
  std::vector<const mm::Page*> timed_;
  std::vector<Known> known_;
  std::uint64_t next_timed_ = 0;
  std::uint64_t wrong_ = 0;
};

}  // namespace lab
