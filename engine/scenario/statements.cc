#include <algorithm>

#include "scenario/interpreter.h"
#include "trace/check.h"

namespace scenario {
namespace {

constexpr mm::Vpn kAddressEnd = mm::Vpn{1} << 36;

// What the budgets count. To go through the VMAs of a process in order is quick; a region has a few
// strings and tree nodes.
constexpr std::uint64_t kVmasAStep = 16;
constexpr std::uint64_t kObjectsPerRegion = 4;

// What the checks before it have made certain.
void must_work(mm::Error error) {
  trace::check(error == mm::Error::none, "a statement that was checked can be done");
}

}  // namespace

void Run::begin() {
  const trace::Journal* journal = options_.journal;
  const auto text = resolver().fill(current_->text);
  trace::check(text.has_value(), "a text can be filled in after its parts were");
  const auto number = static_cast<std::int64_t>(executed_.size());
  executed_.push_back({.line = current_->span.line,
                       .column = current_->span.column,
                       .text = *text,
                       .first_step = journal == nullptr ? 0 : journal->events().size(),
                       .verb = current_->verb});
  if (options_.journal != nullptr) options_.journal->statement(number);
}

bool Run::run(const MakeProcess& make) {
  const auto name = resolver().new_process(make.name);
  if (!name || !within(meter_.new_process())) return false;
  begin();
  world_.add_process(*name, machine_.create_process(), nullptr, executed_.size() - 1);
  return true;
}

bool Run::run(const Fork& fork) {
  const Actor* parent = resolver().process(fork.parent);
  if (parent == nullptr) return false;
  const auto child = resolver().new_process(fork.child);
  if (!child || !within(meter_.new_process())) return false;
  const std::uint64_t names = kObjectsPerRegion * parent->regions.size();
  if (!within(meter_.objects(names))) return false;
  if (!within(meter_.fork(cost_of_fork(parent->process->mm)))) return false;
  meter_.keep(names);
  begin();
  world_.add_process(*child, machine_.fork(parent->process), parent, executed_.size() - 1);
  return true;
}

bool Run::run(const Exit& exit) {
  Actor* actor = resolver().process(exit.process);
  if (actor == nullptr) return false;
  begin();
  mm::Process* process = actor->process;
  world_.remove_process(*actor, current_->span.line);
  machine_.exit(process);
  return true;
}

bool Run::place(const Mmap& mmap, const Actor& actor, mm::Vpn pages, mm::Vpn& start) {
  const mm::Mm* mm = actor.process->mm;
  if (!mmap.at) {
    start = world_.choose_place(mm, pages);
    if (start + pages <= kAddressEnd) return true;
    return resolver().report(Code::address_space_full, mmap.pages.span,
                             {std::to_string(pages), std::to_string(kAddressEnd - 1)});
  }
  const auto at = resolver().number_between(*mmap.at, 0, kAddressEnd - pages);
  if (!at) return false;
  start = *at;
  for (const mm::Vma* vma : mm->vmas) {
    if (start + pages <= vma->vm_start || vma->vm_end <= start) continue;
    const mm::Vpn taken = std::max<mm::Vpn>(start, vma->vm_start);
    const Region* region = region_at(actor, taken);
    return resolver().report(
        Code::mmap_overlap, mmap.at->span,
        {std::to_string(taken), actor.name,
         region == nullptr ? "" : page_text(region->name, taken - region->start)});
  }
  return true;
}

bool Run::run(const Mmap& mmap) {
  Actor* actor = resolver().process(mmap.process);
  if (actor == nullptr) return false;
  const auto name = resolver().new_region(mmap.region, *actor);
  if (!name) return false;
  const auto pages = resolver().number_between(mmap.pages, 1, kAddressEnd);
  if (!pages || !within(meter_.mmap(*pages), mmap.pages.span)) return false;
  const std::size_t vmas = actor->process->mm->vmas.size();
  if (!within(meter_.work(1 + vmas / kVmasAStep))) return false;
  if (!within(meter_.objects(1 + kObjectsPerRegion))) return false;
  mm::Vpn start = 0;
  if (!place(mmap, *actor, *pages, start)) return false;
  meter_.keep(kObjectsPerRegion);
  begin();
  must_work(machine_.mmap(actor->process, start, *pages, mmap.prot));
  world_.add_region(*actor, {*name, start, *pages}, executed_.size() - 1);
  return true;
}

// Both go through the VMAs of the process and the page tables of the range, and may split VMAs at
// its two ends.
bool Run::charge_range(const PageRange& range) {
  const mm::Mm* mm = range.actor->process->mm;
  std::uint64_t chains = 0;
  for (const mm::Vpn end : {range.start(), range.end() - 1}) {
    if (const mm::Vma* vma = mm->find_vma(end); vma != nullptr) chains += chains_of(vma);
  }
  const std::uint64_t vmas = mm->vmas.size();
  if (!within(meter_.objects(2 + chains))) return false;
  return within(meter_.work(1 + vmas / kVmasAStep + std::min<std::uint64_t>(vmas, range.count) +
                            cost_of_scan(mm, range.start(), range.end()) + chains));
}

bool Run::run(const Munmap& munmap) {
  const auto range = resolver().pages(munmap.pages);
  if (!range || !charge_range(*range)) return false;
  if (!any_mapped(range->actor->process->mm, range->start(), range->end())) {
    return resolver().report(Code::not_mapped, munmap.pages.span,
                             {page_text(range->region.name, range->first), range->actor->name});
  }
  begin();
  must_work(machine_.munmap(range->actor->process, range->start(), range->count));
  return true;
}

bool Run::run(const Mprotect& mprotect) {
  const auto range = resolver().pages(mprotect.pages, Need::mapped);
  if (!range || !charge_range(*range)) return false;
  begin();
  must_work(machine_.mprotect(range->actor->process, range->start(), range->count, mprotect.prot));
  return true;
}

bool Run::run(const Read& read) {
  const auto range = resolver().pages(read.pages, Need::readable);
  return range && touch_each(*range, &mm::Machine::read);
}

bool Run::run(const Write& write) {
  const auto range = resolver().pages(write.pages, Need::writable);
  return range && touch_each(*range, &mm::Machine::write);
}

bool Run::touch_each(const PageRange& range, Touch touch) {
  begin();
  for (mm::Vpn page = range.start(); page < range.end(); ++page) {
    if (!within(meter_.touch())) return false;
    must_work((machine_.*touch)(range.actor->process, page).error);
  }
  return true;
}

bool Run::run(const Walk& walk) {
  const auto range = resolver().pages(walk.page, Need::mapped);
  if (!range) return false;
  const mm::Page* page = resolver().page_in_memory(*range, walk.page.span, machine_);
  if (page == nullptr) return false;
  // A walk without a journal first: it says how much the recorded one will leave.
  const rmap::WalkCounts counts = machine_.reverse_map().walk(page);
  if (!within(meter_.work(counts.visited + counts.lookups))) return false;
  if (!within(meter_.events(2 * counts.visited + 3))) return false;
  if (!within(meter_.objects(counts.mapped))) return false;
  meter_.keep(counts.mapped);
  begin();
  const rmap::WalkRecorder recorder = machine_.walk(page);
  WalkRecord& record = walks_.emplace_back();
  record.statement = executed_.size() - 1;
  record.page = range->actor->name + " " + page_text(range->region.name, range->first);
  record.counts = recorder.counts();
  for (const rmap::Mapping& mapping : recorder.mappings()) {
    record.found.push_back(world_.page_name(mapping.mm, mapping.address));
  }
  return true;
}

}  // namespace scenario
