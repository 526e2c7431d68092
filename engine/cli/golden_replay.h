#pragma once

#include <optional>
#include <string_view>

#include "cli/golden_error.h"
#include "cli/golden_story.h"
#include "rmap/registry.h"

namespace cli {

// How a golden trace is to be replayed.
struct GoldenOptions {
  const rmap::DesignInfo* design = nullptr;
  // Which registry files have; none: that of the trace, if it is about files, else the design's.
  std::optional<mm::Kernel::Files> files;
};

// The registry of this name ("list", "prio-tree", "interval-tree"), or nothing.
std::optional<mm::Kernel::Files> find_files(std::string_view name);

// Executes the operations of a golden trace under a design and returns the trace with every
// `after`, and the `summary` of a big one, computed anew, in the format that the trace's "variant"
// names. Throws GoldenError.
Json replay_golden(const Json& trace, const GoldenOptions& options);

}  // namespace cli
