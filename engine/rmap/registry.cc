#include "rmap/registry.h"

#include <initializer_list>

namespace rmap {

// Nobody includes a design: a row here is all that knows it.
std::unique_ptr<ReverseMap> make_process_scan(const Context&);
std::unique_ptr<ReverseMap> make_pte_chain(const Context&);
std::unique_ptr<ReverseMap> make_anon_vma(const Context&);
std::unique_ptr<ReverseMap> make_anon_vma_chain(const Context&);
std::unique_ptr<ReverseMap> make_interval_tree(const Context&);
std::unique_ptr<ReverseMap> make_anon_vma_reuse(const Context&);
std::unique_ptr<ReverseMap> make_anon_vma_counters(const Context&);

namespace {

constexpr KernelBytes kBytes_4_14 = {.page = 4,
                                     .vma = 24,
                                     .file_vma = 32,
                                     .pte_chain = 0,
                                     .anon_vma = 80,
                                     .anon_vma_chain = 64};
constexpr KernelBytes kBytes_6_0 = {.page = 4,
                                    .vma = 24,
                                    .file_vma = 32,
                                    .pte_chain = 0,
                                    .anon_vma = 96,
                                    .anon_vma_chain = 64};

constexpr DesignInfo kDesigns[] = {
    {.id = "process-scan",
     .name = "process scan",
     .kernels = "2.4",
     .follows = "2.4.20",
     .kernel = mm::kLinux_2_4_20,
     .source = "engine/rmap/process_scan.cc",
     .visits = "page-table entry",
     .bytes =
         {.page = 0, .vma = 0, .file_vma = 16, .pte_chain = 0, .anon_vma = 0, .anon_vma_chain = 0},
     .make = make_process_scan},
    {.id = "pte-chain",
     .name = "pte_chain",
     .kernels = "2.5.27 – 2.6.6",
     .follows = "2.6.6",
     .kernel = mm::kLinux_2_6_6,
     .source = "engine/rmap/pte_chain.cc",
     .visits = "chain entry",
     .bytes =
         {.page = 8, .vma = 0, .file_vma = 16, .pte_chain = 64, .anon_vma = 0, .anon_vma_chain = 0},
     .make = make_pte_chain},
    {.id = "anon-vma",
     .name = "anon_vma",
     .kernels = "2.6.7 – 2.6.33",
     .follows = "2.6.11",
     .kernel = mm::kLinux_2_6_11,
     .source = "engine/rmap/anon_vma_list.cc",
     .visits = "VMA",
     .bytes = {.page = 4,
               .vma = 24,
               .file_vma = 32,
               .pte_chain = 0,
               .anon_vma = 24,
               .anon_vma_chain = 0},
     .make = make_anon_vma},
    {.id = "anon-vma-chain",
     .name = "anon_vma_chain",
     .kernels = "2.6.34 – 3.6",
     .follows = "3.4",
     .kernel = mm::kLinux_3_4,
     .source = "engine/rmap/anon_vma_chain.cc",
     .visits = "VMA",
     .bytes = {.page = 4,
               .vma = 24,
               .file_vma = 32,
               .pte_chain = 0,
               .anon_vma = 64,
               .anon_vma_chain = 48},
     .make = make_anon_vma_chain},
    {.id = "interval-tree",
     .name = "interval tree",
     .kernels = "3.7 – 3.18",
     .follows = "3.17",
     .kernel = mm::kLinux_3_17,
     .source = "engine/rmap/anon_vma_interval_tree.cc",
     .visits = "VMA",
     .bytes = {.page = 4,
               .vma = 24,
               .file_vma = 32,
               .pte_chain = 0,
               .anon_vma = 56,
               .anon_vma_chain = 64},
     .make = make_interval_tree},
    {.id = "anon-vma-reuse",
     .name = "anon_vma reuse",
     .kernels = "3.19 – 5.19",
     .follows = "5.19",
     .kernel = mm::kLinux_5_19,
     .source = "engine/rmap/anon_vma_reuse.cc",
     .visits = "VMA",
     .bytes = kBytes_4_14,
     .make = make_anon_vma_reuse},
    {.id = "anon-vma-counters",
     .name = "anon_vma counters",
     .kernels = "6.0 –",
     .follows = "6.1",
     .kernel = mm::kLinux_6_1,
     .source = "engine/rmap/anon_vma_counters.cc",
     .visits = "VMA",
     .bytes = kBytes_6_0,
     .make = make_anon_vma_counters},
};

// Bytes as in 2.6.34, whose anon_vma had neither root nor reference count.
constexpr DesignInfo kOtherKernels[] = {
    {.id = "anon-vma-chain-rc",
     .name = "anon_vma_chain, 2.6.34-rc",
     .kernels = "2.6.34-rc1 – rc3",
     .follows = "2.6.34-rc3",
     .kernel = mm::kLinux_2_6_34_rc3,
     .source = "engine/rmap/anon_vma_chain.cc",
     .visits = "VMA",
     .bytes = {.page = 4,
               .vma = 24,
               .file_vma = 32,
               .pte_chain = 0,
               .anon_vma = 24,
               .anon_vma_chain = 48},
     .make = make_anon_vma_chain},
    {.id = "anon-vma-reuse-5-9",
     .name = "anon_vma reuse, 5.9",
     .kernels = "5.9 – 5.18",
     .follows = "5.9",
     .kernel = mm::kLinux_5_9,
     .source = "engine/rmap/anon_vma_reuse.cc",
     .visits = "VMA",
     .bytes = kBytes_4_14,
     .make = make_anon_vma_reuse},
    {.id = "anon-vma-counters-6-16",
     .name = "anon_vma counters, 6.16",
     .kernels = "6.16 – 6.18",
     .follows = "6.16",
     .kernel = mm::kLinux_6_16,
     .source = "engine/rmap/anon_vma_counters.cc",
     .visits = "VMA",
     .bytes = kBytes_6_0,
     .make = make_anon_vma_counters},
};

}  // namespace

std::span<const DesignInfo> designs() { return kDesigns; }
std::span<const DesignInfo> other_kernels() { return kOtherKernels; }

const DesignInfo* find_design(std::string_view id) {
  for (const std::span<const DesignInfo> table : {designs(), other_kernels()}) {
    for (const DesignInfo& design : table) {
      if (design.id == id) return &design;
    }
  }
  return nullptr;
}

KernelBytesUsed kernel_bytes_used(const DesignInfo& design, const trace::Heap& heap) {
  const KernelBytes& bytes = design.bytes;
  const std::uint64_t vmas = heap.live("vma");
  return {.pages = std::uint64_t{heap.live("page")} * bytes.page,
          .vmas = vmas * bytes.vma,
          .file_vmas = vmas * bytes.file_vma,
          .pte_chains = std::uint64_t{heap.live("pte_chain")} * bytes.pte_chain,
          .anon_vmas = std::uint64_t{heap.live("anon_vma")} * bytes.anon_vma,
          .anon_vma_chains = std::uint64_t{heap.live("anon_vma_chain")} * bytes.anon_vma_chain};
}

std::uint64_t kernel_bytes(const DesignInfo& design, const trace::Heap& heap) {
  return kernel_bytes_used(design, heap).total();
}

}  // namespace rmap
