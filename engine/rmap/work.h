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

}  // namespace rmap
