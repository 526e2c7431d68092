#include "scenario/outline.h"

#include <algorithm>

#include "scenario/declared_names.h"
#include "scenario/evaluate.h"
#include "scenario/limits.h"
#include "scenario/parser.h"
#include "scenario/source_lines.h"

namespace scenario {
namespace {

// A repeat with more turns is told by its patterns only.
constexpr std::uint64_t kMaxTurns = 100;
// Statements gone through in the turns of all repeats.
constexpr std::size_t kMaxSteps = 10'000;

std::vector<std::string_view> lines_of(std::string_view source) {
  std::vector<std::string_view> lines;
  take_byte_order_mark(source);
  while (!source.empty()) lines.push_back(take_line(source).text);
  return lines;
}

// Goes through a script as a run would, but knows of no machine. Each repeat that is not inside of
// another is gone through turn by turn, if that can be told, and then once more with its variables
// as they are written, which gives the patterns.
class Outliner {
 public:
  explicit Outliner(std::string_view source)
      : script_(parse_readable(source)), lines_(lines_of(source)) {}

  Outline run() {
    block(script_.statements);
    return std::move(names_).outline();
  }

 private:
  using Number = std::optional<std::int64_t>;

  void block(const std::vector<Statement>& statements) {
    for (const Statement& statement : statements) {
      if (is_in_repeat_ && !is_as_written_ && ++steps_ > kMaxSteps) return names_.cut_short();
      current_ = &statement;
      names_.at(statement, outermost_end_);
      std::visit([this](const auto& action) { visit(action); }, statement.action);
    }
  }

  void visit(const MakeProcess& make) {
    if (const auto name = this->name(make.name)) names_.add_process(*name, nullptr);
  }
  void visit(const Fork& fork) {
    const auto parent = name(fork.parent);
    const auto child = name(fork.child);
    if (parent && child) names_.add_process(*child, &*parent);
  }
  void visit(const Exec& exec) {
    if (const auto process = name(exec.process)) names_.end_regions(process->text);
  }
  void visit(const Exit& exit) {
    if (const auto process = name(exit.process)) names_.end_process(process->text);
  }
  void visit(const MakeFile& make) {
    if (const auto name = this->name(make.name)) names_.add_file(*name);
  }
  void visit(const Mmap& mmap) {
    const auto process = name(mmap.process);
    const auto region = name(mmap.region);
    if (process && region) names_.add_region(*process, *region, value(mmap.pages));
  }
  void visit(const Munmap& munmap) {
    const auto process = name(munmap.pages.process);
    const auto region = name(munmap.pages.region);
    if (process && region && is_whole(munmap.pages, names_.pages(process->text, region->text))) {
      names_.end_region(process->text, region->text);
    }
  }
  void visit(const Mremap& mremap) {
    const auto process = name(mremap.pages.process);
    const auto region = name(mremap.pages.region);
    if (!process || !region) return;
    const Number before = names_.pages(process->text, region->text);
    const bool whole = is_whole(mremap.pages, before);
    const Number pages = mremap.new_pages ? value(*mremap.new_pages) : count(mremap.pages, before);
    if (mremap.name) {
      const auto called = name(*mremap.name);
      if (!called) return;
      if (whole) names_.end_region(process->text, region->text);
      names_.add_region(*process, *called, pages);
    } else if (whole) {
      names_.add_region(*process, *region, pages);
    } else {
      grow(*process, *region, before, value(mremap.pages.first), pages);
    }
  }
  void visit(const Repeat& repeat) {
    if (is_as_written_) return as_written(repeat);
    if (is_in_repeat_) return turns(repeat);
    const Statement& itself = *current_;
    is_in_repeat_ = true;
    outermost_end_ = repeat.end_line;
    turns(repeat);
    names_.at(itself, outermost_end_);
    is_as_written_ = true;
    as_written(repeat);
    is_as_written_ = false;
    outermost_end_ = 0;
    is_in_repeat_ = false;
  }
  template <class Other>
  void visit(const Other&) {}  // declares nothing

  // Of a part that is given another length the pages keep their names.
  void grow(const Name& process, const Name& region, Number before, Number first,
            Number new_pages) {
    std::int64_t pages = 0;
    if (!first || !new_pages || __builtin_add_overflow(*first, *new_pages, &pages)) return;
    if (before && pages > *before) names_.add_region(process, region, pages);
  }

  void turns(const Repeat& repeat) {
    const Number first = repeat.first ? value(*repeat.first) : 1;
    const Number last = value(repeat.last);
    if (!first || !last || *last < *first) return;
    const auto count = static_cast<std::uint64_t>(*last) - static_cast<std::uint64_t>(*first) + 1;
    for (std::uint64_t turn = 0; count <= kMaxTurns && turn < count; ++turn) {
      if (!repeat.variable.empty()) variables_.push_back(*first + static_cast<std::int64_t>(turn));
      block(repeat.body);
      if (!repeat.variable.empty()) variables_.pop_back();
    }
  }

  void as_written(const Repeat& repeat) {
    if (!repeat.variable.empty()) {
      names_.add_variable(repeat.variable, repeat.end_line);
      ends_.push_back(repeat.end_line);
    }
    block(repeat.body);
    if (!repeat.variable.empty()) ends_.pop_back();
    names_.end_patterns(repeat.end_line);
  }

  // The innermost of the variables that are asked for, counted from the outermost; none: there is
  // none.
  static std::optional<std::size_t> innermost_variable(const Expression& expression) {
    std::optional<std::size_t> innermost;
    for (const Term& term : expression.terms) {
      if (term.kind != Term::Kind::variable) continue;
      innermost = std::max(innermost.value_or(0), static_cast<std::size_t>(term.value));
    }
    return innermost;
  }

  // Nothing where it depends on the turn, and that is not known; or where it has no value.
  Number value(const Expression& expression) const {
    if (expression.terms.empty()) return {};
    if (is_as_written_ && innermost_variable(expression)) return {};
    Diagnostics problems;
    const Ask nothing = [](const Probe&) { return std::nullopt; };
    return evaluate(expression, variables_, nothing, problems);
  }

  std::optional<Name> name(const Text& text) const {
    Name name;
    std::optional<std::size_t> innermost;
    for (const Text::Part& part : text.parts) {
      if (const auto* plain = std::get_if<std::string>(&part)) {
        name.text += *plain;
        continue;
      }
      const Expression& calculation = *std::get_if<Expression>(&part);
      const auto variable = innermost_variable(calculation);
      if (is_as_written_ && variable) {
        innermost = std::max(innermost.value_or(0), *variable);
      } else if (const Number number = value(calculation)) {
        name.text += std::to_string(*number);
      } else {
        return {};
      }
    }
    if (innermost) {
      // A statement is ASCII: columns are bytes.
      const std::string_view line = lines_[text.span.line - 1];
      return Name{std::string(line.substr(text.span.column - 1, text.span.length)), true,
                  ends_[*innermost]};
    }
    if (name.text.size() > kMaxNameCharacters) return {};
    return name;
  }

  Number count(const Pages& pages, Number of_region) const {
    if (pages.extent == Pages::Extent::whole) return of_region;
    if (pages.extent == Pages::Extent::one) return 1;
    const Number first = value(pages.first);
    const Number last = value(pages.last);
    if (!first || !last || *first < 0 || *last < *first) return {};
    return *last - *first + 1;
  }

  bool is_whole(const Pages& pages, Number of_region) const {
    return pages.extent == Pages::Extent::whole ||
           (of_region && count(pages, of_region) == of_region);
  }

  const Script script_;
  const std::vector<std::string_view> lines_;
  DeclaredNames names_;
  const Statement* current_ = nullptr;
  std::size_t steps_ = 0;
  bool is_in_repeat_ = false;
  bool is_as_written_ = false;           // variables are patterns, not numbers
  std::uint32_t outermost_end_ = 0;      // 0: of no repeat, or of one without an end
  std::vector<std::int64_t> variables_;  // while turns are gone through
  std::vector<std::uint32_t> ends_;      // of the repeats with variables, as they are written
};

}  // namespace

Outline outline(std::string_view source) { return Outliner(source).run(); }

}  // namespace scenario
