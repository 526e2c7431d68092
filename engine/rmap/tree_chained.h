#pragma once

#include "rmap/chained.h"
#include "rmap/interval_tree.h"

namespace rmap {

// The range of indices that the VMA behind a chain holds: the key of the tree it hangs in.
struct ChainRange {
  using Object = AnonVmaChain;
  static constexpr auto node = &AnonVmaChain::rb;
  static std::uint64_t start(const AnonVmaChain* avc) { return avc->vma->vm_pgoff; }
  static std::uint64_t last(const AnonVmaChain* avc) { return avc->vma->last_index(); }
};
using AnonVmaIntervalTree = IntervalTree<ChainRange>;

// What all designs since 3.7 share: chains hang on their anon_vma in an interval tree. A design
// adds nothing, or which anon_vmas may be reused.
template <class Design>
class TreeChained : public Chained<Design> {
 public:
  explicit TreeChained(const Context& context) : Chained<Design>(context) {
    this->anon_vmas_.describe("rb_root", &AnonVma::rb_root);
    this->chains_.describe("rb", &AnonVmaChain::rb);
  }

  void link_chain(AnonVmaChain* avc) {
    const trace::Call call(this->heap_, "anon_vma_interval_tree_insert", avc);
    AnonVmaIntervalTree::insert(avc, avc->anon_vma->rb_root);
  }
  void unlink_chain(AnonVmaChain* avc) {
    const trace::Call call(this->heap_, "anon_vma_interval_tree_remove", avc);
    AnonVmaIntervalTree::erase(avc, avc->anon_vma->rb_root);
  }
  static bool is_unused(const AnonVma* anon_vma) { return anon_vma->rb_root.node == nullptr; }

  // A VMA may not change its range while its chains are sorted by it (kernel:
  // anon_vma_interval_tree_pre_update_vma and …_post_update_vma). Taken up again, it stands behind
  // all others with the same start: from then on its children may come first.
  void before_change(mm::Vma* vma) override {
    for_each_chain(vma, [this](AnonVmaChain* avc) { unlink_chain(avc); });
  }
  void after_change(mm::Vma* vma) override {
    for_each_chain(vma, [this](AnonVmaChain* avc) { link_chain(avc); });
  }

  // Only chains whose VMA holds the index are met.
  template <class Watcher>
  void rmap_walk_anon(const mm::Page* page, Watcher& watcher) const {
    const AnonVma* anon_vma = page->mapping;
    const mm::Vpn index = page->index;
    watcher.lock(this->anon_lock());
    AnonVmaIntervalTree::for_each_match(
        anon_vma->rb_root, index, index,
        [&](const AnonVmaChain* avc, trace::Place place) { watcher.touch(avc, place); },
        [&](const AnonVmaChain* avc) {
          const mm::Vma* vma = avc->vma;
          watcher.visit(vma);
          look_in_vma(page, vma, watcher);
          return watcher.wants_more();
        });
  }

 private:
  template <class Visit>
  void for_each_chain(mm::Vma* vma, Visit visit) {
    if (vma->anon_vma == nullptr) return;
    this->lock();
    for (AnonVmaChain* avc = vma->anon_vma_chain.first; avc != nullptr; avc = avc->same_vma.next) {
      visit(avc);
      ++this->work_.links;
    }
  }
};

}  // namespace rmap
