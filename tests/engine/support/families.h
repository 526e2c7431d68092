#pragma once

#include <vector>

#include "mm/machine.h"
#include "rmap/registry.h"

namespace testing_support {

// A machine in which one process has `pages` written pages from page 0 on.
struct Family {
  Family(const char* design, mm::Vpn pages_)
      : machine(rmap::find_design(design)->make), pages(pages_), parent(machine.create_process()) {
    (void)machine.mmap(parent, 0, pages, mm::Prot::read_write);
    write_all(parent);
  }

  void write_all(mm::Process* process) {
    for (mm::Vpn page = 0; page < pages; ++page) (void)machine.write(process, page);
  }

  std::uint64_t visited(const mm::Process* process, mm::Vpn page) const {
    return machine.reverse_map().walk(machine.page_at(process, page)).visited;
  }

  // How many living objects of a type there are, by the name of its slab.
  std::size_t live(std::string_view type) const { return machine.heap().live(type); }

  mm::Machine machine;
  mm::Vpn pages;
  mm::Process* parent;
};

}  // namespace testing_support
