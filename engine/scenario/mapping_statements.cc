// The statements that make, change and take away mappings.

#include <algorithm>

#include "scenario/interpreter.h"

namespace scenario {
namespace {

constexpr mm::Vpn kAddressEnd = mm::Vpn{1} << 36;

// To go through the VMAs of a process in order is quick.
constexpr std::uint64_t kVmasAStep = 16;

// "heap[2]", or nothing where no name is known.
std::string name_at(const Actor& actor, mm::Vpn address) {
  const Region* region = region_at(actor, address);
  return region == nullptr ? "" : page_text(region->name, address - region->start);
}

}  // namespace

bool Run::place(const std::optional<Expression>& at, Span span, const Actor& actor, mm::Vpn pages,
                mm::Vpn& start) {
  const mm::Mm* mm = actor.process->mm;
  if (!at) {
    start = world_.choose_place(mm, pages);
    if (start + pages <= kAddressEnd) return true;
    return resolver().report(Code::address_space_full, span,
                             {std::to_string(pages), std::to_string(kAddressEnd - 1)});
  }
  const auto wanted = resolver().number_between(*at, 0, kAddressEnd - pages);
  if (!wanted) return false;
  start = *wanted;
  const mm::Vma* vma = mm->first_behind(start);
  if (vma == nullptr || start + pages <= vma->vm_start) return true;
  const mm::Vpn taken = std::max<mm::Vpn>(start, vma->vm_start);
  return resolver().report(Code::mmap_overlap, at->span,
                           {std::to_string(taken), actor.name, name_at(actor, taken)});
}

// New memory may merge with what lies beside it.
bool Run::charge_mmap(const Mmap& mmap, const mm::Mm* mm, mm::Vpn pages) {
  if (!within(meter_.mmap(pages), mmap.pages.span)) return false;
  if (!within(meter_.work(1 + mm->vmas.size() / kVmasAStep))) return false;
  return within(meter_.objects(1 + kObjectsPerRegion));
}

bool Run::run(const Mmap& mmap) {
  Actor* actor = resolver().process(mmap.process);
  if (actor == nullptr) return false;
  const auto name = resolver().new_region(mmap.region, *actor);
  if (!name) return false;
  const auto pages = resolver().number_between(mmap.pages, 1, kAddressEnd);
  if (!pages || !charge_mmap(mmap, actor->process->mm, *pages)) return false;
  mm::AddressSpace* file = mmap.file ? resolver().file(*mmap.file) : nullptr;
  if (mmap.file && file == nullptr) return false;
  std::optional<std::uint64_t> from = 0;
  if (mmap.from) from = resolver().number_between(*mmap.from, 0, kAddressEnd - *pages);
  mm::Vpn start = 0;
  if (!from || !place(mmap.at, mmap.pages.span, *actor, *pages, start)) return false;
  const std::uint64_t chains = chains_at_ends(actor->process->mm, start, start + *pages);
  if (!within(meter_.change(chains))) return false;
  meter_.keep(kObjectsPerRegion);
  begin();
  const mm::Error error = file == nullptr ? machine_.mmap(actor->process, start, *pages, mmap.prot)
                                          : machine_.mmap_file(actor->process, start, *pages,
                                                               mmap.prot, file, *from, mmap.shared);
  if (!succeeded(error)) return false;
  world_.add_region(*actor, {*name, start, *pages}, executed_.size() - 1);
  return true;
}

// Both go through the VMAs of the process and the page tables of the range, and may split VMAs at
// its two ends, or merge them.
bool Run::charge_range(const PageRange& range) {
  const mm::Mm* mm = range.actor->process->mm;
  const std::uint64_t vmas = mm->vmas.size();
  if (!within(meter_.objects(2))) return false;
  if (!within(meter_.change(chains_at_ends(mm, range.start(), range.end())))) return false;
  return within(meter_.work(1 + vmas / kVmasAStep + std::min<std::uint64_t>(vmas, range.count) +
                            cost_of_scan(mm, range.start(), range.end())));
}

bool Run::run(const Munmap& munmap) {
  const auto range = resolver().pages(munmap.pages);
  if (!range || !charge_range(*range)) return false;
  if (!any_mapped(range->actor->process->mm, range->start(), range->end())) {
    return resolver().report(Code::not_mapped, munmap.pages.span,
                             {page_text(range->region.name, range->first), range->actor->name});
  }
  begin();
  return succeeded(machine_.munmap(range->actor->process, range->start(), range->count));
}

bool Run::run(const Mprotect& mprotect) {
  const auto range = resolver().pages(mprotect.pages, Need::mapped);
  if (!range || !charge_range(*range)) return false;
  begin();
  return succeeded(
      machine_.mprotect(range->actor->process, range->start(), range->count, mprotect.prot));
}

bool Run::run(const Mremap& mremap) {
  const auto range = resolver().pages(mremap.pages, Need::mapped);
  if (!range || resolver().one_vma(*range, mremap.pages.span) == nullptr) return false;
  std::optional<std::uint64_t> new_pages = range->count;
  if (mremap.new_pages) {
    const mm::Vpn most = mremap.name ? kAddressEnd : kAddressEnd - range->start();
    new_pages = resolver().number_between(*mremap.new_pages, 1, most);
    if (!new_pages || !within(meter_.mmap(*new_pages), mremap.new_pages->span)) return false;
  }
  const mm::Mm* mm = range->actor->process->mm;
  if (!within(meter_.work(1 + mm->vmas.size() / kVmasAStep))) return false;
  if (!within(meter_.objects(kObjectsPerRegion))) return false;
  return mremap.name ? move(mremap, *range, *new_pages) : resize(mremap, *range, *new_pages);
}

bool Run::move(const Mremap& mremap, const PageRange& range, mm::Vpn new_pages) {
  Actor& actor = *range.actor;
  const auto called = resolver().fill(*mremap.name);
  if (!called) return false;
  const bool keeps_name = *called == range.region.name;
  if (keeps_name && !range.is_whole()) {
    return resolver().report(Code::part_keeps_name, mremap.name->span, {*called});
  }
  if (!keeps_name && !resolver().new_region(*mremap.name, actor)) return false;
  const Span asked = mremap.new_pages ? mremap.new_pages->span : mremap.pages.span;
  mm::Vpn to = 0;
  if (!leaves_itself(mremap, range, new_pages)) return false;
  if (!place(mremap.at, asked, actor, new_pages, to)) return false;
  if (!within(meter_.move(cost_of_move(actor.process->mm, range.start(), range.end()))))
    return false;
  if (!within(meter_.change(chains_at_ends(actor.process->mm, to, to + new_pages)))) return false;
  meter_.keep(kObjectsPerRegion);
  begin();
  const mm::Error error = machine_.mremap(actor.process, range.start(), range.count, to, new_pages);
  if (!succeeded(error)) return false;
  const Region region = {*called, to, new_pages};
  if (keeps_name) {
    world_.change_region(actor, region, executed_.size() - 1);
  } else {
    world_.add_region(actor, region, executed_.size() - 1);
  }
  return true;
}

// Before place(), which would only find that something is there already.
bool Run::leaves_itself(const Mremap& mremap, const PageRange& range, mm::Vpn new_pages) {
  if (!mremap.at) return true;
  const auto to = resolver().number_between(*mremap.at, 0, kAddressEnd - new_pages);
  if (!to) return false;
  if (range.end() <= *to || *to + new_pages <= range.start()) return true;
  return resolver().report(Code::moves_onto_itself, mremap.at->span,
                           {std::to_string(range.start()), std::to_string(range.end() - 1),
                            std::to_string(*to), std::to_string(*to + new_pages - 1)});
}

bool Run::resize(const Mremap& mremap, const PageRange& range, mm::Vpn new_pages) {
  Actor& actor = *range.actor;
  const mm::Mm* mm = actor.process->mm;
  if (!has_room(mremap, range, new_pages) || !charge_range(range)) return false;
  const mm::Vpn new_end = range.start() + new_pages;
  if (!within(meter_.change(chains_at_ends(mm, range.start(), new_end)))) return false;
  meter_.keep(kObjectsPerRegion);
  begin();
  if (!succeeded(
          machine_.mremap(actor.process, range.start(), range.count, range.start(), new_pages))) {
    return false;
  }
  // Of a part, the pages keep their names; the region ends no earlier than it did.
  const Region& region = range.region;
  const mm::Vpn pages =
      range.is_whole() ? new_pages : std::max(region.pages, range.first + new_pages);
  if (pages != region.pages) {
    world_.change_region(actor, {region.name, region.start, pages}, executed_.size() - 1);
  }
  return true;
}

// A neighbour may be in the way although it is the same VMA: it has merged with this one.
bool Run::has_room(const Mremap& mremap, const PageRange& range, mm::Vpn new_pages) {
  if (new_pages <= range.count) return true;
  const Actor& actor = *range.actor;
  const mm::Vma* next = actor.process->mm->first_behind(range.end());
  if (next == nullptr || range.start() + new_pages <= next->vm_start) return true;
  const mm::Vpn taken = std::max<mm::Vpn>(range.end(), next->vm_start);
  return resolver().report(Code::no_room_to_grow, mremap.new_pages->span,
                           {actor.name, range.region.name, std::to_string(new_pages),
                            std::to_string(taken), name_at(actor, taken)});
}

}  // namespace scenario
