#pragma once

#include <cstdint>

namespace rmap {

// What one lock covers. The wider, the more processes wait for each other.
enum class LockScope : std::uint8_t {
  page,      // one page: PG_chainlock, PG_maplock
  mm,        // one address space: page_table_lock
  anon_vma,  // one anon_vma
  root,      // all anon_vmas that descend from one root
  file,      // all VMAs of one file
};
inline constexpr int kLockScopes = 5;

// What a reverse map has done since it was made. Differences of two readings say what one operation
// cost (the columns of the event × design matrix). Counted, never timed; locks are counted, not taken.
struct Work {
  std::uint64_t links = 0;      // into and out of lists and trees
  std::uint64_t mapcounts = 0;  // changes of a page's mapcount
  std::uint64_t added = 0;      // pte_chain: entries written down …
  std::uint64_t removed = 0;    // … and struck out,
  std::uint64_t compared = 0;   // after comparing so many slots,
  std::uint64_t blocks_touched = 0;  // in so many blocks,
  std::uint64_t most_compared = 0;   // and in the worst single case so many slots
  std::uint64_t locks[kLockScopes] = {};

  void lock(LockScope scope) { ++locks[static_cast<int>(scope)]; }
};

// What two that work side by side have done together. `most_compared` is the greater of both.
inline Work sum(Work one, const Work& other) {
  one.links += other.links;
  one.mapcounts += other.mapcounts;
  one.added += other.added;
  one.removed += other.removed;
  one.compared += other.compared;
  one.blocks_touched += other.blocks_touched;
  one.most_compared = one.most_compared > other.most_compared ? one.most_compared : other.most_compared;
  for (int scope = 0; scope < kLockScopes; ++scope) one.locks[scope] += other.locks[scope];
  return one;
}

// What was done since `before`. `most_compared` is that since the beginning: maxima have no difference.
inline Work difference(Work after, const Work& before) {
  after.links -= before.links;
  after.mapcounts -= before.mapcounts;
  after.added -= before.added;
  after.removed -= before.removed;
  after.compared -= before.compared;
  after.blocks_touched -= before.blocks_touched;
  for (int scope = 0; scope < kLockScopes; ++scope) after.locks[scope] -= before.locks[scope];
  return after;
}

}  // namespace rmap
