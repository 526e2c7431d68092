#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "mm/mm_struct.h"
#include "rmap/work.h"
#include "trace/journal.h"

namespace rmap {

// What one complete walk did. Counts are exact and the same on every machine; times are not.
struct WalkCounts {
  std::uint64_t visited = 0;  // things looked at; what they are the design says (DesignInfo::visits)
  std::uint64_t lookups = 0;  // page-table entries read
  std::uint64_t mapped = 0;   // entries found that map the page

  WalkCounts& operator+=(const WalkCounts& other) {
    visited += other.visited;
    lookups += other.lookups;
    mapped += other.mapped;
    return *this;
  }
  friend bool operator==(const WalkCounts&, const WalkCounts&) = default;
};

// What else there is to count in a walk, by those who do not time it.
struct WalkDetails {
  // Visited until as many entries were found as the page's mapcount says: there the kernels since 2.6.7
  // stop. A design that does not know the mapcount can't.
  std::uint64_t visited_stop = 0;
  std::uint64_t tree_nodes = 0;         // nodes of an interval or priority search tree that were read
  std::uint64_t page_table_levels = 0;  // page-table pages read on the way to the entries
  std::uint64_t locks[kLockScopes] = {};

  friend bool operator==(const WalkDetails&, const WalkDetails&) = default;
};

// One entry that maps the page.
struct Mapping {
  const mm::Mm* mm;
  mm::Vpn address;

  friend auto operator<=>(const Mapping&, const Mapping&) = default;
};

// A walk is written once, as a template over what watches it, and compiled for each: with this watcher,
// which only counts and is what the lab times …
class WalkCounter {
 public:
  void lock(LockScope) {}
  void touch(const void*, trace::Place = {}) {}
  void visit(const void*, std::uint64_t = 0) { ++counts_.visited; }
  void descend(const mm::Pgd*, mm::Vpn) {}
  void lookup() { ++counts_.lookups; }
  void hit(const void*, const mm::Mm*, mm::Vpn, trace::Place = {}) { ++counts_.mapped; }
  void miss(const void*, trace::Miss, mm::Vpn, trace::Place = {}) {}
  static constexpr bool wants_more() { return true; }

  const WalkCounts& counts() const { return counts_; }

 private:
  WalkCounts counts_;
};

// … with this one, which ends the walk where the kernels since 2.6.7 do, after as many entries as the
// page's mapcount says, …
class StoppingWalkCounter : public WalkCounter {
 public:
  explicit StoppingWalkCounter(std::uint64_t mapcount) : mapcount_(mapcount) {}

  bool wants_more() const { return counts().mapped < mapcount_; }

 private:
  std::uint64_t mapcount_;
};

// … and with this one, which counts the rest as well, keeps what was found, in order, and tells the
// journal if there is one. Chosen once per walk, never per node.
class WalkRecorder {
 public:
  using Place = trace::Place;

  explicit WalkRecorder(trace::Journal* journal = nullptr) : journal_(journal) {}

  void lock(LockScope scope) { ++details_.locks[static_cast<int>(scope)]; }
  void knows_mapcount(std::uint64_t mapcount) { mapcount_ = mapcount; }
  void touch(const void* node, Place place = Place::here()) {
    ++details_.tree_nodes;
    note(trace::EventKind::touch, node, 0, 0, place);
  }
  void visit(const void* object, std::uint64_t entry = 0, Place place = Place::here()) {
    counter_.visit(object);
    if (counts().mapped < mapcount_) ++details_.visited_stop;
    note(trace::EventKind::visit, object, 0, entry, place);
  }
  void descend(const mm::Pgd* pgd, mm::Vpn address) {
    details_.page_table_levels += mm::levels_read(pgd, address);
  }
  void lookup() { counter_.lookup(); }
  void hit(const void* object, const mm::Mm* mm, mm::Vpn address, Place place = Place::here()) {
    counter_.hit(object, mm, address);
    mappings_.push_back({mm, address});
    note(trace::EventKind::hit, object, 0, address, place);
  }
  static constexpr bool wants_more() { return true; }
  void miss(const void* object, trace::Miss why, mm::Vpn address, Place place = Place::here()) {
    note(trace::EventKind::miss, object, static_cast<std::int64_t>(why), address, place);
  }

  const WalkCounts& counts() const { return counter_.counts(); }
  const WalkDetails& details() const { return details_; }
  const std::vector<Mapping>& mappings() const { return mappings_; }

 private:
  void note(trace::EventKind kind, const void* object, std::int64_t before, std::uint64_t after,
            Place place) {
    if (journal_ == nullptr) return;
    journal_->walk(kind, trace::object_id(object), before, static_cast<std::int64_t>(after), place);
  }

  trace::Journal* journal_;
  WalkCounter counter_;
  WalkDetails details_;
  std::uint64_t mapcount_ = std::numeric_limits<std::uint64_t>::max();
  std::vector<Mapping> mappings_;
};

// Whether a page-table entry, read at `address` of `vma`, maps `page`.
template <class Watcher>
void look_at_entry(const mm::Page* page, mm::Pte pte, const mm::Vma* vma, mm::Vpn address,
                   Watcher& watcher, trace::Place place = trace::Place::here()) {
  watcher.lookup();
  if (!pte.present()) {
    watcher.miss(vma, trace::Miss::not_present, address, place);
  } else if (pte.page() != page) {
    watcher.miss(vma, trace::Miss::other_page, address, place);
  } else {
    watcher.hit(vma, vma->vm_mm, address, place);
  }
}

// Looks for `page` at its place in one VMA: what every object-based walk does at each stop. The
// index says where the page would be; the page table says whether it is there. The journal gets the
// caller's line.
template <class Watcher>
void look_in_vma(const mm::Page* page, const mm::Vma* vma, Watcher& watcher,
                 trace::Place place = trace::Place::here()) {
  const mm::Mm* mm = vma->vm_mm;
  const mm::Vpn address = mm::vma_address(vma, page->index);
  if (!vma->contains(address)) {
    watcher.miss(vma, trace::Miss::out_of_range, address, place);
    return;
  }
  watcher.descend(mm->pgd, address);
  const mm::PteSlot* slot = mm::find_pte(mm->pgd, address);
  const mm::Pte pte = slot == nullptr ? mm::Pte{} : static_cast<mm::Pte>(*slot);
  look_at_entry(page, pte, vma, address, watcher, place);
}

}  // namespace rmap
