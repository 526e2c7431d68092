#include "scenario/probe.h"

#include "scenario/budget.h"

namespace scenario {
namespace {

// By a scan of all page tables: every design has that.
std::uint64_t mapcount_of(const mm::Page* page, const mm::Machine& machine, std::uint64_t& work) {
  std::uint64_t mapped = 0;
  for (const mm::Mm* mm : machine.mmlist()) {
    for (const mm::Vma* vma : mm->vmas) {
      mm::for_each_slot(mm->pgd, vma->vm_start, vma->vm_end, [&](mm::Vpn, const mm::PteSlot* slot) {
        const mm::Pte pte = *slot;
        if (pte.present() && pte.page() == page) ++mapped;
        ++work;
      });
    }
  }
  return mapped;
}

std::uint64_t answer_by_walk(const mm::Page* page, Probe::What what, const mm::Machine& machine,
                             std::uint64_t& work) {
  rmap::WalkRecorder recorder;
  machine.reverse_map().walk(page, recorder);
  const rmap::WalkCounts& counts = recorder.counts();
  const rmap::WalkDetails& details = recorder.details();
  work += counts.visited + counts.lookups + details.tree_nodes;
  switch (what) {
    case Probe::What::walk_visited:
      return counts.visited;
    case Probe::What::walk_lookups:
      return counts.lookups;
    case Probe::What::walk_visited_stop:
      return details.visited_stop;
    case Probe::What::walk_tree_nodes:
      return details.tree_nodes;
    case Probe::What::walk_levels:
      return details.page_table_levels;
    default:
      return counts.mapped;
  }
}

std::int64_t answer_about(const mm::Page* page, Probe::What what, const mm::Machine& machine,
                          std::uint64_t& work) {
  switch (what) {
    case Probe::What::page_mapcount:
      return static_cast<std::int64_t>(mapcount_of(page, machine, work));
    case Probe::What::page_anon_vma: {
      const rmap::AnonVma* anon_vma = page->mapping;
      return anon_vma == nullptr ? -1 : std::int64_t{trace::serial_of(anon_vma)};
    }
    case Probe::What::page_count:
      return std::int64_t{page->count};
    case Probe::What::page_index:
      return static_cast<std::int64_t>(page->index);
    default:
      return static_cast<std::int64_t>(answer_by_walk(page, what, machine, work));
  }
}

bool is_swapped(const PageRange& page) {
  const mm::PteSlot* slot = mm::find_pte(page.actor->process->mm->pgd, page.start());
  return slot != nullptr && static_cast<mm::Pte>(*slot).is_swap();
}

}  // namespace

std::optional<std::int64_t> answer(const Probe& probe, const Resolver& resolver,
                                   const mm::Machine& machine, const rmap::DesignInfo& design,
                                   std::uint64_t& work) {
  if (probe.what == Probe::What::count) {
    return static_cast<std::int64_t>(machine.heap().live(probe.counted));
  }
  if (probe.what == Probe::What::kernel_bytes) {
    return static_cast<std::int64_t>(rmap::kernel_bytes(design, machine.heap()));
  }
  const auto range = resolver.pages(probe.page, Need::mapped);
  if (!range) return {};
  if (probe.what == Probe::What::swapped) return std::int64_t{is_swapped(*range)};
  if (probe.what == Probe::What::chain_length) {
    const mm::Vma* vma = range->actor->process->mm->find_vma(range->start());
    const std::uint64_t length = chains_of(vma);
    work += length;
    return static_cast<std::int64_t>(length);
  }
  const mm::Page* page = resolver.page_in_memory(*range, range->start(), probe.page.span, machine);
  if (page == nullptr) return {};
  return answer_about(page, probe.what, machine, work);
}

}  // namespace scenario
