#pragma once

#include <vector>

#include "mm/machine.h"
#include "rmap/anon_vma.h"
#include "rmap/registry.h"

namespace testing_support {

// A machine in which one process has `pages` written pages from page 0 on.
struct Family {
  Family(const char* design, mm::Vpn pages_) : Family(*rmap::find_design(design), pages_) {}
  Family(const rmap::DesignInfo& design, mm::Vpn pages_)
      : machine(design.make, design.kernel), pages(pages_), parent(machine.create_process()) {
    (void)machine.mmap(parent, 0, pages, mm::Prot::read_write);
    write_all(parent);
  }

  void write_all(mm::Process* process) {
    for (mm::Vpn page = 0; page < pages; ++page) (void)machine.write(process, page);
  }

  // A whole walk of the page that is mapped there.
  rmap::WalkRecorder walk(const mm::Process* process, mm::Vpn page) const {
    rmap::WalkRecorder recorder;
    machine.reverse_map().walk(machine.page_at(process, page), recorder);
    return recorder;
  }
  std::uint64_t visited(const mm::Process* process, mm::Vpn page) const {
    return walk(process, page).counts().visited;
  }

  // How many living objects of a type there are, by the name of its slab.
  std::size_t live(std::string_view type) const { return machine.heap().live(type); }

  mm::Machine machine;
  mm::Vpn pages;
  mm::Process* parent;
};

// The first VMA of a process.
inline const mm::Vma* vma_of(const mm::Process* process) { return process->mm->vmas.front(); }

// An anon_vma in the words of the texts: a0 is the first there ever was, then a1, a2 …
inline std::uint32_t number_of(const rmap::AnonVma* anon_vma) { return trace::serial_of(anon_vma); }

// The numbers of the anon_vmas along the chain of a VMA, from its head.
inline std::vector<std::uint32_t> chain_of(const mm::Vma* vma) {
  std::vector<std::uint32_t> numbers;
  for (const rmap::AnonVmaChain* avc = vma->anon_vma_chain.first; avc != nullptr;
       avc = avc->same_vma.next) {
    numbers.push_back(number_of(avc->anon_vma));
  }
  return numbers;
}
inline std::vector<std::uint32_t> chain_of(const mm::Process* process) {
  return chain_of(vma_of(process));
}

}  // namespace testing_support
