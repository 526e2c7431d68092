#include "lab/workload.h"
#include "rmap/anon_vma.h"
#include "rmap/pte_chain.h"

namespace lab {

std::uint64_t bytes_for(const WorkloadInfo& workload, const Sizes& sizes,
                        const rmap::DesignInfo& design) {
  constexpr std::uint64_t kIdentity = sizeof(trace::Identity);
  const Footprint all = workload.footprint(sizes);
  std::uint64_t bytes = all.processes * (sizeof(mm::Mm) + sizeof(mm::Process) + 4 * kIdentity) +
                        all.vmas * (sizeof(mm::Vma) + kIdentity + 2 * sizeof(void*)) +
                        all.page_tables * (sizeof(mm::PteTable) + kIdentity) +
                        all.pages * (sizeof(mm::Page) + kIdentity) +
                        // a list of the pages for each group of them
                        all.pages * sizeof(void*) * 2 * workload.groups.size();
  switch (way_of(design, false)) {
    case Way::scan:
      break;
    case Way::entries:  // blocks are full but for each page's newest; and there is a spare one
      bytes += (all.shared_entries / design.kernel.pte_chain_slots + all.shared_pages + 1) *
               (sizeof(rmap::PteChain) + kIdentity);
      break;
    case Way::list:
      bytes += all.anon_vmas * (sizeof(rmap::AnonVma) + kIdentity);
      break;
    case Way::chained_list:
    case Way::tree:
    case Way::reusing_tree:
      bytes += all.anon_vmas * (sizeof(rmap::AnonVma) + kIdentity) +
               all.chains * (sizeof(rmap::AnonVmaChain) + kIdentity);
      break;
  }
  return bytes + bytes / 8;
}

}  // namespace lab
