// Shells that come and go: a parent forks N tasks that do nothing, so all of them share all of its P
// pages; then they exit, the oldest first.
//
//     parent   [########]       each page is mapped N + 1 times. Who keeps all of them in a list has
//     shell 1  [........] x     to find the one that goes, and new ones stand in front: the oldest
//     shell 2  [........] x     is always the last
//       ...
//
// Source   Anton Blanchard's test, told by Andrew Morton in August 2002: fork 10,000 tasks, then kill
//          them. Creating took 2 s and killing 47 s in 2.5.30, the kernel with the first pte_chains.
#include "lab/workloads/rows.h"

namespace lab {
namespace {

enum : std::size_t { kShells, kPages };

std::uint64_t processes(const Sizes& sizes) { return sizes[kShells] + 1; }

std::vector<Phase> tell(Stage& stage, const Sizes& sizes) {
  const std::uint64_t shells = sizes[kShells];
  const std::uint64_t pages = sizes[kPages];
  return {
      map_heap(stage, pages),
      write_heap(stage, pages),
      repeat(Operation::fork, shells, pages,
             [&stage](std::uint64_t) { stage.fork(stage.process(0)); }),
      walk_here(),
      repeat(Operation::exit, shells, cost_of_removal(shells, pages),
             [&stage](std::uint64_t turn) { stage.exit(1 + turn); }),
  };
}

std::string script(const Sizes& sizes) {
  return "process P\n"
         "mmap P heap " + std::to_string(sizes[kPages]) + "\n"
         "write P heap[*]\n"
         "repeat " + std::to_string(sizes[kShells]) + " as i\n"
         "  fork P S{i}\n"
         "end\n"
         "walk P heap[0]\n";
}

Footprint footprint(const Sizes& sizes) {
  const std::uint64_t all = processes(sizes);
  const std::uint64_t pages = sizes[kPages];
  return {.processes = all,
          .vmas = all,
          .pages = pages,
          .entries = all * pages,
          .shared_pages = pages,
          .shared_entries = all * pages,
          .page_tables = all * tables_of(pages),
          .chains = 2 * all,
          .anon_vmas = all};
}

}  // namespace

WorkloadInfo exit_shells() {
  return {
      .id = "exit-shells",
      .name = "shells that come and go",
      .source = "Anton Blanchard, 2002",
      .of_file = false,
      .parameters = {{"shells", 1, 1000, 10'000}, {"pages", 1, 16, 1000}},
      .sweep = {100, 300, 1000, 3000},
      .n = "processes",
      .size = processes,
      .groups = {{"any", anybody}},
      //                                    scan entries list chains tree reuse
      .laws = {{"walk any", "visited", {1, 1, 1, 1, 1, 1}},
               {"fork", "added", {none, 0, none, none, none, none}},
               {"fork", "links", {none, none, 0, 0, 0, 0}},
               {"exit", "compared", {none, 1, none, none, none, none}},
               {"exit", "links", {none, none, 0, 0, 0, 0}},
               {"objects", "anon_vma", {none, none, 0, 1, 1, 1}},
               {"objects", "anon_vma_chain", {none, none, none, 1, 1, 1}}},
      .tell = tell,
      .script = script,
      .footprint = footprint,
  };
}

}  // namespace lab
