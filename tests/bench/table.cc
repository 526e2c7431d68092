#include "table.h"

#include <cmath>
#include <cstdio>
#include <set>
#include <span>

#include "lab/statistics.h"

namespace bench {
namespace {

constexpr double kTolerance = 0.1;  // of an exponent: some formulas are powers only in the limit

struct Point {
  double n;
  double value;
};

// The slope of the straight line that is nearest to the points (least squares).
template <class Transform>
double slope(std::span<const Point> points, Transform of_value) {
  const auto count = static_cast<double>(points.size());
  double x = 0, y = 0, xx = 0, xy = 0;
  for (const Point& point : points) {
    const double log_n = std::log2(point.n);
    const double value = of_value(point.value);
    x += log_n;
    y += value;
    xx += log_n * log_n;
    xy += log_n * value;
  }
  return (count * xy - x * y) / (count * xx - x * x);
}

double exponent(std::span<const Point> points) {
  return slope(points, [](double value) { return std::log2(value); });
}

double per_doubling(std::span<const Point> points) {
  return slope(points, [](double value) { return value; });
}

void print_row(const Row& row, const std::set<std::string>& counts) {
  std::printf("  %-18s %8lld %14.1f", row.name.c_str(), static_cast<long long>(row.size),
              lab::median(row.nanoseconds));
  for (const std::string& count : counts) {
    const auto found = row.counts.find(count);
    if (found == row.counts.end()) {
      std::printf("  %12s", "");
    } else {
      std::printf("  %12.10g", std::round(found->second * 1e6) / 1e6);
    }
  }
  std::printf("\n");
}

void print_group(const Plan& plan, const std::string& group) {
  std::set<std::string> counts;
  for (const Row& row : plan.rows()) {
    if (row.group != group) continue;
    for (const auto& [count, value] : row.counts) {
      if (count != "n") counts.insert(count);  // "n" is only what growth is seen over
    }
  }
  std::printf("\n%s\n  %-18s %8s %14s", group.c_str(), "", "size", "ns an item");
  for (const std::string& count : counts) std::printf("  %12s", count.c_str());
  std::printf("\n");
  for (const Row& row : plan.rows()) {
    if (row.group == group && !row.nanoseconds.empty()) print_row(row, counts);
  }
}

bool print_growth(const Growth& growth, std::span<const Point> counts,
                  std::span<const Point> times) {
  const bool is_power = growth.law == Growth::Law::power;
  const double measured = is_power ? exponent(counts) : per_doubling(counts);
  const bool is_right = is_power ? std::abs(measured - growth.wanted) <= kTolerance
                                 : measured >= 0 && measured <= growth.wanted + kTolerance;
  std::printf("  %-34s %-18s %-9s %-9s %8.3f %s %5.2f %14.2f%s\n", growth.group.c_str(),
              growth.name.c_str(), growth.count.c_str(), is_power ? "n^" : "+ a log n", measured,
              is_power ? "   " : "<= ", growth.wanted, exponent(times), is_right ? "" : "  WRONG");
  return is_right;
}

}  // namespace

void print_rows(const Plan& plan) {
  std::set<std::string> done;
  for (const Row& row : plan.rows()) {
    if (!row.nanoseconds.empty() && done.insert(row.group).second) print_group(plan, row.group);
  }
}

bool print_growths(const Plan& plan) {
  bool all_right = true;
  bool has_title = false;
  for (const Growth& growth : plan.growths()) {
    std::vector<Point> counts;
    std::vector<Point> times;
    for (const Row& row : plan.rows()) {
      if (row.group != growth.group || row.name != growth.name || row.nanoseconds.empty()) continue;
      const double n = row.counts.at("n");
      counts.push_back({n, row.counts.at(growth.count)});
      times.push_back({n, lab::median(row.nanoseconds)});
    }
    if (counts.size() < 2) continue;
    if (!has_title) {
      std::printf("\nGrowth%65s %8s %8s %14s\n", "count", "measured", "expected", "time: n^");
    }
    has_title = true;
    if (!print_growth(growth, counts, times)) all_right = false;
  }
  return all_right;
}

void print_ratios(const Plan& plan) {
  for (const Ratio& ratio : plan.ratios()) {
    if (ratio.samples.empty()) continue;
    const lab::Summary summary = lab::summarise(ratio.samples, 1);
    std::printf("  %-58s %.3f  (%.3f to %.3f; target %.2f%s)\n", ratio.what.c_str(), summary.median,
                summary.low, summary.high, ratio.target,
                summary.median > ratio.target ? ", MISSED" : "");
  }
}

}  // namespace bench
