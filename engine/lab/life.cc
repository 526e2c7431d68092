#include "lab/life.h"

#include <algorithm>

namespace lab {
namespace {

// Pages touched between two looks at the clock: some microseconds, beside which a look is nothing.
constexpr std::uint64_t kCostBetweenLooks = 2000;

std::size_t find_walks(const std::vector<Phase>& phases) {
  const auto found = std::find_if(phases.begin(), phases.end(), [](const Phase& phase) {
    return phase.operation == Operation::walk;
  });
  trace::check(found != phases.end(), "a workload says when pages are walked");
  return static_cast<std::size_t>(found - phases.begin());
}

double cost_of(const Phase& phase) {
  return static_cast<double>(phase.times) * static_cast<double>(phase.cost);
}

}  // namespace

Life::Life(const WorkloadInfo& workload, const Sizes& sizes, const rmap::DesignInfo& design,
           const scenario::Script* script)
    : stage_(script == nullptr ? Stage(design) : Stage(design, *script)),
      phases_(workload.tell(stage_, sizes)),
      walk_phase_(find_walks(phases_)) {}

void Life::advance(const Clock& clock, double deadline) {
  if (is_over() || is_at_walks()) return;
  const Phase& phase = phases_[phase_];
  if (turn_ == 0) work_before_ = work_done();
  const std::uint64_t stretch = std::max<std::uint64_t>(1, kCostBetweenLooks / phase.cost);
  const double start = clock();
  double now = start;
  while (turn_ < phase.times) {
    const std::uint64_t end = std::min(phase.times, turn_ + stretch);
    phase.run(turn_, end);
    turn_ = end;
    now = clock();
    if (now >= deadline) break;
  }
  nanoseconds_ += now - start;
  if (turn_ == phase.times) finish_phase();
}

void Life::finish_phase() {
  const Phase& phase = phases_[phase_];
  if (phase.operation != Operation::none && phase.times > 0) {
    costs_.push_back({phase.operation, phase.times, nanoseconds_, is_timed_,
                      rmap::difference(work_done(), work_before_)});
  }
  ++phase_;
  turn_ = 0;
  nanoseconds_ = 0;
  is_timed_ = true;
}

void Life::forget_times() {
  for (std::size_t i = confirmed_; i < costs_.size(); ++i) costs_[i].is_timed = false;
  if (turn_ > 0) is_timed_ = false;
}

void Life::leave_walks() {
  if (is_at_walks()) ++phase_;
}

double Life::part_done() const {
  const bool is_before = phase_ <= walk_phase_;
  const std::size_t from = is_before ? 0 : walk_phase_ + 1;
  const std::size_t to = is_before ? walk_phase_ : phases_.size();
  double all = 0;
  double done = 0;
  for (std::size_t i = from; i < to; ++i) {
    all += cost_of(phases_[i]);
    if (i < phase_) done += cost_of(phases_[i]);
    if (i == phase_) done += static_cast<double>(turn_) * static_cast<double>(phases_[i].cost);
  }
  return all == 0 ? 1 : done / all;
}

rmap::Work Life::work_done() const {
  return rmap::sum(stage_.machine().reverse_map().work(), stage_.machine().file_registry().work());
}

}  // namespace lab
