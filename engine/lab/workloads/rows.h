#pragma once

#include <limits>

#include "lab/workload.h"

// What the files of this folder share. Each writes one row of the table of workloads; table.cc alone
// knows them.
namespace lab {

// The first page that a workload maps: not 0, and not the first of a page table.
inline constexpr mm::Vpn kStart = 16;

// Where a law says nothing: that way of finding things does not have the count.
inline constexpr double none = std::numeric_limits<double>::quiet_NaN();

// Page tables of all levels for so many pages from kStart on, at most.
constexpr std::uint64_t tables_of(std::uint64_t pages) { return 3 + pages / mm::kEntries + 2; }

WorkloadInfo many_children();
WorkloadInfo fork_chain();
WorkloadInfo mprotect_split();

}  // namespace lab
