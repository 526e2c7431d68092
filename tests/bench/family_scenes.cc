// Anonymous memory: W1, W13, W14.
#include "lab/random.h"
#include "scenes.h"
#include "trace/check.h"

namespace bench {
namespace {

void write_all(mm::Machine& machine, mm::Process* process, std::uint64_t pages) {
  for (mm::Vpn page = 0; page < pages; ++page) {
    trace::check(machine.write(process, page).error == mm::Error::none, "it is mapped");
  }
}

mm::Process* process_with(mm::Machine& machine, std::uint64_t pages) {
  mm::Process* process = machine.create_process();
  const mm::Error error = machine.mmap(process, 0, pages, mm::Prot::read_write);
  trace::check(error == mm::Error::none, "an empty process has room");
  write_all(machine, process, pages);
  return process;
}

// Nobody shares a page any more. `process` is 0 for the parent, i for the i-th child.
Expected of_many_children(Kind kind, std::uint64_t children, std::uint64_t pages,
                          std::uint64_t process) {
  const std::uint64_t all = children + 1;
  const std::uint64_t linked = process == 0 ? all : 1;  // VMAs with a chain for the page's anon_vma
  switch (kind) {
    case Kind::scan:
      return {all * pages, all * pages, 1, {}, {}};
    case Kind::entries:
      return {1, 1, 1, {}, {}};
    case Kind::family_list:  // the newest first (SW1), the parent last
      return {all, all, 1, all - process, {}};
    case Kind::chained_list:
      return {linked, linked, 1, 1, {}};
    case Kind::chained_tree:  // all ranges are the same: every node is a match
      break;
  }
  return {linked, linked, 1, 1, linked};
}

// `page` of a VMA cut into single ones from the left: each cut leaves the left part behind as a new
// VMA, and the one that gets the new rights was there before.
Expected of_split_vma(Kind kind, std::uint64_t pages, std::uint64_t page) {
  const std::uint64_t oldest_first = page % 2 == 1 ? page : page + 2;
  switch (kind) {
    case Kind::scan:
      return {pages, pages, 1, {}, {}};
    case Kind::entries:
      return {1, 1, 1, {}, {}};
    case Kind::family_list:  // newest first (SW1)
      return {pages, 1, 1, pages + 1 - oldest_first, {}};
    case Kind::chained_list:
      return {pages, 1, 1, oldest_first, {}};
    case Kind::chained_tree:
      break;
  }
  return {1, 1, 1, 1, most_tree_nodes(pages, 1)};
}

bool reuses(const rmap::DesignInfo& design) {
  const std::string_view id = design.id;
  return id == "anon-vma-reuse" || id == "anon-vma-counters";
}

}  // namespace

std::unique_ptr<Scene> many_children(const rmap::DesignInfo& design, std::uint64_t children,
                                     std::uint64_t pages, Whose whose) {
  auto scene = std::make_unique<Scene>(design, "many children");
  mm::Machine& machine = scene->machine();
  std::vector<mm::Process*> processes = {process_with(machine, pages)};
  for (std::uint64_t i = 0; i < children; ++i) processes.push_back(machine.fork(processes[0]));
  for (std::uint64_t i = 1; i <= children; ++i) write_all(machine, processes[i], pages);
  lab::Random random(1);
  while (scene->wants_more()) {
    const std::uint64_t process = whose == Whose::parent  ? 0
                                  : whose == Whose::child ? 1 + random.below(children)
                                                          : random.below(children + 1);
    scene->choose(machine.page_at(processes[process], random.below(pages)),
                  of_many_children(kind_of(design), children, pages, process));
  }
  scene->set_n(children + 1);
  scene->scan();
  return scene;
}

std::unique_ptr<Scene> split_vma(const rmap::DesignInfo& design, std::uint64_t pages) {
  auto scene = std::make_unique<Scene>(design, "split VMA");
  mm::Machine& machine = scene->machine();
  mm::Process* process = process_with(machine, pages);
  for (mm::Vpn page = 1; page < pages; page += 2) {
    const mm::Error error = machine.mprotect(process, page, 1, mm::Prot::read);
    trace::check(error == mm::Error::none, "it is mapped");
  }
  lab::Random random(1);
  while (scene->wants_more()) {
    const std::uint64_t page = random.below(pages);
    scene->choose(machine.page_at(process, page), of_split_vma(kind_of(design), pages, page));
  }
  scene->set_n(pages);
  scene->count("vmas", machine.vma_count(), pages);
  scene->scan();
  return scene;
}

std::unique_ptr<Scene> fork_and_exit(const rmap::DesignInfo& design, std::uint64_t generations) {
  constexpr std::uint64_t kPages = 16;
  auto scene = std::make_unique<Scene>(design, "fork and exit");
  mm::Machine& machine = scene->machine();
  mm::Process* process = process_with(machine, kPages);
  for (std::uint64_t i = 1; i <= generations; ++i) {
    mm::Process* child = machine.fork(process);
    machine.exit(process);
    process = child;
    (void)machine.write(process, i % kPages);
  }
  const Kind kind = kind_of(design);
  const std::uint64_t entries = kind == Kind::scan ? kPages : 1;
  const std::optional<std::uint64_t> nodes =
      kind == Kind::chained_tree ? std::optional<std::uint64_t>(1) : std::nullopt;
  lab::Random random(1);
  while (scene->wants_more()) {
    scene->choose(machine.page_at(process, random.below(kPages)), {entries, entries, 1, {}, nodes});
  }
  // One for each generation, or for the root and two that take turns (S08).
  const bool is_chained = kind == Kind::chained_list || kind == Kind::chained_tree;
  const std::uint64_t kept = reuses(design) && generations > 2 ? 3 : generations + 1;
  scene->set_n(generations + 1);
  scene->count("anon_vmas", machine.heap().live("anon_vma"),
               is_chained ? kept : (kind == Kind::family_list ? 1 : 0));
  scene->count("chains", machine.heap().live("anon_vma_chain"), is_chained ? kept : 0);
  scene->scan();
  return scene;
}

}  // namespace bench
