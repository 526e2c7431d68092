// A shared segment: N processes map the same P pages and use all of them, as the processes of a
// database do.
//
//     segment    [########]
//     process 0  [########]       N P page-table entries, and each page is mapped N times. One
//     process 1  [########]       pointer for each entry is a lot; one VMA for each process is
//       ...                       nothing
//
// Source   Martin Bligh and William Lee Irwin, April 2003: 5,000 tasks that share 2 GB need 10 GB of
//          pte_chains, in less than 1 GB of low memory. See also LWN 75198.
#include "lab/workloads/rows.h"

namespace lab {
namespace {

enum : std::size_t { kProcesses, kPages };

std::uint64_t processes(const Sizes& sizes) { return sizes[kProcesses]; }

std::vector<Phase> tell(Stage& stage, const Sizes& sizes) {
  const std::uint64_t pages = sizes[kPages];
  return {
      get_ready([&stage, pages] {
        stage.create_file();
        stage.mmap_file(stage.create_process(), kStart, pages, 0);
      }),
      repeat(Operation::fork, processes(sizes) - 1, 1,
             [&stage](std::uint64_t) { stage.fork(stage.process(0)); }),
      repeat(Operation::fault, processes(sizes) * pages, 3,  // most of them need page tables
             [&stage, pages](std::uint64_t turn) {
               stage.write(stage.process(turn / pages), kStart + turn % pages);
             }),
      walk_here(),
      repeat(Operation::exit, processes(sizes), cost_of_removal(processes(sizes), pages),
             [&stage](std::uint64_t turn) { stage.exit(turn); }),
  };
}

std::string script(const Sizes& sizes) {
  const std::string last = std::to_string(processes(sizes) - 1);
  return "process P0\n"
         "file segment\n"
         "mmap P0 memory " + std::to_string(sizes[kPages]) + " file segment shared\n"
         "repeat " + last + " as i\n"
         "  fork P0 P{i}\n"
         "end\n"
         "repeat 0.." + last + " as i\n"
         "  write P{i} memory[*]\n"
         "end\n"
         "walk P0 memory[0]\n";
}

Footprint footprint(const Sizes& sizes) {
  const std::uint64_t pages = sizes[kPages];
  return {.processes = processes(sizes),
          .vmas = processes(sizes),
          .pages = pages,
          .entries = processes(sizes) * pages,
          .shared_pages = pages,
          .shared_entries = processes(sizes) * pages,
          .page_tables = processes(sizes) * tables_of(pages)};
}

}  // namespace

WorkloadInfo shared_segment() {
  return {
      .id = "shared-segment",
      .name = "a shared segment",
      .source = "Martin Bligh, William Lee Irwin, 2003; LWN 75198",
      .of_file = true,
      .parameters = {{"processes", 2, 1000, 10'000}, {"pages", 1, 16, 1000}},
      .sweep = {100, 300, 1000, 3000},
      .n = "processes",
      .size = processes,
      .groups = {{"any", anybody}},
      //                                   scan entries list chains tree reuse
      .laws = {{"walk any", "visited", {1, 1, 1, none, 1, none}},
               {"walk any", "mapped", {1, 1, 1, none, 1, none}},
               {"exit", "compared", {none, 1, none, none, none, none}}},
      .tell = tell,
      .script = script,
      .footprint = footprint,
  };
}

}  // namespace lab
