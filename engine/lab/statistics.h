#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "lab/random.h"

namespace lab {

// A middle, and how far it can be trusted.
struct Summary {
  double median = 0;
  double low = 0;   // 95 % interval of the median, by the percentile bootstrap
  double high = 0;
};

// The median of a sample; the mean of the two middle ones if their number is even. 0 of nothing.
double median(std::span<const double> samples);

// The ends of the middle 95 % of some values. Their order is lost; there must be three or more.
struct Interval {
  double low = 0;
  double high = 0;
};
Interval middle_of(std::vector<double>& values);

// What samples' median might as well have been: draws as many of them, each as often as chance will.
class Resampler {
 public:
  // There must be some.
  explicit Resampler(std::span<const double> samples);
  double median(Random& random);

 private:
  std::vector<double> sorted_;
  std::vector<std::uint32_t> drawn_;  // how often each was
};

// Median and interval from 2,000 resamplings with this seed: the same input gives the same answer.
Summary summarise(std::span<const double> samples, std::uint64_t seed);

}  // namespace lab
