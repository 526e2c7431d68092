#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/ast.h"
#include "scenario/outline.h"

namespace scenario {

// A name where it stands in a script: filled in, or as it is written.
struct Name {
  std::string text;
  bool is_pattern = false;
  std::uint32_t until = 0;  // of a pattern: the end of its repeat, if that has one
};

// Writes an outline: knows which names there are while somebody goes through the statements.
class DeclaredNames {
 public:
  using Pages = std::optional<std::int64_t>;

  // What follows is said by this statement. `outermost_end`: the last line of the outermost repeat
  // around it, or 0.
  void at(const Statement& statement, std::uint32_t outermost_end);

  // Nothing happens if there is one already. A child gets the regions of its parent.
  void add_process(const Name& name, const Name* parent);
  void add_file(const Name& name);
  void add_variable(const std::string& name, std::uint32_t until);
  // Instead of one of this name, if there is one.
  void add_region(const Name& process, const Name& name, Pages pages);

  // Of the region, if it is known.
  Pages pages(std::string_view process, std::string_view region) const;

  void end_process(std::string_view name);
  void end_regions(std::string_view process);
  void end_region(std::string_view process, std::string_view region);

  // The repeat that ends in this line is left: what was named by its variable has no name any more.
  void end_patterns(std::uint32_t line);

  // Some things are going to be left out.
  void cut_short() { outline_.is_complete = false; }
  Outline outline() &&;

 private:
  using Row = std::optional<std::size_t>;  // none: not in the outline
  using Rows = std::map<std::string, std::size_t, std::less<>>;
  struct Process {
    Row row;
    Rows regions;
  };

  Row declare(Declaration declaration);
  void inherit(const Name& child, const std::string& parent);
  void end(std::size_t row);
  void forget(const Declaration& pattern);

  Outline outline_;
  std::size_t declared_ = 0;
  std::uint32_t line_ = 0;
  std::string verb_;
  std::uint32_t outermost_end_ = 0;
  std::map<std::string, Process, std::less<>> processes_;
  Rows files_;
  Rows rows_;                          // what a line declares again is no news
  std::vector<std::size_t> patterns_;  // those that can still be used
};

}  // namespace scenario
