#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <ostream>
#include <string>

#include "support/variants.h"

namespace rmap {
// What gtest calls a design in a failure.
inline void PrintTo(const DesignInfo& design, std::ostream* out) {
  *out << testing_support::label(design);
}
}  // namespace rmap

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

// For all_variants(): "anon_vma_as_in_2_6_18".
inline std::string variant_name(const testing::TestParamInfo<rmap::DesignInfo>& info) {
  std::string name = label(info.param);
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return !std::isalnum(c); }, '_');
  return name;
}

}  // namespace testing_support
