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
};

// The pages of one group in a workload that stands at the moment of the walks; each once, in an order
// that is random, and the same for all designs with the same seed.
class Walks {
 public:
  // Finds the pages. `life` outlives it, and stays where it is as long as anything is asked here.
  Walks(const Life& life, const Group& group, std::uint64_t seed);

  // Walks further pages and notes all that there is to count, until so many things were looked at or
  // all pages had their turn. Returns whether all have had it. Each walk is compared with its page:
  // `wrong()` says how many did not find as many entries as map the page, and must be 0.
  bool count(std::uint64_t visits);
  const WalkSums& sums() const { return sums_; }
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
  void find_pages(const Group& group);
  Known known_until(std::uint64_t walks) const;

  const Stage& stage_;
  std::vector<const mm::Page*> pages_;
  WalkSums sums_;
  std::vector<Known> known_;
  std::uint64_t next_timed_ = 0;
  std::uint64_t wrong_ = 0;
};

}  // namespace lab
