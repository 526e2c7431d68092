// test-mmap3: a window on a file, page by page in reversed order, each page a VMA of its own; then all
// processes fork, five times over.
//
//     file      [0][1][2][3] ... [n-1]          n 2^5 VMAs of one file. Each page of the file lies
//     process 0 [n-1] ... [3][2][1][0]          in 32 of them
//     process 1 [n-1] ... [3][2][1][0]
//       ...
//
// Source   Ingo Molnar's test-mmap3.c, March 2004, with 18,000 single pages and 32 processes: with the
//          plain lists of objrmap his machine did not come back for half an hour, so there had to be
//          a tree.
#include <bit>

#include "lab/workloads/rows.h"

namespace lab {
namespace {

enum : std::size_t { kWindows, kForks };

std::uint64_t processes(const Sizes& sizes) { return std::uint64_t{1} << sizes[kForks]; }
std::uint64_t vmas(const Sizes& sizes) { return sizes[kWindows] * processes(sizes); }

// 0 makes 1; 0 and 1 make 2 and 3; 0 to 3 make 4 to 7, and so on.
std::uint64_t parent_of(std::uint64_t process) { return process - std::bit_floor(process); }

std::vector<Phase> tell(Stage& stage, const Sizes& sizes) {
  const std::uint64_t windows = sizes[kWindows];
  return {
      get_ready([&stage] {
        stage.create_process();
        stage.create_file();
      }),
      repeat(Operation::map, windows, 1,
             [&stage, windows](std::uint64_t turn) {
               stage.mmap_file(stage.process(0), kStart + turn, 1, windows - 1 - turn);
             }),
      repeat(Operation::fault, windows, 1,
             [&stage](std::uint64_t turn) { stage.write(stage.process(0), kStart + turn); }),
      repeat(Operation::fork, processes(sizes) - 1, 2 * windows,
             [&stage](std::uint64_t turn) { stage.fork(stage.process(parent_of(turn + 1))); }),
      walk_here(),
      repeat(Operation::exit, processes(sizes), 2 * windows,
             [&stage](std::uint64_t turn) { stage.exit(turn); }),
  };
}

std::string script(const Sizes& sizes) {
  const std::string windows = std::to_string(sizes[kWindows]);
  std::string text = "process P0\n"
                     "file data\n"
                     "repeat " + windows + " as i\n"
                     "  mmap P0 w{i} 1 file data from {" + windows + " - i} shared at {" +
                     std::to_string(kStart) + " + i - 1}\n"
                     "end\n"
                     "repeat " + windows + " as i\n"
                     "  write P0 w{i}\n"
                     "end\n";
  for (std::uint64_t born = 1; born < processes(sizes); born *= 2) {
    text += "repeat " + std::to_string(born) + " as i\n"
            "  fork P{i - 1} P{" + std::to_string(born) + " + i - 1}\n"
            "end\n";
  }
  return text + "walk P0 w1[0]\n";
}

Footprint footprint(const Sizes& sizes) {
  const std::uint64_t windows = sizes[kWindows];
  return {.processes = processes(sizes),
          .vmas = vmas(sizes),
          .pages = windows,
          .entries = vmas(sizes),
          .shared_pages = windows,
          .shared_entries = vmas(sizes),
          .page_tables = processes(sizes) * tables_of(windows)};
}

}  // namespace

WorkloadInfo test_mmap3() {
  return {
      .id = "test-mmap3",
      .name = "test-mmap3",
      .source = "Ingo Molnar, test-mmap3.c, 2004",
      .of_file = true,
      .parameters = {{"windows", 1, 300, 20'000}, {"forks", 0, 5, 10}},
      .sweep = {10, 30, 100, 300, 1000},
      .n = "VMAs of the file",
      .size = vmas,
      .groups = {{"any", anybody}},
      //                                   scan entries list chains tree reuse
      .laws = {{"walk any", "visited", {1, 0, 1, none, 0, none}},
               {"walk any", "tree_nodes", {none, none, none, none, 2, none}, true},
               {"fork", "links", {1, 1, 1, none, 1, none}},
               {"exit", "links", {1, 1, 1, none, 1, none}}},
      .tell = tell,
      .script = script,
      .footprint = footprint,
  };
}

}  // namespace lab
