#include "lab/sampler.h"

namespace lab {

void Sampler::add(double nanoseconds, std::uint64_t operations, double least_nanoseconds) {
  rest_.nanoseconds += nanoseconds;
  rest_.operations += operations;
  if (rest_.nanoseconds < least_nanoseconds) return;
  samples_.push_back(rest_.nanoseconds / static_cast<double>(rest_.operations));
  operations_ += rest_.operations;
  rest_ = {};
}

bool Sampler::take_back() {
  const bool has_lost = operations_ + rest_.operations !=
                        confirmed_.operations + confirmed_.rest.operations;
  samples_.resize(confirmed_.samples);
  operations_ = confirmed_.operations;
  rest_ = confirmed_.rest;
  return has_lost;
}

Timing Sampler::timing(std::uint64_t seed, double least_rest) const {
  Timing timing = {samples_, {}, operations_};
  if (samples_.empty() && rest_.operations > 0 && rest_.nanoseconds >= least_rest) {
    timing.samples.push_back(rest_.nanoseconds / static_cast<double>(rest_.operations));
    timing.operations = rest_.operations;
  }
  timing.summary = summarise(timing.samples, seed);
  return timing;
}

}  // namespace lab
