#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_set>

#include "lab/result.h"
#include "lab/trial.h"
#include "support/all_designs.h"

namespace testing_support {

inline auto all_contenders() {
  return testing::ValuesIn(lab::contenders().begin(), lab::contenders().end());
}

// A clock that stands still: nothing is ever late, and everything takes no time.
inline double no_time() { return 0; }
inline constexpr double kForEver = 1;

inline lab::Sizes usual_sizes(const lab::WorkloadInfo& workload) {
  lab::Sizes sizes;
  for (const lab::Parameter& parameter : workload.parameters) sizes.push_back(parameter.usual);
  return sizes;
}

// Plays on, up to the walks or to the end.
inline void play_to_walks(lab::Life& life) {
  while (!life.is_at_walks()) life.advance(no_time, kForEver);
}
inline void play_to_end(lab::Life& life) {
  life.leave_walks();
  while (!life.is_over()) life.advance(no_time, kForEver);
}

// All that the lab counts of one design at one size, without a time.
inline lab::Row counts_of(const char* workload, const lab::Sizes& sizes,
                          const rmap::DesignInfo& design) {
  lab::Request request;
  request.workload = lab::find_workload(workload);
  lab::Trial trial(request, sizes, design);
  while (!trial.build(no_time, kForEver)) {
  }
  while (!trial.count(no_time, kForEver)) {
  }
  while (!trial.end(no_time, kForEver)) {
  }
  return trial.row();
}

inline const lab::WalkSums& walks_of(const lab::Row& row, std::string_view group) {
  for (const lab::WalkRow& walk : row.walks) {
    if (walk.group == group) return walk.sums;
  }
  trace::check(false, "the workload has this group");
  return row.walks.front().sums;
}

inline std::uint64_t live(const lab::Row& row, std::string_view type) {
  for (const lab::ObjectsRow& objects : row.objects) {
    if (objects.type == type) return objects.live;
  }
  return 0;
}

// What reverse maps have done up to the walks, or with `operation` alone.
inline rmap::Work work_of(const lab::Row& row, lab::Operation operation) {
  for (const lab::OperationRow& each : row.operations) {
    if (each.cost.operation == operation) return each.cost.work;
  }
  trace::check(false, "the workload has this operation");
  return {};
}

}  // namespace testing_support
