// A prefork server: a parent with P pages forks N workers at its start, and each worker writes a share
// of them; the rest it only ever reads.
//
//     parent    [########]      the left part was copied: the parent's own pages are mapped once,
//     worker 1  [WW......]      and so are the workers'.
//     worker 2  [WW......]      The dots are still the parent's pages: each is mapped N + 1 times,
//       ...                     and whoever walks it has to find all of them
//     worker N  [WW......]
//
// Source   The usual shape of the load that Rik van Riel's kernel commit 5beb49305251 (2.6.34, 2010) is
//          about: "many children" is its worst case, where nothing stays shared.
#include <algorithm>

#include "lab/workloads/rows.h"

namespace lab {
namespace {

enum : std::size_t { kWorkers, kPages, kWritten };

std::uint64_t processes(const Sizes& sizes) { return sizes[kWorkers] + 1; }

// The pages that each worker writes: some, but not all.
std::uint64_t written(const Sizes& sizes) {
  const std::uint64_t share = sizes[kPages] * sizes[kWritten] / 100;
  return std::clamp<std::uint64_t>(share, 1, sizes[kPages] - 1);
}

bool is_shared(std::uint64_t, const mm::Page& page) { return page.count > 1; }
bool is_parents(std::uint64_t process, const mm::Page& page) {
  return process == 0 && page.count == 1;
}
bool is_workers(std::uint64_t process, const mm::Page& page) {
  return process != 0 && page.count == 1;
}

std::vector<Phase> tell(Stage& stage, const Sizes& sizes) {
  const std::uint64_t workers = sizes[kWorkers];
  const std::uint64_t pages = sizes[kPages];
  const std::uint64_t share = written(sizes);
  return {
      map_heap(stage, pages),
      write_heap(stage, pages),
      repeat(Operation::fork, workers, pages,
             [&stage](std::uint64_t) { stage.fork(stage.process(0)); }),
      repeat(Operation::copy, workers * share, cost_of_removal(workers, 1),
             [&stage, share](std::uint64_t turn) {
               stage.write(stage.process(1 + turn / share), kStart + turn % share);
             }),
      walk_here(),
      repeat(Operation::exit, workers, cost_of_removal(workers, pages),
             [&stage](std::uint64_t turn) { stage.exit(1 + turn); }),
  };
}

std::string script(const Sizes& sizes) {
  const std::string workers = std::to_string(sizes[kWorkers]);
  const std::string pages = std::to_string(sizes[kPages]);
  return "process P\n"
         "mmap P heap " + pages + "\n"
         "write P heap[*]\n"
         "repeat " + workers + " as i\n"
         "  fork P W{i}\n"
         "end\n"
         "repeat " + workers + " as i\n"
         "  write W{i} heap[0.." + std::to_string(written(sizes) - 1) + "]\n"
         "end\n"
         "walk P heap[0]\n"
         "walk W1 heap[0]\n"
         "walk P heap[" + std::to_string(sizes[kPages] - 1) + "]\n";
}

Footprint footprint(const Sizes& sizes) {
  const std::uint64_t all = processes(sizes);
  const std::uint64_t pages = sizes[kPages];
  return {.processes = all,
          .vmas = all,
          .pages = pages + sizes[kWorkers] * written(sizes),
          .entries = all * pages,
          .shared_pages = pages,
          .shared_entries = all * pages,
          .page_tables = all * tables_of(pages),
          .chains = 2 * all,
          .anon_vmas = all};
}

}  // namespace

WorkloadInfo prefork_server() {
  return {
      .id = "prefork-server",
      .name = "a prefork server",
      .source = "Rik van Riel, 5beb49305251, 2010",
      .of_file = false,
      .parameters = {{"workers", 1, 100, 5000}, {"pages", 2, 100, 2000}, {"written", 1, 25, 99}},
      .sweep = {10, 30, 100, 300, 1000},
      .n = "processes",
      .size = processes,
      .groups = {{"any", anybody},
                 {"shared", is_shared},
                 {"parent", is_parents},
                 {"worker", is_workers}},
      //                                    scan entries list chains tree reuse
      .laws = {{"walk shared", "visited", {1, 1, 1, 1, 1, 1}},
               {"walk parent", "visited", {1, 0, 1, 1, 1, 1}},
               {"walk worker", "visited", {1, 0, 1, 0, 0, 0}},
               {"fork", "links", {none, none, 0, 0, 0, 0}},
               {"fork", "added", {none, 0, none, none, none, none}},
               {"objects", "anon_vma", {none, none, 0, 1, 1, 1}},
               {"objects", "anon_vma_chain", {none, none, none, 1, 1, 1}}},
      .tell = tell,
      .script = script,
      .footprint = footprint,
  };
}

}  // namespace lab
