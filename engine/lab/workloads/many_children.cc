// Many children: a parent with P pages forks N children, and each writes to all of them.
//
//     parent   [########]      afterwards each of the (N + 1) P pages is mapped once:
//     child 1  [########]      whoever has to look at N + 1 places to find that out
//     child 2  [########]      has a problem with a busy server
//       ...
//     child N  [########]
//
// Source   Rik van Riel, kernel commit 5beb49305251 (2.6.34, 2010): AIM7 on a 16 GB machine. 1000
//          children with 1000 pages each made a million pages with 1001 VMAs to search for each.
#include "lab/workloads/rows.h"

namespace lab {
namespace {

enum : std::size_t { kChildren, kPages };

std::uint64_t processes(const Sizes& sizes) { return sizes[kChildren] + 1; }

std::vector<Phase> tell(Stage& stage, const Sizes& sizes) {
  const std::uint64_t children = sizes[kChildren];
  const std::uint64_t pages = sizes[kPages];
  return {
      map_heap(stage, pages),
      write_heap(stage, pages),
      repeat(Operation::fork, children, pages,
             [&stage](std::uint64_t) { stage.fork(stage.process(0)); }),
      repeat(Operation::copy, children * pages, cost_of_removal(children, 1),
             [&stage, pages](std::uint64_t turn) {
               stage.write(stage.process(1 + turn / pages), kStart + turn % pages);
             }),
      walk_here(),
      repeat(Operation::exit, children, pages,
             [&stage](std::uint64_t turn) { stage.exit(1 + turn); }),
  };
}

std::string script(const Sizes& sizes) {
  const std::string children = std::to_string(sizes[kChildren]);
  return "process P\n"
         "mmap P heap " + std::to_string(sizes[kPages]) + "\n"
         "write P heap[*]\n"
         "repeat " + children + " as i\n"
         "  fork P C{i}\n"
         "end\n"
         "repeat " + children + " as i\n"
         "  write C{i} heap[*]\n"
         "end\n"
         "walk P heap[0]\n"
         "walk C1 heap[0]\n";
}

Footprint footprint(const Sizes& sizes) {
  const std::uint64_t all = processes(sizes);
  const std::uint64_t pages = sizes[kPages];
  return {.processes = all,
          .vmas = all,
          .pages = all * pages,
          .entries = all * pages,
          .shared_pages = pages,  // before the children write
          .shared_entries = all * pages,
          .page_tables = all * tables_of(pages),
          .chains = 2 * all,
          .anon_vmas = all};
}

}  // namespace

WorkloadInfo many_children() {
  return {
      .id = "many-children",
      .name = "many children",
      .source = "Rik van Riel, 5beb49305251, 2010",
      .of_file = false,
      .parameters = {{"children", 1, 100, 1000}, {"pages", 1, 100, 1000}},
      .sweep = {10, 30, 100, 300, 1000},
      .n = "processes",
      .size = processes,
      .groups = {{"any", anybody},
                 {"parent", [](std::uint64_t process, const mm::Page&) { return process == 0; }},
                 {"child", [](std::uint64_t process, const mm::Page&) { return process != 0; }}},
      //                                    scan entries list chains tree reuse
      .laws = {{"walk child", "visited", {1, 0, 1, 0, 0, 0}},
               {"walk parent", "visited", {1, 0, 1, 1, 1, 1}},
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
