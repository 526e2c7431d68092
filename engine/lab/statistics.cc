#include "lab/statistics.h"

#include <algorithm>

namespace lab {
namespace {

constexpr std::size_t kResamplings = 2000;

// Puts the middle in its place; the order of the rest is lost.
double median_in_place(std::vector<double>& values) {
  if (values.empty()) return 0;
  const std::size_t middle = values.size() / 2;
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(middle);
  std::nth_element(values.begin(), at, values.end());
  if (values.size() % 2 == 1) return *at;
  return (*at + *std::max_element(values.begin(), at)) / 2;
}

}  // namespace

double median(std::span<const double> samples) {
  std::vector<double> values(samples.begin(), samples.end());
  return median_in_place(values);
}

Interval middle_of(std::vector<double>& values) {
  const std::size_t outside = values.size() * 25 / 1000;
  const auto low = values.begin() + static_cast<std::ptrdiff_t>(outside);
  const auto high = values.end() - 1 - static_cast<std::ptrdiff_t>(outside);
  std::nth_element(values.begin(), low, values.end());
  std::nth_element(low + 1, high, values.end());
  return {*low, *high};
}

Resampler::Resampler(std::span<const double> samples)
    : sorted_(samples.begin(), samples.end()), drawn_(samples.size()) {
  std::sort(sorted_.begin(), sorted_.end());
}

// Nothing is sorted here: it is enough to know how often each was drawn.
double Resampler::median(Random& random) {
  const std::size_t size = sorted_.size();
  std::fill(drawn_.begin(), drawn_.end(), 0);
  for (std::size_t i = 0; i < size; ++i) ++drawn_[std::uint64_t{random.next()} * size >> 32];
  std::size_t at = 0;
  std::size_t passed = drawn_[0];
  while (passed < (size + 1) / 2) passed += drawn_[++at];
  if (size % 2 == 1 || passed > size / 2) return sorted_[at];
  std::size_t next = at + 1;
  while (drawn_[next] == 0) ++next;
  return (sorted_[at] + sorted_[next]) / 2;
}

Summary summarise(std::span<const double> samples, std::uint64_t seed) {
  if (samples.empty()) return {};
  Random random(seed);
  Resampler resampler(samples);
  std::vector<double> medians(kResamplings);
  for (double& each : medians) each = resampler.median(random);
  const Interval interval = middle_of(medians);
  return {.median = median(samples), .low = interval.low, .high = interval.high};
}

}  // namespace lab
