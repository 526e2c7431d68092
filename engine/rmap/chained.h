#pragma once

#include "rmap/object_based.h"

namespace rmap {

// What all designs with anon_vma_chains share, from 2.6.34 to today: when chains are made, copied
// and given up, and to which anon_vma a page belongs. A design adds
//
//     link_chain(avc), unlink_chain(avc)   how they hang on their anon_vma: on a list, or in a tree
//     is_unused(anon_vma)                  whether none does
//     rmap_walk_anon(page, watcher)        who may map the page
//
// and, if it reuses anon_vmas at fork, the four functions below that count and may_reuse().
template <class Design>
class Chained : public ObjectBased<Design> {
 public:
  explicit Chained(const Context& context)
      : ObjectBased<Design>(context),
        anon_vmas_(context.heap, "anon_vma"),
        chains_(context.heap, "anon_vma_chain") {
    anon_vmas_.describe("root", &AnonVma::root);
    chains_.describe("vma", &AnonVmaChain::vma);
    chains_.describe("anon_vma", &AnonVmaChain::anon_vma);
    chains_.describe("same_vma", &AnonVmaChain::same_vma);
    context.vmas.describe("anon_vma", &mm::Vma::anon_vma);
    context.vmas.describe("anon_vma_chain", &mm::Vma::anon_vma_chain);
  }

  void prepare(mm::Vma* vma) override {
    if (vma->anon_vma == nullptr) anon_vma_prepare(vma);
  }
  void fork(mm::Vma* child, mm::Vma* parent) override {
    if (parent->anon_vma != nullptr) anon_vma_fork(child, parent);
  }
  // Two VMAs of one process for one set of pages: both have the same anon_vma as their own.
  void clone(mm::Vma* copy, mm::Vma* vma) override {
    if (vma->anon_vma == nullptr) return;
    copy->anon_vma = vma->anon_vma;  // first, or the clone would take it for a fork (b800c91a0517)
    anon_vma_clone(copy, vma);
  }
  void import(mm::Vma* importer, mm::Vma* exporter) override {
    if (importer->anon_vma == nullptr) clone(importer, exporter);
  }
  void unlink(mm::Vma* vma) override {
    if (vma->anon_vma != nullptr) unlink_anon_vmas(vma);
  }

  void add_new(mm::Page* page, mm::Vma* vma, mm::Vpn address, mm::PteSlot*) override {
    page_add_new_anon_rmap(page, vma, address);
  }
  void add_back(mm::Page* page, mm::Vma* vma, mm::Vpn address, mm::PteSlot*,
                bool exclusive) override {
    page_add_anon_rmap(page, vma, address, exclusive);
  }
  void reuse(mm::Page* page, mm::Vma* vma) override {
    if (kernel_.reuse_moves_page) page_move_anon_rmap(page, vma);
  }

 protected:
  using ObjectBased<Design>::heap_;
  using ObjectBased<Design>::kernel_;
  using ReverseMap::work_;

  // --- who counts on an anon_vma --- Designs that reuse one must know; the others need not.
  void vma_joins(AnonVma*) {}  // it becomes a VMA's own
  void vma_leaves(AnonVma*) {}
  void child_joins(AnonVma* /*child*/, AnonVma* /*parent*/) {}  // a root's parent is itself
  void child_leaves(AnonVma* /*child*/) {}
  // Whether a VMA that is being forked from `parent` may take this old anon_vma for its own.
  bool may_reuse(const AnonVma*, const mm::Vma* /*parent*/) const { return false; }

  // The VMA is about to have its first anonymous page.
  void anon_vma_prepare(mm::Vma* vma) {
    const trace::Call call(heap_, vma);
    AnonVma* anon_vma = find_mergeable_anon_vma(
        vma, [this](const mm::Vma* near) { return reusable_anon_vma(near); });
    if (anon_vma == nullptr) anon_vma = anon_vma_alloc(nullptr);
    lock();
    vma->anon_vma = anon_vma;
    anon_vma_chain_link(vma, anon_vma);
    design().vma_joins(anon_vma);
  }

  // A neighbour with ancestors would have to be joined chain by chain (d0e9fe1758f2, SW5).
  bool reusable_anon_vma(const mm::Vma* neighbour) const {
    return neighbour->anon_vma != nullptr &&
           (!kernel_.lends_only_singular || neighbour->anon_vma_chain.is_singular());
  }

  // The child may map all that the parent may map, so it gets all its chains; and for pages of its
  // own an anon_vma that no relative is linked to, an old one if there is one to reuse.
  void anon_vma_fork(mm::Vma* child, mm::Vma* parent) {
    const trace::Call call(heap_, child, parent);
    anon_vma_clone(child, parent);
    if (child->anon_vma != nullptr) return;
    AnonVma* anon_vma = anon_vma_alloc(parent->anon_vma);
    lock();
    child->anon_vma = anon_vma;
    anon_vma_chain_link(child, anon_vma);
    design().vma_joins(anon_vma);
  }

  // From the last chain to the first, as each goes in front: `dst` ends up in the order of `src`.
  // (Some kernels go the other way, which turns the order round: SW7.)
  void anon_vma_clone(mm::Vma* dst, const mm::Vma* src) {
    const trace::Call call(heap_, dst, src);
    if (kernel_.locks_root) lock();
    const bool keep = kernel_.chain_order == mm::Kernel::ChainOrder::keep;
    for (const AnonVmaChain* pavc = keep ? src->anon_vma_chain.last : src->anon_vma_chain.first;
         pavc != nullptr; pavc = keep ? pavc->same_vma.prev : pavc->same_vma.next) {
      AnonVma* anon_vma = pavc->anon_vma;
      if (!kernel_.locks_root) lock();
      anon_vma_chain_link(dst, anon_vma);
      if (dst->anon_vma == nullptr && design().may_reuse(anon_vma, src)) dst->anon_vma = anon_vma;
    }
    if (dst->anon_vma != nullptr) design().vma_joins(dst->anon_vma);
  }

  void anon_vma_chain_link(mm::Vma* vma, AnonVma* anon_vma) {
    AnonVmaChain* avc = chains_.create();
    avc->vma = vma;
    avc->anon_vma = anon_vma;
    list_add(avc, &AnonVmaChain::same_vma, vma->anon_vma_chain);
    design().link_chain(avc);
    work_.links += 2;
  }

  // Without a parent it is a root: its own root, and its own parent.
  AnonVma* anon_vma_alloc(AnonVma* parent) {
    AnonVma* anon_vma = anon_vmas_.create();
    anon_vma->root = parent == nullptr ? anon_vma : parent->root;
    design().child_joins(anon_vma, parent == nullptr ? anon_vma : parent);
    return anon_vma;
  }

  // An anon_vma goes with its last chain. Those are freed in a second round, the root last: until
  // then the others name it.
  void unlink_anon_vmas(mm::Vma* vma) {
    const trace::Call call(heap_, vma);
    if (kernel_.locks_root) lock();
    for (AnonVmaChain* avc = vma->anon_vma_chain.first; avc != nullptr;) {
      AnonVmaChain* next = avc->same_vma.next;
      AnonVma* anon_vma = avc->anon_vma;
      if (!kernel_.locks_root) lock();
      design().unlink_chain(avc);
      work_.links += 1;
      if (design().is_unused(anon_vma)) {
        design().child_leaves(anon_vma);
      } else {
        anon_vma_chain_free(vma, avc);
      }
      avc = next;
    }
    design().vma_leaves(vma->anon_vma);
    vma->anon_vma = nullptr;
    while (!vma->anon_vma_chain.empty()) {
      AnonVmaChain* avc = vma->anon_vma_chain.first;
      AnonVma* unused = avc->anon_vma;
      anon_vma_chain_free(vma, avc);
      anon_vmas_.destroy(unused);
    }
  }

  void anon_vma_chain_free(mm::Vma* vma, AnonVmaChain* avc) {
    list_del(avc, &AnonVmaChain::same_vma, vma->anon_vma_chain);
    chains_.destroy(avc);
    work_.links += 1;
  }

  // A page born here belongs to the newest anon_vma of the VMA: no relative can map it yet.
  void page_add_new_anon_rmap(mm::Page* page, mm::Vma* vma, mm::Vpn address) {
    const trace::Call call(heap_, page, vma);
    this->set_anon_rmap(page, vma->anon_vma, vma, address);
  }

  // A page from swap. It may come back to the child first, and yet be the parent's as well: then it
  // must belong to an ancestor of both (ea90002b0fa; SW3).
  void page_add_anon_rmap(mm::Page* page, mm::Vma* vma, mm::Vpn address, bool exclusive) {
    const trace::Call call(heap_, page, vma);
    if (page->mapping != nullptr) {
      this->count_entry(page, 1);
    } else {
      this->set_anon_rmap(page, anon_vma_of_returning_page(vma, exclusive), vma, address);
    }
  }
  AnonVma* anon_vma_of_returning_page(const mm::Vma* vma, bool exclusive) const {
    AnonVma* own = vma->anon_vma;
    switch (kernel_.comeback) {
      case mm::Kernel::Comeback::own:
        return own;
      case mm::Kernel::Comeback::oldest:
        return vma->anon_vma_chain.last->anon_vma;
      case mm::Kernel::Comeback::exclusive_own_else_root:
        break;
    }
    return exclusive ? own : own->root;
  }

  // The others have gone or copied, so the page need not be searched among relatives (c44b674323f).
  void page_move_anon_rmap(mm::Page* page, mm::Vma* vma) {
    const trace::Call call(heap_, page, vma);
    page->mapping = vma->anon_vma;
  }

  void lock() { work_.lock(this->anon_lock()); }

  trace::Slab<AnonVma> anon_vmas_;
  trace::Slab<AnonVmaChain> chains_;

 private:
  Design& design() { return static_cast<Design&>(*this); }
};

}  // namespace rmap
