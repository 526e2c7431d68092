#pragma once

#include <memory>

#include "lab/result.h"

namespace lab {

// Time that goes into samples: each as long as the clock needs it to be.
class Sampler {
 public:
  // `operations` have taken so long. They make a sample together with those since the last one, once
  // there is enough time in it.
  void add(double nanoseconds, std::uint64_t operations, double batch_nanoseconds);
  std::size_t samples() const { return samples_.size(); }
  // What there is; a rest too short for a sample only where there is no other.
  Timing timing(std::uint64_t seed) const;

 private:
  std::vector<double> samples_;
  std::uint64_t operations_ = 0;
  double rest_nanoseconds_ = 0;
  std::uint64_t rest_operations_ = 0;
};

// One design in one workload at one size: a machine that lives through it, and what was measured.
class Trial {
 public:
  // Its parts outlive it.
  Trial(const Request& request, const Sizes& sizes, const rmap::DesignInfo& design);

  // A kind of walk that is timed: of a group's pages, complete or stopped.
  struct Lap {
    std::size_t group;
    bool stop;
  };

  // --- in this order, each until it returns true --- `deadline` is a time of the clock.
  bool build(const Clock& clock, double deadline);
  bool count(const Clock& clock, double deadline);
  const std::vector<Lap>& laps() const { return laps_; }
  // One batch of walks, not counted: finds out how many take long enough.
  bool warm_up(std::size_t lap, const Clock& clock, double batch_nanoseconds);
  // One batch of walks, which is a sample.
  void time(std::size_t lap, const Clock& clock);
  bool end(const Clock& clock, double deadline);

  // --- then from the start again, as often as there is time, for samples of the operations ---
  bool live_again(const Clock& clock, double deadline);
  void take_costs(double batch_nanoseconds);
  std::size_t fewest_samples_of_operations() const;

  double part_built() const { return life_->part_done(); }
  std::size_t samples_of_walks() const { return walk_samplers_.front().samples(); }
  Row row() const;

 private:
  void note_state();
  std::uint64_t visits_left(std::size_t group) const;

  const Request& request_;
  Sizes sizes_;
  const rmap::DesignInfo& design_;
  std::unique_ptr<Life> life_;
  std::vector<Walks> walks_;
  std::size_t counting_ = 0;  // the group that is counted
  std::vector<Lap> laps_;
  std::vector<std::uint64_t> walks_per_batch_;
  std::vector<Sampler> walk_samplers_;
  std::vector<PhaseCost> first_costs_;
  std::vector<Sampler> operation_samplers_;
  std::vector<ObjectsRow> objects_;
  rmap::KernelBytesUsed kernel_bytes_;
};

}  // namespace lab
