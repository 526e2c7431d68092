// All that the fuzzers have kept, and all that they once broke, goes through their targets again.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <vector>

#include "target.h"

namespace {

using Target = void (*)(const std::uint8_t*, std::size_t);

std::size_t replay(const std::filesystem::path& folder, Target target) {
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream stream(entry.path(), std::ios::binary);
    const std::vector<char> bytes{std::istreambuf_iterator<char>(stream), {}};
    target(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());  // aborts if not well
    ++files;
  }
  return files;
}

TEST(FuzzCorpus, ScriptsEndInDiagnosticsOrRun) {
  EXPECT_GT(replay(RMAP_CORPUS "scenario", fuzz::scenario_target), 20u);
}

TEST(FuzzCorpus, OperationsKeepEveryWalkTrue) {
  EXPECT_GT(replay(RMAP_CORPUS "operations", fuzz::operations_target), 20u);
}

}  // namespace
