#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "mm/machine.h"
#include "rmap/registry.h"

namespace bench {

// What a design keeps, as far as a closed formula has to know it.
enum class Kind { scan, entries, family_list, chained_list, chained_tree };
Kind kind_of(const rmap::DesignInfo& design);

// How it finds the VMAs of a file, and so how a file's page is walked.
enum class FileKind { scan, entries, list, tree };
FileKind file_kind_of(const rmap::DesignInfo& design);

// What a walk has to count, from a closed formula.
struct Expected {
  std::uint64_t visited = 0;
  std::uint64_t lookups = 0;
  std::uint64_t mapped = 0;
  std::optional<std::uint64_t> visited_stop;     // where the formula says it: not for designs …
  std::optional<std::uint64_t> most_tree_nodes;  // … that know no mapcount, or have no tree
};

// Sums over walks: what the timed loops return. Two of the three counts, because GCC adds up all
// three as a vector, and reading that right behind the stores of its parts stalls the processor.
struct Sum {
  std::uint64_t visited = 0;
  std::uint64_t mapped = 0;

  void add(const rmap::WalkCounts& counts) {
    visited += counts.visited;
    mapped += counts.mapped;
  }
  friend bool operator==(const Sum&, const Sum&) = default;
};

// A machine in some state, and pages to walk. Each walk's counts are compared with its formula when
// the page is chosen; what was wrong first is kept.
class Scene {
 public:
  Scene(const rmap::DesignInfo& design, std::string name);

  // Enough that one pass over all of them takes some milliseconds.
  bool wants_more() const {
    return pages_.size() < 4 || (sum_.visited < 1u << 17 && pages_.size() < 1u << 16);
  }
  void choose(const mm::Page* page, const Expected& expected);
  // A count that is no walk's: objects, bytes.
  void count(const std::string& name, std::uint64_t value, std::uint64_t wanted);
  // The size of the problem, as growth is to be seen over it.
  void set_n(std::uint64_t n) { counts_["n"] = static_cast<double>(n); }
  // Compares `mapped` of every chosen page with a scan of all page tables.
  void scan();

  // Walks all chosen pages, without an allocation or a comparison between: this is what is timed.
  Sum walk_all() const;

  mm::Machine& machine() { return machine_; }
  const std::vector<const mm::Page*>& pages() const { return pages_; }
  const Sum& sum() const { return sum_; }  // what walk_all() has to return
  const std::string& wrong() const { return wrong_; }
  // Means over the chosen pages, and what else was counted.
  std::map<std::string, double> counts() const;

 private:
  void fail(const std::string& what, std::uint64_t value, std::uint64_t wanted);

  std::string name_;
  mm::Machine machine_;
  std::vector<const mm::Page*> pages_;
  Sum sum_;
  std::uint64_t lookups_ = 0;
  std::uint64_t visited_stop_ = 0;
  std::uint64_t tree_nodes_ = 0;
  std::map<std::string, double> counts_;
  std::string wrong_;
};

// The most nodes that a search reads in a tree of so many ranges: a red-black tree is at most twice
// as high as it must be, and on each level a second node may be read only to see that it is of no
// use.
std::uint64_t most_tree_nodes(std::uint64_t ranges, std::uint64_t matches);

}  // namespace bench
