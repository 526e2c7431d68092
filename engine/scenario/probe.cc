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

std::int64_t answer_about(const mm::Page* page, Probe::What what, const mm::Machine& machine,
                          std::uint64_t& work) {
  if (what == Probe::What::page_mapcount) {
    return static_cast<std::int64_t>(mapcount_of(page, machine, work));
  }
  if (what == Probe::What::page_anon_vma) {
    const rmap::AnonVma* anon_vma = page->mapping;
    return anon_vma == nullptr ? -1 : std::int64_t{trace::serial_of(anon_vma)};
  }
  const rmap::WalkCounts counts = machine.reverse_map().walk(page);
  work += counts.visited + counts.lookups;
  const std::uint64_t asked = what == Probe::What::walk_visited   ? counts.visited
                              : what == Probe::What::walk_lookups ? counts.lookups
                                                                  : counts.mapped;
  return static_cast<std::int64_t>(asked);
}

}  // namespace

std::optional<std::int64_t> answer(const Probe& probe, const Resolver& resolver,
                                   const mm::Machine& machine, std::uint64_t& work) {
  if (probe.what == Probe::What::count) {
    return static_cast<std::int64_t>(machine.heap().live(probe.counted));
  }
  const auto range = resolver.pages(probe.page, Need::mapped);
  if (!range) return {};
  if (probe.what == Probe::What::chain_length) {
    const mm::Vma* vma = range->actor->process->mm->find_vma(range->start());
    const std::uint64_t length = chains_of(vma);
    work += length;
    return static_cast<std::int64_t>(length);
  }
  const mm::Page* page = resolver.page_in_memory(*range, probe.page.span, machine);
  if (page == nullptr) return {};
  return answer_about(page, probe.what, machine, work);
}

}  // namespace scenario
