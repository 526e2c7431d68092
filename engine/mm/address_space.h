#pragma once

#include <cstdint>
#include <map>

#include "mm/vma.h"
#include "trace/tree.h"

namespace mm {

// struct address_space: a file, as far as memory is concerned. Its pages stay in memory until they are
// reclaimed, whether anybody maps them or not; the page cache holds a reference to each.
struct AddressSpace {
  trace::Field<std::uint32_t> number;         // files have no names here: 0, 1, 2 … in order of birth
  trace::Field<std::uint32_t> nrpages;        // how many pages of it are in memory
  trace::Field<std::int32_t> i_mmap_writable; // shared mappings; below zero only by 2.6.11's mistake

  // Who maps it. One of these three is in force, by Kernel::files.
  trace::ListHead<Vma> i_mmap_list;            // to 2.6.6: private mappings …
  trace::ListHead<Vma> i_mmap_shared_list;     // … and shared ones
  trace::PrioTreeRoot<Vma> i_mmap_prio_tree;   // 2.6.7 – 3.6
  trace::IntervalTreeRoot<Vma> i_mmap;         // from 3.7

  std::map<Vpn, Page*> page_tree;  // the page cache, by index

  // The page at `index`, or null when it is not in memory.
  Page* find_page(Vpn index) const {
    const auto found = page_tree.find(index);
    return found == page_tree.end() ? nullptr : found->second;
  }
};

}  // namespace mm
