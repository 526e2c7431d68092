#pragma once

#include <cstdint>
#include <vector>

#include "lab/random.h"
#include "mm/machine.h"
#include "rmap/registry.h"

namespace lab {

// The workload of kernel commit 5beb49305251 (Rik van Riel, 2010): one parent with P pages forks N
// children, and each child writes to all of them. (N + 1) P pages, each mapped once.
//
// All work is done in slices, so that whoever drives it stays free to show progress or to stop. There
// is no clock in here: the driver takes the time around walk().
class ManyChildren {
 public:
  // `seed` decides in which order pages are walked. Both sizes are 1 to 1000 in the race.
  ManyChildren(const rmap::DesignInfo& design, std::uint32_t children, std::uint32_t pages,
               std::uint64_t seed);

  // Touches or copies about `budget` pages more. Returns the part that is built, 1 when all is.
  double build(std::uint64_t budget);
  bool is_built() const { return forked_ == children_ && written_ == goal_; }

  // --- from here on everything needs is_built() ---

  struct Counts {
    std::uint64_t visited = 0;  // sums over the pages counted
    std::uint64_t lookups = 0;
    std::uint64_t mapped = 0;
    std::uint64_t pages_counted = 0;
    std::uint64_t pages_in_all = 0;
    std::uint64_t wrong = 0;  // walks that did not find just the page's one mapping: always 0
  };
  // Walks further pages in random order, none twice, until `visits` things were looked at or all
  // pages are counted. Returns whether all are.
  bool count(std::uint64_t visits);
  const Counts& counts() const { return counts_; }

  // Walks `walks` pages in random order, again from the first when all had their turn. Returns how
  // many of the results were wrong: 0.
  std::uint64_t walk(std::uint64_t walks);

 private:
  void build_one_step();
  void collect_pages();
  bool is_wrong(const mm::Page* page, const rmap::WalkCounts& counts) const;

  mm::Machine machine_;
  std::uint32_t children_;
  std::uint32_t pages_;
  Random random_;
  std::vector<mm::Process*> processes_;
  std::uint32_t forked_ = 0;
  std::size_t written_ = 0;
  std::size_t goal_;  // pages to be written in all
  std::vector<const mm::Page*> order_;
  std::size_t next_timed_ = 0;
  Counts counts_;
};

// The memory, in bytes of this platform, that a built ManyChildren takes: an estimate from above, to
// be asked before one is made.
std::uint64_t bytes_for_many_children(const rmap::DesignInfo& design, std::uint32_t children,
                                      std::uint32_t pages);

}  // namespace lab
