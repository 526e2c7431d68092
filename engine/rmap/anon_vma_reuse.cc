// anon_vma reuse: a fork takes over an anon_vma that nobody needs any more
//
// Lived in     3.19 (2015) to 5.19 (2022). This is 5.19; the commit is 7a3ef208e662.
// Problem      A process forks and exits, its child forks and exits, and so on. Each generation adds
//              an anon_vma, and no chain ever gets shorter: the last process drags all of them on.
// Answer       Count who needs an anon_vma. One that has lost its VMA, and has one child at most, may
//              become the own anon_vma of a descendant that forks:
//
//                 fork, exit, fork, exit …         av 0    av 1    av 2    av 3    av 4
//                 before 3.19, generation 4:        [ ]-----[ ]-----[ ]-----[ ]-----[x]
//                 since 3.19:                       [ ]-----[ ]-----[x]
//                                                            '------- free again: the next one's own
//
//              degree = VMAs whose own anon_vma it is  +  anon_vmas whose parent it is
//                       (a root is its own parent: in use it has 2 or more and is never taken)
//
// Invariants   1. and 3. – 6. of anon_vma_interval_tree.cc; its own is no longer always the first
//                 of a VMA's chains, but it is among them;
//              7. degree is as defined, at all times.
//
// Costs        as before; chains and anon_vmas stay few in a line of forks. A reused anon_vma may
//              hold pages of its dead owner, so some walks visit a VMA more.
//
// Replaced     because a degree of 1 can also mean: one VMA that is alive, and no child. Then two
// living processes come to share an anon_vma as if they were one (2555283eb40d).

#include "rmap/tree_chained.h"

namespace rmap {
namespace {

class AnonVmaReuse final : public TreeChained<AnonVmaReuse> {
 public:
  explicit AnonVmaReuse(const Context& context) : TreeChained(context) {
    anon_vmas_.describe("parent", &AnonVma::parent);
    anon_vmas_.describe("degree", &AnonVma::degree);
  }

  void vma_joins(AnonVma* anon_vma) { anon_vma->degree += 1; }
  void vma_leaves(AnonVma* anon_vma) { anon_vma->degree -= 1; }

  void child_joins(AnonVma* child, AnonVma* parent) {
    child->parent = parent;
    parent->degree += 1;
  }
  void child_leaves(AnonVma* child) { child->parent->degree -= 1; }

  // The parent's own has degree 1 when it has not been forked before. It is in use all the same.
  bool may_reuse(const AnonVma* anon_vma, const mm::Vma* parent) const {
    return anon_vma != parent->anon_vma && anon_vma->degree < 2;
  }
};

}  // namespace

std::unique_ptr<ReverseMap> make_anon_vma_reuse(const Context& context) {
  return std::make_unique<AnonVmaReuse>(context);
}

}  // namespace rmap
