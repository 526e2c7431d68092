#include <cmath>

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

void add(std::vector<Growth>& all, const Result& result, const rmap::DesignInfo& design,
         const std::string& what, const std::string& count, bool logarithmic,
         std::optional<double> expected) {
  const std::optional<double> found = fit(result, design, what, count, logarithmic);
  if (found) all.push_back({&design, what, count, logarithmic, *found, expected});
}

}  // namespace

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
    for (const Group& group : workload.groups) {
      const std::string what = std::string("walk ") + group.id;
      add(all, result, *design, what, "nanoseconds", false, {});
    }
  }
  return all;
}

}  // namespace lab
