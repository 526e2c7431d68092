#include "rmap/registry.h"

namespace rmap {

// Nobody includes a design: a row here is all that knows it.
std::unique_ptr<ReverseMap> make_process_scan(const Context&);
std::unique_ptr<ReverseMap> make_pte_chain(const Context&);
std::unique_ptr<ReverseMap> make_anon_vma(const Context&);
std::unique_ptr<ReverseMap> make_anon_vma_chain(const Context&);

namespace {

constexpr DesignInfo kDesigns[] = {
    {.id = "process-scan",
     .name = "process scan",
     .kernels = "2.4",
     .follows = "2.4.20",
     .source = "engine/rmap/process_scan.cc",
     .visits = "page-table entry",
     .make = make_process_scan},
    {.id = "pte-chain",
     .name = "pte_chain",
     .kernels = "2.5.27 – 2.6.6",
     .follows = "2.6.6",
     .source = "engine/rmap/pte_chain.cc",
     .visits = "chain entry",
     .make = make_pte_chain},
    {.id = "anon-vma",
     .name = "anon_vma",
     .kernels = "2.6.7 – 2.6.33",
     .follows = "2.6.11",
     .source = "engine/rmap/anon_vma_list.cc",
     .visits = "VMA",
     .make = make_anon_vma},
    {.id = "anon-vma-chain",
     .name = "anon_vma_chain",
     .kernels = "2.6.34 – 3.6",
     .follows = "3.4",
     .source = "engine/rmap/anon_vma_chain.cc",
     .visits = "VMA",
     .make = make_anon_vma_chain},
};

}  // namespace

std::span<const DesignInfo> designs() { return kDesigns; }

const DesignInfo* find_design(std::string_view id) {
  for (const DesignInfo& design : kDesigns) {
    if (design.id == id) return &design;
  }
  return nullptr;
}

}  // namespace rmap
