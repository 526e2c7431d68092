#include "scenario/resolver.h"

#include "scenario/evaluate.h"
#include "scenario/limits.h"
#include "scenario/suggest.h"

namespace scenario {

bool Resolver::report(Code code, Span span, std::vector<std::string> arguments) const {
  problems_.push_back({code, span, std::move(arguments)});
  return false;
}

std::optional<std::string> Resolver::fill(const Text& text) const {
  std::string filled;
  for (const Text::Part& part : text.parts) {
    if (const auto* plain = std::get_if<std::string>(&part)) {
      filled += *plain;
    } else {
      const auto value = number(*std::get_if<Expression>(&part));
      if (!value) return {};
      filled += std::to_string(*value);
    }
  }
  return filled;
}

std::optional<std::int64_t> Resolver::number(const Expression& expression) const {
  const Ask nothing = [](const Probe&) { return std::nullopt; };  // the parser lets none through
  return evaluate(expression, variables_, nothing, problems_);
}

std::optional<std::uint64_t> Resolver::number_between(const Expression& expression,
                                                      std::uint64_t least,
                                                      std::uint64_t most) const {
  const auto value = number(expression);
  if (!value) return {};
  const auto positive = static_cast<std::uint64_t>(*value);
  if (*value >= 0 && least <= positive && positive <= most) return positive;
  report(Code::number_out_of_range, expression.span,
         {std::to_string(*value), std::to_string(least), std::to_string(most)});
  return {};
}

std::optional<std::string> Resolver::name(const Text& text) const {
  const auto name = fill(text);
  if (!name || name->size() <= kMaxNameCharacters) return name;
  report(Code::name_too_long, text.span,
         {std::to_string(name->size()), std::to_string(kMaxNameCharacters)});
  return {};
}

Actor* Resolver::process(const Text& text) const {
  const auto called = name(text);
  if (!called) return nullptr;
  Actor* actor = world_.find(*called);
  if (actor != nullptr && actor->process != nullptr) return actor;
  if (actor != nullptr) {
    report(Code::exited_process, text.span, {*called, std::to_string(actor->exit_line)});
    return nullptr;
  }
  const std::string near(nearest(*called, world_.living()));
  report(Code::unknown_process, text.span,
         {*called, near, near.empty() ? "process " + *called : std::string()});
  return nullptr;
}

std::optional<std::string> Resolver::new_process(const Text& text) const {
  const auto called = name(text);
  if (!called) return {};
  const Actor* actor = world_.find(*called);
  if (actor == nullptr || actor->process == nullptr) return called;
  report(Code::process_exists, text.span, {*called});
  return {};
}

std::optional<std::string> Resolver::new_region(const Text& text, const Actor& actor) const {
  const auto called = name(text);
  if (!called) return {};
  const auto found = actor.regions.find(*called);
  if (found == actor.regions.end()) return called;
  const Region& old = found->second;
  if (!any_mapped(actor.process->mm, old.start, old.start + old.pages)) return called;
  report(Code::region_exists, text.span, {actor.name, *called});
  return {};
}

std::optional<std::string> Resolver::new_file(const Text& text) const {
  const auto called = name(text);
  if (!called || world_.find_file(*called) == nullptr) return called;
  report(Code::file_exists, text.span, {*called});
  return {};
}

mm::AddressSpace* Resolver::file(const Text& text) const {
  const auto called = name(text);
  if (!called) return nullptr;
  if (mm::AddressSpace* found = world_.find_file(*called); found != nullptr) return found;
  const std::string near(nearest(*called, world_.files()));
  report(Code::unknown_file, text.span,
         {*called, near, near.empty() ? "file " + *called : std::string()});
  return nullptr;
}

const Region* Resolver::region(const Text& text, const Actor& actor) const {
  const auto called = name(text);
  if (!called) return nullptr;
  const auto found = actor.regions.find(*called);
  if (found != actor.regions.end()) return &found->second;
  std::vector<std::string_view> known;
  for (const auto& entry : actor.regions) known.push_back(entry.first);
  const std::string near(nearest(*called, known));
  report(Code::unknown_region, text.span,
         {actor.name, *called, near,
          near.empty() ? "mmap " + actor.name + " " + *called + " 4" : std::string()});
  return nullptr;
}

std::optional<std::uint64_t> Resolver::index(const Expression& expression,
                                             const Region& region) const {
  const auto value = number(expression);
  if (!value) return {};
  const auto positive = static_cast<std::uint64_t>(*value);
  if (*value >= 0 && positive < region.pages) return positive;
  report(Code::page_outside_region, expression.span,
         {region.name, std::to_string(region.pages - 1), std::to_string(*value)});
  return {};
}

std::optional<PageRange> Resolver::pages(const Pages& pages) const {
  Actor* actor = process(pages.process);
  if (actor == nullptr) return {};
  const Region* found = region(pages.region, *actor);
  if (found == nullptr) return {};
  if (pages.extent == Pages::Extent::whole) return PageRange{actor, *found, 0, found->pages};
  const auto first = index(pages.first, *found);
  if (!first) return {};
  if (pages.extent == Pages::Extent::one) return PageRange{actor, *found, *first, 1};
  const auto last = index(pages.last, *found);
  if (!last) return {};
  if (*last < *first) {
    report(Code::range_backwards, cover(pages.first.span, pages.last.span),
           {std::to_string(*first), std::to_string(*last)});
    return {};
  }
  return PageRange{actor, *found, *first, *last - *first + 1};
}

std::optional<PageRange> Resolver::pages(const Pages& pages, Need need) const {
  const auto range = this->pages(pages);
  if (!range || !check(*range, pages.span, need)) return {};
  return range;
}

bool Resolver::check(const PageRange& range, Span span, Need need) const {
  const std::string& process = range.actor->name;
  const mm::Mm* mm = range.actor->process->mm;
  for (mm::Vpn address = range.start(); address < range.end();) {
    const auto page = [&] { return page_text(range.region.name, address - range.region.start); };
    const mm::Vma* vma = mm->find_vma(address);
    if (vma == nullptr) return report(Code::not_mapped, span, {page(), process});
    const mm::Prot rights = vma->vm_flags;
    if (need == Need::readable && !mm::may_read(rights)) {
      return report(Code::not_readable, span, {page(), process});
    }
    if (need == Need::writable && !mm::may_write(rights)) {
      return report(Code::not_writable, span, {page(), process, rights_name(rights)});
    }
    address = vma->vm_end;
  }
  return true;
}

const mm::Vma* Resolver::one_vma(const PageRange& range, Span span) const {
  const mm::Vma* vma = range.actor->process->mm->find_vma(range.start());
  if (vma == nullptr || range.end() <= vma->vm_end) return vma;
  const mm::Vpn next = vma->vm_end - range.region.start;
  report(Code::several_vmas, span,
         {page_text(range.region.name, range.first), page_text(range.region.name, next),
          range.actor->name});
  return nullptr;
}

const mm::Page* Resolver::page_in_memory(const PageRange& range, mm::Vpn address, Span span,
                                         const mm::Machine& machine) const {
  const mm::Page* page = machine.page_at(range.actor->process, address);
  if (page != nullptr) return page;
  const mm::Mm* mm = range.actor->process->mm;
  const mm::PteSlot* slot = mm::find_pte(mm->pgd, address);
  const mm::Pte pte = slot == nullptr ? mm::Pte{} : static_cast<mm::Pte>(*slot);
  const mm::Vma* vma = mm->find_vma(address);
  const Code code = pte.present()                               ? Code::only_zero_page
                    : pte.is_swap()                             ? Code::in_swap
                    : vma != nullptr && vma->vm_file != nullptr ? Code::no_file_page_yet
                                                                : Code::no_page_yet;
  report(code, span,
         {page_text(range.region.name, address - range.region.start), range.actor->name});
  return nullptr;
}

std::string rights_name(mm::Prot prot) {
  if (mm::may_write(prot)) return "rw";
  return mm::may_read(prot) ? "r" : "none";
}

bool any_mapped(const mm::Mm* mm, mm::Vpn start, mm::Vpn end) {
  for (const mm::Vma* vma : mm->vmas) {
    if (vma->vm_start < end && start < vma->vm_end) return true;
  }
  return false;
}

}  // namespace scenario
