// The race of the site, run natively: one parent, N children, P pages, all copied. Prints JSON, so that
// tests/bench/run can set it beside the same race in wasm.
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "lab/many_children.h"
#include "lab/statistics.h"
#include "stopwatch.h"

namespace {

constexpr std::uint64_t kVisitBudget = 20'000'000;
constexpr double kSampleSeconds = 0.01;
constexpr int kSamples = 20;

// So many walks take about kSampleSeconds; the first batches are the warm-up.
std::uint64_t batch_size(lab::ManyChildren& race) {
  std::uint64_t walks = 1;
  while (true) {
    const bench::Stopwatch stopwatch;
    if (race.walk(walks) != 0) std::abort();
    if (stopwatch.seconds() >= kSampleSeconds) return walks;
    walks *= 2;
  }
}

void run(const rmap::DesignInfo& design, std::uint32_t children, std::uint32_t pages, bool last) {
  const bench::Stopwatch building;
  lab::ManyChildren race(design, children, pages, 1);
  race.build(UINT64_MAX);
  const double build_seconds = building.seconds();
  const bench::Stopwatch counting;
  race.count(kVisitBudget);
  const double count_seconds = counting.seconds();
  const auto& counts = race.counts();
  if (counts.wrong != 0) std::abort();
  const std::uint64_t walks = batch_size(race);
  std::vector<double> samples;
  for (int i = 0; i < kSamples; ++i) {
    const bench::Stopwatch stopwatch;
    if (race.walk(walks) != 0) std::abort();
    samples.push_back(stopwatch.seconds() * 1e9 / static_cast<double>(walks));
  }
  const lab::Summary summary = lab::summarise(samples, 1);
  const auto counted = static_cast<double>(counts.pages_counted);
  std::printf(
      "{\"design\":\"%s\",\"visitedPerPage\":%.6f,\"lookupsPerPage\":%.6f,\"mappedPerPage\":%.6f,"
      "\"pagesCounted\":%llu,\"pagesInAll\":%llu,\"buildSeconds\":%.3f,\"countSeconds\":%.3f,"
      "\"nanoseconds\":%.1f,\"low\":%.1f,\"high\":%.1f}%s\n",
      design.id, static_cast<double>(counts.visited) / counted,
      static_cast<double>(counts.lookups) / counted, static_cast<double>(counts.mapped) / counted,
      static_cast<unsigned long long>(counts.pages_counted),
      static_cast<unsigned long long>(counts.pages_in_all), build_seconds, count_seconds,
      summary.median, summary.low, summary.high, last ? "" : ",");
}

}  // namespace

int main(int argc, char** argv) {
  const auto children = static_cast<std::uint32_t>(argc > 1 ? std::atoi(argv[1]) : 1000);
  const auto pages = static_cast<std::uint32_t>(argc > 2 ? std::atoi(argv[2]) : 1000);
  std::printf("[\n");
  for (const rmap::DesignInfo& design : rmap::designs()) {
    run(design, children, pages, &design == &rmap::designs().back());
  }
  std::printf("]\n");
}
