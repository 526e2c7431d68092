#pragma once

#include <cstddef>
#include <vector>

#include "lab/result.h"

namespace lab {

// How long an experiment has been at work, and how long it will be: time between slices is not in it.
class Pace {
 public:
  explicit Pace(const Request& request);

  // --- what happens --- `now` is a time of the clock.
  void begin_slice(double now) { slice_started_ = now; }
  void end_slice(double now);
  // The last slice was spent by something else.
  void forget_slice() { elapsed_ -= last_slice_; last_slice_ = 0; }
  void begin_size(std::size_t size, double now);
  // Building this size has taken so long: later ones are judged by it.
  void note_building(double nanoseconds);
  // The least that walks take once they are timed.
  void note_least_timing(double nanoseconds) { least_timing_ = nanoseconds; }

  // --- what is known ---
  double time_asked() const { return time_asked_; }
  double elapsed(double now) const;
  double elapsed_in_size(double now) const { return elapsed(now) - size_started_; }
  // What the building of this size may take, as far as anybody can say.
  double expected_building() const { return building_of(size_); }
  double least_timing() const { return least_timing_; }
  // What sizes after this one may take.
  double later_sizes() const;

 private:
  double building_of(std::size_t size) const { return effort_[size] * nanoseconds_per_effort_; }

  double time_asked_;  // for each size
  std::vector<double> effort_;  // of building each size: things that are made
  double nanoseconds_per_effort_ = 200;
  double least_timing_ = 0;
  double elapsed_ = 0;  // up to the slice at work
  double slice_started_ = -1;  // negative between slices
  double last_slice_ = 0;
  double size_started_ = 0;
  std::size_t size_ = 0;
};

}  // namespace lab
