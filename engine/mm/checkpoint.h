#pragma once

#include <map>
#include <utility>
#include <vector>

#include "mm/machine.h"
#include "trace/heap.h"

namespace mm {

// All of a machine at one moment. Objects keep their addresses, so copies of the slabs' bytes are
// enough; only what those bytes point at outside of the slabs is copied by hand.
struct Machine::Checkpoint {
  trace::Heap::Checkpoint heap;
  std::vector<std::pair<Mm*, std::vector<Vma*>>> vmas;
  std::vector<std::pair<AddressSpace*, std::map<Vpn, Page*>>> page_trees;
  std::vector<Process*> processes;
  std::vector<AddressSpace*> files;
  MmList mmlist;
  std::uint32_t last_pid;
  Page* zero_page;
  rmap::Work work;
  rmap::Work registry_work;
};

template <class Operation, class Outcome>
Outcome Machine::attempt(Operation operation, Outcome failed) {
  if (!heap_.may_fail()) [[likely]]
    return operation();
  Checkpoint before = checkpoint();
  const Outcome outcome = operation();
  if (!heap_.take_failure()) return outcome;
  go_back(before);
  return failed;
}

}  // namespace mm
