// anon_vma counters: reuse, with two numbers for two questions
//
// Lived in     6.0 (2022) to now. This is 6.1; the commit is 2555283eb40d.
// Problem      degree added VMAs and children together. One living VMA and no child looked like
//              one child and no VMA, and the anon_vma of a living process was given to another.
// Answer       Count them apart, and reuse only what no VMA owns:
//
//                                          degree        num_children   num_active_vmas    reuse?
//                 VMA gone, one child         1               1                0            yes
//                 VMA alive, no child         1               0                1            no
//
//              P forks C, C forks G, C exits, G forks GG, GG forks GGG:     av C     av G
//                 GG takes av C, which is idle; that is right                [x]
//                 GGG, by degree, took av G, which is G's own                         [x]  wrong
//                 GGG, by counters, gets one of its own
//
// Invariants   those of anon_vma_reuse.cc, and for degree:
//              8. num_children and num_active_vmas are as their names say, at all times;
//              9. no two living processes have the same own anon_vma.
//
// Costs        as before.

#include "rmap/tree_chained.h"

namespace rmap {
namespace {

class AnonVmaCounters final : public TreeChained<AnonVmaCounters> {
 public:
  explicit AnonVmaCounters(const Context& context) : TreeChained(context) {
    anon_vmas_.describe("parent", &AnonVma::parent);
    anon_vmas_.describe("num_children", &AnonVma::num_children);
    anon_vmas_.describe("num_active_vmas", &AnonVma::num_active_vmas);
  }

  void vma_joins(AnonVma* anon_vma) { anon_vma->num_active_vmas += 1; }
  void vma_leaves(AnonVma* anon_vma) { anon_vma->num_active_vmas -= 1; }

  // A root counts as its own child. So does every child that is forked, until it is unused itself.
  void child_joins(AnonVma* child, AnonVma* parent) {
    child->parent = parent;
    parent->num_children += 1;
  }
  void child_leaves(AnonVma* child) { child->parent->num_children -= 1; }

  bool may_reuse(const AnonVma* anon_vma, const mm::Vma*) const {
    return anon_vma->num_children < 2 && anon_vma->num_active_vmas == 0;
  }
};

}  // namespace

std::unique_ptr<ReverseMap> make_anon_vma_counters(const Context& context) {
  return std::make_unique<AnonVmaCounters>(context);
}

}  // namespace rmap
