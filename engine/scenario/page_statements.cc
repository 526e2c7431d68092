// The statements that are about pages: a program's accesses, the kernel's own work, and the
// question.

#include "scenario/interpreter.h"

namespace scenario {

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
  const auto touch_one = [this, touch](const PageRange& all, mm::Vpn address) {
    if (!within(meter_.touch())) return false;
    const mm::Error error = (machine_.*touch)(all.actor->process, address).error;
    return succeeded(error, all, address);
  };
  pages_ = {.range = range, .addresses = {}, .each = touch_one};
  return true;
}

bool Run::run(const Age& age) {
  const auto range = resolver().pages(age.pages, Need::mapped);
  if (!range || !all_in_memory(*range, age.pages.span)) return false;
  return work_on_each(*range, age.pages.span, 1,
                      [](mm::Machine& machine, mm::Process* process, mm::Vpn address) {
                        return machine.age(process, address).error;
                      });
}

bool Run::run(const Reclaim& reclaim) {
  const auto range = resolver().pages(reclaim.pages, Need::mapped);
  if (!range) return false;
  if (range->count == 1 && !all_in_memory(*range, reclaim.pages.span)) return false;
  return work_on_each(*range, reclaim.pages.span, 1,
                      [](mm::Machine& machine, mm::Process* process, mm::Vpn address) {
                        return machine.reclaim(process, address);
                      });
}

bool Run::run(const Migrate& migrate) {
  const auto range = resolver().pages(migrate.pages, Need::mapped);
  if (!range) return false;
  if (!machine_.kernel().migrates) {
    return resolver().report(Code::cannot_migrate, current_->span, {design_.name, design_.follows});
  }
  if (!all_in_memory(*range, migrate.pages.span)) return false;
  return work_on_each(*range, migrate.pages.span, 2,
                      [](mm::Machine& machine, mm::Process* process, mm::Vpn address) {
                        return machine.migrate(process, address);
                      });
}

bool Run::all_in_memory(const PageRange& range, Span span) {
  for (mm::Vpn address = range.start(); address < range.end(); ++address) {
    if (resolver().page_in_memory(range, address, span, machine_) == nullptr) return false;
  }
  return true;
}

bool Run::work_on_each(const PageRange& range, Span span, std::uint64_t walks, PageWork work) {
  mm::Process* process = range.actor->process;
  const mm::Pgd* pgd = process->mm->pgd;
  if (!within(meter_.work(cost_of_scan(process->mm, range.start(), range.end())))) return false;
  std::vector<mm::Vpn> addresses;
  mm::for_each_slot(pgd, range.start(), range.end(), [&](mm::Vpn address, const mm::PteSlot*) {
    if (machine_.page_at(process, address) != nullptr) addresses.push_back(address);
  });
  if (addresses.empty()) {
    return resolver().report(Code::none_in_memory, span, {range.region.name, range.actor->name});
  }
  begin();
  const auto work_on_one = [this, walks, work](const PageRange& all, mm::Vpn address) {
    const mm::Page* page = machine_.page_at(all.actor->process, address);
    if (page == nullptr) return true;  // it was mapped at an address before this one as well
    if (!within(meter_.reverse_map(machine_.reverse_map().walk(page), walks))) return false;
    return succeeded(work(machine_, all.actor->process, address), all, address);
  };
  pages_ = {.range = range, .addresses = std::move(addresses), .each = work_on_one};
  return true;
}

bool Run::run(const Walk& walk) {
  const auto range = resolver().pages(walk.page, Need::mapped);
  if (!range) return false;
  const mm::Page* page =
      resolver().page_in_memory(*range, range->start(), walk.page.span, machine_);
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
