#include "lab/trial.h"

#include <algorithm>
#include <cmath>

#include "trace/slab.h"

namespace lab {
namespace {

// So much effort, or so many pages, between two looks at the clock: some hundred microseconds.
constexpr std::uint64_t kEffortBetweenLooks = 200'000;
constexpr std::uint32_t kPagesBetweenLooks = 1000;
// So few leave time for the stopped walks of all groups.
constexpr std::size_t kFewDesigns = 3;

bool can_stop(const rmap::DesignInfo& design) {
  const Way way = way_of(design, false);
  return way != Way::scan && way != Way::entries;
}

// How many walks take about as long as a batch should, if so many took less: straight to the goal
// once the clock has seen something of it.
std::uint64_t longer(std::uint64_t walks, double took, double batch_nanoseconds) {
  const double growth = took > batch_nanoseconds / 16 ? 1.15 * batch_nanoseconds / took : 4;
  return static_cast<std::uint64_t>(
      std::ceil(static_cast<double>(walks) * std::clamp(growth, 1.1, 4.0)));
}

}  // namespace

Trial::Trial(const Request& request, const Sizes& sizes, const rmap::DesignInfo& design)
    : request_(request), sizes_(sizes), design_(design), life_(new_life()) {}

std::unique_ptr<Life> Trial::new_life() const {
  return std::make_unique<Life>(*request_.workload, sizes_, design_, request_.own.script.get());
}

const scenario::Diagnostic* Trial::mistake() const {
  const scenario::Run* run = life_->stage().run();
  return run == nullptr || run->diagnostics().empty() ? nullptr : &run->diagnostics().front();
}

bool Trial::build(const Clock& clock, double deadline) {
  while (!life_->is_at_walks() && clock() < deadline) life_->advance(clock, deadline);
  if (!life_->is_at_walks()) return false;
  find_pages();
  note_state();
  return true;
}

void Trial::find_pages() {
  const std::vector<Group>& groups = request_.workload->groups;
  pages_ = std::make_unique<MappedPages>(*life_, groups);
  for (std::size_t group = 0; group < groups.size(); ++group) {
    walks_.emplace_back(*pages_, group, request_.seed);
    if (walks_[group].sums().pages_in_all == 0) continue;
    laps_.push_back({group, false});
    const bool has_time = group == 0 || request_.designs.size() <= kFewDesigns;
    if (has_time && can_stop(design_)) laps_.push_back({group, true});
  }
  walk_samplers_.resize(laps_.size());
  forget_warm_up();
}

void Trial::note_state() {
  const trace::Heap& heap = life_->stage().machine().heap();
  for (const trace::SlabBase* slab : heap.slabs()) {
    objects_.push_back({slab->name(), slab->live(), slab->peak(), slab->ever()});
  }
  kernel_bytes_ = rmap::kernel_bytes_used(design_, heap);
}

bool Trial::count(const Clock& clock, double deadline) {
  while (counting_ < walks_.size() && clock() < deadline) {
    Walks& walks = walks_[counting_];
    // However it is sliced, it ends with the same page: a sample is the same each time.
    if (!walks.sample(kEffortBetweenLooks)) continue;
    if (walks.wrong() > 0) is_wrong_ = true;
    if (walks.wants_all()) {
      walks.begin_all();
      groups_in_all_ = static_cast<std::uint8_t>(groups_in_all_ | 1u << counting_);
    }
    ++counting_;
  }
  return counting_ == walks_.size() && count_all(clock, deadline);
}

// One walk of each page, for all groups that it belongs to.
bool Trial::count_all(const Clock& clock, double deadline) {
  if (groups_in_all_ == 0) return true;
  while (next_of_all_ < pages_->size() && clock() < deadline) {
    const std::uint32_t end = std::min(pages_->size(), next_of_all_ + kPagesBetweenLooks);
    for (; next_of_all_ < end; ++next_of_all_) {
      const auto groups =
          static_cast<std::uint8_t>(pages_->groups_of(next_of_all_) & groups_in_all_);
      if (groups == 0) continue;
      const CountedWalk walk(life_->stage(), pages_->at(next_of_all_));
      if (!walk.is_right) is_wrong_ = true;
      for (std::size_t group = 0; group < walks_.size(); ++group) {
        if ((groups >> group & 1) != 0) walks_[group].add(walk.recorder);
      }
    }
  }
  return next_of_all_ == pages_->size();
}

bool Trial::warm_up(std::size_t lap, const Clock& clock, double batch_nanoseconds) {
  std::uint64_t& walks = walks_per_batch_[lap];
  const double start = clock();
  if (!walks_[laps_[lap].group].walk(walks, laps_[lap].stop)) is_wrong_ = true;
  const double took = clock() - start;
  if (took >= batch_nanoseconds) return true;
  walks = longer(walks, took, batch_nanoseconds);
  return false;
}

// A batch may have become quicker since it was warmed up: a browser has compiled it better meanwhile,
// or other work has ended. Against a coarse clock it is then too short for a sample.
void Trial::time(std::size_t lap, const Clock& clock, double batch_nanoseconds) {
  std::uint64_t& walks = walks_per_batch_[lap];
  const double start = clock();
  const bool is_right = walks_[laps_[lap].group].walk(walks, laps_[lap].stop);
  const double took = clock() - start;
  if (!is_right) is_wrong_ = true;
  if (took < batch_nanoseconds / 2) {
    walks = longer(walks, took, batch_nanoseconds);
  } else {
    walk_samplers_[lap].add(took, walks, 0);
  }
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

// Whether the life that is at work still has to show something that is wanted.
bool Trial::is_alive(std::size_t goal) const {
  for (std::size_t i = life_->costs().size(); i < operation_samplers_.size(); ++i) {
    if (operation_samplers_[i].samples() < goal) return true;
  }
  return false;
}

bool Trial::live_again(const Clock& clock, double deadline, double least_nanoseconds,
                       std::size_t goal) {
  if (fewest_samples_of_operations() >= goal) return true;
  if (life_ == nullptr) life_ = new_life();
  while (is_alive(goal)) {
    if (clock() >= deadline) return false;
    life_->advance(clock, deadline);
    life_->leave_walks();
  }
  take_costs(least_nanoseconds);
  return true;
}

void Trial::take_costs(double least_nanoseconds) {
  for (std::size_t i = 0; i < life_->costs().size(); ++i) {
    const PhaseCost& cost = life_->costs()[i];
    operation_samplers_[i].add(cost.nanoseconds, cost.times, least_nanoseconds);
  }
  life_.reset();
}

void Trial::confirm() {
  if (life_ != nullptr) life_->confirm();
  for (Sampler& sampler : walk_samplers_) sampler.confirm();
  for (Sampler& sampler : operation_samplers_) sampler.confirm();
}

bool Trial::take_back() {
  bool has_lost = false;
  for (Sampler& sampler : walk_samplers_) has_lost |= sampler.take_back();
  for (Sampler& sampler : operation_samplers_) has_lost |= sampler.take_back();
  if (life_ == nullptr) return has_lost;
  // The first life goes on: its times are needed only where there is no second.
  if (first_costs_.empty()) {
    life_->forget_times();
    return has_lost;
  }
  life_.reset();
  return true;
}

std::size_t Trial::fewest_samples_of_operations() const {
  std::size_t fewest = std::numeric_limits<std::size_t>::max();
  for (const Sampler& sampler : operation_samplers_) fewest = std::min(fewest, sampler.samples());
  return fewest;
}

Row Trial::row(double least_nanoseconds) const {
  Row row = {.design = &design_,
             .sizes = sizes_,
             .n = request_.workload->size(sizes_),
             .walks = {},
             .operations = {},
             .objects = objects_,
             .kernel_bytes = kernel_bytes_};
  const std::vector<Group>& groups = request_.workload->groups;
  for (std::size_t group = 0; group < groups.size(); ++group) {
    row.walks.push_back({groups[group].id, walks_[group].sums(), {}, {}});
  }
  for (std::size_t i = 0; i < laps_.size(); ++i) {
    WalkRow& walk = row.walks[laps_[i].group];
    (laps_[i].stop ? walk.stop : walk.complete) = walk_samplers_[i].timing(request_.seed);
  }
  for (std::size_t i = 0; i < first_costs_.size(); ++i) {
    Timing timing = operation_samplers_[i].timing(request_.seed, least_nanoseconds);
    const bool only_warm_up = timing.samples.empty();
    if (only_warm_up && first_costs_[i].is_timed && first_costs_[i].nanoseconds >= least_nanoseconds) {
      Sampler first;
      first.add(first_costs_[i].nanoseconds, first_costs_[i].times, 0);
      timing = first.timing(request_.seed);
    }
    row.operations.push_back({first_costs_[i], timing, only_warm_up});
  }
  return row;
}

}  // namespace lab
