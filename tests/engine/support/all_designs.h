#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "rmap/registry.h"

namespace testing_support {

inline auto all_designs() {
  return testing::ValuesIn(rmap::designs().begin(), rmap::designs().end());
}

// "anon-vma-chain" as a test name: "anon_vma_chain".
inline std::string design_name(const testing::TestParamInfo<rmap::DesignInfo>& info) {
  std::string name = info.param.id;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

}  // namespace testing_support
