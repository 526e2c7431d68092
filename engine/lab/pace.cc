#include "lab/pace.h"

#include <algorithm>

namespace lab {
namespace {

// Counting and ending take about as long again as building, most times.
constexpr double kBesidesBuilding = 2;

// That are made in one life, about.
std::uint64_t things_of(const Request& request, std::uint64_t size) {
  if (request.workload->is_readers_own()) return request.own.things;
  Sizes sizes = request.sizes;
  sizes[0] = size;
  const Footprint all = request.workload->footprint(sizes);
  return all.processes + all.vmas + all.pages + all.entries + all.chains;
}

}  // namespace

Pace::Pace(const Request& request) : time_asked_(request.seconds * 1e9) {
  for (const std::uint64_t size : request.sweep) {
    const std::uint64_t things = things_of(request, size);
    effort_.push_back(static_cast<double>(things * request.designs.size()));
  }
}

void Pace::end_slice(double now) {
  last_slice_ = now - slice_started_;
  elapsed_ += last_slice_;
  slice_started_ = -1;
}

double Pace::elapsed(double now) const {
  return elapsed_ + (slice_started_ < 0 ? 0 : now - slice_started_);
}

void Pace::begin_size(std::size_t size, double now) {
  size_ = size;
  size_started_ = elapsed(now);
}

void Pace::note_building(double nanoseconds) {
  nanoseconds_per_effort_ = nanoseconds / std::max(1.0, effort_[size_]);
}

double Pace::later_sizes() const {
  double sum = 0;
  for (std::size_t size = size_ + 1; size < effort_.size(); ++size) {
    sum += std::max(time_asked_, kBesidesBuilding * building_of(size) + least_timing_);
  }
  return sum;
}

}  // namespace lab
