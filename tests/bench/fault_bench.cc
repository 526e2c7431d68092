// What the journal costs when nobody listens: first writes and copies on write, in nanoseconds each.
// Compiled twice, with the journal (but none attached) and without any; tests/bench/run compares.
#include <cstdio>
#include <cstdlib>

#include "mm/machine.h"
#include "rmap/registry.h"
#include "stopwatch.h"

namespace {

constexpr mm::Vpn kPages = 20'000;

struct Times {
  double first_write;
  double copy;
};

// Builds everything anew, so that every write is a fault.
Times faults(const rmap::DesignInfo& design) {
  mm::Machine machine(design.make, design.kernel);
  mm::Process* parent = machine.create_process();
  if (machine.mmap(parent, 0, kPages, mm::Prot::read_write) != mm::Error::none) std::abort();
  const auto write_all = [&](mm::Process* process, mm::Access::Result wanted) {
    const bench::Stopwatch stopwatch;
    for (mm::Vpn page = 0; page < kPages; ++page) {
      if (machine.write(process, page).result != wanted) std::abort();
    }
    return stopwatch.seconds() * 1e9 / static_cast<double>(kPages);
  };
  const double first_write = write_all(parent, mm::Access::Result::anonymous);
  mm::Process* child = machine.fork(parent);
  return {first_write, write_all(child, mm::Access::Result::copied)};
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 1 ? std::atoi(argv[1]) : 5;
  for (const rmap::DesignInfo& design : rmap::designs()) {
    for (int round = 0; round < rounds; ++round) {
      const Times times = faults(design);
      std::printf("%s %.2f %.2f\n", design.id, times.first_write, times.copy);
    }
  }
}
