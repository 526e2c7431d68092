#include "operation.h"

#include "stopwatch.h"

namespace bench {
namespace {

bool is_right(const Trial& trial, const rmap::Work& work, const Wanted& wanted) {
  return work.links == wanted.links && work.mapcounts == wanted.mapcounts &&
         work.added == wanted.added && work.removed == wanted.removed &&
         work.compared == wanted.compared && trial.machine.page_count() == wanted.pages &&
         trial.machine.vma_count() == wanted.vmas;
}

}  // namespace

void measure(benchmark::State& state, const rmap::DesignInfo& design, const Operation& operation) {
  rmap::Work work;
  for (auto _ : state) {
    Trial trial(design, operation.pages);
    trial.write_all(trial.parent);
    if (operation.prepare) operation.prepare(trial);
    const rmap::Work before = trial.machine.reverse_map().work();
    const Stopwatch stopwatch;
    operation.timed(trial);
    state.SetIterationTime(stopwatch.seconds());
    work = rmap::difference(trial.machine.reverse_map().work(), before);
    if (!is_right(trial, work, operation.wanted(lab::way_of(design, false)))) {
      state.SkipWithError("its work, or what it led to, is not what the matrix says");
      break;
    }
  }
  const auto per_item = [&](std::uint64_t count) {
    return static_cast<double>(count) / static_cast<double>(operation.items);
  };
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(operation.items));
  state.counters["n"] = static_cast<double>(state.range(0));
  state.counters["links"] = per_item(work.links);
  state.counters["mapcounts"] = per_item(work.mapcounts);
  state.counters["added"] = per_item(work.added);
  state.counters["removed"] = per_item(work.removed);
  state.counters["compared"] = per_item(work.compared);
}

}  // namespace bench
