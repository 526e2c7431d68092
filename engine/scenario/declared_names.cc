#include "scenario/declared_names.h"

#include <algorithm>

namespace scenario {
namespace {

using Kind = Declaration::Kind;

// Turns of a repeat may declare the same again and again.
constexpr std::size_t kMaxDeclared = 50'000;

// Words cannot have a line break in them.
std::string key_of(const Declaration& declaration) {
  return std::to_string(declaration.line) + "\n" +
         std::to_string(static_cast<int>(declaration.kind)) + "\n" + declaration.process + "\n" +
         declaration.name;
}

// The first of two lines, where 0 means no line.
std::uint32_t earlier(std::uint32_t a, std::uint32_t b) {
  return a == 0 || b == 0 ? std::max(a, b) : std::min(a, b);
}

}  // namespace

void DeclaredNames::at(const Statement& statement, std::uint32_t outermost_end) {
  line_ = statement.span.line;
  verb_ = statement.verb;
  outermost_end_ = outermost_end;
}

DeclaredNames::Row DeclaredNames::declare(Declaration declaration) {
  if (++declared_ > kMaxDeclared) {
    outline_.is_complete = false;
    return {};
  }
  declaration.line = line_;
  declaration.verb = verb_;
  const auto [known, is_new] = rows_.try_emplace(key_of(declaration), outline_.declarations.size());
  if (!is_new) {
    Declaration& before = outline_.declarations[known->second];
    before.until = declaration.until;
    if (before.pages != declaration.pages) before.pages.reset();
    if (before.is_pattern) patterns_.push_back(known->second);
    return known->second;
  }
  if (outline_.declarations.size() == kMaxDeclarations) {
    rows_.erase(known);
    outline_.is_complete = false;
    return {};
  }
  if (declaration.is_pattern) patterns_.push_back(known->second);
  outline_.declarations.push_back(std::move(declaration));
  return known->second;
}

void DeclaredNames::add_process(const Name& name, const Name* parent) {
  Process& process = processes_[name.text];
  if (process.row) return;
  Declaration declaration;
  declaration.kind = Kind::process;
  declaration.name = name.text;
  if (parent != nullptr) declaration.process = parent->text;
  declaration.is_pattern = name.is_pattern;
  declaration.until = name.until;
  process.row = declare(std::move(declaration));
  if (parent != nullptr && process.row) inherit(name, parent->text);
}

void DeclaredNames::inherit(const Name& child, const std::string& parent) {
  const auto found = processes_.find(parent);
  if (found == processes_.end() || parent == child.text) return;
  for (const auto& [region, row] : found->second.regions) {
    const Declaration& of_parent = outline_.declarations[row];
    const bool is_pattern = region.find('{') != std::string::npos;
    add_region(child, {region, is_pattern, is_pattern ? of_parent.until : 0}, of_parent.pages);
  }
}

void DeclaredNames::add_file(const Name& name) {
  if (files_.contains(name.text)) return;
  Declaration declaration;
  declaration.kind = Kind::file;
  declaration.name = name.text;
  declaration.is_pattern = name.is_pattern;
  declaration.until = name.until;
  if (const Row row = declare(std::move(declaration))) files_[name.text] = *row;
}

void DeclaredNames::add_variable(const std::string& name, std::uint32_t until) {
  Declaration declaration;
  declaration.kind = Kind::variable;
  declaration.name = name;
  declaration.until = until;
  declare(std::move(declaration));
}

void DeclaredNames::add_region(const Name& process, const Name& name, Pages pages) {
  end_region(process.text, name.text);
  Declaration declaration;
  declaration.kind = Kind::region;
  declaration.name = name.text;
  declaration.process = process.text;
  declaration.pages = pages;
  declaration.is_pattern = process.is_pattern || name.is_pattern;
  declaration.until = earlier(process.until, name.until);
  const Row row = declare(std::move(declaration));
  // Also of a process that nobody made: the line that did may have a mistake.
  if (row) processes_[process.text].regions[name.text] = *row;
}

DeclaredNames::Pages DeclaredNames::pages(std::string_view process, std::string_view region) const {
  const auto owner = processes_.find(process);
  if (owner == processes_.end()) return {};
  const auto found = owner->second.regions.find(region);
  if (found == owner->second.regions.end()) return {};
  return outline_.declarations[found->second].pages;
}

void DeclaredNames::end(std::size_t row) {
  Declaration& declaration = outline_.declarations[row];
  // It may end in a line above, in the next turn.
  const std::uint32_t last = line_ >= declaration.line ? line_ : outermost_end_;
  declaration.until = declaration.is_pattern ? earlier(declaration.until, last) : last;
}

void DeclaredNames::end_process(std::string_view name) {
  const auto found = processes_.find(name);
  if (found == processes_.end()) return;
  end_regions(name);
  if (found->second.row) end(*found->second.row);
  processes_.erase(found);
}

void DeclaredNames::end_regions(std::string_view process) {
  const auto found = processes_.find(process);
  if (found == processes_.end()) return;
  for (const auto& [name, row] : found->second.regions) end(row);
  found->second.regions.clear();
}

void DeclaredNames::end_region(std::string_view process, std::string_view region) {
  const auto owner = processes_.find(process);
  if (owner == processes_.end()) return;
  const auto found = owner->second.regions.find(region);
  if (found == owner->second.regions.end()) return;
  end(found->second);
  owner->second.regions.erase(found);
}

void DeclaredNames::end_patterns(std::uint32_t line) {
  std::erase_if(patterns_, [this, line](std::size_t row) {
    const Declaration& pattern = outline_.declarations[row];
    if (pattern.until == 0 || pattern.until > line) return false;
    forget(pattern);
    return true;
  });
}

void DeclaredNames::forget(const Declaration& pattern) {
  if (pattern.kind == Kind::process) {
    processes_.erase(pattern.name);
  } else if (pattern.kind == Kind::file) {
    files_.erase(pattern.name);
  } else if (const auto owner = processes_.find(pattern.process); owner != processes_.end()) {
    owner->second.regions.erase(pattern.name);
  }
}

Outline DeclaredNames::outline() && {
  std::stable_sort(outline_.declarations.begin(), outline_.declarations.end(),
                   [](const Declaration& a, const Declaration& b) { return a.line < b.line; });
  return std::move(outline_);
}

}  // namespace scenario
