#include "scenario/probe.h"

#include <string>
#include <string_view>
#include <utility>

#include "rmap/tree_chained.h"
#include "scenario/budget.h"
#include "trace/slab.h"

namespace scenario {
namespace {

std::int64_t number_of(const rmap::AnonVma* anon_vma) {
  // A kernel with a mistake may name one that is gone.
  const bool is_there = trace::object_id(anon_vma) != 0;
  return is_there ? std::int64_t{trace::serial_of(anon_vma)} : -1;
}

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
    case Probe::What::page_anon_vma:
      return number_of(page->mapping);
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

std::int64_t answer_about(const mm::Vma* vma, Probe::What what) {
  if (what == Probe::What::vma_anon_vma) return number_of(vma->anon_vma);
  return static_cast<std::int64_t>(what == Probe::What::vma_pages ? vma->pages()
                                                                  : std::uint64_t{vma->vm_pgoff});
}

std::int64_t answer_about(const rmap::Work& work, std::string_view field) {
  std::uint64_t locks = 0;
  for (const std::uint64_t each : work.locks) locks += each;
  const std::pair<std::string_view, std::uint64_t> counts[] = {
      {"links", work.links},
      {"mapcounts", work.mapcounts},
      {"added", work.added},
      {"removed", work.removed},
      {"compared", work.compared},
      {"blocks_touched", work.blocks_touched},
      {"locks", locks},
  };
  for (const auto& [name, count] : counts) {
    if (name == field) return static_cast<std::int64_t>(count);
  }
  return 0;
}

// Whom it leads to: VMAs, or the chains of VMAs.
std::uint64_t linked_to(const rmap::AnonVma* anon_vma) {
  std::uint64_t linked = 0;
  for (const mm::Vma* vma = anon_vma->vmas.first; vma != nullptr; vma = vma->anon_vma_node.next)
    ++linked;
  for (const rmap::AnonVmaChain* avc = anon_vma->head.first; avc != nullptr;
       avc = avc->same_anon_vma.next)
    ++linked;
  rmap::AnonVmaIntervalTree::for_each_match(
      anon_vma->rb_root, 0, UINT64_MAX, [](const rmap::AnonVmaChain*, trace::Place) {},
      [&linked](const rmap::AnonVmaChain*) {
        ++linked;
        return true;
      });
  return linked;
}

std::optional<std::int64_t> answer_about_anon_vma(const Probe& probe, const Resolver& resolver,
                                                  const mm::Machine& machine, std::uint64_t& work) {
  const auto number = resolver.number(probe.number);
  if (!number) return {};
  const trace::SlabBase* slab = machine.heap().find_slab("anon_vma");
  const auto* anon_vma =
      slab == nullptr || *number < 0 || *number > UINT32_MAX
          ? nullptr
          : static_cast<const rmap::AnonVma*>(slab->find(static_cast<std::uint32_t>(*number)));
  if (slab != nullptr) work += slab->peak();
  if (anon_vma == nullptr) {
    resolver.report(Code::unknown_anon_vma, probe.span, {std::to_string(*number)});
    return {};
  }
  if (probe.counted == "linked") return static_cast<std::int64_t>(linked_to(anon_vma));
  if (!slab->has_field(probe.counted)) {
    resolver.report(Code::field_of_other_kernels, probe.span, {probe.counted});
    return {};
  }
  if (probe.counted == "degree") return std::int64_t{anon_vma->degree};
  if (probe.counted == "num_children") return std::int64_t{anon_vma->num_children};
  if (probe.counted == "num_active_vmas") return std::int64_t{anon_vma->num_active_vmas};
  return number_of(probe.counted == "root" ? anon_vma->root : anon_vma->parent);
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
  if (probe.what == Probe::What::work) {
    return answer_about(
        rmap::sum(machine.reverse_map().work(), machine.file_registry().work()), probe.counted);
  }
  if (probe.what == Probe::What::anon_vma_field) {
    return answer_about_anon_vma(probe, resolver, machine, work);
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
  if (probe.what == Probe::What::vma_anon_vma || probe.what == Probe::What::vma_pages ||
      probe.what == Probe::What::vma_pgoff) {
    return answer_about(range->actor->process->mm->find_vma(range->start()), probe.what);
  }
  const mm::Page* page = resolver.page_in_memory(*range, range->start(), probe.page.span, machine);
  if (page == nullptr) return {};
  return answer_about(page, probe.what, machine, work);
}

}  // namespace scenario
