#include "lab/count_by_name.h"

namespace lab {
namespace {

struct Named {
  std::string_view name;
  double value;
};

std::optional<double> find(std::initializer_list<Named> all, std::string_view name) {
  for (const Named& each : all) {
    if (each.name == name) return each.value;
  }
  return {};
}

double per(std::uint64_t sum, std::uint64_t times) {
  return static_cast<double>(sum) / static_cast<double>(times);
}

std::optional<double> of_timing(const Timing& timing) {
  if (timing.samples.empty()) return {};
  return timing.summary.median;
}

std::optional<double> of_walk(const WalkRow& walk, std::string_view count) {
  if (count == "nanoseconds") return of_timing(walk.complete);
  if (count == "nanoseconds_stop") return of_timing(walk.stop);
  const WalkSums& sums = walk.sums;
  const std::uint64_t pages = sums.pages_counted;
  if (pages == 0) return {};
  return find({{"visited", per(sums.counts.visited, pages)},
               {"visited_stop", per(sums.details.visited_stop, pages)},
               {"lookups", per(sums.counts.lookups, pages)},
               {"mapped", per(sums.counts.mapped, pages)},
               {"tree_nodes", per(sums.details.tree_nodes, pages)},
               {"page_table_levels", per(sums.details.page_table_levels, pages)}},
              count);
}

std::optional<double> of_operation(const OperationRow& operation, std::string_view count) {
  if (count == "nanoseconds") return of_timing(operation.timing);
  const rmap::Work& work = operation.cost.work;
  const std::uint64_t times = operation.cost.times;
  return find({{"links", per(work.links, times)},
               {"mapcounts", per(work.mapcounts, times)},
               {"added", per(work.added, times)},
               {"removed", per(work.removed, times)},
               {"compared", per(work.compared, times)},
               {"blocks_touched", per(work.blocks_touched, times)}},
              count);
}

}  // namespace

std::optional<double> count_by_name(const Row& row, std::string_view what, std::string_view count) {
  if (what == "kernel") return static_cast<double>(row.kernel_bytes.total());
  if (what == "objects") {
    for (const ObjectsRow& objects : row.objects) {
      if (objects.type == count) return static_cast<double>(objects.live);
    }
    return {};
  }
  constexpr std::string_view kWalk = "walk ";
  if (what.starts_with(kWalk)) {
    for (const WalkRow& walk : row.walks) {
      if (walk.group == what.substr(kWalk.size())) return of_walk(walk, count);
    }
    return {};
  }
  for (const OperationRow& operation : row.operations) {
    if (name_of(operation.cost.operation) == what) return of_operation(operation, count);
  }
  return {};
}

}  // namespace lab
