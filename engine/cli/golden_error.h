#pragma once

#include <stdexcept>
#include <string>

namespace cli {

// A golden file that can't be replayed. `what()` says why; `place` says where in the file: the text
// that is wrong, to be looked for, and the step it stands in (-1: outside of the steps).
struct GoldenError : std::runtime_error {
  GoldenError(const std::string& message, int step_, std::string place_ = {})
      : std::runtime_error(message), step(step_), place(std::move(place_)) {}
  int step;
  std::string place;
};

}  // namespace cli
