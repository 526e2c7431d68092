#include "lab/experiment.h"

#include <algorithm>
#include <array>

#include "lab/own_scenario.h"

namespace lab {
namespace {

constexpr std::size_t kLeastSamples = 15;
constexpr std::size_t kUsualSamples = 20;
constexpr std::size_t kMostSamples = 40;
// Of the time that building and counting have left.
constexpr double kShareOfWalks = 0.5;

// How long a sample is: in ticks of the clock, and in nanoseconds.
constexpr double kTicks = 100;
constexpr double kFewestTicks = 25;
// What is told at all: one tick more or less is a tenth of it.
constexpr double kTicksToTell = 10;
constexpr double kBatch = 10e6;
constexpr double kLeastBatch = 1e6;
constexpr double kOperations = 2.5e6;

double longest_batch(double tick) { return std::max(kBatch, kTicks * tick); }
double shortest_batch(double tick) { return std::max(kLeastBatch, kFewestTicks * tick); }
double sample_of_operations(double tick) {
  return std::max(kFewestTicks * tick, std::min(kTicks * tick, kOperations));
}

// The least step that a clock shows.
double measure_tick(const Clock& clock) {
  constexpr double kLongEnough = 30e6;
  constexpr int kEnough = 12;
  const double start = clock();
  double last = start;
  double least = 0;
  for (int seen = 0; seen == 0 || (seen < kEnough && last - start < kLongEnough);) {
    const double now = clock();
    if (now <= last) continue;
    least = seen == 0 ? now - last : std::min(least, now - last);
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
    : clock_(std::move(clock)), random_(request.seed), pace_(request) {
  result_.request = std::move(request);
  result_.tick = measure_tick(clock_);
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
  pace_.begin_size(size_, clock_());
  go_to(Step::building);
}

void Experiment::go_to(Step step) {
  step_ = step;
  at_ = 0;
  lap_ = 0;
  last_round_ = 0;
  shuffle_round();
}

// A round begins: all designs in random order, or what they do. One that lost a sample has it again.
void Experiment::shuffle_round() {
  is_round_over_ = false;
  at_ = 0;
  round_started_ = pace_.elapsed_in_size(clock_());
  round_.clear();
  std::size_t most = 0;
  for (std::size_t trial = 0; trial < trials_.size(); ++trial) {
    if (step_ != Step::timing) {
      round_.emplace_back(trial, 0);
      continue;
    }
    for (std::size_t lap = 0; lap < trials_[trial]->laps().size(); ++lap) {
      most = std::max(most, trials_[trial]->samples_of_walks(lap));
      round_.emplace_back(trial, lap);
    }
  }
  if (step_ == Step::timing) {
    for (std::size_t i = round_.size(); i-- > 0;) {
      const auto entry = round_[i];
      const std::size_t lost = most - trials_[entry.first]->samples_of_walks(entry.second);
      round_.insert(round_.end(), lost, entry);
    }
  }
  for (std::size_t i = round_.size(); i > 1; --i) std::swap(round_[i - 1], round_[random_.below(i)]);
}

void Experiment::advance(double nanoseconds) {
  const double start = clock_();
  pace_.begin_slice(start);
  for (const auto& trial : trials_) trial->confirm();
  if (is_round_over_) settle();
  while (!is_finished() && !is_round_over_ && clock_() < start + nanoseconds) {
    step_on(start + nanoseconds);
  }
  note_progress();
  pace_.end_slice(clock_());
}

void Experiment::interrupt() {
  if (is_finished()) return;
  bool has_lost = false;
  for (const auto& trial : trials_) has_lost |= trial->take_back();
  pace_.forget_slice();
  if (step_ == Step::warming_up) {
    for (const auto& trial : trials_) trial->forget_warm_up();
    at_ = 0;
    lap_ = 0;
    has_lost = true;
  }
  if (has_lost) ++result_.interruptions;
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
  const Trial& trial = *trials_[at_];
  if (!trials_[at_]->build(clock_, deadline)) return;
  if (trial.mistake() != nullptr) return stop(problem_of(*trial.mistake(), &trial.design()));
  if (++at_ < trials_.size()) return;
  pace_.note_building(pace_.elapsed_in_size(clock_()));
  go_to(Step::counting);
}

void Experiment::count(double deadline) {
  Trial& trial = *trials_[at_];
  const bool is_counted = trial.count(clock_, deadline);
  if (trial.is_wrong()) return fail(trial);
  if (!is_counted || ++at_ < trials_.size()) return;
  plan_times();
  const bool has_time = result_.request.seconds > 0;
  go_to(has_time ? Step::warming_up : Step::ending);
}

// Shares out what is left of the time.
void Experiment::plan_times() {
  std::size_t laps = 0;
  for (const auto& trial : trials_) laps += trial->laps().size();
  const double for_walks = kShareOfWalks * std::max(0.0, time_left());
  batch_nanoseconds_ = std::clamp(for_walks / static_cast<double>(std::max<std::size_t>(1, laps) * kUsualSamples),
                                  shortest_batch(result_.tick), longest_batch(result_.tick));
  time_for_operations_ = (1 - kShareOfWalks) * std::max(0.0, time_left());
  pace_.note_least_timing(static_cast<double>(laps * kLeastSamples) * batch_nanoseconds_);
}

void Experiment::warm_up() {
  Trial& trial = *trials_[at_];
  if (lap_ < trial.laps().size()) {
    if (!trial.warm_up(lap_, clock_, batch_nanoseconds_) && !trial.is_wrong()) return;
    if (trial.is_wrong()) return fail(trial);
    ++lap_;
    return;
  }
  lap_ = 0;
  if (++at_ == trials_.size()) go_to(Step::timing);
}

void Experiment::time() {
  if (round_.empty()) return go_to(Step::ending);
  Trial& trial = *trials_[round_[at_].first];
  trial.time(round_[at_].second, clock_, batch_nanoseconds_);
  if (trial.is_wrong()) return fail(trial);
  if (++at_ < round_.size()) return;
  last_round_ = pace_.elapsed_in_size(clock_()) - round_started_;
  is_round_over_ = has_timed_enough();
  if (!is_round_over_) shuffle_round();
}

bool Experiment::has_timed_enough() const {
  const std::size_t fewest = fewest_samples_of_walks();
  const bool is_time_up = time_left() - last_round_ < time_for_operations_;
  return fewest >= kMostSamples || (fewest >= kLeastSamples && is_time_up);
}

void Experiment::end(double deadline) {
  if (!trials_[at_]->end(clock_, deadline) || ++at_ < trials_.size()) return;
  // Walks that took longer than they should take nothing away from the operations.
  operations_end_ = pace_.elapsed_in_size(clock_()) + std::max(time_for_operations_, time_left());
  // A life takes as long as building, or longer.
  if (pace_.expected_building() > std::max(time_for_operations_, time_left())) return end_size();
  goal_ = kLeastSamples;
  go_to(Step::repeating);
}

void Experiment::repeat(double deadline) {
  Trial& trial = *trials_[round_[at_].first];
  if (!trial.live_again(clock_, deadline, sample_of_operations(result_.tick), goal_)) return;
  if (++at_ < round_.size()) return;
  last_round_ = pace_.elapsed_in_size(clock_()) - round_started_;
  if (fewest_samples_of_operations() >= goal_) goal_ = kMostSamples;
  is_round_over_ = has_repeated_enough();
  if (!is_round_over_) shuffle_round();
}

bool Experiment::has_repeated_enough() const {
  const double left = operations_end_ - pace_.elapsed_in_size(clock_());
  return fewest_samples_of_operations() >= kMostSamples || left < last_round_;
}

void Experiment::settle() {
  const bool is_timing = step_ == Step::timing;
  if (!(is_timing ? has_timed_enough() : has_repeated_enough())) return shuffle_round();
  if (is_timing) return go_to(Step::ending);
  end_size();
}

void Experiment::end_size() {
  for (const auto& trial : trials_) result_.rows.push_back(trial->row(kTicksToTell * result_.tick));
  trials_.clear();
  ++size_;
  begin_size();
}

void Experiment::fail(const Trial& trial) {
  const std::string design = trial.design().id;
  stop({.code = "wrong-walk",
        .field = "designs",
        .message = "a walk under " + design +
                   " did not find what maps its page: its times mean nothing",
        .chinese = {}});
}

void Experiment::stop(Problem problem) {
  result_.problem = std::move(problem);
  trials_.clear();
  go_to(Step::finished);
}

std::size_t Experiment::fewest_samples_of_walks() const {
  std::size_t fewest = kMostSamples;
  for (const auto& trial : trials_) {
    for (std::size_t lap = 0; lap < trial->laps().size(); ++lap) {
      fewest = std::min(fewest, trial->samples_of_walks(lap));
    }
  }
  return fewest;
}

std::size_t Experiment::fewest_samples_of_operations() const {
  std::size_t fewest = kMostSamples;
  for (const auto& trial : trials_) {
    fewest = std::min(fewest, trial->fewest_samples_of_operations());
  }
  return fewest;
}

Progress Experiment::progress() const {
  if (is_finished()) return {.step = step_, .size = 0, .design = nullptr, .done = done_};
  const bool is_in_rounds = step_ == Step::timing || step_ == Step::repeating;
  const std::size_t trial = is_round_over_ ? 0 : is_in_rounds ? round_[at_].first : at_;
  return {.step = step_,
          .size = result_.request.sweep[size_],
          .design = result_.request.designs[trial],
          .done = done_};
}

double Experiment::part_of_step() const {
  const auto trials = static_cast<double>(trials_.size());
  const double within = step_ == Step::building ? trials_[at_]->part_built() : 0;
  return (static_cast<double>(at_) + within) / trials;
}

// By the time it will take, as far as anybody can say.
void Experiment::note_progress() {
  if (is_finished()) {
    done_ = result_.is_complete ? 1 : done_;
    return;
  }
  constexpr double kKnown = 0.1;  // what has been seen of building says how long the rest takes
  const double in_size = pace_.elapsed_in_size(clock_());
  double work = 0;  // that is left, whatever time was asked for
  if (step_ == Step::building) {
    const double part = part_of_step();
    const double building = part > kKnown ? in_size / part : std::max(in_size, pace_.expected_building());
    work = building * (2 - part) + pace_.least_timing();
  } else if (step_ == Step::counting) {
    work = pace_.expected_building() * (1 - part_of_step()) + pace_.least_timing();
  } else if (step_ <= Step::timing) {
    const double part = static_cast<double>(fewest_samples_of_walks()) / kLeastSamples;
    work = pace_.least_timing() * std::max(0.0, 1 - part);
  }
  const double end = step_ == Step::repeating ? operations_end_ : pace_.time_asked();
  const double left = std::max(end - in_size, work) + pace_.later_sizes();
  const double elapsed = pace_.elapsed(clock_());
  done_ = std::max(done_, std::min(0.999, elapsed / (elapsed + left)));
}

}  // namespace lab
