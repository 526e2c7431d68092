#pragma once

#include <memory>
#include <vector>

#include "lab/clock.h"
#include "lab/workload.h"
#include "rmap/work.h"

namespace lab {

// What one phase of a workload has cost: `times` operations together.
struct PhaseCost {
  Operation operation = Operation::none;
  std::uint64_t times = 0;
  double nanoseconds = 0;  // of those operations alone: pauses between slices are not in it
  bool is_timed = true;    // false: something else held them up, and nobody knows for how long
  rmap::Work work;         // what the reverse map and the registry of files have done
};

// One run of a workload under one design, from nothing over the moment of the walks to its end. It is
// played in slices, so that whoever drives it stays free to show progress or to stop.
class Life {
 public:
  // `workload` outlives it, and so does `script`: the reader's own scenario where that is the workload.
  Life(const WorkloadInfo& workload, const Sizes& sizes, const rmap::DesignInfo& design,
       const scenario::Script* script = nullptr);

  // Plays on until the clock shows `deadline` or a phase ends; never beyond the moment of the walks.
  void advance(const Clock& clock, double deadline);
  bool is_at_walks() const { return phase_ == walk_phase_; }
  // The times since the last confirm() are worth nothing: the machine was busy with something else.
  void confirm() { confirmed_ = costs_.size(); }
  void forget_times();
  // From the walks on to the end.
  void leave_walks();
  bool is_over() const { return phase_ == phases_.size(); }
  // The part that is played, 0 to 1, of what comes before the walks, then of what comes after.
  double part_done() const;

  Stage& stage() { return stage_; }
  const Stage& stage() const { return stage_; }
  const std::vector<PhaseCost>& costs() const { return costs_; }  // of phases that are reported

 private:
  void finish_phase();
  rmap::Work work_done() const;

  Stage stage_;
  std::vector<Phase> phases_;
  std::size_t walk_phase_;
  std::size_t phase_ = 0;
  std::uint64_t turn_ = 0;
  double nanoseconds_ = 0;
  bool is_timed_ = true;
  rmap::Work work_before_;
  std::vector<PhaseCost> costs_;
  std::size_t confirmed_ = 0;  // of the costs
};

}  // namespace lab
