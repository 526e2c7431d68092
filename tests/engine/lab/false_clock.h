#pragma once

#include <cmath>
#include <memory>

#include "lab/clock.h"
#include "lab/random.h"

// Clocks that show what a test wants, so that nothing depends on the machine. At first, while an experiment
// measures its tick, each look at them takes next to nothing; later it takes as long as a batch of walks should,
// since these clocks know nothing of work, and a batch that never gets longer would never be long enough.
namespace lab_test {

inline constexpr double kStep = 11e6;
// One look in advance(), one in what it does, and one batch.
inline constexpr double kShortSlice = 3.5 * kStep;
// Too short to go on to timing with what warming up has left of it.
inline constexpr double kShorterSlice = 2.5 * kStep;

struct FalseClock {
  double now = 0;
  int looks = 0;
  int first_looks = 30;
  double first_step = 100;
  double step = kStep;
  double tick = 0;  // shows whole ones only

  double look() {
    now += looks++ < first_looks ? first_step : step;
    return tick == 0 ? now : std::floor(now / tick) * tick;
  }
};

inline lab::Clock clock_of(std::shared_ptr<FalseClock> clock) {
  return [clock] { return clock->look(); };
}
inline lab::Clock steady_clock() { return clock_of(std::make_shared<FalseClock>()); }

// The same, by up to twice as much: as noise would have it.
inline lab::Clock noisy_clock(std::uint64_t seed) {
  auto random = std::make_shared<lab::Random>(seed);
  auto clock = std::make_shared<FalseClock>();
  return [clock, random] {
    clock->step = kStep * (1 + random->below(100) / 100.0);
    return clock->look();
  };
}

// One that shows whole ticks, as those of browsers do; so many looks are enough to see what they are.
inline lab::Clock coarse_clock(double tick, int first_looks) {
  return clock_of(std::make_shared<FalseClock>(FalseClock{
      .now = 0, .looks = 0, .first_looks = first_looks, .first_step = tick / 2, .step = 101 * tick, .tick = tick}));
}

}  // namespace lab_test
