// Fork, exec, exit: what a shell does for every command. The child's copy of the shell's memory is
// thrown away unread, then the command gets a few pages of its own, and ends.
//
//     shell    [############]   fork: P entries are added to the reverse map
//     child    [............]   exec: P are removed
//     command  [####]           writes: Q added; exit: Q removed. And all of it again
//
// Source   Andrew Morton, July 2002: 12,000 such cycles took 30 s without and 34 s with pte_chains,
//          for about 330 entries added and removed in each.
#include "lab/workloads/rows.h"

namespace lab {
namespace {

enum : std::size_t { kCycles, kPages, kWrites };

std::uint64_t cycles(const Sizes& sizes) { return sizes[kCycles]; }

std::vector<Phase> tell(Stage& stage, const Sizes& sizes) {
  const std::uint64_t pages = sizes[kPages];
  const std::uint64_t writes = sizes[kWrites];
  return {
      map_heap(stage, pages),
      write_heap(stage, pages),
      repeat(Operation::cycle, cycles(sizes), 2 * (pages + writes),
             [&stage, writes](std::uint64_t turn) {
               stage.fork(stage.process(0));
               mm::Process* child = stage.process(turn + 1);
               stage.exec(child);
               stage.mmap(child, kStart, writes);
               for (std::uint64_t page = 0; page < writes; ++page) {
                 stage.write(child, kStart + page);
               }
               stage.exit(turn + 1);
             }),
      walk_here(),
      repeat(Operation::exit, 1, pages, [&stage](std::uint64_t) { stage.exit(0); }),
  };
}

std::string script(const Sizes& sizes) {
  return "process P\n"
         "mmap P heap " + std::to_string(sizes[kPages]) + "\n"
         "write P heap[*]\n"
         "repeat " + std::to_string(cycles(sizes)) + " as i\n"
         "  fork P C{i}\n"
         "  exec C{i}\n"
         "  mmap C{i} data " + std::to_string(sizes[kWrites]) + "\n"
         "  write C{i} data[*]\n"
         "  exit C{i}\n"
         "end\n"
         "walk P heap[0]\n";
}

Footprint footprint(const Sizes& sizes) {
  const std::uint64_t pages = sizes[kPages];
  const std::uint64_t writes = sizes[kWrites];
  return {.processes = 2,
          .vmas = 2,
          .pages = pages + writes,
          .entries = 2 * pages + writes,
          .shared_pages = pages,
          .shared_entries = 2 * pages,
          .page_tables = 2 * tables_of(pages) + tables_of(writes),
          .chains = 3,
          .anon_vmas = 2};
}

}  // namespace

WorkloadInfo fork_exec_exit() {
  return {
      .id = "fork-exec-exit",
      .name = "fork, exec, exit",
      .source = "Andrew Morton, 2002",
      .of_file = false,
      .parameters = {{"cycles", 1, 1000, 12'000}, {"pages", 1, 250, 2000}, {"writes", 1, 80, 2000}},
      .sweep = {10, 100, 1000},
      .n = "cycles",
      .size = cycles,
      .groups = {{"any", anybody}},
      //                                    scan entries list chains tree reuse
      .laws = {{"walk any", "visited", {0, 0, 0, 0, 0, 0}},
               {"cycle", "added", {none, 0, none, none, none, none}},
               {"cycle", "compared", {none, 0, none, none, none, none}},
               {"cycle", "links", {none, none, 0, 0, 0, 0}},
               {"objects", "anon_vma", {none, none, 0, 0, 0, 0}},
               {"objects", "anon_vma_chain", {none, none, none, 0, 0, 0}}},
      .tell = tell,
      .script = script,
      .footprint = footprint,
  };
}

}  // namespace lab
