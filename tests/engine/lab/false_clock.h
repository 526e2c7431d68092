#pragma once

#include <memory>

#include "lab/clock.h"
#include "lab/random.h"

// Clocks that show what a test wants, so that nothing depends on the machine.
namespace lab_test {

// Goes on by so much each time somebody looks.
inline lab::Clock steady_clock(double nanoseconds) {
  return [now = std::make_shared<double>(0), nanoseconds] { return *now += nanoseconds; };
}

// The same, by more or less: as noise would have it.
inline lab::Clock noisy_clock(double nanoseconds, std::uint64_t seed) {
  return [now = std::make_shared<double>(0), random = std::make_shared<lab::Random>(seed),
          nanoseconds] { return *now += nanoseconds * (1 + random->below(100) / 100.0); };
}

// A fine clock that shows whole ticks only, as browsers do.
inline lab::Clock coarse_clock(double nanoseconds, double tick) {
  return [now = std::make_shared<double>(0), nanoseconds, tick] {
    *now += nanoseconds;
    return static_cast<double>(static_cast<std::uint64_t>(*now / tick)) * tick;
  };
}

}  // namespace lab_test
