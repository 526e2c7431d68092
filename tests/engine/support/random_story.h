#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lab/random.h"
#include "mm/machine.h"

namespace testing_support {

using lab::Random;

// Does random operations to a machine: a few processes, a small address space, so that they meet.
class RandomStory {
 public:
  RandomStory(mm::Machine& machine, std::uint64_t seed) : machine_(machine), random_(seed) {
    machine_.create_process();
  }

  // Does one operation and says which. Operations that the machine refuses are part of the story.
  std::string step() {
    const auto& processes = machine_.processes();
    mm::Process* process = processes[random_.below(processes.size())];
    const mm::Vpn start = random_.below(24);
    const mm::Vpn pages = 1 + random_.below(6);
    const std::string where =
        " " + std::to_string(process->pid) + " " + std::to_string(start) + "+" + std::to_string(pages);
    switch (random_.below(16)) {
      case 0:
      case 1:
        (void)machine_.mmap(process, start, pages, mm::Prot::read_write);
        return "mmap" + where;
      case 2:
        (void)machine_.munmap(process, start, pages);
        return "munmap" + where;
      case 3:
        (void)machine_.mprotect(process, start, pages, mm::Prot::read);
        return "mprotect r" + where;
      case 4:
      case 5:
        (void)machine_.mprotect(process, start, pages, mm::Prot::read_write);
        return "mprotect rw" + where;
      case 6:
        (void)machine_.read(process, start);
        return "read" + where;
      case 7:
      case 8:
        if (processes.size() < 7) machine_.fork(process);
        return "fork" + where;
      case 9:
        if (processes.size() > 1) machine_.exit(process);
        return "exit" + where;
      default:
        for (mm::Vpn page = start; page < start + pages; ++page) (void)machine_.write(process, page);
        return "write" + where;
    }
  }

 private:
  mm::Machine& machine_;
  Random random_;
};

}  // namespace testing_support
