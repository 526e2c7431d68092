#pragma once

#include <fstream>

#include <nlohmann/json.hpp>

#include "lab/workload_support.h"

// Comparing what the lab reports of a workload with a big golden trace: tests/golden, "summary".
namespace testing_support {

using nlohmann::json;

inline json golden_summary(const std::string& folder, const std::string& name) {
  std::ifstream file(RMAP_GOLDEN + folder + "/" + name + ".json");
  EXPECT_TRUE(file) << folder << "/" << name;
  return json::parse(file)["summary"];
}

// A big trace, and the workload that is the same.
struct Trace {
  const char* name;
  const char* workload;
  lab::Sizes sizes;
};
// A folder of traces, and the design that has to follow them.
struct Follower {
  const char* folder;
  const char* design;
};
inline constexpr Follower kAnonymousFollowers[] = {{"anon_vma_list", "anon-vma"},
                                                   {"avc_list", "anon-vma-chain"},
                                                   {"avc_interval_tree", "interval-tree"},
                                                   {"avc_degree", "anon-vma-reuse"},
                                                   {"avc_counters", "anon-vma-counters"}};

inline const lab::ObjectsRow& objects_of(const lab::Row& row, std::string_view type) {
  return *std::find_if(row.objects.begin(), row.objects.end(),
                       [type](const lab::ObjectsRow& each) { return each.type == type; });
}

// The sum over all pages. Where there were too many visits to count all of them, every page of those
// counted must have cost the same.
inline std::uint64_t visited_in_all(const lab::WalkSums& sums) {
  if (sums.pages_counted < sums.pages_in_all) {
    EXPECT_EQ(sums.counts.visited, sums.pages_counted * sums.visited_most);
    return sums.pages_in_all * sums.visited_most;
  }
  return sums.counts.visited;
}

inline void expect_anonymous_golden(const Follower& follower, const Trace& trace) {
  const json summary = golden_summary(follower.folder, trace.name);
  const lab::Row row = counts_of(trace.workload, trace.sizes, *lab::find_contender(follower.design));
  const lab::WalkSums& walks = walks_of(row, "any");
  const bool has_chains = std::string_view(follower.design) != "anon-vma";
  EXPECT_EQ(live(row, "process"), summary["processes"]);
  EXPECT_EQ(live(row, "vma"), summary["vmas"]);
  EXPECT_EQ(live(row, "anon_vma"), summary["anon_vmas"]);
  EXPECT_EQ(objects_of(row, "anon_vma").ever, summary["anon_vmas_allocated_ever"]);
  if (has_chains) {
    EXPECT_EQ(live(row, "anon_vma_chain"), summary["avcs"]);
    EXPECT_EQ(objects_of(row, "anon_vma_chain").ever, summary["avcs_allocated_ever"]);
  }
  EXPECT_EQ(walks.pages_in_all, summary["frames"]);
  EXPECT_EQ(visited_in_all(walks), summary["visited_total"]);
  EXPECT_EQ(walks.visited_most, summary["visited_max"]);
  if (walks.pages_counted == walks.pages_in_all) {
    EXPECT_EQ(walks.counts.mapped, summary["mapped_total"]);
    EXPECT_EQ(walks.counts.mapped, summary["ptes"]);
  }
}

// What the reverse map has done up to the walks, by all operations that lead there.
inline rmap::Work work_up_to_walks(const lab::Row& row) {
  rmap::Work work;
  for (const lab::OperationRow& each : row.operations) {
    if (each.cost.operation != lab::Operation::exit) work = rmap::sum(work, each.cost.work);
  }
  return work;
}

inline void expect_pte_chain_work(const rmap::Work& work, const json& summary) {
  EXPECT_EQ(work.added, summary["added"]);
  EXPECT_EQ(work.removed, summary["removed"]);
  EXPECT_EQ(work.compared, summary["slots_compared_in_remove"]);
  EXPECT_EQ(work.blocks_touched, summary["blocks_touched_in_remove"]);
  EXPECT_EQ(work.most_compared, summary["max_compared"]);
}

inline void expect_pte_chain_golden(const Trace& trace) {
  const json summary = golden_summary("pte_chain", trace.name);
  const lab::Row row = counts_of(trace.workload, trace.sizes, *lab::find_contender("pte-chain"));
  const std::uint64_t spare = summary["spare"];
  const std::uint64_t blocks = summary["blocks_alive"];
  EXPECT_EQ(live(row, "process"), summary["processes"]);
  EXPECT_EQ(live(row, "pte_chain"), blocks + spare);
  EXPECT_EQ(objects_of(row, "pte_chain").peak, summary["blocks_peak"]);
  EXPECT_EQ(objects_of(row, "pte_chain").ever, summary["slab_allocations"]);
  EXPECT_EQ(row.kernel_bytes.pte_chains,
            summary["bytes"].get<std::uint64_t>() + spare * row.design->bytes.pte_chain);
  const lab::WalkSums& walks = walks_of(row, "any");
  EXPECT_EQ(walks.pages_counted, summary["frames"]);
  EXPECT_EQ(walks.counts.mapped, summary["ptes"]);
  expect_pte_chain_work(work_up_to_walks(row), summary);
}

}  // namespace testing_support
