// A VMA cut into pieces: all its pages are written, then mprotect takes the write permission of every
// second one. Each page ends in a VMA of its own, and all of them share one anon_vma.
//
//     [################]   -->   [#][-][#][-][#][-] ...   n VMAs
//
// Source   Michel Lespinasse, kernel commit bf181b9f9d8d (3.7, 2012): such a mapping makes the list of
//          an anon_vma as long as the VMA had pages, and each walk as long as the list.
#include "lab/workloads/rows.h"

namespace lab {
namespace {

std::uint64_t pages_of(const Sizes& sizes) { return sizes[0]; }

std::vector<Phase> tell(Stage& stage, const Sizes& sizes) {
  const std::uint64_t pages = pages_of(sizes);
  return {
      map_heap(stage, pages),
      write_heap(stage, pages),
      repeat(Operation::split, pages / 2, 2,
             [&stage](std::uint64_t turn) {
               stage.mprotect(stage.process(0), kStart + 2 * turn + 1, 1, mm::Prot::read);
             }),
      walk_here(),
      repeat(Operation::exit, 1, pages, [&stage](std::uint64_t) { stage.exit(0); }),
  };
}

std::string script(const Sizes& sizes) {
  const std::string pages = std::to_string(pages_of(sizes));
  return "process P\n"
         "mmap P heap " + pages + "\n"
         "write P heap[*]\n"
         "repeat " + std::to_string(pages_of(sizes) / 2) + " as i\n"
         "  mprotect P heap[{2 * i - 1}] r\n"
         "end\n"
         "walk P heap[0]\n";
}

Footprint footprint(const Sizes& sizes) {
  const std::uint64_t pages = pages_of(sizes);
  return {.processes = 1,
          .vmas = pages + 1,
          .pages = pages,
          .entries = pages,
          .page_tables = tables_of(pages),
          .chains = pages + 1,
          .anon_vmas = 1};
}

}  // namespace

WorkloadInfo mprotect_split() {
  return {
      .id = "mprotect-split",
      .name = "a VMA cut into pieces",
      .source = "Michel Lespinasse, bf181b9f9d8d, 2012",
      .of_file = false,
      .parameters = {{"pages", 2, 1000, 20'000}},
      .sweep = {10, 100, 1000, 10'000},
      .n = "VMAs",
      .size = pages_of,
      .groups = {{"any", anybody}},
      //                                    scan entries list chains tree reuse
      .laws = {{"walk any", "visited", {1, 0, 1, 1, 0, 0}},
               {"walk any", "tree_nodes", {none, none, none, none, 2, 2}, true},
               {"split", "links", {none, none, 0, 0, 0, 0}},
               {"objects", "anon_vma", {none, none, 0, 0, 0, 0}},
               {"objects", "anon_vma_chain", {none, none, none, 1, 1, 1}}},
      .tell = tell,
      .script = script,
      .footprint = footprint,
  };
}

}  // namespace lab
