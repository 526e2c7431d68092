#include <cmath>
#include <vector>

#include "lab/count_by_name.h"

namespace lab {
namespace {

struct Point {
  double x;
  double y;
};

// The slope of the line that fits best (least squares); nothing for fewer than two places.
std::optional<double> slope(const std::vector<Point>& points) {
  Point mean = {0, 0};
  for (const Point& point : points) {
    mean.x += point.x / static_cast<double>(points.size());
    mean.y += point.y / static_cast<double>(points.size());
  }
  double xy = 0;
  double xx = 0;
  for (const Point& point : points) {
    xy += (point.x - mean.x) * (point.y - mean.y);
    xx += (point.x - mean.x) * (point.x - mean.x);
  }
  if (xx == 0) return {};
  return xy / xx;
}

// All rows of a design must have the count; and for an exponent none may be 0.
std::optional<double> fit(const Result& result, const rmap::DesignInfo& design,
                          std::string_view what, std::string_view count, bool logarithmic) {
  std::vector<Point> points;
  for (const Row& row : result.rows) {
    if (row.design != &design) continue;
    const std::optional<double> value = count_by_name(row, what, count);
    if (!value || (!logarithmic && *value <= 0)) return {};
    points.push_back({std::log2(static_cast<double>(row.n)), logarithmic ? *value : std::log2(*value)});
  }
  return slope(points);
}

const WalkRow* find_walk(const Row& row, const char* group) {
  for (const WalkRow& walk : row.walks) {
    if (walk.group == group && !walk.complete.samples.empty()) return &walk;
  }
  return nullptr;
}

// How the times of walks have grown: each size's median might as well have been another one of those
// that its samples allow, and the slope with them.
void add_times(std::vector<Growth>& all, const Result& result, const rmap::DesignInfo& design,
               const char* group) {
  constexpr std::size_t kResamplings = 1000;
  std::vector<Point> points;
  std::vector<Resampler> resamplers;
  for (const Row& row : result.rows) {
    if (row.design != &design) continue;
    const WalkRow* walk = find_walk(row, group);
    if (walk == nullptr || walk->complete.summary.median <= 0) return;
    points.push_back({std::log2(static_cast<double>(row.n)), std::log2(walk->complete.summary.median)});
    resamplers.emplace_back(walk->complete.samples);
  }
  const std::optional<double> found = slope(points);
  if (!found) return;
  Random random(result.request.seed);
  std::vector<double> slopes;
  for (std::size_t i = 0; i < kResamplings; ++i) {
    for (std::size_t size = 0; size < points.size(); ++size) {
      points[size].y = std::log2(resamplers[size].median(random));
    }
    slopes.push_back(*slope(points));
  }
  all.push_back({&design, std::string("walk ") + group, "nanoseconds", false, *found, {}, middle_of(slopes)});
}

void add(std::vector<Growth>& all, const Result& result, const rmap::DesignInfo& design,
         const std::string& what, const std::string& count, bool logarithmic, double expected) {
  const std::optional<double> found = fit(result, design, what, count, logarithmic);
  if (found) all.push_back({&design, what, count, logarithmic, *found, expected, {}});
}

}  // namespace

bool Growth::is_lawful() const {
  if (!expected) return true;
  const double beyond = found - *expected;
  return logarithmic ? beyond <= kTolerance : std::abs(beyond) <= kTolerance;
}

std::vector<Growth> growths(const Result& result) {
  const WorkloadInfo& workload = *result.request.workload;
  std::vector<Growth> all;
  for (const rmap::DesignInfo* design : result.request.designs) {
    const auto way = static_cast<std::size_t>(way_of(*design, workload.of_file));
    for (const Law& law : workload.laws) {
      const double expected = law.expected[way];
      if (std::isnan(expected)) continue;
      add(all, result, *design, law.what, law.count, law.logarithmic, expected);
    }
    for (const Group& group : workload.groups) add_times(all, result, *design, group.id);
  }
  return all;
}

}  // namespace lab
