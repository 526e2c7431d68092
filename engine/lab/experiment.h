#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "lab/trial.h"

namespace lab {

enum class Step : std::uint8_t { building, counting, warming_up, timing, ending, repeating, finished };
// "building"
const char* name_of(Step step);

// How far an experiment has come.
struct Progress {
  Step step = Step::building;
  std::uint64_t size = 0;                    // the value of the swept parameter
  const rmap::DesignInfo* design = nullptr;  // at work
  double done = 0;                           // of everything, 0 to 1
};

// Measures what a request asks for. For each size in turn:
//
//     building    the workload is played under each design, up to the walks;
//     counting    pages are walked for their counts: exact, the primary result;
//     warming up  batches of walks grow until they last 100 ticks of the clock and 10 ms; they are
//                 dropped;
//     timing      rounds: in each, every design's every kind of walk has one batch, in random order,
//                 and every batch must find what was counted;
//     ending      the workload is played to its end;
//     repeating   rounds: it is played from start to end under each design, in random order, for the
//                 times of its operations. The first time, above, was the warm-up.
//
// All of it is done in slices, and what is finished can be asked for at any time.
class Experiment {
 public:
  // The request must be sound: see check() in request.h.
  Experiment(Request request, Clock clock);

  // Goes on for about so long. A batch and a single operation are not interrupted.
  void advance(double nanoseconds);
  bool is_finished() const { return step_ == Step::finished; }
  Progress progress() const;
  // What is finished so far: whole rows.
  const Result& result() const { return result_; }

 private:
  void begin_size();
  void step_on(double deadline);
  void build(double deadline);
  void count(double deadline);
  void warm_up();
  void time();
  void end(double deadline);
  void repeat(double deadline);
  void end_size();
  void go_to(Step step);
  // The designs, or what they do, in random order for a round.
  void shuffle_round();
  double part_of_step() const;
  double time_for(double share) const;

  Clock clock_;
  Result result_;
  double batch_nanoseconds_;
  Random random_;
  Step step_ = Step::building;
  std::size_t size_ = 0;
  std::vector<std::unique_ptr<Trial>> trials_;
  std::size_t at_ = 0;        // which trial, or which entry of the round
  std::size_t lap_ = 0;
  std::vector<std::pair<std::size_t, std::size_t>> round_;  // trial, lap
  std::size_t rounds_ = 0;    // finished
  double step_started_ = 0;
  double life_nanoseconds_ = 0;  // of all designs' first lives
};

}  // namespace lab
