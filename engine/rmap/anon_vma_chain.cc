// anon_vma_chain: an anon_vma for each process, and a link for each ancestor
//
// Lived in     2.6.34 (2010) to 3.6 (2012). This is 3.4; the commit is 5beb49305251.
// Problem      One list per family: a page that one child alone has is searched in a thousand VMAs.
// Answer       Give every forked VMA an anon_vma of its own for its new pages. It stays linked to
//              those of its ancestors, whose pages it may still map. A link is an anon_vma_chain:
//
//                       av P       av C       av GC         down a column, same_anon_vma:
//                         :          :          :           the VMAs that may map its pages
//             vma P  ----[x]         :          :
//                         :          :          :
//             vma C  ----[ ]--------[x]         :           along a row, same_vma:
//                         :          :          :           what the VMA may have inherited,
//             vma GC ----[ ]--------[ ]--------[x]          and [x] its own: vma->anon_vma
//
// Invariants   1. a VMA with an anon_vma has exactly one chain for it, and one for each anon_vma
//                 that a page mapped in it may name: its own and its ancestors';
//              2. the chains of a VMA run from its own anon_vma to the root's;
//              3. every VMA that maps a page has a chain for page->mapping;
//              4. an anon_vma has at least one chain.
//
// Costs        fault: nothing.     fork: a chain for each level of ancestors, and one more.
//              walk: the VMAs linked to the page's anon_vma; one, for a page that a leaf wrote.
//
// Replaced     by a refinement: a VMA cut into thousands still made one long list, which became an
// interval tree in 3.7 (bf181b9f9d8d).

#include "rmap/anon_vma.h"
#include "rmap/reverse_map.h"

namespace rmap {
namespace {

class AnonVmaChains final : public WalkedBothWays<AnonVmaChains> {
 public:
  explicit AnonVmaChains(const Context& context)
      : heap_(context.heap),
        anon_vmas_(context.heap, "anon_vma"),
        chains_(context.heap, "anon_vma_chain") {
    anon_vmas_.describe("root", &AnonVma::root);
    anon_vmas_.describe("head", &AnonVma::head);
    chains_.describe("vma", &AnonVmaChain::vma);
    chains_.describe("anon_vma", &AnonVmaChain::anon_vma);
    chains_.describe("same_vma", &AnonVmaChain::same_vma);
    chains_.describe("same_anon_vma", &AnonVmaChain::same_anon_vma);
    context.vmas.describe("anon_vma", &mm::Vma::anon_vma);
    context.vmas.describe("anon_vma_chain", &mm::Vma::anon_vma_chain);
    describe_anon_page(context.pages);
  }

  void prepare(mm::Vma* vma) override {
    if (vma->anon_vma == nullptr) anon_vma_prepare(vma);
  }
  void fork(mm::Vma* child, mm::Vma* parent) override {
    if (parent->anon_vma != nullptr) anon_vma_fork(child, parent);
  }
  void split(mm::Vma* part, mm::Vma* vma) override {
    if (vma->anon_vma == nullptr) return;
    anon_vma_clone(part, vma);
    part->anon_vma = vma->anon_vma;
  }
  void unlink(mm::Vma* vma) override {
    if (vma->anon_vma != nullptr) unlink_anon_vmas(vma);
  }

  void add_new(mm::Page* page, mm::Vma* vma, mm::Vpn address, mm::PteSlot*) override {
    page_add_new_anon_rmap(page, vma, address);
  }
  void dup(mm::Page* page, mm::PteSlot*) override { page->mapcount += 1; }
  void remove(mm::Page* page, mm::PteSlot*) override { page->mapcount -= 1; }
  void reuse(mm::Page* page, mm::Vma* vma) override { page_move_anon_rmap(page, vma); }

  template <class Watcher>
  void rmap_walk(const mm::Page* page, Watcher& watcher) const {
    const AnonVma* anon_vma = page->mapping;
    for (const AnonVmaChain* avc = anon_vma->head.first; avc != nullptr;
         avc = avc->same_anon_vma.next) {
      const mm::Vma* vma = avc->vma;
      watcher.visit(vma);
      look_in_vma(page, vma, watcher);
    }
  }

 private:
  // The VMA is about to have its first anonymous page, and has inherited nothing.
  void anon_vma_prepare(mm::Vma* vma) {
    const trace::Call call(heap_, vma);
    AnonVma* anon_vma = find_mergeable_anon_vma(vma, reusable_anon_vma);
    if (anon_vma == nullptr) anon_vma = anon_vma_alloc(nullptr);
    AnonVmaChain* avc = chains_.create();
    vma->anon_vma = anon_vma;
    anon_vma_chain_link(vma, avc, anon_vma);
  }

  // A neighbour with ancestors would have to be joined chain by chain (d0e9fe1758f2).
  static bool reusable_anon_vma(const mm::Vma* neighbour) {
    return neighbour->anon_vma != nullptr && neighbour->anon_vma_chain.is_singular();
  }

  // The child may map all that the parent may map, so it gets all its chains; and for pages of its
  // own an anon_vma that no relative is linked to yet.
  void anon_vma_fork(mm::Vma* child, mm::Vma* parent) {
    const trace::Call call(heap_, child, parent);
    anon_vma_clone(child, parent);
    AnonVma* parents = parent->anon_vma;
    AnonVma* anon_vma = anon_vma_alloc(parents->root);
    AnonVmaChain* avc = chains_.create();
    child->anon_vma = anon_vma;
    anon_vma_chain_link(child, avc, anon_vma);
  }

  // From the last chain to the first, as each goes in front: `dst` ends up in the order of `src`.
  void anon_vma_clone(mm::Vma* dst, const mm::Vma* src) {
    const trace::Call call(heap_, dst, src);
    for (AnonVmaChain* pavc = src->anon_vma_chain.last; pavc != nullptr;
         pavc = pavc->same_vma.prev) {
      AnonVmaChain* avc = chains_.create();
      anon_vma_chain_link(dst, avc, pavc->anon_vma);
    }
  }

  void anon_vma_chain_link(mm::Vma* vma, AnonVmaChain* avc, AnonVma* anon_vma) {
    avc->vma = vma;
    avc->anon_vma = anon_vma;
    list_add(avc, &AnonVmaChain::same_vma, vma->anon_vma_chain);
    list_add_tail(avc, &AnonVmaChain::same_anon_vma, anon_vma->head);
  }

  // A root is its own root.
  AnonVma* anon_vma_alloc(AnonVma* root) {
    AnonVma* anon_vma = anon_vmas_.create();
    anon_vma->root = root == nullptr ? anon_vma : root;
    return anon_vma;
  }

  // The root is the last of a VMA's chains, so it outlives those that name it as their root.
  void unlink_anon_vmas(mm::Vma* vma) {
    const trace::Call call(heap_, vma);
    vma->anon_vma = nullptr;
    while (!vma->anon_vma_chain.empty()) {
      AnonVmaChain* avc = vma->anon_vma_chain.first;
      AnonVma* anon_vma = avc->anon_vma;
      list_del(avc, &AnonVmaChain::same_anon_vma, anon_vma->head);
      list_del(avc, &AnonVmaChain::same_vma, vma->anon_vma_chain);
      chains_.destroy(avc);
      if (anon_vma->head.empty()) anon_vmas_.destroy(anon_vma);
    }
  }

  // A page born here belongs to the newest anon_vma of the VMA: no relative can map it yet.
  void page_add_new_anon_rmap(mm::Page* page, mm::Vma* vma, mm::Vpn address) {
    const trace::Call call(heap_, page, vma);
    page->mapping = vma->anon_vma;
    page->index = mm::linear_page_index(vma, address);
    page->mapcount = 1;
  }

  // The others have gone or copied, so the page need not be searched among relatives (c44b674323f).
  void page_move_anon_rmap(mm::Page* page, mm::Vma* vma) {
    const trace::Call call(heap_, page, vma);
    page->mapping = vma->anon_vma;
  }

  trace::Heap& heap_;
  trace::Slab<AnonVma> anon_vmas_;
  trace::Slab<AnonVmaChain> chains_;
};

}  // namespace

std::unique_ptr<ReverseMap> make_anon_vma_chain(const Context& context) {
  return std::make_unique<AnonVmaChains>(context);
}

}  // namespace rmap
