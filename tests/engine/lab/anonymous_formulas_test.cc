// The counts of the workloads with anonymous memory, by closed formulas, for every contender and at
// several sizes.
#include "lab/walk_formulas.h"

namespace {

using lab::Way;
using namespace testing_support;  // NOLINT: the vocabulary of this file

class AnonymousFormulas : public testing::TestWithParam<rmap::DesignInfo> {
 protected:
  lab::Row play(const char* workload, const lab::Sizes& sizes) {
    return counts_of(workload, sizes, *lab::find_contender(GetParam().id));
  }
  static Way way() { return lab::way_of(GetParam(), false); }
  static bool has_chains() { return way() >= Way::chained_list; }

  static void expect_anon_vmas(const lab::Row& row, std::uint64_t in_list,
                               std::uint64_t where_chained, std::uint64_t chains) {
    const bool is_list = way() == Way::list;
    EXPECT_EQ(live(row, "anon_vma"), has_chains() ? where_chained : (is_list ? in_list : 0));
    EXPECT_EQ(live(row, "anon_vma_chain"), has_chains() ? chains : 0);
  }
};

// A family: a parent and its children have a VMA each, `all` of them, with `entries` page-table
// entries together.
struct Family {
  std::uint64_t all;
  std::uint64_t entries;
};

// A page that the whole family maps.
Formula of_shared_page(Way way, const Family& family) {
  const std::uint64_t all = family.all;
  if (way == Way::scan) return {1, family.entries, family.entries, all, family.entries, 0};
  // All ranges are the same: every node of a tree is a match.
  return {1, all, all, all, all, way >= Way::tree ? all : 0};
}

// A page of the parent that every child has made a copy of.
Formula of_parents_page(Way way, const Family& family) {
  const std::uint64_t all = family.all;
  if (way == Way::scan) return {1, family.entries, family.entries, 1, family.entries, 0};
  if (way == Way::entries) return {1, 1, 1, 1, 1, 0};
  // On the family's list the newest stands first (SW1) and the parent last; of chains, the parent's.
  if (way == Way::list) return {1, all, all, 1, all, 0};
  return {1, all, all, 1, 1, way == Way::chained_list ? 0 : all};
}

// The copies that the children have made of one page: `all` less one pages.
Formula of_childrens_pages(Way way, const Family& family) {
  const std::uint64_t all = family.all;
  const std::uint64_t children = all - 1;
  if (way == Way::scan) {
    return times(children, {1, family.entries, family.entries, 1, family.entries, 0});
  }
  if (way == Way::list) return {children, children * all, children * all, children,
                                sum_to(children), 0};
  return times(children, {1, 1, 1, 1, 1, way >= Way::tree ? std::uint64_t{1} : 0});
}

TEST_P(AnonymousFormulas, ManyChildren) {
  for (const lab::Sizes& sizes : {lab::Sizes{1, 1}, lab::Sizes{2, 3}, lab::Sizes{20, 10},
                                  lab::Sizes{64, 33}}) {
    const std::uint64_t children = sizes[0];
    const std::uint64_t pages = sizes[1];
    const Family family = {children + 1, (children + 1) * pages};
    const lab::Row row = play("many-children", sizes);
    const Formula parents = times(pages, of_parents_page(way(), family));
    const Formula childs = times(pages, of_childrens_pages(way(), family));
    expect_walks(row, "parent", parents);
    expect_walks(row, "child", childs);
    expect_walks(row, "any", parents + childs);
    EXPECT_EQ(live(row, "vma"), children + 1);
    expect_anon_vmas(row, 1, children + 1, 2 * children + 1);
    expect_pte_chains(row, {{pages, 1}});  // what was once shared keeps its block
  }
}

TEST_P(AnonymousFormulas, PreforkServer) {
  for (const lab::Sizes& sizes : {lab::Sizes{1, 2, 50}, lab::Sizes{6, 8, 25}, lab::Sizes{20, 10, 70},
                                  lab::Sizes{100, 20, 1}}) {
    const std::uint64_t workers = sizes[0];
    const std::uint64_t pages = sizes[1];
    const std::uint64_t written = std::max<std::uint64_t>(1, pages * sizes[2] / 100);
    const Family family = {workers + 1, (workers + 1) * pages};
    const lab::Row row = play("prefork-server", sizes);
    const Formula shared = times(pages - written, of_shared_page(way(), family));
    const Formula parents = times(written, of_parents_page(way(), family));
    const Formula childs = times(written, of_childrens_pages(way(), family));
    expect_walks(row, "shared", shared);
    expect_walks(row, "parent", parents);
    expect_walks(row, "worker", childs);
    expect_walks(row, "any", shared + parents + childs);
    expect_anon_vmas(row, 1, workers + 1, 2 * workers + 1);
    expect_pte_chains(row, {{written, 1}, {pages - written, workers + 1}});
  }
}

TEST_P(AnonymousFormulas, ExitShells) {
  for (const lab::Sizes& sizes : {lab::Sizes{1, 1}, lab::Sizes{6, 4}, lab::Sizes{7, 4},
                                  lab::Sizes{300, 2}}) {
    const std::uint64_t shells = sizes[0];
    const std::uint64_t pages = sizes[1];
    const lab::Row row = play("exit-shells", sizes);
    const Family family = {shells + 1, (shells + 1) * pages};
    expect_walks(row, "any", times(pages, of_shared_page(way(), family)));
    expect_anon_vmas(row, 1, shells + 1, 2 * shells + 1);
    expect_pte_chains(row, {{pages, shells + 1}});
    const rmap::Work fork = work_of(row, lab::Operation::fork);
    const rmap::Work exit = work_of(row, lab::Operation::exit);
    const bool has_entries = way() == Way::entries;
    EXPECT_EQ(fork.added, has_entries ? shells * pages : 0);
    EXPECT_EQ(exit.removed, has_entries ? shells * pages : 0);
    EXPECT_EQ(fork.mapcounts, way() >= Way::list ? shells * pages : 0);
  }
}

TEST_P(AnonymousFormulas, ForkExecExit) {
  for (const lab::Sizes& sizes : {lab::Sizes{1, 1, 1}, lab::Sizes{10, 25, 8}, lab::Sizes{30, 3, 9}}) {
    const auto [cycles, pages, writes] = std::array{sizes[0], sizes[1], sizes[2]};
    const lab::Row row = play("fork-exec-exit", sizes);
    const std::uint64_t visited = way() == Way::scan ? pages : 1;
    expect_walks(row, "any", times(pages, {1, visited, visited, 1, visited,
                                           way() >= Way::tree ? std::uint64_t{1} : 0}));
    expect_anon_vmas(row, 1, 1, 1);
    expect_pte_chains(row, {{pages, 1}});
    const rmap::Work cycle = work_of(row, lab::Operation::cycle);
    const std::uint64_t added = way() == Way::entries ? cycles * (pages + writes) : 0;
    EXPECT_EQ(cycle.added, added);
    EXPECT_EQ(cycle.removed, added);
  }
}

TEST_P(AnonymousFormulas, ForkChain) {
  for (const lab::Sizes& sizes : {lab::Sizes{1, 16}, lab::Sizes{3, 4}, lab::Sizes{50, 16}}) {
    const std::uint64_t generations = sizes[0];
    const std::uint64_t pages = sizes[1];
    const lab::Row row = play("fork-chain", sizes);
    const std::uint64_t visited = way() == Way::scan ? pages : 1;
    expect_walks(row, "any", times(pages, {1, visited, visited, 1, visited,
                                           way() >= Way::tree ? std::uint64_t{1} : 0}));
    // One for each generation, or for the root and two that take turns.
    const std::uint64_t kept =
        way() == Way::reusing_tree && generations > 2 ? 3 : generations + 1;
    expect_anon_vmas(row, 1, kept, kept);
    EXPECT_EQ(live(row, "vma"), 1u);
  }
}

TEST_P(AnonymousFormulas, MprotectSplit) {
  for (const std::uint64_t pages : {2u, 16u, 100u, 1000u}) {
    const lab::Row row = play("mprotect-split", {pages});
    Formula formula = times(pages, {1, 1, 1, 1, 1, 0});
    if (way() == Way::scan) formula = times(pages, {1, pages, pages, 1, pages, 0});
    if (way() == Way::list || way() == Way::chained_list) {
      formula.visited = pages * pages;
      formula.visited_stop = sum_to(pages);  // each piece has a place of its own on the list
    }
    if (way() >= Way::tree) formula.most_tree_nodes = pages * most_tree_nodes(pages, 1);
    expect_walks(row, "any", formula);
    expect_anon_vmas(row, 1, 1, pages);
    expect_pte_chains(row, {});
    EXPECT_EQ(live(row, "vma"), pages);
  }
}

INSTANTIATE_TEST_SUITE_P(AllContenders, AnonymousFormulas, all_contenders(), design_name);

}  // namespace
