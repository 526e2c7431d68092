// What a walk costs under each design, in things looked at and in nanoseconds, under the loads that
// decided between them; and how both grow with the size. The loads are in scenes.h.
#include <utility>

#include "plan.h"
#include "scenes.h"

namespace {

using bench::Growth;
using bench::Kind;
using bench::Plan;
using bench::Scene;
using MakeScene = std::function<std::unique_ptr<Scene>(std::uint64_t size)>;
using Sizes = std::vector<std::uint64_t>;

// Repetitions of one measurement use one scene: the last one made, which alone is kept.
const Scene& scene_for(const std::string& key, const MakeScene& make, std::uint64_t size) {
  static std::pair<std::string, std::unique_ptr<Scene>> last;
  const std::string wanted = key + "/" + std::to_string(size);
  if (last.first != wanted) {
    last.second.reset();  // before the next takes its memory
    last = {wanted, make(size)};
  }
  return *last.second;
}

void walk(benchmark::State& state, const Scene& scene) {
  if (!scene.wrong().empty()) return state.SkipWithError(scene.wrong().c_str());
  for (auto _ : state) {
    if (scene.walk_all() != scene.sum()) {
      state.SkipWithError("the timed walks have not counted what they should");
      break;
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(scene.pages().size()));
  for (const auto& [name, value] : scene.counts()) state.counters[name] = value;
}

void add(Plan& plan, const std::string& group, const std::string& name, const Sizes& sizes,
         const MakeScene& make) {
  for (const std::uint64_t size : sizes) {
    plan.add(group, name, static_cast<std::int64_t>(size),
             [=](benchmark::State& state, std::int64_t) {
               walk(state, scene_for(group + "/" + name, make, size));
             });
  }
}

void add_many_children(Plan& plan, const std::string& group, bench::Whose whose,
                       double chained_exponent) {
  const std::uint64_t pages = plan.choose(20, 1000);
  const Sizes sizes = plan.choose(Sizes{5, 50}, Sizes{10, 100, 1000});
  for (const rmap::DesignInfo& design : rmap::designs()) {
    add(plan, group, design.id, sizes, [&design, pages, whose](std::uint64_t children) {
      return bench::many_children(design, children, pages, whose);
    });
    const Kind kind = bench::kind_of(design);
    const bool is_chained = kind == Kind::chained_list || kind == Kind::chained_tree;
    const double exponent = is_chained ? chained_exponent : (kind == Kind::entries ? 0 : 1);
    plan.grows({group, design.id, "visited", exponent});
  }
}

void add_split(Plan& plan) {
  const std::string group = "W13: a VMA cut into n";
  const Sizes sizes = plan.choose(Sizes{20, 200}, Sizes{10, 100, 1000, 10'000});
  for (const rmap::DesignInfo& design : rmap::designs()) {
    add(plan, group, design.id, sizes,
        [&design](std::uint64_t pages) { return bench::split_vma(design, pages); });
    const Kind kind = bench::kind_of(design);
    const bool is_constant = kind == Kind::entries || kind == Kind::chained_tree;
    plan.grows({group, design.id, "visited", is_constant ? 0.0 : 1.0});
    if (kind == Kind::chained_tree) {
      plan.grows({group, design.id, "tree_nodes", 2, Growth::Law::logarithm});
    }
  }
}

void add_fork_and_exit(Plan& plan) {
  const std::string group = "W14: n forks and exits in a line";
  const Sizes sizes = plan.choose(Sizes{10, 40}, Sizes{10, 100, 1000});
  for (const rmap::DesignInfo& design : rmap::designs()) {
    add(plan, group, design.id, sizes,
        [&design](std::uint64_t generations) { return bench::fork_and_exit(design, generations); });
    plan.grows({group, design.id, "visited", 0});
    const std::string_view id = design.id;
    const bool grows = id == "anon-vma-chain" || id == "interval-tree";
    const Kind kind = bench::kind_of(design);
    if (kind == Kind::chained_list || kind == Kind::chained_tree) {
      plan.grows({group, design.id, "chains", grows ? 1.0 : 0.0});
    }
  }
}

// The ways to find the VMAs of a file, each under a design that had it. Lists never shipped as a
// reverse map: 2.6.11 is given them.
std::vector<std::pair<std::string, rmap::DesignInfo>> file_rows() {
  rmap::DesignInfo lists = *rmap::find_design("anon-vma");
  lists.kernel.files = mm::Kernel::Files::list;
  return {{"process-scan", *rmap::find_design("process-scan")},
          {"pte-chain", *rmap::find_design("pte-chain")},
          {"file list", lists},
          {"file prio tree", *rmap::find_design("anon-vma")},
          {"file interval tree", *rmap::find_design("interval-tree")}};
}

using FileLoad = std::unique_ptr<Scene> (*)(const rmap::DesignInfo&, std::uint64_t);

// `growing` is how `visited` grows where only what maps the page is looked at.
void add_file_load(Plan& plan, const std::string& group, FileLoad load, const Sizes& sizes,
                   double growing) {
  for (const auto& [name, design] : file_rows()) {
    add(plan, group, name, sizes,
        [load, design = design](std::uint64_t size) { return load(design, size); });
    const bench::FileKind kind = bench::file_kind_of(design);
    const bool sees_all = kind == bench::FileKind::scan || kind == bench::FileKind::list;
    plan.grows({group, name, "visited", sees_all ? 1 : growing});
    if (kind == bench::FileKind::tree && growing == 0) {
      plan.grows({group, name, "tree_nodes", 2, Growth::Law::logarithm});
    }
  }
}

void fill(Plan& plan) {
  add_many_children(plan, "W1: n children, a child's page", bench::Whose::child, 0);
  add_many_children(plan, "W1: n children, the parent's page", bench::Whose::parent, 1);
  add_file_load(plan, "W4: n windows of a file, 2 tasks", bench::file_windows,
                plan.choose(Sizes{20, 200}, Sizes{100, 1000, 10'000}), 0);
  add_file_load(plan, "W7: n windows reversed, 32 tasks", bench::reversed_windows,
                plan.choose(Sizes{20, 100}, Sizes{180, 1800, 18'000}), 0);
  add_file_load(plan, "W9: a segment in n processes", bench::shared_segment,
                plan.choose(Sizes{5, 50}, Sizes{50, 500, 5000}), 1);
  add_split(plan);
  add_fork_and_exit(plan);
}

}  // namespace

int main(int argc, char** argv) { return bench::run(argc, argv, fill); }
