#pragma once

#include <span>
#include <string_view>

#include "rmap/reverse_map.h"

namespace rmap {

// What the kernel of a design spent on reverse maps, in bytes: sizes of its structs and of their
// parts on x86-64, compiled with SMP and without debugging. Those that it did not have are 0.
struct KernelBytes {
  std::uint32_t page;       // of each struct page: the pte union, or mapcount
  std::uint32_t vma;        // of each vm_area_struct: anon_vma and its list, or its chains
  std::uint32_t file_vma;   // of each vm_area_struct: its links in the registry of its file
  std::uint32_t pte_chain;  // one block
  std::uint32_t anon_vma;
  std::uint32_t anon_vma_chain;
};

// One design, as the command line, the tests and the site know it.
struct DesignInfo {
  const char* id;       // "anon-vma-chain": in scripts, links and on the command line, for ever
  const char* name;     // as kernel people say it
  const char* kernels;  // the releases it lived in
  const char* follows;  // the one version whose behaviour it has where they differ
  mm::Kernel kernel;    // … and what that version chose
  const char* source;   // the file a learner reads: "engine/rmap/anon_vma_chain.cc"
  const char* visits;   // what WalkCounts::visited counts: "VMA", "chain entry", "page-table entry"
  KernelBytes bytes;
  Factory make;
};

// What the kernel of a design would have allocated for some state, in bytes, by what it is spent on.
struct KernelBytesUsed {
  std::uint64_t pages = 0;
  std::uint64_t vmas = 0;
  std::uint64_t file_vmas = 0;
  std::uint64_t pte_chains = 0;
  std::uint64_t anon_vmas = 0;
  std::uint64_t anon_vma_chains = 0;

  std::uint64_t total() const {
    return pages + vmas + file_vmas + pte_chains + anon_vmas + anon_vma_chains;
  }
};
// For the state that `heap` holds.
KernelBytesUsed kernel_bytes_used(const DesignInfo& design, const trace::Heap& heap);
// Their sum.
std::uint64_t kernel_bytes(const DesignInfo& design, const trace::Heap& heap);

// All designs, oldest first.
std::span<const DesignInfo> designs();

// Designs of these as other kernels had them, where the difference is a story of its own: one was never
// released, one forgot something, one mended a rule. They can be run by their id, and are offered nowhere.
std::span<const DesignInfo> other_kernels();

// The design with this id, among both, or null.
const DesignInfo* find_design(std::string_view id);

}  // namespace rmap
