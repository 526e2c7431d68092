#include <array>

#include "lab/workloads/rows.h"

namespace lab {

std::span<const WorkloadInfo> workloads() {
  static const std::vector<WorkloadInfo> all = {many_children(), fork_chain(), mprotect_split()};
  return all;
}

const WorkloadInfo* find_workload(std::string_view id) {
  for (const WorkloadInfo& workload : workloads()) {
    if (id == workload.id) return &workload;
  }
  return nullptr;
}

const char* name_of(Operation operation) {
  constexpr std::array kNames = {"none", "walk", "map",   "fault",      "copy",
                                 "fork", "exit", "split", "generation", "cycle"};
  return kNames[static_cast<std::size_t>(operation)];
}

Way way_of(const rmap::DesignInfo& design, bool of_file) {
  const std::string_view id = design.id;
  if (id == "process-scan") return Way::scan;
  if (id == "pte-chain") return Way::entries;
  if (of_file) return design.kernel.files == mm::Kernel::Files::list ? Way::list : Way::tree;
  if (id == "anon-vma" || id == "file-list") return Way::list;
  return id == "anon-vma-chain" ? Way::chained_list : Way::tree;
}

}  // namespace lab
