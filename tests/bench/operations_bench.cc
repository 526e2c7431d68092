// What operations cost under each design, in nanoseconds and in work: faults, copies on write,
// forks, exits, splits; and W10 (shells that exit), where the chain of a page is searched for each
// entry. Work is compared with the event × design matrix: what one event adds to links, mapcounts
// and entries.
#include <malloc.h>

#include <cstdlib>

#include "operation.h"
#include "plan.h"

namespace {

using bench::Operation;
using bench::Plan;
using bench::Trial;
using bench::Wanted;
using lab::Way;

constexpr int kForks = 50;

// What has its page counted, or its entry noted, once or twice.
Wanted for_pages(Way way, std::uint64_t added, std::uint64_t removed, std::uint64_t compared) {
  if (way == Way::scan) return {.pages = 0, .vmas = 0};
  if (way == Way::entries) {
    return {.added = added, .removed = removed, .compared = compared, .pages = 0, .vmas = 0};
  }
  return {.mapcounts = added + removed, .pages = 0, .vmas = 0};
}

Wanted with(Wanted wanted, std::uint64_t links, std::uint64_t pages, std::uint64_t vmas) {
  wanted.links = links;
  wanted.pages = pages;
  wanted.vmas = vmas;
  return wanted;
}

// `family`: into or out of the one list; `list`, `tree`: the same with chains.
std::uint64_t links(Way way, std::uint64_t family, std::uint64_t list, std::uint64_t tree) {
  switch (way) {
    case Way::scan:
    case Way::entries:
      return 0;
    case Way::list:
      return family;
    case Way::chained_list:
      return list;
    case Way::tree:
    case Way::reusing_tree:
      break;
  }
  return tree;
}

void exit_oldest_first(Trial& trial) {
  for (mm::Process* child : trial.children) trial.machine.exit(child);
}
void exit_newest_first(Trial& trial) {
  for (; !trial.children.empty(); trial.children.pop_back()) {
    trial.machine.exit(trial.children.back());
  }
}

// The newest entry of a chain moves into each gap, so the second half of the children, which die
// last, come to stand in front in the order of their deaths.
std::uint64_t compared_when_oldest_die_first(std::uint64_t children) {
  std::uint64_t compared = 0;
  for (std::uint64_t dead = 0; dead < children; ++dead) {
    compared += 2 * dead < children ? children - 2 * dead : 1;
  }
  return compared;
}

void add(Plan& plan, const Operation& operation, std::int64_t size) {
  for (const rmap::DesignInfo& design : rmap::designs()) {
    plan.add(operation.group, design.id, size,
             [&design, operation](benchmark::State& state, std::int64_t) {
               bench::measure(state, design, operation);
             })
        ->UseManualTime();
  }
}

void add_faults(Plan& plan) {
  const std::uint64_t pages = plan.choose(100, 10'000);
  const auto copies = [](Trial& trial) { trial.write_all(trial.children[0]); };
  const auto fork_once = [](Trial& trial) { trial.fork(1); };
  const auto second_vma = [](Trial& trial) {
    const mm::Vpn start = trial.pages + 1;  // a gap between, so that nothing is shared or merged
    if (trial.machine.mmap(trial.parent, start, trial.pages, mm::Prot::read_write) !=
        mm::Error::none) {
      std::abort();
    }
  };
  const auto first_writes = [](Trial& trial) {
    for (mm::Vpn page = 0; page < trial.pages; ++page) {
      const mm::Access access = trial.machine.write(trial.parent, trial.pages + 1 + page);
      if (access.result != mm::Access::Result::anonymous) std::abort();
    }
  };
  add(plan,
      {"first write to a page", pages, pages, second_vma, first_writes,
       [pages](Way way) {
         return with(for_pages(way, pages, 0, 0), links(way, 1, 2, 2), 2 * pages, 2);
       }},
      plan.choose(100, 10'000));
  add(plan,
      {"copy on write", pages, pages, fork_once, copies,
       [pages](Way way) { return with(for_pages(way, pages, pages, pages), 0, 2 * pages, 2); }},
      plan.choose(100, 10'000));
}

void add_forks(Plan& plan) {
  const std::uint64_t pages = plan.choose(20, 1000);
  const auto forks = [](Trial& trial) { trial.fork(kForks); };
  add(plan,
      {"fork of so many pages", pages, kForks, nullptr, forks,
       [pages](Way way) {
         return with(for_pages(way, kForks * pages, 0, 0),
                     links(way, kForks, 4 * kForks, 4 * kForks), pages, kForks + 1);
       }},
      plan.choose(20, 1000));
  add(plan,
      {"exit of so many pages, newest first", pages, kForks, forks, exit_newest_first,
       [pages](Way way) {
         return with(for_pages(way, 0, kForks * pages, kForks * pages),
                     links(way, kForks, 4 * kForks, 4 * kForks), pages, 1);
       }},
      plan.choose(20, 1000));
}

void add_splits(Plan& plan) {
  const std::uint64_t pages = plan.choose(20, 1000);
  const auto cut = [](Trial& trial) {
    for (mm::Vpn page = 1; page < trial.pages; page += 2) {
      if (trial.machine.mprotect(trial.parent, page, 1, mm::Prot::read) != mm::Error::none) {
        std::abort();
      }
    }
  };
  const std::uint64_t splits = pages - 1;
  add(plan,
      {"split of a VMA", pages, splits, nullptr, cut,
       [pages, splits](Way way) {
         return with(for_pages(way, 0, 0, 0), links(way, splits, 2 * splits, 4 * splits), pages,
                     pages);
       }},
      plan.choose(20, 1000));
}

void add_exiting_shells(Plan& plan) {
  const char* group = "W10: exit of n shells, an entry";
  constexpr std::uint64_t kPages = 64;
  using Sizes = std::vector<std::uint64_t>;
  for (const std::uint64_t shells : plan.choose(Sizes{40, 160}, Sizes{100, 400, 1600})) {
    const auto forks = [shells](Trial& trial) { trial.fork(shells); };
    add(plan,
        {group, kPages, shells * kPages, forks, exit_oldest_first,
         [shells](Way way) {
           return with(
               for_pages(way, 0, shells * kPages, kPages * compared_when_oldest_die_first(shells)),
               links(way, shells, 4 * shells, 4 * shells), kPages, 1);
         }},
        static_cast<std::int64_t>(shells));
  }
  plan.grows({group, "pte-chain", "compared", 1});
  plan.grows({group, "pte-chain", "removed", 0});
  for (const char* design : {"anon-vma", "anon-vma-chain", "interval-tree"}) {
    plan.grows({group, design, "mapcounts", 0});
  }
}

void fill(Plan& plan) {
  add_faults(plan);
  add_forks(plan);
  add_splits(plan);
  add_exiting_shells(plan);
}

}  // namespace

int main(int argc, char** argv) {
  // Keep what one machine gives back for the next: not the system's memory management is measured
  // here.
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  return bench::run(argc, argv, fill);
}
