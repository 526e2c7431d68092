// Forks in a line: a process forks and exits, its child does the same, and so on for ever.
//
//     P0 -fork-> P1 -fork-> P2 -fork-> P3 ...       one process at a time, 16 pages,
//      +exit      +exit      +exit                  and each child writes one of them
//
// Source   Daniel Forrest reported in August 2012 that a daemon that always goes on in its child grows
//          without bound; Konstantin Khlebnikov's 7a3ef208e662 (3.19, 2015) ended that.
#include "lab/workloads/rows.h"

namespace lab {
namespace {

enum : std::size_t { kGenerations, kPages };

std::uint64_t processes(const Sizes& sizes) { return sizes[kGenerations] + 1; }

std::vector<Phase> tell(Stage& stage, const Sizes& sizes) {
  const std::uint64_t pages = sizes[kPages];
  return {
      map_heap(stage, pages),
      write_heap(stage, pages),
      repeat(Operation::generation, sizes[kGenerations], 3 * pages,
             [&stage, pages](std::uint64_t turn) {
               stage.fork(stage.process(turn));
               stage.exit(turn);
               stage.write(stage.process(turn + 1), kStart + turn % pages);
             }),
      walk_here(),
      repeat(Operation::exit, 1, pages,
             [&stage, last = sizes[kGenerations]](std::uint64_t) { stage.exit(last); }),
  };
}

std::string script(const Sizes& sizes) {
  const std::string pages = std::to_string(sizes[kPages]);
  return "process P0\n"
         "mmap P0 heap " + pages + "\n"
         "write P0 heap[*]\n"
         "repeat " + std::to_string(sizes[kGenerations]) + " as i\n"
         "  fork P{i-1} P{i}\n"
         "  exit P{i-1}\n"
         "  write P{i} heap[{(i - 1) % " + pages + "}]\n"
         "end\n"
         "walk P" + std::to_string(sizes[kGenerations]) + " heap[0]\n";
}

Footprint footprint(const Sizes& sizes) {
  const std::uint64_t pages = sizes[kPages];
  return {.processes = 2,
          .vmas = 2,
          .pages = 2 * pages,
          .entries = 2 * pages,
          .shared_pages = pages,
          .shared_entries = 2 * pages,
          .page_tables = 2 * tables_of(pages),
          .chains = 2 * processes(sizes),
          .anon_vmas = processes(sizes)};
}

}  // namespace

WorkloadInfo fork_chain() {
  return {
      .id = "fork-chain",
      .name = "forks in a line",
      .source = "Daniel Forrest, 2012; Konstantin Khlebnikov, 7a3ef208e662, 2015",
      .of_file = false,
      .parameters = {{"generations", 1, 1000, 3000}, {"pages", 1, 16, 1000}},
      .sweep = {30, 100, 300, 1000},
      .n = "processes ever",
      .size = processes,
      .groups = {{"any", anybody}},
      //                                    scan entries list chains tree reuse
      .laws = {{"walk any", "visited", {0, 0, 0, 0, 0, 0}},
               {"generation", "links", {none, none, 0, 1, 1, 0}},
               {"generation", "compared", {none, 0, none, none, none, none}},
               {"objects", "anon_vma", {none, none, 0, 1, 1, 0}},
               {"objects", "anon_vma_chain", {none, none, none, 1, 1, 0}}},
      .tell = tell,
      .script = script,
      .footprint = footprint,
  };
}

}  // namespace lab
