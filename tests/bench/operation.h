#pragma once

#include <benchmark/benchmark.h>

#include <cstdint>
#include <cstdlib>
#include <functional>
#include <vector>

#include "lab/workload.h"

namespace bench {

// A machine with one process of `pages` written pages, and what is done to it while the clock runs.
struct Trial {
  Trial(const rmap::DesignInfo& design, std::uint64_t pages_)
      : machine(design.make, design.kernel), pages(pages_), parent(machine.create_process()) {
    if (machine.mmap(parent, 0, pages, mm::Prot::read_write) != mm::Error::none) std::abort();
  }
  void write_all(mm::Process* process) {
    for (mm::Vpn page = 0; page < pages; ++page) {
      if (machine.write(process, page).error != mm::Error::none) std::abort();
    }
  }
  void fork(std::uint64_t times) {
    for (std::uint64_t i = 0; i < times; ++i) children.push_back(machine.fork(parent));
  }

  mm::Machine machine;
  std::uint64_t pages;
  mm::Process* parent;
  std::vector<mm::Process*> children;
};

// The work that all of a trial's timed events must have done, and the state it must have led to.
struct Wanted {
  std::uint64_t links = 0, mapcounts = 0, added = 0, removed = 0, compared = 0;
  std::uint64_t pages, vmas;
};

struct Operation {
  const char* group;
  std::uint64_t pages;
  std::uint64_t items;  // operations that one trial times
  std::function<void(Trial&)> prepare;
  std::function<void(Trial&)> timed;
  std::function<Wanted(lab::Way)> wanted;
};

// Times it under a design, with a machine of its own for each iteration, and compares work and
// state.
void measure(benchmark::State& state, const rmap::DesignInfo& design, const Operation& operation);

}  // namespace bench
