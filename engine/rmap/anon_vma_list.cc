// anon_vma: the page names an object, the object names its VMAs
//
// Lived in     2.6.7 (2004) to 2.6.33 (2010). This is 2.6.11; from 2.6.18 on new VMAs went to the
//              tail of the list.
// Problem      pte_chain pays memory and time for every mapping of every page, at fork and at exit.
// Answer       All pages of a VMA can be found from the VMA. So keep one list of VMAs per family,
//              and let each page point at the list.
//
//     page --mapping--> anon_vma            parent's and children's VMAs, in one list
//       |               +------+
//       |               | head |--> vma P --> vma C --> vma GC
//       |               +------+      |         |         |
//       '--index--------------------> pte?      pte?      pte?       index says where to look
//
//              A file is such an object already: its pages ask it for the VMAs (i_mmap_prio_tree.cc).
//
// Invariants   1. a VMA with an anonymous page has an anon_vma, and is on its list once;
//              2. every VMA that maps an anonymous page is on the list of page->mapping;
//              3. an anon_vma has at least one VMA.
//
// Costs        fault: nothing.     fork: one list_add a VMA.     walk: every VMA of the family,
//              whether it still maps the page or not.
//
// Replaced     because a thousand children made every walk a thousand steps long, even for pages
// that one child alone has (5beb49305251).

#include "rmap/object_based.h"

namespace rmap {
namespace {

class AnonVmaList final : public ObjectBased<AnonVmaList> {
 public:
  explicit AnonVmaList(const Context& context)
      : ObjectBased(context), anon_vmas_(context.heap, "anon_vma") {
    anon_vmas_.describe("head", &AnonVma::vmas);
    context.vmas.describe("anon_vma", &mm::Vma::anon_vma);
    context.vmas.describe("anon_vma_node", &mm::Vma::anon_vma_node);
  }

  void prepare(mm::Vma* vma) override {
    if (vma->anon_vma == nullptr) anon_vma_prepare(vma);
  }
  void fork(mm::Vma* child, mm::Vma* parent) override { anon_vma_link(child, parent); }
  void clone(mm::Vma* copy, mm::Vma* vma) override { anon_vma_link(copy, vma); }
  void import(mm::Vma* importer, mm::Vma* exporter) override {
    if (importer->anon_vma == nullptr) anon_vma_link(importer, exporter);
  }
  void unlink(mm::Vma* vma) override {
    if (vma->anon_vma != nullptr) anon_vma_unlink(vma);
  }

  void add_new(mm::Page* page, mm::Vma* vma, mm::Vpn address, mm::PteSlot*) override {
    page_add_anon_rmap(page, vma, address);
  }
  // One list for the whole family: whoever comes first for a page from swap names the right one.
  void add_back(mm::Page* page, mm::Vma* vma, mm::Vpn address, mm::PteSlot*, bool) override {
    page_add_anon_rmap(page, vma, address);
  }
  void reuse(mm::Page*, mm::Vma*) override {}  // and there is nowhere to move a page to

  template <class Watcher>
  void rmap_walk_anon(const mm::Page* page, Watcher& watcher) const {
    const AnonVma* anon_vma = page->mapping;
    watcher.lock(LockScope::anon_vma);
    for (const mm::Vma* vma = anon_vma->vmas.first; vma != nullptr; vma = vma->anon_vma_node.next) {
      watcher.visit(vma);
      look_in_vma(page, vma, watcher);
      if (!watcher.wants_more()) break;
    }
  }

 private:
  // The VMA is about to have its first anonymous page.
  void anon_vma_prepare(mm::Vma* vma) {
    const trace::Call call(heap_, vma);
    AnonVma* anon_vma = find_mergeable_anon_vma(vma, may_share);
    if (anon_vma == nullptr) anon_vma = anon_vmas_.create();
    list_in(vma, anon_vma, kernel_.prepared_at);
  }

  static bool may_share(const mm::Vma* neighbour) { return neighbour->anon_vma != nullptr; }

  // A copy of a VMA, made by fork or by a split, joins the list of the original.
  void anon_vma_link(mm::Vma* copy, const mm::Vma* original) {
    if (original->anon_vma == nullptr) return;
    const trace::Call call(heap_, copy, original);
    list_in(copy, original->anon_vma, kernel_.copied_at);
  }

  void list_in(mm::Vma* vma, AnonVma* anon_vma, mm::Kernel::Place place) {
    vma->anon_vma = anon_vma;
    if (place == mm::Kernel::Place::head) {
      list_add(vma, &mm::Vma::anon_vma_node, anon_vma->vmas);
    } else {
      list_add_tail(vma, &mm::Vma::anon_vma_node, anon_vma->vmas);
    }
    ++work_.links;
    work_.lock(LockScope::anon_vma);
  }

  void anon_vma_unlink(mm::Vma* vma) {
    const trace::Call call(heap_, vma);
    AnonVma* anon_vma = vma->anon_vma;
    list_del(vma, &mm::Vma::anon_vma_node, anon_vma->vmas);
    vma->anon_vma = nullptr;
    ++work_.links;
    work_.lock(LockScope::anon_vma);
    if (anon_vma->vmas.empty()) anon_vmas_.destroy(anon_vma);
  }

  void page_add_anon_rmap(mm::Page* page, mm::Vma* vma, mm::Vpn address) {
    const trace::Call call(heap_, page, vma);
    if (page->mapcount == 0) {
      set_anon_rmap(page, vma->anon_vma, vma, address);
    } else {
      count_entry(page, 1);
    }
  }

  trace::Slab<AnonVma> anon_vmas_;
};

}  // namespace

std::unique_ptr<ReverseMap> make_anon_vma(const Context& context) {
  return std::make_unique<AnonVmaList>(context);
}

}  // namespace rmap
