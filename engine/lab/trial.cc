#include "lab/trial.h"

#include <algorithm>
#include <cmath>

#include "trace/slab.h"

namespace lab {
namespace {

// Things looked at for the counts of one group; beyond that, means are those of the pages counted.
constexpr std::uint64_t kMostVisits = 30'000'000;
constexpr std::uint64_t kVisitsBetweenLooks = 100'000;

bool can_stop(const rmap::DesignInfo& design) {
  const Way way = way_of(design, false);
  return way != Way::scan && way != Way::entries;
}

}  // namespace

void Sampler::add(double nanoseconds, std::uint64_t operations, double batch_nanoseconds) {
  rest_nanoseconds_ += nanoseconds;
  rest_operations_ += operations;
  if (rest_nanoseconds_ < batch_nanoseconds) return;
  samples_.push_back(rest_nanoseconds_ / static_cast<double>(rest_operations_));
  operations_ += rest_operations_;
  rest_nanoseconds_ = 0;
  rest_operations_ = 0;
}

Timing Sampler::timing(std::uint64_t seed) const {
  Timing timing = {samples_, {}, operations_};
  if (samples_.empty() && rest_operations_ > 0) {
    timing.samples.push_back(rest_nanoseconds_ / static_cast<double>(rest_operations_));
    timing.operations = rest_operations_;
  }
  timing.summary = summarise(timing.samples, seed);
  return timing;
}

Trial::Trial(const Request& request, const Sizes& sizes, const rmap::DesignInfo& design)
    : request_(request),
      sizes_(sizes),
      design_(design),
      life_(std::make_unique<Life>(*request.workload, sizes, design)) {
  for (std::size_t group = 0; group < request.workload->groups.size(); ++group) {
    laps_.push_back({group, false});
    if (can_stop(design)) laps_.push_back({group, true});
  }
  walks_per_batch_.assign(laps_.size(), 1);
  walk_samplers_.resize(laps_.size());
}

bool Trial::build(const Clock& clock, double deadline) {
  while (!life_->is_at_walks() && clock() < deadline) life_->advance(clock, deadline);
  if (!life_->is_at_walks()) return false;
  for (const Group& group : request_.workload->groups) {
    walks_.emplace_back(*life_, group, request_.seed);
  }
  note_state();
  return true;
}

void Trial::note_state() {
  const trace::Heap& heap = life_->stage().machine().heap();
  for (const trace::SlabBase* slab : heap.slabs()) {
    objects_.push_back({slab->name(), slab->live(), slab->peak(), slab->ever()});
  }
  kernel_bytes_ = rmap::kernel_bytes_used(design_, heap);
}

std::uint64_t Trial::visits_left(std::size_t group) const {
  const std::uint64_t visited = walks_[group].sums().counts.visited;
  return visited < kMostVisits ? kMostVisits - visited : 0;
}

bool Trial::count(const Clock& clock, double deadline) {
  while (counting_ < walks_.size() && clock() < deadline) {
    Walks& walks = walks_[counting_];
    // However it is sliced, it ends with the same page: a sample is the same each time.
    const std::uint64_t visits = std::min(kVisitsBetweenLooks, visits_left(counting_));
    if (visits == 0 || walks.count(visits)) ++counting_;
    trace::check(walks.wrong() == 0, "a walk finds what maps the page");
  }
  return counting_ == walks_.size();
}

bool Trial::warm_up(std::size_t lap, const Clock& clock, double batch_nanoseconds) {
  std::uint64_t& walks = walks_per_batch_[lap];
  const double start = clock();
  const bool is_right = walks_[laps_[lap].group].walk(walks, laps_[lap].stop);
  const double took = clock() - start;
  trace::check(is_right, "timed walks count what was counted before");
  if (took >= batch_nanoseconds) return true;
  // Straight to the goal once the clock has seen something of it.
  const double growth = took > batch_nanoseconds / 16 ? 1.15 * batch_nanoseconds / took : 4;
  walks = static_cast<std::uint64_t>(
      std::ceil(static_cast<double>(walks) * std::clamp(growth, 1.1, 4.0)));
  return false;
}

void Trial::time(std::size_t lap, const Clock& clock) {
  const std::uint64_t walks = walks_per_batch_[lap];
  const double start = clock();
  const bool is_right = walks_[laps_[lap].group].walk(walks, laps_[lap].stop);
  const double took = clock() - start;
  trace::check(is_right, "timed walks count what was counted before");
  walk_samplers_[lap].add(took, walks, 0);
}

bool Trial::end(const Clock& clock, double deadline) {
  life_->leave_walks();
  while (!life_->is_over() && clock() < deadline) life_->advance(clock, deadline);
  if (!life_->is_over()) return false;
  first_costs_ = life_->costs();
  operation_samplers_.resize(first_costs_.size());
  life_.reset();
  return true;
}

bool Trial::live_again(const Clock& clock, double deadline) {
  if (life_ == nullptr) life_ = std::make_unique<Life>(*request_.workload, sizes_, design_);
  while (!life_->is_over() && clock() < deadline) {
    life_->advance(clock, deadline);
    life_->leave_walks();
  }
  return life_->is_over();
}

void Trial::take_costs(double batch_nanoseconds) {
  for (std::size_t i = 0; i < first_costs_.size(); ++i) {
    const PhaseCost& cost = life_->costs()[i];
    operation_samplers_[i].add(cost.nanoseconds, cost.times, batch_nanoseconds);
  }
  life_.reset();
}

std::size_t Trial::fewest_samples_of_operations() const {
  std::size_t fewest = std::numeric_limits<std::size_t>::max();
  for (const Sampler& sampler : operation_samplers_) fewest = std::min(fewest, sampler.samples());
  return fewest;
}

Row Trial::row() const {
  Row row = {.design = &design_,
             .sizes = sizes_,
             .n = request_.workload->size(sizes_),
             .walks = {},
             .operations = {},
             .objects = objects_,
             .kernel_bytes = kernel_bytes_};
  for (std::size_t i = 0; i < laps_.size(); ++i) {
    const Lap& lap = laps_[i];
    const Timing timing = walk_samplers_[i].timing(request_.seed);
    if (!lap.stop) {
      row.walks.push_back({request_.workload->groups[lap.group].id, walks_[lap.group].sums(),
                           timing, {}});
    } else {
      row.walks.back().stop = timing;
    }
  }
  for (std::size_t i = 0; i < first_costs_.size(); ++i) {
    Timing timing = operation_samplers_[i].timing(request_.seed);
    const bool only_warm_up = timing.samples.empty();
    if (only_warm_up) {
      Sampler first;
      first.add(first_costs_[i].nanoseconds, first_costs_[i].times, 0);
      timing = first.timing(request_.seed);
    }
    row.operations.push_back({first_costs_[i], timing, only_warm_up});
  }
  return row;
}

}  // namespace lab
