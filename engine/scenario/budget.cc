#include "scenario/budget.h"

#include <string_view>

#include "rmap/anon_vma.h"
#include "trace/check.h"

namespace scenario {
namespace {

// Scanning a table of 512 entries takes as long as following so many pointers; to find that there
// is no table is quicker.
constexpr std::uint64_t kWorkPerTable = 8;
constexpr std::uint64_t kGapsAStep = 8;

// A link into a list is one step. In a tree it is looked for, and the tree is balanced; and a VMA
// whose range changes leaves all its trees and enters them again.
constexpr std::uint64_t kWorkPerTreeLink = 32;
constexpr std::uint64_t kLinksAChange = 2;

// At most, that one touch makes: a page of a file and its copy; an anon_vma and its chain.
constexpr std::uint64_t kObjectsATouch = 4;
// At most, that the journal gets of one page-table entry that is moved, or done something to.
constexpr std::uint64_t kEventsAnEntry = 24;
// The same of an operation on a page, whoever maps it, and of the two VMAs and the splits of a
// move.
constexpr std::uint64_t kEventsAPage = 40;
constexpr std::uint64_t kEventsAMove = 200;
constexpr std::uint64_t kEventsAChain = 40;

constexpr std::string_view kTableSlabs[] = {"pgd", "pud", "pmd", "pte table"};

std::optional<Overrun> over(Code code, std::uint64_t would_be, std::uint64_t allowed) {
  if (would_be <= allowed) return {};
  return Overrun{code, would_be, allowed};
}

}  // namespace

std::uint64_t chains_of(const mm::Vma* vma) {
  std::uint64_t length = 0;
  for (const rmap::AnonVmaChain* avc = vma->anon_vma_chain.first; avc != nullptr;
       avc = avc->same_vma.next) {
    ++length;
  }
  return length;
}

std::uint64_t cost_of_scan(const mm::Mm* mm, mm::Vpn start, mm::Vpn end) {
  std::uint64_t tables = 0;
  std::uint64_t gaps = 0;
  for (mm::Vpn address = start; address < end; address = (address | (mm::kEntries - 1)) + 1) {
    const bool there = mm::find_pte_table(mm->pgd, address) != nullptr;
    ++(there ? tables : gaps);
  }
  return kWorkPerTable * tables + gaps / kGapsAStep;
}

std::uint64_t chains_at_ends(const mm::Mm* mm, mm::Vpn start, mm::Vpn end) {
  std::uint64_t chains = 0;
  const mm::Vma* last = nullptr;
  for (const mm::Vpn address : {start - 1, start, end - 1, end}) {  // below 0 there is nothing
    const mm::Vma* vma = mm->find_vma(address);
    if (vma != nullptr && vma != last) chains += chains_of(vma);
    last = vma;
  }
  return chains;
}

MoveCost cost_of_move(const mm::Mm* mm, mm::Vpn start, mm::Vpn end) {
  MoveCost cost{
      .entries = 0, .scanned = cost_of_scan(mm, start, end), .chains = 0, .page_tables = 0};
  const mm::Vma* vma = mm->find_vma(start);
  if (vma != nullptr) cost.chains = chains_of(vma);
  const mm::PteTable* last = nullptr;
  mm::for_each_slot(mm->pgd, start, end, [&](mm::Vpn address, const mm::PteSlot* slot) {
    if (static_cast<mm::Pte>(*slot).empty()) return;
    ++cost.entries;
    const mm::PteTable* table = mm::find_pte_table(mm->pgd, address);
    if (table != last) cost.page_tables += 2;  // its entries may come to lie in two
    last = table;
  });
  // Directories above them: a region of the largest size has a few.
  if (cost.page_tables > 0) cost.page_tables += 2 + 2 * (1 + ((end - start) >> 18));
  return cost;
}

ForkCost cost_of_fork(const mm::Mm* mm) {
  ForkCost cost{.pages = 0, .vmas = mm->vmas.size(), .chains = 0, .page_tables = 1};
  const mm::PteTable* last = nullptr;
  for (const mm::Vma* vma : mm->vmas) {
    cost.chains += chains_of(vma);
    mm::for_each_slot(mm->pgd, vma->vm_start, vma->vm_end,
                      [&](mm::Vpn address, const mm::PteSlot* slot) {
                        if (static_cast<mm::Pte>(*slot).empty()) return;
                        ++cost.pages;
                        const mm::PteTable* table = mm::find_pte_table(mm->pgd, address);
                        if (table == last) return;
                        // One more table; and one of each level that begins with it.
                        cost.page_tables += 1;
                        const mm::Vpn before = last == nullptr ? ~mm::Vpn{0} : mm::Vpn{last->base};
                        if (before >> 18 != address >> 18) cost.page_tables += 1;
                        if (before >> 27 != address >> 27) cost.page_tables += 1;
                        last = table;
                      });
  }
  return cost;
}

Meter::Meter(const Budget& budget, mm::Machine& machine, const trace::Journal* journal)
    : budget_(budget), machine_(machine), journal_(journal) {
  // 3.7 brought interval trees to files and to anon_vmas.
  if (machine.kernel().files == mm::Kernel::Files::interval_tree) work_per_link_ = kWorkPerTreeLink;
  for (const std::string_view name : kTableSlabs) {
    const trace::SlabBase* slab = machine.heap().find_slab(name);
    trace::check(slab != nullptr, "each level of the page tables has a slab of this name");
    tables_.push_back(slab);
  }
}

std::optional<Overrun> Meter::statement() {
  if (statements_ >= budget_.statements) {
    return Overrun{Code::budget_statements, statements_, budget_.statements};
  }
  ++statements_;
  return {};
}

std::optional<Overrun> Meter::touch() {
  if (const auto overrun = pages(1)) return overrun;
  if (const auto overrun = events(1)) return overrun;
  if (const auto overrun = objects(kObjectsATouch)) return overrun;
  if (const auto overrun = searches()) return overrun;
  return page_tables(0);
}

std::optional<Overrun> Meter::new_process() const {
  const std::uint64_t alive = machine_.processes().size();
  if (alive < budget_.processes) return page_tables(1);
  return Overrun{Code::budget_processes, alive, budget_.processes};
}

std::optional<Overrun> Meter::fork(const ForkCost& cost) {
  if (const auto overrun = pages(cost.pages)) return overrun;
  // Each VMA is copied, and gets all chains of its original and perhaps a new one with an anon_vma.
  if (const auto overrun = objects(3 * cost.vmas + cost.chains)) return overrun;
  if (const auto overrun = page_tables(cost.page_tables)) return overrun;
  return work(cost.vmas + work_per_link_ * cost.chains + kWorkPerTable * cost.page_tables);
}

std::optional<Overrun> Meter::exec() {
  if (const auto overrun = page_tables(1)) return overrun;
  return work(kWorkPerTable);
}

// At most four VMAs are made of one, each with all its chains: at the target, and by splits.
std::optional<Overrun> Meter::move(const MoveCost& cost) {
  const std::uint64_t vmas = 4 * (1 + cost.chains);
  if (const auto overrun = objects(vmas)) return overrun;
  if (const auto overrun = page_tables(cost.page_tables)) return overrun;
  if (const auto overrun =
          events(kEventsAMove + kEventsAChain * cost.chains + kEventsAnEntry * cost.entries)) {
    return overrun;
  }
  if (const auto overrun = change(cost.chains)) return overrun;
  return work(4 + cost.scanned + cost.entries + kWorkPerTable * cost.page_tables);
}

std::optional<Overrun> Meter::change(std::uint64_t chains) {
  if (const auto overrun = objects(chains)) return overrun;
  return work(kLinksAChange * work_per_link_ * chains);
}

std::optional<Overrun> Meter::reverse_map(const rmap::WalkCounts& walk, std::uint64_t times) {
  if (const auto overrun = objects(2)) return overrun;
  if (const auto overrun =
          events(kEventsAPage + 2 * times * walk.visited + kEventsAnEntry * walk.mapped)) {
    return overrun;
  }
  if (const auto overrun = work(1 + times * (walk.visited + walk.lookups))) return overrun;
  return searches();
}

std::optional<Overrun> Meter::searches() {
  const std::uint64_t before = searched_;
  searched_ = machine_.reverse_map().work().compared;
  return work(searched_ - before);
}

std::optional<Overrun> Meter::mmap(std::uint64_t pages) const {
  return over(Code::budget_mmap, pages, budget_.mmap_pages);
}

std::optional<Overrun> Meter::pages(std::uint64_t amount) {
  if (const auto overrun = over(Code::budget_pages, pages_ + amount, budget_.pages)) return overrun;
  pages_ += amount;
  return {};
}

std::optional<Overrun> Meter::work(std::uint64_t amount) {
  if (const auto overrun = over(Code::budget_work, work_ + amount, budget_.work)) return overrun;
  work_ += amount;
  return {};
}

std::optional<Overrun> Meter::events(std::uint64_t amount) const {
  if (journal_ == nullptr) return {};
  return over(Code::budget_events, journal_->events().size() + amount, budget_.events);
}

std::optional<Overrun> Meter::objects(std::uint64_t amount) const {
  return over(Code::budget_objects, machine_.heap().live_objects() + kept_ + amount,
              budget_.objects);
}

std::optional<Overrun> Meter::page_tables(std::uint64_t amount) const {
  std::uint64_t alive = 0;
  for (const trace::SlabBase* slab : tables_) alive += slab->live();
  return over(Code::budget_page_tables, alive + amount, budget_.page_tables);
}

}  // namespace scenario
