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

// Of taking the entries of one process out, where so many share so many pages: each may have to be
// found among all the others.
constexpr std::uint64_t cost_of_removal(std::uint64_t processes, std::uint64_t pages) {
  return pages * (1 + processes / 100);
}

// How most begin: a first process maps so many pages from kStart on, …
inline Phase map_heap(Stage& stage, std::uint64_t pages) {
  return get_ready([&stage, pages] { stage.mmap(stage.create_process(), kStart, pages); });
}
// … and writes each of them.
inline Phase write_heap(Stage& stage, std::uint64_t pages) {
  return repeat(Operation::fault, pages, 1,
                [&stage](std::uint64_t turn) { stage.write(stage.process(0), kStart + turn); });
}

WorkloadInfo exit_shells();
WorkloadInfo fork_chain();
WorkloadInfo fork_exec_exit();
WorkloadInfo many_children();
WorkloadInfo mprotect_split();
WorkloadInfo own_scenario();
WorkloadInfo prefork_server();
WorkloadInfo rmap_test_linear();
WorkloadInfo rmap_test_many_vmas();
WorkloadInfo rmap_test_random();
WorkloadInfo shared_segment();
WorkloadInfo test_mmap3();

}  // namespace lab
