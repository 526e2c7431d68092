#include "lab/workload.h"
#include "rmap/anon_vma.h"
#include "rmap/pte_chain.h"

namespace lab {
namespace {

// Each type has a first chunk, and some are filled by one object.
constexpr std::uint64_t kTypes = 16;

// An object in its slab, with its name there, and its place among the free ones at the end.
template <class T>
constexpr std::uint64_t bytes_of(std::uint64_t objects) {
  return objects * (sizeof(T) + sizeof(trace::Identity) + 2 * sizeof(void*));
}

std::uint64_t bytes_of_design(const Footprint& all, const rmap::DesignInfo& design) {
  const Way way = way_of(design, false);
  if (way == Way::scan) return 0;
  if (way == Way::entries) {  // blocks are full but for each page's newest
    return bytes_of<rmap::PteChain>(all.shared_entries / design.kernel.pte_chain_slots +
                                    all.shared_pages);
  }
  const std::uint64_t chains = way == Way::list ? 0 : all.chains;
  return bytes_of<rmap::AnonVma>(all.anon_vmas) + bytes_of<rmap::AnonVmaChain>(chains);
}

}  // namespace

std::uint64_t bytes_for(const WorkloadInfo& workload, const Sizes& sizes,
                        const rmap::DesignInfo& design) {
  const Footprint all = workload.footprint(sizes);
  // A list of the pages for each group of them.
  const std::uint64_t lists = all.pages * sizeof(void*) * 2 * workload.groups.size();
  const std::uint64_t bytes =
      bytes_of<mm::Mm>(all.processes) + bytes_of<mm::Process>(all.processes) +
      bytes_of<mm::PteTable>(all.page_tables) + bytes_of<mm::Page>(all.pages) +
      // with its place among those of its process
      bytes_of<mm::Vma>(all.vmas) + all.vmas * 2 * sizeof(void*) + bytes_of_design(all, design);
  return bytes + bytes / 8 + lists + kTypes * trace::Chunk::kSize;
}

}  // namespace lab
