// The counts of the workloads with files, by closed formulas, for every contender and at several sizes.
#include "lab/walk_formulas.h"

namespace {

using lab::Way;
using namespace testing_support;  // NOLINT: the vocabulary of this file

// A file that is mapped in windows, each by as many processes, at the moment of the walks.
struct Windows {
  std::uint64_t windows;
  std::uint64_t pages;      // of each
  std::uint64_t processes;  // that have the window, each as one VMA
  std::uint64_t mapped;     // entries of all pages together
  std::uint64_t file_pages; // the last index

  std::uint64_t vmas() const { return windows * processes; }
  std::uint64_t pages_in_all() const { return windows * pages; }
  bool all_mapped() const { return mapped == pages_in_all() * processes; }
};

Formula of_windows(Way way, const Windows& all) {
  const std::uint64_t pages = all.pages_in_all();
  Formula formula;
  formula.pages = pages;
  formula.mapped = all.mapped;
  switch (way) {
    case Way::scan:  // every entry there is, for every page
      formula.visited = formula.lookups = pages * all.mapped;
      break;
    case Way::entries:
      formula.visited = formula.lookups = all.mapped;
      break;
    case Way::list:  // a child stands right behind its parent, and the next window behind them
      formula.visited = pages * all.vmas();
      formula.lookups = pages * all.processes;
      formula.visited_stop = all.pages * all.processes * sum_to(all.windows);
      break;
    default:
      formula.visited = formula.lookups = pages * all.processes;
      if (all.all_mapped()) formula.visited_stop = formula.visited;
      // A priority search tree has a level for each bit of an index: fewer than twice those of a
      // balanced one.
      formula.most_tree_nodes =
          pages * most_tree_nodes(std::max(all.vmas(), all.file_pages), all.processes);
  }
  return formula;
}

// Entries that page tables hold: counted without any reverse map.
std::uint64_t entries_at_walks(const char* workload, const lab::Sizes& sizes,
                               const rmap::DesignInfo& design) {
  lab::Life life(*lab::find_workload(workload), sizes, design);
  play_to_walks(life);
  std::uint64_t entries = 0;
  for (const mm::Process* process : life.stage().machine().processes()) {
    for (const mm::Vma* vma : process->mm->vmas) {
      mm::for_each_slot(process->mm->pgd, vma->vm_start, vma->vm_end,
                        [&](mm::Vpn, const mm::PteSlot* slot) {
                          entries += static_cast<mm::Pte>(*slot).present() ? 1 : 0;
                        });
    }
  }
  return entries;
}

class FileFormulas : public testing::TestWithParam<rmap::DesignInfo> {
 protected:
  lab::Row play(const char* workload, const lab::Sizes& sizes) {
    return counts_of(workload, sizes, design());
  }
  static const rmap::DesignInfo& design() { return *lab::find_contender(GetParam().id); }
  static Way way() { return lab::way_of(GetParam(), true); }
  // Since 2.6.14 fork leaves the entries of a file mapping to be faulted in (SW10).
  static bool fork_copies() { return GetParam().kernel.fork_copies_every_vma; }
};

TEST_P(FileFormulas, RmapTestLinear) {
  for (const lab::Sizes& sizes : {lab::Sizes{1, 1, 1}, lab::Sizes{10, 6, 10}, lab::Sizes{33, 3, 7}}) {
    const auto [windows, pages, tasks] = std::array{sizes[0], sizes[1], sizes[2]};
    const std::uint64_t mapped = windows * pages * (tasks + 1);
    const lab::Row row = play("rmap-test-linear", sizes);
    expect_walks(row, "any",
                 of_windows(way(), {windows, pages, tasks + 1, mapped, windows * (pages + 1)}));
    expect_pte_chains(row, {{windows * pages, tasks + 1}});
    EXPECT_EQ(live(row, "vma"), windows * (tasks + 1));
  }
}

TEST_P(FileFormulas, RmapTestRandom) {
  for (const lab::Sizes& sizes : {lab::Sizes{2, 1, 1}, lab::Sizes{10, 6, 10}, lab::Sizes{33, 3, 7}}) {
    const auto [windows, pages, tasks] = std::array{sizes[0], sizes[1], sizes[2]};
    const std::uint64_t mapped = entries_at_walks("rmap-test-random", sizes, design());
    const std::uint64_t all = windows * pages;
    if (fork_copies()) {
      EXPECT_EQ(mapped, all * (tasks + 1));
    } else {  // each task has touched some, and no more than two windows' worth
      EXPECT_GE(mapped, all + tasks);
      EXPECT_LE(mapped, all + tasks * 2 * pages);
    }
    const lab::Row row = play("rmap-test-random", sizes);
    expect_walks(row, "any",
                 of_windows(way(), {windows, pages, tasks + 1, mapped, windows * (pages + 1)}));
  }
}

TEST_P(FileFormulas, RmapTestManyVmas) {
  for (const lab::Sizes& sizes : {lab::Sizes{10, 7, 1}, lab::Sizes{100, 7, 1}, lab::Sizes{700, 2, 1}}) {
    const std::uint64_t windows = sizes[0];
    const std::uint64_t pages = sizes[1];
    const lab::Row row = play("rmap-test-many-vmas", sizes);
    expect_walks(row, "any", of_windows(way(), {windows, pages, 2, 2 * windows * pages,
                                                windows * (pages + 1)}));
    expect_pte_chains(row, {{windows * pages, 2}});
  }
}

TEST_P(FileFormulas, TestMmap3) {
  for (const lab::Sizes& sizes : {lab::Sizes{1, 1}, lab::Sizes{100, 0}, lab::Sizes{30, 5},
                                  lab::Sizes{200, 3}}) {
    const std::uint64_t windows = sizes[0];
    const std::uint64_t processes = std::uint64_t{1} << sizes[1];
    const std::uint64_t mapped = fork_copies() ? windows * processes : windows;
    const lab::Row row = play("test-mmap3", sizes);
    expect_walks(row, "any", of_windows(way(), {windows, 1, processes, mapped, windows}));
    if (processes > 1) expect_pte_chains(row, {{windows, processes}});
    EXPECT_EQ(live(row, "vma"), windows * processes);
  }
}

TEST_P(FileFormulas, SharedSegment) {
  for (const lab::Sizes& sizes : {lab::Sizes{2, 1}, lab::Sizes{7, 3}, lab::Sizes{8, 3},
                                  lab::Sizes{500, 4}}) {
    const std::uint64_t processes = sizes[0];
    const std::uint64_t pages = sizes[1];
    const lab::Row row = play("shared-segment", sizes);
    expect_walks(row, "any",
                 of_windows(way(), {1, pages, processes, processes * pages, pages}));
    expect_pte_chains(row, {{pages, processes}});
    // Beside what every VMA and every page has anyway, nobody else keeps anything.
    EXPECT_EQ(row.kernel_bytes.anon_vmas + row.kernel_bytes.anon_vma_chains, 0u);
  }
}

INSTANTIATE_TEST_SUITE_P(AllContenders, FileFormulas, all_contenders(), design_name);

}  // namespace
