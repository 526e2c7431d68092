#pragma once

#include <cstdint>
#include <optional>

#include "mm/machine.h"
#include "scenario/diagnostic.h"
#include "trace/journal.h"

namespace scenario {

// How much a script may do. The defaults are for a reader's script in a browser: the first three
// are what one meets in practice, the others keep odd scripts from filling the memory or running
// for ever.
struct Budget {
  std::uint64_t statements =
      100'000;                      // run, expect included; a turn of repeat that runs none counts
  std::uint64_t pages = 1'000'000;  // read, written, or copied by fork (the parent's mapped pages)
  std::uint64_t processes = 4'000;  // alive
  std::uint64_t mmap_pages = 1'048'576;  // of one mmap
  std::uint64_t events = 1'500'000;      // of the journal, if there is one
  std::uint64_t work = 20'000'000;       // VMAs, chains and page-table entries gone through
  std::uint64_t objects = 2'000'000;     // alive; and what the run itself keeps for its report
  std::uint64_t page_tables = 40'000;    // alive: up to 4 KiB each
};

// What the names of a region count for among the objects: a few strings and tree nodes.
inline constexpr std::uint64_t kObjectsPerRegion = 4;

// A budget that is used up: its code, and the two numbers that its message wants.
struct Overrun {
  Code code;
  std::uint64_t first;
  std::uint64_t second;
};

// What a fork of a process will cost.
struct ForkCost {
  std::uint64_t pages = 0;  // mapped pages, the zero page and those in swap included
  std::uint64_t vmas = 0;
  std::uint64_t chains = 0;       // anon_vma_chains of all its VMAs
  std::uint64_t page_tables = 0;  // of all levels
};
ForkCost cost_of_fork(const mm::Mm* mm);

// What it will cost to move the pages of [start, end), all in one VMA, to [to, …).
struct MoveCost {
  std::uint64_t entries = 0;  // page-table entries that are not empty
  std::uint64_t scanned = 0;  // see cost_of_scan()
  std::uint64_t chains = 0;   // of the VMA
  std::uint64_t page_tables = 0;
};
MoveCost cost_of_move(const mm::Mm* mm, mm::Vpn start, mm::Vpn end);

// How many anon_vma_chains a VMA has.
std::uint64_t chains_of(const mm::Vma* vma);

// The same of the VMAs at both ends of [start, end), inside and outside: what a change of the range
// splits, and what it may merge with.
std::uint64_t chains_at_ends(const mm::Mm* mm, mm::Vpn start, mm::Vpn end);

// The work of going through all page-table entries of [start, end). Takes no more than 1/512 of it.
std::uint64_t cost_of_scan(const mm::Mm* mm, mm::Vpn start, mm::Vpn end);

// Watches over a Budget while a script runs. Each check is made before the thing is done and says
// nothing when there is room for it; what is counted is counted by then.
class Meter {
 public:
  // Both must outlive the meter. `journal` may be null.
  Meter(const Budget& budget, mm::Machine& machine, const trace::Journal* journal);

  std::optional<Overrun> statement();
  // Counts the touch of one page, and looks at all that such a touch can let grow.
  std::optional<Overrun> touch();
  std::optional<Overrun> new_process() const;
  std::optional<Overrun> fork(const ForkCost& cost);
  std::optional<Overrun> mmap(std::uint64_t pages) const;
  std::optional<Overrun> exec();
  std::optional<Overrun> move(const MoveCost& cost);
  // The ranges of VMAs with so many chains change; they may be split, or merge.
  std::optional<Overrun> change(std::uint64_t chains);
  // The kernel asks so many times who maps a page, and then does something to each of the entries.
  std::optional<Overrun> reverse_map(const rmap::WalkCounts& walk, std::uint64_t times);
  std::optional<Overrun> work(std::uint64_t amount);
  // Counts what nobody can tell beforehand: how long the reverse map has searched since the last
  // call.
  std::optional<Overrun> searches();
  // `amount` further events, or objects, are about to be there.
  std::optional<Overrun> events(std::uint64_t amount) const;
  std::optional<Overrun> objects(std::uint64_t amount) const;

  // The run keeps so many more things for its report: they count as objects.
  void keep(std::uint64_t amount) { kept_ += amount; }
  std::uint64_t statements_run() const { return statements_; }

 private:
  std::optional<Overrun> pages(std::uint64_t amount);
  std::optional<Overrun> page_tables(std::uint64_t amount) const;

  const Budget& budget_;
  mm::Machine& machine_;
  const trace::Journal* journal_;
  std::vector<const trace::SlabBase*> tables_;
  std::uint64_t work_per_link_ = 1;
  std::uint64_t statements_ = 0;
  std::uint64_t pages_ = 0;
  std::uint64_t work_ = 0;
  std::uint64_t searched_ = 0;  // already counted
  std::uint64_t kept_ = 0;
};

}  // namespace scenario
