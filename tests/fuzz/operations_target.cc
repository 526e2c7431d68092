#include <algorithm>

#include "demand.h"
#include "rmap/registry.h"
#include "support/oracle.h"
#include "target.h"

namespace fuzz {
namespace {

constexpr std::size_t kMostOperations = 80;
constexpr std::size_t kMostProcesses = 6;
constexpr mm::Vpn kPages = 24;

// A kernel of the design's time, with some of its choices turned round.
mm::Kernel pick_kernel(const rmap::DesignInfo& design, std::uint8_t bits) {
  mm::Kernel kernel = design.kernel;
  kernel.files = static_cast<mm::Kernel::Files>(bits % 3);
  kernel.fork_copies_every_vma = (bits & 4) != 0;
  kernel.reuse_moves_page = (bits & 8) != 0;
  kernel.next_grows_down = (bits & 16) != 0;
  kernel.mmap_prefers_next = (bits & 32) != 0;
  if ((bits & 64) != 0) kernel.chain_order = mm::Kernel::ChainOrder::reverse;
  kernel.pte_chain_slots = (bits & 128) != 0 ? 3 : 7;
  return kernel;
}

class Player {
 public:
  Player(const rmap::DesignInfo& design, const mm::Kernel& kernel)
      : machine_(design.make, kernel) {
    machine_.create_process();
    machine_.create_file();
    machine_.create_file();
  }

  // Three bytes: what, who and how, where and how much.
  void play(std::uint8_t what, std::uint8_t who, std::uint8_t where) {
    const auto& processes = machine_.processes();
    mm::Process* process = processes[who % processes.size()];
    const mm::Vpn page = where % kPages;
    const mm::Vpn pages = 1 + where / kPages;  // 1 to 11
    const mm::Prot prot = who >= 128 ? mm::Prot::read : mm::Prot::read_write;
    if (what >= 240) machine_.heap().fail_allocation(1 + what % 4);
    switch (what % 16) {
      case 0:
      case 1:
        static_cast<void>(machine_.mmap(process, page, pages, prot));
        break;
      case 2:
        static_cast<void>(machine_.mmap_file(process, page, pages, prot,
                                             machine_.files()[who / 8 % 2], page / 3,
                                             who / 16 % 2 == 0));
        break;
      case 3:
        static_cast<void>(machine_.munmap(process, page, pages));
        break;
      case 4:
        static_cast<void>(machine_.mprotect(process, page, pages, prot));
        break;
      case 5:
        static_cast<void>(machine_.mremap(process, page, 1 + pages % 3, who / 8 % kPages, pages));
        break;
      case 6:
        if (processes.size() < kMostProcesses) machine_.fork(process);
        break;
      case 7:
        if (processes.size() > 1) machine_.exit(process);
        break;
      case 8:
        static_cast<void>(machine_.read(process, page));
        break;
      case 9:
        static_cast<void>(machine_.reclaim(process, page));
        break;
      case 10:
        static_cast<void>(machine_.migrate(process, page));
        break;
      case 11:
        static_cast<void>(machine_.age(process, page));
        break;
      case 12:
        if (where == 0) static_cast<void>(machine_.exec(process));
        break;
      default:
        for (mm::Vpn at = page; at < page + pages; ++at) {
          static_cast<void>(machine_.write(process, at));
        }
    }
    machine_.heap().fail_allocation(0);
    static_cast<void>(machine_.heap().take_failure());
  }

  void check() const {
    const testing_support::Truth truth = testing_support::scan_all_page_tables(machine_);
    testing_support::Findings findings;
    testing_support::check_walks(machine_, truth, findings);
    testing_support::check_counts(machine_, truth, findings);
    testing_support::check_files(machine_, truth, findings);
    testing_support::check_vmas(machine_, findings);
    demand(findings.first().empty(), findings.first().c_str());
  }

  void end() {
    while (!machine_.processes().empty()) machine_.exit(machine_.processes().back());
    while (!machine_.files().empty()) {
      demand(machine_.remove_file(machine_.files().back()) == mm::Error::none,
             "a file that nobody maps can be removed");
    }
    demand(machine_.heap().live_objects() == machine_.reverse_map().keeps(),
           "nothing is left after the last exit");
  }

 private:
  mm::Machine machine_;
};

}  // namespace

void operations_target(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return;
  const auto designs = rmap::designs();
  const rmap::DesignInfo& design = designs[data[0] % designs.size()];
  Player player(design, pick_kernel(design, data[1]));
  const std::size_t end = std::min(size, 2 + 3 * kMostOperations);
  for (std::size_t at = 2; at + 2 < end; at += 3) {
    player.play(data[at], data[at + 1], data[at + 2]);
    player.check();
  }
  player.end();
}

}  // namespace fuzz
