// A reader's own scenario: whatever its text does is done, and then every page that is mapped is walked.
//
// Its one parameter has one value: a text has no size.
#include "lab/workloads/rows.h"

namespace lab {
namespace {

std::uint64_t one(const Sizes&) { return 1; }

std::vector<Phase> tell(Stage& stage, const Sizes&) {
  return {get_ready([&stage] { stage.play_script(); }), walk_here()};
}

}  // namespace

WorkloadInfo own_scenario() {
  return {
      .id = "scenario",
      .name = "your own scenario",
      .source = "you",
      .of_file = false,
      .parameters = {{"size", 1, 1, 1}},
      .sweep = {1},
      .n = "scenarios",
      .size = one,
      .groups = {{"any", anybody}},
      .laws = {},
      .tell = tell,
      .script = nullptr,
      .footprint = nullptr,
  };
}

}  // namespace lab
