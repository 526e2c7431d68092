#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "scenario/ast.h"
#include "scenario/world.h"

namespace scenario {

// Pages of a script, found in the machine's terms. `count` is at least 1.
struct PageRange {
  Actor* actor = nullptr;
  Region region;
  mm::Vpn first = 0;  // in the region
  mm::Vpn count = 0;

  mm::Vpn start() const { return region.start + first; }
  mm::Vpn end() const { return start() + count; }
  bool is_whole() const { return count == region.pages; }
};

// What an operation needs of the pages it is done to.
enum class Need : std::uint8_t { mapped, readable, writable };

// From what a script says to what it means, at one moment of its run. Each function reports what is
// wrong to `problems` and then returns nothing. Changes nothing else.
class Resolver {
 public:
  // All of these must outlive the resolver. `variables`: see evaluate().
  Resolver(World& world, std::span<const std::int64_t> variables, Diagnostics& problems)
      : world_(world), variables_(variables), problems_(problems) {}

  std::optional<std::string> fill(const Text& text) const;
  std::optional<std::int64_t> number(const Expression& expression) const;
  std::optional<std::uint64_t> number_between(const Expression& expression, std::uint64_t least,
                                              std::uint64_t most) const;

  // A process that is alive.
  Actor* process(const Text& name) const;
  // A name that no living process and no other thing of its kind has.
  std::optional<std::string> new_process(const Text& name) const;
  std::optional<std::string> new_region(const Text& name, const Actor& actor) const;
  std::optional<std::string> new_file(const Text& name) const;
  mm::AddressSpace* file(const Text& name) const;

  // The pages lie in the region; whether they are mapped is another question.
  std::optional<PageRange> pages(const Pages& pages) const;
  // The same, and every page of it is mapped with the rights needed.
  std::optional<PageRange> pages(const Pages& pages, Need need) const;
  // All of them lie in one VMA, which is returned.
  const mm::Vma* one_vma(const PageRange& range, Span span) const;
  // The page that is in memory at an address of the range; not the page of zeroes.
  const mm::Page* page_in_memory(const PageRange& range, mm::Vpn address, Span span,
                                 const mm::Machine& machine) const;

  // Adds a problem. Always false, for `return report(…)`.
  bool report(Code code, Span span, std::vector<std::string> arguments) const;

 private:
  std::optional<std::uint64_t> index(const Expression& expression, const Region& region) const;
  const Region* region(const Text& name, const Actor& actor) const;
  std::optional<std::string> name(const Text& text) const;
  bool check(const PageRange& range, Span span, Need need) const;

  World& world_;
  std::span<const std::int64_t> variables_;
  Diagnostics& problems_;
};

// "rw", "r", "none"
std::string rights_name(mm::Prot prot);

// Whether any page of [start, end) is mapped.
bool any_mapped(const mm::Mm* mm, mm::Vpn start, mm::Vpn end);

}  // namespace scenario
