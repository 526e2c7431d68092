// Interval tree: of all the VMAs of an anon_vma, only those that hold the page
//
// Lived in     3.7 (2012) to 3.18 (2014). This is 3.17; the commit is bf181b9f9d8d.
// Problem      mprotect or munmap cuts one VMA into thousands. All the pieces are linked to one
//              anon_vma, and every walk goes through all of them, although a page lies in one.
// Answer       Hang the chains of an anon_vma in a tree, by the range of indices of their VMA, and
//              ask it for those that hold page->index:
//
//              list, 3.6        av --> [0] --> [1] --> [2] --> [3] --> [4] --> [5] --> [6]
//
//              tree, 3.7        av -->         [3]
//                                          /         \               page 4?   [3] is read on the
//                                      [1]             [5]                     way, and [5];
//                                     /   \           /   \                    only [4] is visited
//                                  [0]     [2]     [4]     [6]
//
//              How chains hang in the tree, and the walk, is the same for all that came after:
//              tree_chained.h. The tree is in interval_tree.h; files have one for their VMAs.
//
// Invariants   1. – 4. of anon_vma_chain.cc hold, with "in the tree" for "on the list";
//              5. no VMA changes its range while its chains are in trees;
//              6. a walk visits exactly the chains whose VMA holds page->index.
//
// Costs        as before, and O(log n) for each chain that is linked or given up; a VMA that is
//              split or merged has its chains taken out and put back.
//              walk: one visit for each VMA that holds the page, and O(log n) nodes to get there.
//
// Replaced     in part: a thousand forked VMAs with one range all hold the page, tree or not; and
// nothing ends the growth of chains in a line of forks, which came next (7a3ef208e662).

#include "rmap/tree_chained.h"

namespace rmap {
namespace {

class AnonVmaIntervalTrees final : public TreeChained<AnonVmaIntervalTrees> {
 public:
  using TreeChained::TreeChained;
};

}  // namespace

std::unique_ptr<ReverseMap> make_interval_tree(const Context& context) {
  return std::make_unique<AnonVmaIntervalTrees>(context);
}

}  // namespace rmap
