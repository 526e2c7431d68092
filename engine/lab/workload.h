#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lab/stage.h"

namespace lab {

// A workload is a load that kernel people argued about, as a story in phases: each repeats one kind of
// operation, and in between somewhere stands the moment at which pages are walked.

// What a phase repeats; what is reported about it goes by this name.
enum class Operation : std::uint8_t {
  none,        // gets things ready: not reported
  walk,        // the moment of the walks: nothing is done
  map,         // mmap
  fault,       // the first write to a page
  touch,       // a write to a page of a file that others have touched
  copy,        // a write to a page that others share
  fork,
  exit,
  split,       // mprotect that cuts a VMA
  generation,  // fork, exit of the parent, a write of the child
  cycle,       // fork, exec, writes, exit
};
// "fork"
const char* name_of(Operation operation);

struct Phase {
  Operation operation = Operation::none;
  std::uint64_t times = 0;
  std::uint64_t cost = 1;  // of one, about: in pages touched. So often the clock is looked at
  std::function<void(std::uint64_t first, std::uint64_t end)> run;  // the turns from first to end - 1
};

// A phase that does `act(turn)` so many times.
template <class Act>
Phase repeat(Operation operation, std::uint64_t times, std::uint64_t cost, Act act) {
  return {operation, times, cost, [act](std::uint64_t first, std::uint64_t end) {
            for (; first < end; ++first) act(first);
          }};
}
template <class Act>
Phase get_ready(Act act) {
  return repeat(Operation::none, 1, 1, [act](std::uint64_t) { act(); });
}
inline Phase walk_here() { return {Operation::walk, 0, 0, {}}; }

// The values of a workload's parameters, in their order.
using Sizes = std::vector<std::uint64_t>;

struct Parameter {
  const char* id;  // "children"
  std::uint64_t least;
  std::uint64_t usual;
  std::uint64_t most;
};

// Some of the pages that are mapped when the walks begin. Their means are reported apart: a parent's
// page and a child's may be worlds apart.
struct Group {
  const char* id;  // "any", "parent", "child"
  // Whether a page belongs to it, as it is mapped by the process that was born as this one.
  bool (*holds)(std::uint64_t process, const mm::Page& page);
};
inline bool anybody(std::uint64_t, const mm::Page&) { return true; }

// How a count has to grow with the size n of the workload, by the way a design finds what maps a page.
enum class Way : std::uint8_t { scan, entries, list, chained_list, tree, reusing_tree };
inline constexpr int kWays = 6;
// How the design finds what maps a page of anonymous memory, or of a file.
Way way_of(const rmap::DesignInfo& design, bool of_file);

struct Law {
  const char* what;   // "walk any", "fork": a group of pages or an operation
  const char* count;  // "visited", "tree_nodes", "compared", …
  // By Way: as n^exponent; or, where `logarithmic`, by at most so many for each doubling of n.
  double expected[kWays];
  bool logarithmic = false;
};

// What a built workload holds at most, to tell its memory before it is made.
struct Footprint {
  std::uint64_t processes = 0;
  std::uint64_t vmas = 0;
  std::uint64_t pages = 0;        // physical
  std::uint64_t entries = 0;      // page-table entries that map one
  std::uint64_t shared_pages = 0;    // pages that several entries map,
  std::uint64_t shared_entries = 0;  // and these entries
  std::uint64_t page_tables = 0;  // of all levels
  std::uint64_t chains = 0;       // anon_vma_chains, where they are most
  std::uint64_t anon_vmas = 0;
};

// A row of the table of workloads: everything that is known of one.
struct WorkloadInfo {
  const char* id;      // "many-children": on the command line and in links, for ever
  const char* name;    // "many children"
  const char* source;  // whose load it is: "Rik van Riel, 5beb49305251, 2010"
  bool of_file;        // whether the pages that are walked belong to a file
  std::vector<Parameter> parameters;  // the first is swept
  std::vector<std::uint64_t> sweep;   // values of the first that show how things grow
  const char* n;                      // what its size is, as growth is seen over it: "processes"
  std::uint64_t (*size)(const Sizes& sizes);
  std::vector<Group> groups;
  std::vector<Law> laws;
  std::vector<Phase> (*tell)(Stage& stage, const Sizes& sizes);  // `stage` outlives the phases
  // Null where the reader brings the scenario, which says all of it.
  std::string (*script)(const Sizes& sizes);  // the same as a scenario, up to the walks
  Footprint (*footprint)(const Sizes& sizes);

  bool is_readers_own() const { return script == nullptr; }
};

// All of them, in the order of their time.
std::span<const WorkloadInfo> workloads();
// The one with this id, or null.
const WorkloadInfo* find_workload(std::string_view id);

// JSON of all that a page has to know of them: LabWorkload of web/src/engine/lab_types.ts.
std::string workloads_to_json();

// The designs, and what only the lab knows: "file-list", the object-based rmap of files with the plain
// lists that were proposed first and never shipped in a release.
std::span<const rmap::DesignInfo> contenders();
const rmap::DesignInfo* find_contender(std::string_view id);

// About how much memory of this platform a workload takes under a design, in bytes: from above.
std::uint64_t bytes_for(const WorkloadInfo& workload, const Sizes& sizes,
                        const rmap::DesignInfo& design);

}  // namespace lab
