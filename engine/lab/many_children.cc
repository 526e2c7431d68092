#include "lab/many_children.h"

#include <algorithm>

#include "rmap/anon_vma.h"
#include "rmap/pte_chain.h"
#include "trace/check.h"

namespace lab {
namespace {

constexpr mm::Vpn kStart = 16;

}  // namespace

ManyChildren::ManyChildren(const rmap::DesignInfo& design, std::uint32_t children,
                           std::uint32_t pages, std::uint64_t seed)
    : machine_(design.make, design.kernel),
      children_(children),
      pages_(pages),
      random_(seed),
      goal_(std::size_t{pages} * (children + 1)) {
  processes_.push_back(machine_.create_process());
  const mm::Error error = machine_.mmap(processes_[0], kStart, pages, mm::Prot::read_write);
  trace::check(error == mm::Error::none, "an empty process has room");
}

// First the parent writes its pages, then it forks, then each child writes.
void ManyChildren::build_one_step() {
  if (written_ >= pages_ && forked_ < children_) {
    processes_.push_back(machine_.fork(processes_[0]));
    ++forked_;
    return;
  }
  const mm::Access access =
      machine_.write(processes_[written_ / pages_], kStart + written_ % pages_);
  trace::check(access.error == mm::Error::none, "the page is mapped and writable");
  ++written_;
}

double ManyChildren::build(std::uint64_t budget) {
  for (std::uint64_t spent = 0; !is_built() && spent < budget;) {
    const std::uint32_t forked_before = forked_;
    build_one_step();
    spent += forked_ == forked_before ? 1 : pages_;
  }
  if (is_built() && order_.empty()) collect_pages();
  const auto all = static_cast<double>(goal_ + std::size_t{children_} * pages_);
  return static_cast<double>(written_ + std::uint64_t{forked_} * pages_) / all;
}

// In random order (Fisher and Yates), the same for every design with the same seed.
void ManyChildren::collect_pages() {
  order_.reserve(goal_);
  for (const mm::Process* process : processes_) {
    for (mm::Vpn page = 0; page < pages_; ++page) {
      order_.push_back(machine_.page_at(process, kStart + page));
    }
  }
  for (std::size_t i = order_.size(); i > 1; --i) std::swap(order_[i - 1], order_[random_.below(i)]);
  counts_.pages_in_all = order_.size();
}

bool ManyChildren::is_wrong(const mm::Page* page, const rmap::WalkCounts& counts) const {
  return counts.mapped != page->count || counts.visited < counts.mapped;
}

bool ManyChildren::count(std::uint64_t visits) {
  const std::uint64_t limit = counts_.visited + visits;
  while (counts_.pages_counted < order_.size() && counts_.visited < limit) {
    const mm::Page* page = order_[static_cast<std::size_t>(counts_.pages_counted)];
    const rmap::WalkCounts one = machine_.reverse_map().walk(page);
    counts_.visited += one.visited;
    counts_.lookups += one.lookups;
    counts_.mapped += one.mapped;
    counts_.wrong += is_wrong(page, one) ? 1 : 0;
    ++counts_.pages_counted;
  }
  return counts_.pages_counted == order_.size();
}

std::uint64_t ManyChildren::walk(std::uint64_t walks) {
  std::uint64_t wrong = 0;
  const rmap::ReverseMap& reverse_map = machine_.reverse_map();
  for (std::uint64_t i = 0; i < walks; ++i) {
    const mm::Page* page = order_[next_timed_];
    if (++next_timed_ == order_.size()) next_timed_ = 0;
    if (is_wrong(page, reverse_map.walk(page))) ++wrong;
  }
  return wrong;
}

std::uint64_t bytes_for_many_children(const rmap::DesignInfo& design, std::uint32_t children,
                                      std::uint32_t pages) {
  constexpr std::uint64_t kIdentity = sizeof(trace::Identity);
  const std::uint64_t processes = std::uint64_t{children} + 1;
  const std::uint64_t all_pages = processes * pages;
  const std::uint64_t tables = 3 * (sizeof(mm::Pgd) + kIdentity) +
                               (pages / mm::kEntries + 2) * (sizeof(mm::PteTable) + kIdentity);
  const std::uint64_t one_process = tables + sizeof(mm::Mm) + sizeof(mm::Process) +
                                    sizeof(mm::Vma) + sizeof(rmap::AnonVma) +
                                    2 * sizeof(rmap::AnonVmaChain) + 8 * kIdentity;
  const std::uint64_t one_page =
      sizeof(mm::Page) + kIdentity + 2 * sizeof(void*) + sizeof(const mm::Page*);
  std::uint64_t bytes = processes * one_process + all_pages * one_page;
  if (std::string_view(design.id) == "pte-chain") {  // while all still share the parent's pages
    bytes += pages * (processes / design.kernel.pte_chain_slots + 2) * (sizeof(rmap::PteChain) + kIdentity);
  }
  return bytes + bytes / 8;
}

}  // namespace lab
