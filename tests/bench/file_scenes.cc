// Files: W4, W7, W9.
#include <algorithm>

#include "lab/random.h"
#include "scenes.h"
#include "trace/check.h"

namespace bench {
namespace {

void map_shared(mm::Machine& machine, mm::Process* process, mm::Vpn start, mm::Vpn pages,
                mm::AddressSpace* file, mm::Vpn pgoff) {
  const mm::Error error =
      machine.mmap_file(process, start, pages, mm::Prot::read_write, file, pgoff, true);
  trace::check(error == mm::Error::none, "there is room");
}

void write(mm::Machine& machine, mm::Process* process, mm::Vpn address) {
  const mm::Access access = machine.write(process, address);
  trace::check(access.error == mm::Error::none, "it is mapped");
}

// One of the pages of a file that has `vmas` VMAs, `matches` of which hold the page, and `mapped`
// of these map it. On a list the last of those stands at place `last`.
struct FileLoad {
  std::uint64_t vmas, matches, mapped, last, entries, file_pages;
};
Expected of_file_page(FileKind kind, const FileLoad& load) {
  switch (kind) {
    case FileKind::scan:
      return {load.entries, load.entries, load.mapped, {}, {}};
    case FileKind::entries:
      return {load.mapped, load.mapped, load.mapped, {}, {}};
    case FileKind::list:
      return {load.vmas, load.matches, load.mapped, load.last, {}};
    case FileKind::tree:
      break;
  }
  // A priority search tree has a level for each bit of an index: fewer than twice those of a
  // balanced one.
  const std::uint64_t most = most_tree_nodes(std::max(load.vmas, load.file_pages), load.matches);
  return {load.matches, load.matches, load.mapped, {}, most};
}

}  // namespace

std::unique_ptr<Scene> file_windows(const rmap::DesignInfo& design, std::uint64_t windows) {
  constexpr mm::Vpn kPages = 7;
  constexpr mm::Vpn kStep = kPages + 1;  // a page of the file between two windows: they can't merge
  auto scene = std::make_unique<Scene>(design, "file windows");
  mm::Machine& machine = scene->machine();
  mm::AddressSpace* file = machine.create_file();
  mm::Process* parent = machine.create_process();
  for (mm::Vpn i = 0; i < windows; ++i) {
    map_shared(machine, parent, i * kStep, kPages, file, i * kStep);
  }
  mm::Process* child = machine.fork(parent);
  for (mm::Process* process : {parent, child}) {
    for (mm::Vpn i = 0; i < windows * kPages; ++i) {
      write(machine, process, i / kPages * kStep + i % kPages);
    }
  }
  lab::Random random(1);
  while (scene->wants_more()) {
    const std::uint64_t window = random.below(windows);
    const FileLoad load = {.vmas = 2 * windows,
                           .matches = 2,
                           .mapped = 2,
                           .last = 2 * (window + 1),  // a child stands right behind its parent
                           .entries = 2 * windows * kPages,
                           .file_pages = windows * kStep};
    scene->choose(machine.page_at(parent, window * kStep + random.below(kPages)),
                  of_file_page(file_kind_of(design), load));
  }
  scene->set_n(2 * windows);
  scene->count("vmas", machine.vma_count(), 2 * windows);
  scene->scan();
  return scene;
}

std::unique_ptr<Scene> reversed_windows(const rmap::DesignInfo& design, std::uint64_t windows) {
  constexpr std::uint64_t kProcesses = 32;
  auto scene = std::make_unique<Scene>(design, "reversed windows");
  mm::Machine& machine = scene->machine();
  mm::AddressSpace* file = machine.create_file();
  mm::Process* first = machine.create_process();
  for (mm::Vpn i = 0; i < windows; ++i) map_shared(machine, first, i, 1, file, windows - 1 - i);
  for (mm::Vpn i = 0; i < windows; ++i) write(machine, first, i);
  while (machine.processes().size() < kProcesses) {
    const std::vector<mm::Process*> parents = machine.processes();
    for (mm::Process* parent : parents) machine.fork(parent);
  }
  // Since 2.6.14 fork leaves the entries of a file mapping to be faulted in (SW10).
  const std::uint64_t mapped = design.kernel.fork_copies_every_vma ? kProcesses : 1;
  lab::Random random(1);
  while (scene->wants_more()) {
    const std::uint64_t window = random.below(windows);
    const FileLoad load = {.vmas = kProcesses * windows,
                           .matches = kProcesses,
                           .mapped = mapped,
                           .last = kProcesses * (window + 1),
                           .entries = kProcesses * windows,
                           .file_pages = windows};
    scene->choose(machine.page_at(first, window), of_file_page(file_kind_of(design), load));
  }
  scene->set_n(kProcesses * windows);
  scene->count("vmas", machine.vma_count(), kProcesses * windows);
  scene->scan();
  return scene;
}

std::unique_ptr<Scene> shared_segment(const rmap::DesignInfo& design, std::uint64_t processes) {
  constexpr mm::Vpn kPages = 16;
  auto scene = std::make_unique<Scene>(design, "shared segment");
  mm::Machine& machine = scene->machine();
  mm::AddressSpace* file = machine.create_file();
  mm::Process* first = machine.create_process();
  map_shared(machine, first, 0, kPages, file, 0);
  while (machine.processes().size() < processes) machine.fork(first);
  for (mm::Process* process : machine.processes()) {
    for (mm::Vpn page = 0; page < kPages; ++page) write(machine, process, page);
  }
  const FileKind kind = file_kind_of(design);
  const FileLoad load = {.vmas = processes,
                         .matches = processes,
                         .mapped = processes,
                         .last = processes,
                         .entries = processes * kPages,
                         .file_pages = kPages};
  lab::Random random(1);
  while (scene->wants_more()) {
    scene->choose(machine.page_at(first, random.below(kPages)), of_file_page(kind, load));
  }
  // Blocks fill from one end, so all but the newest of each page are full; a spare is not counted.
  const bool has_chains = kind == FileKind::entries;
  const std::uint64_t slots = design.kernel.pte_chain_slots;
  const std::uint64_t blocks = has_chains ? kPages * ((processes + slots - 1) / slots) : 0;
  const std::uint64_t spare = has_chains ? machine.reverse_map().keeps() - 1 : 0;
  const rmap::KernelBytes& bytes = design.bytes;
  const std::uint64_t rmap_bytes = (machine.heap().live("pte_chain") - spare) * bytes.pte_chain +
                                   machine.heap().live("anon_vma") * bytes.anon_vma +
                                   machine.heap().live("anon_vma_chain") * bytes.anon_vma_chain;
  scene->set_n(processes);
  scene->count("rmap_bytes", rmap_bytes, blocks * bytes.pte_chain);
  scene->scan();
  return scene;
}

}  // namespace bench
