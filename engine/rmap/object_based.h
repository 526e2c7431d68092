#pragma once

#include "rmap/anon_vma.h"
#include "rmap/reverse_map.h"

namespace rmap {

// What all designs since 2.6.7 share, because a page names an object there and not its entries:
//
//     a file's page  --address_space-->  the file's VMAs     FileRegistry, one for all designs
//     any other      --mapping-------->  anon_vma --> VMAs   the design: rmap_walk_anon()
//
// In either case `index` says where in a VMA the page would be, and `mapcount` how often it is
// mapped: a walk may stop when it has found so many entries.
template <class Design>
class ObjectBased : public ReverseMap {
 public:
  explicit ObjectBased(const Context& context)
      : heap_(context.heap), kernel_(context.kernel), files_(context.files) {
    context.pages.describe("mapcount", &mm::Page::mapcount);
    context.pages.describe("mapping", &mm::Page::mapping);
  }

  void add_file(mm::Page* page, mm::PteSlot*) override { count_entry(page, 1); }
  void dup(mm::Page* page, mm::PteSlot*) override { count_entry(page, 1); }
  void remove(mm::Page* page, mm::PteSlot*) override {
    count_entry(page, -1);
    // 2.6.7 and 2.6.8; later kernels leave it to whoever frees the page (SW2).
    if (page->mapcount == 0 && !kernel_.keeps_mapping_when_unmapped) page->mapping = nullptr;
  }
  void migrate(mm::Page* to, const mm::Page* from) override { to->mapping = from->mapping; }

  WalkCounts walk(const mm::Page* page) const final {
    if (has_only_a_file(page)) return files_.walk(page);
    WalkCounter counter;
    design().rmap_walk_anon(page, counter);
    return counter.counts();
  }
  WalkCounts walk_and_stop(const mm::Page* page) const final {
    if (has_only_a_file(page)) return files_.walk_and_stop(page);
    StoppingWalkCounter counter(page->mapcount);
    design().rmap_walk_anon(page, counter);
    return counter.counts();
  }
  void walk(const mm::Page* page, WalkRecorder& recorder) const final {
    recorder.knows_mapcount(page->mapcount);
    if (has_only_a_file(page)) return files_.walk(page, recorder);
    design().rmap_walk_anon(page, recorder);
  }
  [[gnu::flatten]] WalkCounts walk_each(Pages pages) const final {
    WalkCounts counts;
    for (const mm::Page* page : pages) counts += walk(page);
    return counts;
  }
  [[gnu::flatten]] WalkCounts walk_each_and_stop(Pages pages) const final {
    WalkCounts counts;
    for (const mm::Page* page : pages) counts += walk_and_stop(page);
    return counts;
  }

 protected:
  // The first entry of an anonymous page: from now on it is found through `anon_vma`.
  void set_anon_rmap(mm::Page* page, AnonVma* anon_vma, const mm::Vma* vma, mm::Vpn address,
                     trace::Place place = trace::Place::here()) {
    page->mapping.store(anon_vma, place);
    page->index.store(mm::linear_page_index(vma, address), place);
    page->mapcount.store(1, place);
    ++work_.mapcounts;
  }
  void count_entry(mm::Page* page, std::int32_t change, trace::Place place = trace::Place::here()) {
    page->mapcount.store(page->mapcount + static_cast<std::uint32_t>(change), place);
    ++work_.mapcounts;
  }
  LockScope anon_lock() const { return kernel_.locks_root ? LockScope::root : LockScope::anon_vma; }

  trace::Heap& heap_;
  const mm::Kernel& kernel_;

 private:
  // The walk of an anonymous page begins with its `mapping`: asked this way, the question costs nothing.
  static bool has_only_a_file(const mm::Page* page) { return page->mapping == nullptr; }
  const Design& design() const { return static_cast<const Design&>(*this); }

  const FileRegistry& files_;
};

}  // namespace rmap
