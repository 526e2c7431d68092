#include "lab/statistics.h"

#include <algorithm>
#include <vector>

#include "lab/random.h"

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

Summary summarise(std::span<const double> samples, std::uint64_t seed) {
  if (samples.empty()) return {};
  Random random(seed);
  std::vector<double> medians;
  std::vector<double> resample(samples.size());
  for (std::size_t i = 0; i < kResamplings; ++i) {
    for (double& value : resample) value = samples[random.below(samples.size())];
    medians.push_back(median_in_place(resample));
  }
  std::sort(medians.begin(), medians.end());
  return {.median = median(samples),
          .low = medians[kResamplings * 25 / 1000],
          .high = medians[kResamplings * 975 / 1000 - 1]};
}

}  // namespace lab
