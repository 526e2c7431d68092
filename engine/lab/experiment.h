#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "lab/pace.h"
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
  double done = 0;                           // of the time for everything, 0 to 1: never falls
};

// Measures what a request asks for. For each size in turn:
//
//     building    the workload is played under each design, up to the walks;
//     counting    pages are walked for their counts: exact, the primary result;
//     warming up  batches of walks grow until they are long against the clock; they are dropped;
//     timing      rounds: in each, every design's every kind of walk has one batch, in random order,
//                 and every batch must find what was counted;
//     ending      the workload is played to its end;
//     repeating   rounds: it is played again under each design, in random order, for the times of its
//                 operations. The first time, above, was the warm-up.
//
// A batch of walks lasts 100 ticks of the clock and 10 ms; less where the time asked for does not allow
// 20 of each that long, but never less than 25 ticks and 1 ms; one that took less than half of what it
// should is no sample. Of each kind of walk there are 15 samples or
// more, however little time was asked for. Of an operation there is what the lives that time allowed have
// given: for each sample lives are added up until it is 100 ticks long, or 2.5 ms and 25 ticks.
//
// All of it is done in slices, and what is finished can be asked for at any time.
class Experiment {
 public:
  // The request must be sound: see check() in request.h.
  Experiment(Request request, Clock clock);

  // Goes on for about so long. A batch and a single operation are not interrupted.
  void advance(double nanoseconds);
  // The machine was busy with something else, or slept, at some time since advance() was last called:
  // the times that were taken there are dropped, and taken again. To be called between two slices.
  void interrupt();
  bool is_finished() const { return step_ == Step::finished; }
  Progress progress() const;
  // What is finished so far: whole rows.
  const Result& result() const { return result_; }

 private:
  void begin_size();
  void step_on(double deadline);
  void build(double deadline);
  void count(double deadline);
  void plan_times();
  void warm_up();
  void time();
  void end(double deadline);
  void repeat(double deadline);
  void end_size();
  void fail(const Trial& trial);
  void stop(Problem problem);
  void go_to(Step step);
  // What step follows the one whose rounds are over, once their samples are sure to count.
  void settle();
  void shuffle_round();
  bool has_timed_enough() const;
  bool has_repeated_enough() const;
  std::size_t fewest_samples_of_walks() const;
  std::size_t fewest_samples_of_operations() const;
  // Of the time asked for, whatever else the machine did.
  double time_left() const { return pace_.time_asked() - pace_.elapsed_in_size(clock_()); }
  double part_of_step() const;
  void note_progress();

  Clock clock_;
  Result result_;
  Random random_;
  Pace pace_;
  Step step_ = Step::building;
  std::size_t size_ = 0;
  std::vector<std::unique_ptr<Trial>> trials_;
  std::size_t at_ = 0;  // which trial, or which entry of the round
  std::size_t lap_ = 0;
  std::vector<std::pair<std::size_t, std::size_t>> round_;  // trial, lap
  bool is_round_over_ = false;   // and nothing more is begun until the next slice
  double round_started_ = 0;     // in the time of this size
  double last_round_ = 0;        // how long it took
  double batch_nanoseconds_ = 0;
  double time_for_operations_ = 0;
  double operations_end_ = 0;    // in the time of this size
  std::size_t goal_ = 0;         // so many samples of each operation, for now
  double done_ = 0;
};

}  // namespace lab
