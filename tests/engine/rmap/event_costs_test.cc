// What each event costs in each design: the event × design matrix of the history, as counts. With P pages
// in the VMA, and the process at depth d of the forks (the first one that faults has d = 0).
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "mm/machine.h"
#include "rmap/registry.h"

namespace {

constexpr mm::Vpn kStart = 16;
constexpr mm::Vpn kPages = 6;  // P

// The work units of one event.
struct Cost {
  std::uint64_t links = 0;      // into and out of lists and trees
  std::uint64_t mapcounts = 0;
  std::uint64_t added = 0;      // pte_chain entries
  std::uint64_t removed = 0;
  std::uint64_t anon_vmas = 0;  // allocated
  std::uint64_t chains = 0;     // allocated

  friend bool operator==(const Cost&, const Cost&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Cost& cost) {
    return out << "links " << cost.links << ", mapcounts " << cost.mapcounts << ", added " << cost.added
               << ", removed " << cost.removed << ", anon_vmas " << cost.anon_vmas << ", chains "
               << cost.chains;
  }
};

std::uint64_t ever(const mm::Machine& machine, const char* type) {
  const trace::SlabBase* slab = machine.heap().find_slab(type);
  return slab == nullptr ? 0 : slab->ever();
}

Cost so_far(const mm::Machine& machine) {
  const rmap::Work& work = machine.reverse_map().work();
  return {.links = work.links,
          .mapcounts = work.mapcounts,
          .added = work.added,
          .removed = work.removed,
          .anon_vmas = ever(machine, "anon_vma"),
          .chains = ever(machine, "anon_vma_chain")};
}

// A process at depth `depth`, whose ancestors live and whose pages are all still shared with them.
struct Stage {
  Stage(const rmap::DesignInfo& design, int depth) : machine(design.make, design.kernel) {
    process = machine.create_process();
    EXPECT_EQ(machine.mmap(process, kStart, kPages, mm::Prot::read_write), mm::Error::none);
    for (mm::Vpn i = 0; i < kPages; ++i) (void)machine.write(process, kStart + i);
    for (int i = 0; i < depth; ++i) process = machine.fork(process);
  }

  Cost of(const std::function<void()>& event) {
    const Cost before = so_far(machine);
    event();
    const Cost after = so_far(machine);
    return {.links = after.links - before.links,
            .mapcounts = after.mapcounts - before.mapcounts,
            .added = after.added - before.added,
            .removed = after.removed - before.removed,
            .anon_vmas = after.anon_vmas - before.anon_vmas,
            .chains = after.chains - before.chains};
  }

  mm::Machine machine;
  mm::Process* process = nullptr;
};

enum class Era { scan, pte_chain, list, chains, trees };
Era era_of(std::string_view id) {
  const std::map<std::string_view, Era> eras = {{"process-scan", Era::scan},
                                                {"pte-chain", Era::pte_chain},
                                                {"anon-vma", Era::list},
                                                {"anon-vma-chain", Era::chains}};
  const auto found = eras.find(id);
  return found == eras.end() ? Era::trees : found->second;
}

class EventCosts : public testing::TestWithParam<std::tuple<rmap::DesignInfo, int>> {
 protected:
  const rmap::DesignInfo& design() const { return std::get<0>(GetParam()); }
  std::uint64_t d() const { return static_cast<std::uint64_t>(std::get<1>(GetParam())); }
  Era era() const { return era_of(design().id); }
  bool has_chains() const { return era() == Era::chains || era() == Era::trees; }
  // One of the three, by what the design keeps.
  Cost pick(const Cost& pte_chain, const Cost& list, const Cost& chains) const {
    if (era() == Era::scan) return {};
    if (era() == Era::pte_chain) return pte_chain;
    return era() == Era::list ? list : chains;
  }
};

TEST_P(EventCosts, AFirstFaultMakesAnAnonVmaAndAFurtherOneNothing) {
  Stage stage(design(), 0);
  mm::Process* other = stage.machine.create_process();
  ASSERT_EQ(stage.machine.mmap(other, kStart, kPages, mm::Prot::read_write), mm::Error::none);
  EXPECT_EQ(stage.of([&] { (void)stage.machine.write(other, kStart); }),
            pick({.added = 1}, {.links = 1, .mapcounts = 1, .anon_vmas = 1},
                 {.links = 2, .mapcounts = 1, .anon_vmas = 1, .chains = 1}));
  EXPECT_EQ(stage.of([&] { (void)stage.machine.write(other, kStart + 1); }),
            pick({.added = 1}, {.mapcounts = 1}, {.mapcounts = 1}));
}

TEST_P(EventCosts, AForkPaysForPagesOrForDepth) {
  Stage stage(design(), std::get<1>(GetParam()));
  EXPECT_EQ(stage.of([&] { stage.machine.fork(stage.process); }),
            pick({.added = kPages}, {.links = 1, .mapcounts = kPages},
                 {.links = 2 * (d() + 2), .mapcounts = kPages, .anon_vmas = 1, .chains = d() + 2}));
}

TEST_P(EventCosts, ACopyOnWriteCountsTwoPagesAndReuseNone) {
  Stage stage(design(), std::get<1>(GetParam()));
  mm::Process* child = stage.machine.fork(stage.process);
  EXPECT_EQ(stage.of([&] { (void)stage.machine.write(child, kStart); }),
            pick({.added = 1, .removed = 1}, {.mapcounts = 2}, {.mapcounts = 2}));
  while (stage.machine.processes().size() > 1) {
    stage.machine.exit(stage.machine.processes().front());
  }
  EXPECT_EQ(stage.of([&] { (void)stage.machine.write(child, kStart + 1); }), Cost{}) << "in place";
}

TEST_P(EventCosts, ASplitLinksOneMoreVma) {
  Stage stage(design(), std::get<1>(GetParam()));
  const std::uint64_t reinserted = era() == Era::trees ? 2 * (d() + 1) : 0;
  EXPECT_EQ(stage.of([&] {
              (void)stage.machine.mprotect(stage.process, kStart, 2, mm::Prot::read);
            }),
            pick({}, {.links = 1}, {.links = 2 * (d() + 1) + reinserted, .chains = d() + 1}));
}

TEST_P(EventCosts, AnExitPaysForPagesAndUnlinksTheVma) {
  Stage stage(design(), std::get<1>(GetParam()));
  EXPECT_EQ(stage.of([&] { stage.machine.exit(stage.process); }),
            pick({.removed = kPages}, {.links = 1, .mapcounts = kPages},
                 {.links = 2 * (d() + 1), .mapcounts = kPages}));
}

TEST_P(EventCosts, AMovePaysForPagesOrLinksTheTarget) {
  Stage stage(design(), std::get<1>(GetParam()));
  EXPECT_EQ(stage.of([&] {
              (void)stage.machine.mremap(stage.process, kStart, kPages, kStart + 100, kPages);
            }),
            pick({.added = kPages, .removed = kPages}, {.links = 2},
                 {.links = 4 * (d() + 1), .chains = d() + 1}));
}

TEST_P(EventCosts, LocksAreAsWideAsTheKernelsWere) {
  Stage stage(design(), std::get<1>(GetParam()));
  stage.machine.fork(stage.process);
  const auto& locks = stage.machine.reverse_map().work().locks;
  const auto taken = [&](rmap::LockScope scope) { return locks[static_cast<int>(scope)] > 0; };
  EXPECT_EQ(taken(rmap::LockScope::page), era() == Era::pte_chain);
  EXPECT_EQ(taken(rmap::LockScope::anon_vma), era() == Era::list);
  EXPECT_EQ(taken(rmap::LockScope::root), has_chains());
}

std::string name(const testing::TestParamInfo<EventCosts::ParamType>& info) {
  std::string text = std::get<0>(info.param).id;
  for (char& letter : text) letter = letter == '-' ? '_' : letter;
  return text + "_depth" + std::to_string(std::get<1>(info.param));
}

INSTANTIATE_TEST_SUITE_P(AllDesigns, EventCosts,
                         testing::Combine(testing::ValuesIn(rmap::designs().begin(),
                                                            rmap::designs().end()),
                                          testing::Values(0, 1, 3)),
                         name);

}  // namespace
