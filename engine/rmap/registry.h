#pragma once

#include <span>
#include <string_view>

#include "rmap/reverse_map.h"

namespace rmap {

// One design, as the command line, the tests and the site know it.
struct DesignInfo {
  const char* id;        // "anon-vma-chain": in scripts, links and on the command line, for ever
  const char* name;      // as kernel people say it
  const char* kernels;   // the releases it lived in
  const char* follows;   // the one version whose behaviour it has where they differ
  const char* source;    // the file a learner reads: "engine/rmap/anon_vma_chain.cc"
  const char* visits;    // what WalkCounts::visited counts: "VMA", "chain entry", "page-table entry"
  Factory make;
};

// All designs, oldest first.
std::span<const DesignInfo> designs();

// The design with this id, or null.
const DesignInfo* find_design(std::string_view id);

}  // namespace rmap
