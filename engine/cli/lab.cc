#include <unistd.h>

#include <chrono>
#include <cmath>
#include <iostream>

#include "cli/commands.h"
#include "cli/lab_options.h"
#include "cli/lab_tables.h"
#include "lab/experiment.h"

namespace cli {
namespace {

double now() {
  const auto since = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double, std::nano>(since).count();
}

// One line that is written over and over.
void show(const ::lab::Progress& progress, double nanoseconds) {
  constexpr double kKnown = 0.02;
  std::cerr << "\r\033[K" << std::floor(progress.done * 100) << " %  ";
  if (progress.design != nullptr) {
    std::cerr << name_of(progress.step) << " " << progress.size << " " << progress.design->id;
  }
  if (progress.done > kKnown) {
    const double left = nanoseconds / progress.done * (1 - progress.done);
    std::cerr << "  " << std::ceil(left / 1e9) << " s left";
  }
  std::cerr << std::flush;
}

void run_to_end(::lab::Experiment& experiment) {
  constexpr double kSlice = 100e6;
  const bool is_watched = isatty(STDERR_FILENO) != 0;
  const double start = now();
  while (!experiment.is_finished()) {
    experiment.advance(kSlice);
    if (is_watched) show(experiment.progress(), now() - start);
  }
  if (is_watched) std::cerr << "\r\033[K" << std::flush;
}

}  // namespace

int lab(Arguments arguments) {
  const std::optional<LabOptions> options = parse_lab_options(arguments);
  if (!options) return 2;
  if (!options->request) {
    print_workloads(std::cout);
    return 0;
  }
  if (options->wants_script) {
    std::cout << script_of(*options->request);
    return 0;
  }
  ::lab::Experiment experiment(*options->request, now);
  run_to_end(experiment);
  const ::lab::Result& result = experiment.result();
  if (options->wants_json) {
    std::cout << to_json(result) << "\n";
  } else {
    print_result(std::cout, result);
  }
  if (!result.problem) return 0;
  std::cerr << "rmap lab: " << result.problem->message << "\n";
  return 1;
}

}  // namespace cli
