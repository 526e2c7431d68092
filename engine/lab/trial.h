#pragma once

#include <memory>

#include "lab/sampler.h"

namespace lab {

// One design in one workload at one size: a machine that lives through it, and what was measured.
class Trial {
 public:
  // Its parts outlive it.
  Trial(const Request& request, const Sizes& sizes, const rmap::DesignInfo& design);

  // A kind of walk that is timed: of a group's pages, complete or stopped. Where many designs are
  // compared, stopped walks are those of the first group alone.
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
  // One batch of walks, which is a sample; or, where it took less than half of what it should, none,
  // and the next is longer.
  void time(std::size_t lap, const Clock& clock, double batch_nanoseconds);
  bool end(const Clock& clock, double deadline);

  // --- then from the start again, as often as there is time, for samples of the operations --- no
  // further than to the last operation of which there are fewer samples than `goal`.
  bool live_again(const Clock& clock, double deadline, double least_nanoseconds, std::size_t goal);

  // Times taken since the last confirm() are dropped, where the machine was busy with something else.
  // Returns whether there were any.
  void confirm();
  bool take_back();
  void forget_warm_up() { walks_per_batch_.assign(laps_.size(), 1); }

  // Whether a walk has not found what it must: then nothing of this is worth telling.
  bool is_wrong() const { return is_wrong_; }
  // Why a reader's scenario has stopped before its end, while it is built; null: it has not.
  const scenario::Diagnostic* mistake() const;
  const rmap::DesignInfo& design() const { return design_; }
  double part_built() const { return life_->part_done(); }
  std::size_t samples_of_walks(std::size_t lap) const { return walk_samplers_[lap].samples(); }
  std::size_t fewest_samples_of_operations() const;
  // Times of operations that are shorter than so many nanoseconds together are not told.
  Row row(double least_nanoseconds = 0) const;

 private:
  std::unique_ptr<Life> new_life() const;
  void find_pages();
  void note_state();
  bool count_all(const Clock& clock, double deadline);
  bool is_alive(std::size_t goal) const;
  void take_costs(double least_nanoseconds);

  const Request& request_;
  Sizes sizes_;
  const rmap::DesignInfo& design_;
  std::unique_ptr<Life> life_;
  std::unique_ptr<MappedPages> pages_;
  std::vector<Walks> walks_;  // by group
  std::size_t counting_ = 0;  // the group that is counted
  std::uint8_t groups_in_all_ = 0;  // those that want all their pages counted, bit by bit
  std::uint32_t next_of_all_ = 0;
  std::vector<Lap> laps_;
  std::vector<std::uint64_t> walks_per_batch_;
  std::vector<Sampler> walk_samplers_;
  std::vector<PhaseCost> first_costs_;
  std::vector<Sampler> operation_samplers_;
  std::vector<ObjectsRow> objects_;
  rmap::KernelBytesUsed kernel_bytes_;
  bool is_wrong_ = false;
};

}  // namespace lab
