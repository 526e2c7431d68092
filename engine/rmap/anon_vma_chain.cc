// anon_vma_chain: an anon_vma for each forked VMA, and a link for each ancestor
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
//                 that an anonymous page mapped in it may name: its own and its ancestors';
//              2. the chains of a VMA run from its own anon_vma to the root's;
//              3. every VMA that maps an anonymous page has a chain for page->mapping;
//              4. an anon_vma has at least one chain.
//
// Costs        fault: nothing.     fork: a chain for each level of ancestors, and one more.
//              walk: the VMAs linked to the page's anon_vma; one, for a page that a leaf wrote.
//
// Replaced     by a refinement: a VMA cut into thousands still made one long list, which became an
// interval tree in 3.7 (bf181b9f9d8d).
//
// When chains are made, copied and given up is the same for all that came after: chained.h. This file
// says how they hang together and how a page finds them.

#include "rmap/chained.h"

namespace rmap {
namespace {

class AnonVmaChains final : public Chained<AnonVmaChains> {
 public:
  explicit AnonVmaChains(const Context& context) : Chained(context) {
    anon_vmas_.describe("head", &AnonVma::head);
    chains_.describe("same_anon_vma", &AnonVmaChain::same_anon_vma);
  }

  // To the end: a walk meets the parent before the child. 2.6.34 put the chain of a first fault in
  // front (SW1).
  void link_chain(AnonVmaChain* avc) {
    AnonVma* anon_vma = avc->anon_vma;
    const bool is_first = avc->vma->anon_vma == anon_vma;
    if ((is_first ? kernel_.prepared_at : kernel_.copied_at) == mm::Kernel::Place::tail) {
      list_add_tail(avc, &AnonVmaChain::same_anon_vma, anon_vma->head);
    } else {
      list_add(avc, &AnonVmaChain::same_anon_vma, anon_vma->head);
    }
  }

  void unlink_chain(AnonVmaChain* avc) {
    list_del(avc, &AnonVmaChain::same_anon_vma, avc->anon_vma->head);
  }

  static bool is_unused(const AnonVma* anon_vma) { return anon_vma->head.empty(); }

  template <class Watcher>
  void rmap_walk_anon(const mm::Page* page, Watcher& watcher) const {
    const AnonVma* anon_vma = page->mapping;
    watcher.lock(anon_lock());
    for (const AnonVmaChain* avc = anon_vma->head.first; avc != nullptr;
         avc = avc->same_anon_vma.next) {
      const mm::Vma* vma = avc->vma;
      watcher.visit(vma);
      look_in_vma(page, vma, watcher);
      if (!watcher.wants_more()) break;
    }
  }
};

}  // namespace

std::unique_ptr<ReverseMap> make_anon_vma_chain(const Context& context) {
  return std::make_unique<AnonVmaChains>(context);
}

}  // namespace rmap
