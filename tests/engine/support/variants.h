#pragma once

#include <string>
#include <vector>

#include "rmap/registry.h"

namespace testing_support {

// A design as another kernel of its era had it: the row of the registry with another `follows` and
// `kernel`.
inline rmap::DesignInfo variant(const char* id, const char* follows, const mm::Kernel& kernel) {
  rmap::DesignInfo design = *rmap::find_design(id);
  design.follows = follows;
  design.kernel = kernel;
  return design;
}

// A design whose kernel was changed in one point: `change(kernel)`.
template <class Change>
rmap::DesignInfo changed(const char* id, Change change) {
  mm::Kernel kernel = rmap::find_design(id)->kernel;
  change(kernel);
  return variant(id, "a changed kernel", kernel);
}

// 2.6.7 was the first with anon_vmas. Its mistake of SW12 has a test of its own.
inline mm::Kernel linux_2_6_7() {
  mm::Kernel kernel = mm::kLinux_2_6_11;
  kernel.keeps_mapping_when_unmapped = false;
  return kernel;
}
inline mm::Kernel linux_2_6_18() {
  mm::Kernel kernel = mm::kLinux_2_6_11;
  kernel.prepared_at = mm::Kernel::Place::tail;
  kernel.copied_at = mm::Kernel::Place::tail;
  kernel.fork_copies_every_vma = false;
  kernel.migrates = true;
  return kernel;
}
inline mm::Kernel linux_2_6_28() {
  mm::Kernel kernel = linux_2_6_18();
  kernel.read_maps_zero_page = false;
  kernel.fork_forgets_writable = false;
  return kernel;
}
inline mm::Kernel linux_2_6_34() {
  mm::Kernel kernel = mm::kLinux_3_4;
  kernel.prepared_at = mm::Kernel::Place::head;
  kernel.comeback = mm::Kernel::Comeback::oldest;
  kernel.merge = mm::Kernel::Merge::null_or_same;
  kernel.locks_root = false;
  return kernel;
}
inline mm::Kernel linux_2_6_36() {
  mm::Kernel kernel = mm::kLinux_3_4;
  kernel.merge = mm::Kernel::Merge::null_or_same;
  return kernel;
}
inline mm::Kernel linux_5_9() {
  mm::Kernel kernel = mm::kLinux_5_19;
  kernel.reuse_moves_page = false;
  return kernel;
}
inline mm::Kernel linux_6_16() {
  mm::Kernel kernel = mm::kLinux_6_1;
  kernel.merge = mm::Kernel::Merge::no_fork_child;
  return kernel;
}
inline mm::Kernel linux_7_0() {
  mm::Kernel kernel = linux_6_16();
  kernel.chain_order = mm::Kernel::ChainOrder::reverse;
  return kernel;
}

// Every design with its own kernel, and other kernels whose choices no design follows.
inline std::vector<rmap::DesignInfo> all_variants() {
  std::vector<rmap::DesignInfo> all(rmap::designs().begin(), rmap::designs().end());
  all.push_back(variant("anon-vma", "2.6.7", linux_2_6_7()));
  all.push_back(variant("anon-vma", "2.6.18", linux_2_6_18()));
  all.push_back(variant("anon-vma", "2.6.28", linux_2_6_28()));
  all.push_back(variant("anon-vma-chain", "2.6.34", linux_2_6_34()));
  all.push_back(variant("anon-vma-chain", "2.6.36", linux_2_6_36()));
  all.push_back(variant("anon-vma-reuse", "5.9", linux_5_9()));
  all.push_back(variant("anon-vma-counters", "6.16", linux_6_16()));
  all.push_back(variant("anon-vma-counters", "7.0", linux_7_0()));
  return all;
}

inline std::string label(const rmap::DesignInfo& design) {
  return std::string(design.id) + " as in " + design.follows;
}

}  // namespace testing_support
