#pragma once

#include <cstdint>
#include <span>

namespace lab {

// A middle, and how far it can be trusted.
struct Summary {
  double median = 0;
  double low = 0;   // 95 % interval of the median, by the percentile bootstrap
  double high = 0;
};

// The median of a sample; the mean of the two middle ones if their number is even. 0 of nothing.
double median(std::span<const double> samples);

// Median and interval from 2,000 resamplings with this seed: the same input gives the same answer.
Summary summarise(std::span<const double> samples, std::uint64_t seed);

}  // namespace lab
