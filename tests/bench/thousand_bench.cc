// One parent and 1000 children with 1000 private pages each (W1), built, and each of the 1,001,000
// pages walked once, under anon-vma-chain: seconds, and the most memory that the program ever held.
#include <sys/resource.h>

#include "lab/many_children.h"
#include "plan.h"
#include "stopwatch.h"

namespace {

using bench::Plan;

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;  // Linux counts it in KiB
}

// The parent's pages are visited in all N + 1 VMAs, those of a child in its own: N P + (N + 1) P.
bool is_right(const lab::ManyChildren::Counts& counts, std::uint64_t children,
              std::uint64_t pages) {
  const std::uint64_t all = (children + 1) * pages;
  return counts.wrong == 0 && counts.pages_counted == all && counts.pages_in_all == all &&
         counts.mapped == all && counts.visited == (2 * children + 1) * pages &&
         counts.lookups == counts.visited;
}

void build_and_walk(benchmark::State& state, std::uint32_t children, std::uint32_t pages) {
  const rmap::DesignInfo& design = *rmap::find_design("anon-vma-chain");
  double build_seconds = 0;
  double all_seconds = 0;
  lab::ManyChildren::Counts counts;
  for (auto _ : state) {
    const bench::Stopwatch stopwatch;
    lab::ManyChildren race(design, children, pages, 1);
    race.build(UINT64_MAX);
    build_seconds = stopwatch.seconds();
    race.count(UINT64_MAX);
    all_seconds = stopwatch.seconds();
    state.SetIterationTime(all_seconds);
    counts = race.counts();
    if (!is_right(counts, children, pages)) {
      state.SkipWithError("the counts are not (2N + 1) P visited and (N + 1) P mapped");
      break;
    }
  }
  const double seconds_to_walk = all_seconds - build_seconds;
  std::printf("  built in %.3f s, all %llu pages walked in %.3f s, together %.3f s; peak %.0f MB\n",
              build_seconds, static_cast<unsigned long long>(counts.pages_counted), seconds_to_walk,
              all_seconds, peak_megabytes());
  state.SetItemsProcessed(state.iterations());
  state.counters["visited"] = static_cast<double>(counts.visited);
  state.counters["mapped"] = static_cast<double>(counts.mapped);
  state.counters["visited/page"] =
      static_cast<double>(counts.visited) / static_cast<double>(counts.pages_counted);
}

void fill(Plan& plan) {
  const std::uint32_t children = plan.choose(20, 1000);
  const std::uint32_t pages = plan.choose(20, 1000);
  plan.add("N children x N pages, built and all walked (targets: 1 s, 200 MB)", "anon-vma-chain",
           children,
           [=](benchmark::State& state, std::int64_t) { build_and_walk(state, children, pages); })
      ->UseManualTime()
      ->Iterations(1);
}

}  // namespace

int main(int argc, char** argv) { return bench::run(argc, argv, fill); }
