#include <array>

#include "lab/workloads/rows.h"

namespace lab {

std::span<const WorkloadInfo> workloads() {
  static const std::vector<WorkloadInfo> all = {
      fork_exec_exit(),      exit_shells(),    rmap_test_linear(), rmap_test_random(),
      rmap_test_many_vmas(), shared_segment(), test_mmap3(),       many_children(),
      prefork_server(),      fork_chain(),     mprotect_split(), own_scenario()};
  return all;
}

const WorkloadInfo* find_workload(std::string_view id) {
  for (const WorkloadInfo& workload : workloads()) {
    if (id == workload.id) return &workload;
  }
  return nullptr;
}

const char* name_of(Operation operation) {
  constexpr std::array kNames = {"none", "walk", "map",   "fault",      "touch", "copy",
                                 "fork", "exit", "split", "generation", "cycle"};
  return kNames[static_cast<std::size_t>(operation)];
}

Way way_of(const rmap::DesignInfo& design, bool of_file) {
  const std::string_view id = design.id;
  if (id == "process-scan") return Way::scan;
  if (id == "pte-chain") return Way::entries;
  if (of_file) return design.kernel.files == mm::Kernel::Files::list ? Way::list : Way::tree;
  if (id == "anon-vma" || id == "file-list") return Way::list;
  if (id == "anon-vma-chain") return Way::chained_list;
  return id == "interval-tree" ? Way::tree : Way::reusing_tree;
}

}  // namespace lab
