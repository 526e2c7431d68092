#include "lab/experiment.h"

#include <algorithm>
#include <array>

namespace lab {
namespace {

constexpr double kLeastBatch = 10e6;
constexpr double kTicksInBatch = 100;
constexpr std::size_t kLeastSamples = 15;
constexpr std::size_t kMostSamples = 40;
// How the time of a request is shared.
constexpr double kShareOfWalks = 0.6;
// The part of a size, as its reader sees it, at which each step begins.
constexpr std::array<double, 7> kBegins = {0, 0.25, 0.35, 0.4, 0.7, 0.72, 1};

// The least step that a clock shows.
double measure_tick(const Clock& clock) {
  constexpr double kLongEnough = 30e6;
  double least = kLongEnough;
  const double start = clock();
  double last = start;
  for (int seen = 0; seen < 12 && last - start < kLongEnough;) {
    const double now = clock();
    if (now <= last) continue;
    least = std::min(least, now - last);
    last = now;
    ++seen;
  }
  return least;
}

}  // namespace

const char* name_of(Step step) {
  constexpr std::array kNames = {"building", "counting",  "warming-up", "timing",
                                 "ending",   "repeating", "finished"};
  return kNames[static_cast<std::size_t>(step)];
}

Experiment::Experiment(Request request, Clock clock)
    : clock_(std::move(clock)), random_(request.seed) {
  result_.request = std::move(request);
  result_.tick = measure_tick(clock_);
  batch_nanoseconds_ = std::max(kLeastBatch, kTicksInBatch * result_.tick);
  begin_size();
}

void Experiment::begin_size() {
  const Request& request = result_.request;
  if (size_ == request.sweep.size()) {
    result_.is_complete = true;
    return go_to(Step::finished);
  }
  Sizes sizes = request.sizes;
  sizes[0] = request.sweep[size_];
  for (const rmap::DesignInfo* design : request.designs) {
    trials_.push_back(std::make_unique<Trial>(request, sizes, *design));
  }
  go_to(Step::building);
}

void Experiment::go_to(Step step) {
  step_ = step;
  at_ = 0;
  lap_ = 0;
  rounds_ = 0;
  step_started_ = clock_();
  shuffle_round();
}

void Experiment::shuffle_round() {
  round_.clear();
  for (std::size_t trial = 0; trial < trials_.size(); ++trial) {
    const std::size_t laps = step_ == Step::timing ? trials_[trial]->laps().size() : 1;
    for (std::size_t lap = 0; lap < laps; ++lap) round_.emplace_back(trial, lap);
  }
  for (std::size_t i = round_.size(); i > 1; --i) std::swap(round_[i - 1], round_[random_.below(i)]);
}

void Experiment::advance(double nanoseconds) {
  const double deadline = clock_() + nanoseconds;
  while (!is_finished() && clock_() < deadline) step_on(deadline);
}

void Experiment::step_on(double deadline) {
  switch (step_) {
    case Step::building:
      return build(deadline);
    case Step::counting:
      return count(deadline);
    case Step::warming_up:
      return warm_up();
    case Step::timing:
      return time();
    case Step::ending:
      return end(deadline);
    case Step::repeating:
      return repeat(deadline);
    case Step::finished:
      break;
  }
}

void Experiment::build(double deadline) {
  if (!trials_[at_]->build(clock_, deadline) || ++at_ < trials_.size()) return;
  life_nanoseconds_ = clock_() - step_started_;
  go_to(Step::counting);
}

void Experiment::count(double deadline) {
  if (!trials_[at_]->count(clock_, deadline) || ++at_ < trials_.size()) return;
  const bool has_time = result_.request.seconds > 0;
  go_to(has_time ? Step::warming_up : Step::ending);
}

void Experiment::warm_up() {
  Trial& trial = *trials_[at_];
  if (!trial.warm_up(lap_, clock_, batch_nanoseconds_) || ++lap_ < trial.laps().size()) return;
  lap_ = 0;
  if (++at_ == trials_.size()) go_to(Step::timing);
}

void Experiment::time() {
  const auto [trial, lap] = round_[at_];
  trials_[trial]->time(lap, clock_);
  if (++at_ < round_.size()) return;
  at_ = 0;
  ++rounds_;
  shuffle_round();
  const double elapsed = clock_() - step_started_;
  const bool is_time_up = elapsed > time_for(kShareOfWalks);
  if (rounds_ == kMostSamples || (rounds_ >= kLeastSamples && is_time_up)) go_to(Step::ending);
}

void Experiment::end(double deadline) {
  if (!trials_[at_]->end(clock_, deadline) || ++at_ < trials_.size()) return;
  life_nanoseconds_ += clock_() - step_started_;
  // A further round would take as long again.
  if (life_nanoseconds_ > time_for(1 - kShareOfWalks)) return end_size();
  go_to(Step::repeating);
}

void Experiment::repeat(double deadline) {
  Trial& trial = *trials_[round_[at_].first];
  if (!trial.live_again(clock_, deadline)) return;
  trial.take_costs(batch_nanoseconds_);
  const double elapsed = clock_() - step_started_;
  const bool is_time_up = elapsed > time_for(1 - kShareOfWalks);
  if (++at_ < round_.size()) return;
  at_ = 0;
  ++rounds_;
  shuffle_round();
  const bool has_enough = std::all_of(trials_.begin(), trials_.end(), [](const auto& each) {
    return each->fewest_samples_of_operations() >= kMostSamples;
  });
  if (has_enough || is_time_up) end_size();
}

double Experiment::time_for(double share) const { return result_.request.seconds * 1e9 * share; }

void Experiment::end_size() {
  for (const auto& trial : trials_) result_.rows.push_back(trial->row());
  trials_.clear();
  ++size_;
  begin_size();
}

Progress Experiment::progress() const {
  const Request& request = result_.request;
  if (is_finished()) return {.step = step_, .size = 0, .design = nullptr, .done = 1};
  const auto step = static_cast<std::size_t>(step_);
  const double part = kBegins[step] + (kBegins[step + 1] - kBegins[step]) * part_of_step();
  const bool is_in_rounds = step_ == Step::timing || step_ == Step::repeating;
  const std::size_t trial = is_in_rounds ? round_[at_].first : at_;
  return {.step = step_,
          .size = request.sweep[size_],
          .design = request.designs[trial],
          .done = (static_cast<double>(size_) + part) / static_cast<double>(request.sweep.size())};
}

double Experiment::part_of_step() const {
  const auto trials = static_cast<double>(trials_.size());
  if (step_ == Step::building) {
    return (static_cast<double>(at_) + trials_[at_]->part_built()) / trials;
  }
  if (step_ == Step::timing || step_ == Step::repeating) {
    const double share = step_ == Step::timing ? kShareOfWalks : 1 - kShareOfWalks;
    return std::min(1.0, (clock_() - step_started_) / time_for(share));
  }
  return static_cast<double>(at_) / trials;
}

}  // namespace lab
