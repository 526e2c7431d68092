// rmap-test: a parent maps N windows of S pages of one file, with a page of the file left out between
// two windows so that they cannot become one VMA; it writes every page, then forks T children, and
// these go over the pages.
//
//     file     [#######].[#######].[#######].  ...          N windows
//     parent   [VMA    ] [VMA    ] [VMA    ]                N (T + 1) VMAs of one file, and only
//     child 1  [VMA    ] [VMA    ] [VMA    ]                T + 1 of them hold a given page
//       ...
//
// Three forms:  linear      many VMAs, many tasks, and each touches every page in order
//               random      the same, but each touches as many pages as two windows have, anywhere
//               many VMAs   one child, and very many small windows
//
// Source   Andrew Morton's rmap-test, April 2003: "to tickle objrmap and the virtual scan". He ran
//          -l -n 100 -s 600 -t 100, -r -V 2 -n 100 -s 600 -t 100 and -l -n 10000 -s 7 -t 1.
#include "lab/workloads/rows.h"

namespace lab {
namespace {

enum : std::size_t { kWindows, kPages, kTasks };
enum class Pattern { linear, random };

constexpr std::uint64_t kWindowsWorth = 2;  // -V 2: so much each task does in random order

std::uint64_t pages_in_all(const Sizes& sizes) { return sizes[kWindows] * sizes[kPages]; }
std::uint64_t vmas(const Sizes& sizes) { return sizes[kWindows] * (sizes[kTasks] + 1); }

std::uint64_t touches_of_a_task(const Sizes& sizes, Pattern pattern) {
  return pattern == Pattern::linear ? pages_in_all(sizes) : kWindowsWorth * sizes[kPages];
}

// What is touched with the touch of this number, counted over all tasks. No generator of random
// numbers: a formula gives the same pages here and in a scenario, where somebody can read it.
std::uint64_t random_page(std::uint64_t touch, std::uint64_t pages) {
  return (touch * touch * 48271 + touch * 16807) % 2147483647 % pages;
}
std::string random_page_in_script(const std::string& touch, std::uint64_t pages) {
  return "(" + touch + " * " + touch + " * 48271 + " + touch + " * 16807) % 2147483647 % " +
         std::to_string(pages);
}

std::vector<Phase> tell(Stage& stage, const Sizes& sizes, Pattern pattern) {
  const std::uint64_t windows = sizes[kWindows];
  const std::uint64_t pages = sizes[kPages];
  const std::uint64_t all = pages_in_all(sizes);
  const std::uint64_t touches = touches_of_a_task(sizes, pattern);
  return {
      get_ready([&stage] {
        stage.create_process();
        stage.create_file();
      }),
      repeat(Operation::map, windows, 1,
             [&stage, pages](std::uint64_t turn) {
               stage.mmap_file(stage.process(0), kStart + turn * pages, pages, turn * (pages + 1));
             }),
      repeat(Operation::fault, all, 1,
             [&stage](std::uint64_t turn) { stage.write(stage.process(0), kStart + turn); }),
      repeat(Operation::fork, sizes[kTasks], windows + all,
             [&stage](std::uint64_t) { stage.fork(stage.process(0)); }),
      repeat(Operation::touch, sizes[kTasks] * touches, 1,
             [&stage, pattern, all, touches](std::uint64_t turn) {
               const std::uint64_t page =
                   pattern == Pattern::linear ? turn % all : random_page(turn, all);
               stage.write(stage.process(1 + turn / touches), kStart + page);
             }),
      walk_here(),
      repeat(Operation::exit, sizes[kTasks], windows + all,
             [&stage](std::uint64_t turn) { stage.exit(1 + turn); }),
  };
}

std::string touches_in_script(const Sizes& sizes, Pattern pattern) {
  const std::string pages = std::to_string(sizes[kPages]);
  if (pattern == Pattern::linear) {
    return "  repeat " + std::to_string(sizes[kWindows]) + " as w\n"
           "    write C{t} w{w}[*]\n"
           "  end\n";
  }
  const std::uint64_t touches = touches_of_a_task(sizes, pattern);
  // With i counting the touches of all tasks.
  const std::string each = std::to_string(touches);
  const std::string page = random_page_in_script("i", pages_in_all(sizes));
  return "  repeat {(t - 1) * " + each + "}..{t * " + each + " - 1} as i\n"
         "    write C{t} w{1 + " + page + " / " + pages + "}[{" + page + " % " + pages + "}]\n"
         "  end\n";
}

std::string script(const Sizes& sizes, Pattern pattern) {
  const std::string windows = std::to_string(sizes[kWindows]);
  const std::string pages = std::to_string(sizes[kPages]);
  const std::string tasks = std::to_string(sizes[kTasks]);
  const std::string start = std::to_string(kStart);
  return "process P\n"
         "file data\n"
         "repeat " + windows + " as w\n"
         "  mmap P w{w} " + pages + " file data from {(w - 1) * (" + pages + " + 1)} shared" +
         " at {" + start + " + (w - 1) * " + pages + "}\n"
         "end\n"
         "repeat " + windows + " as w\n"
         "  write P w{w}[*]\n"
         "end\n"
         "repeat " + tasks + " as t\n"
         "  fork P C{t}\n"
         "end\n"
         "repeat " + tasks + " as t\n" +
         touches_in_script(sizes, pattern) +
         "end\n"
         "walk P w1[0]\n";
}

Footprint footprint(const Sizes& sizes) {
  const std::uint64_t processes = sizes[kTasks] + 1;
  const std::uint64_t pages = pages_in_all(sizes);
  return {.processes = processes,
          .vmas = vmas(sizes),
          .pages = pages,
          .entries = processes * pages,
          .shared_pages = pages,
          .shared_entries = processes * pages,
          .page_tables = processes * tables_of(pages)};
}

// What the three have in common.
WorkloadInfo rmap_test(const char* id, const char* name, const char* source) {
  return {
      .id = id,
      .name = name,
      .source = source,
      .of_file = true,
      .parameters = {{"windows", 1, 100, 20'000}, {"pages", 1, 20, 2000}, {"tasks", 1, 20, 1000}},
      .sweep = {10, 30, 100, 300},
      .n = "VMAs of the file",
      .size = vmas,
      .groups = {{"any", anybody}},
      //                                   scan entries list chains tree reuse
      .laws = {{"walk any", "visited", {1, 0, 1, none, 0, none}},
               {"walk any", "tree_nodes", {none, none, none, none, 2, none}, true},
               {"fork", "links", {1, 1, 1, none, 1, none}},
               {"exit", "links", {1, 1, 1, none, 1, none}}},
      .tell = [](Stage& stage, const Sizes& sizes) { return tell(stage, sizes, Pattern::linear); },
      .script = [](const Sizes& sizes) { return script(sizes, Pattern::linear); },
      .footprint = footprint,
  };
}

}  // namespace

WorkloadInfo rmap_test_linear() {
  return rmap_test("rmap-test-linear", "rmap-test, linear",
                   "Andrew Morton, rmap-test -l -n 100 -s 600 -t 100, 2003");
}

WorkloadInfo rmap_test_random() {
  WorkloadInfo info = rmap_test("rmap-test-random", "rmap-test, random",
                                "Andrew Morton, rmap-test -r -V 2 -n 100 -s 600 -t 100, 2003");
  info.tell = [](Stage& stage, const Sizes& sizes) { return tell(stage, sizes, Pattern::random); };
  info.script = [](const Sizes& sizes) { return script(sizes, Pattern::random); };
  return info;
}

WorkloadInfo rmap_test_many_vmas() {
  WorkloadInfo info = rmap_test("rmap-test-many-vmas", "rmap-test, many VMAs",
                                "Andrew Morton, rmap-test -l -n 10000 -s 7 -t 1, 2003");
  info.parameters = {{"windows", 1, 1000, 20'000}, {"pages", 1, 7, 2000}, {"tasks", 1, 1, 1000}};
  info.sweep = {10, 100, 1000, 10'000};
  return info;
}

}  // namespace lab
