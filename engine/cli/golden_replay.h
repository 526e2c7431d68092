#pragma once

#include <stdexcept>
#include <string>

#include "cli/golden_state.h"
#include "rmap/registry.h"

namespace cli {

// A golden file that can't be replayed. `what()` says why; `place` says where in the file: the text
// that is wrong, to be looked for, and the step it stands in (-1: outside of the steps).
struct GoldenError : std::runtime_error {
  GoldenError(const std::string& message, int step_, std::string place_ = {})
      : std::runtime_error(message), step(step_), place(std::move(place_)) {}
  int step;
  std::string place;
};

// Executes the operations of a golden trace under a design and returns the trace with every `after`,
// and the `summary` of a big one, computed anew. Throws GoldenError.
Json replay_golden(const Json& trace, const rmap::DesignInfo& design);

// Does one operation {"op": "fork", "proc": 0, "child": 1}. Throws GoldenError.
void apply_operation(mm::Machine& machine, Processes& processes, const Json& operation, int step);

}  // namespace cli
