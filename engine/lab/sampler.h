#pragma once

#include "lab/result.h"

namespace lab {

// Time that goes into samples: each as long as the clock needs it to be. What was added last can be
// taken back, as long as nobody has confirmed it.
class Sampler {
 public:
  // `operations` have taken so long. They make a sample together with those since the last one, once
  // there is enough time in it.
  void add(double nanoseconds, std::uint64_t operations, double least_nanoseconds);
  std::size_t samples() const { return samples_.size(); }

  void confirm() { confirmed_ = {samples_.size(), operations_, rest_}; }
  // Back to what was confirmed. Returns whether anything was lost.
  bool take_back();

  // What there is. Where there is no sample, a rest that was too short for one, if it is at least so long:
  // against a coarse clock less may be a sample of 0.
  Timing timing(std::uint64_t seed, double least_rest = 0) const;

 private:
  struct Rest {
    double nanoseconds = 0;
    std::uint64_t operations = 0;
  };
  struct Confirmed {
    std::size_t samples = 0;
    std::uint64_t operations = 0;
    Rest rest;
  };

  std::vector<double> samples_;
  std::uint64_t operations_ = 0;
  Rest rest_;
  Confirmed confirmed_;
};

}  // namespace lab
