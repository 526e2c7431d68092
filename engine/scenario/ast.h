#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "mm/vma.h"
#include "scenario/diagnostic.h"

namespace scenario {

// A script, taken apart. It owns all its text and holds no pointer into the source.

struct Probe;

// A calculation in postfix order, so that evaluating it needs no recursion: operands push a value,
// an operation takes its two (negate: one) from the top and pushes the result.
struct Term {
  enum class Kind : std::uint8_t {
    number,    // `value` is it
    variable,  // `value` counts from the outermost loop variable, 0
    probe,     // `value` is its place in Expression::probes
    add,
    subtract,
    multiply,
    divide,
    remainder,
    negate,
  };
  Kind kind = Kind::number;
  std::int64_t value = 0;
  Span span;
};

struct Expression {
  std::vector<Term> terms;
  std::vector<Probe> probes;  // only in expect
  Span span;
};

// Text with calculations in it, such as a name: C{i}.
struct Text {
  using Part = std::variant<std::string, Expression>;
  std::vector<Part> parts;
  Span span;
};

// `P heap`, `P heap[*]`, `P heap[1]` or `P heap[1..2]`.
struct Pages {
  enum class Extent : std::uint8_t { whole, one, range };
  Text process;
  Text region;
  Extent extent = Extent::whole;
  Expression first;  // of one and range
  Expression last;   // of range
  Span span;         // of the region with its brackets
};

// A question to the machine, in an expression.
struct Probe {
  enum class What : std::uint8_t {
    walk_visited,
    walk_lookups,
    walk_mapped,
    walk_visited_stop,
    walk_tree_nodes,
    walk_levels,
    page_mapcount,
    page_anon_vma,
    page_count,
    page_index,
    chain_length,
    vma_anon_vma,
    vma_pages,
    vma_pgoff,
    anon_vma_field,  // `counted` says which
    work,            // `counted` says which
    swapped,
    count,
    kernel_bytes,
  };
  What what = What::count;
  Pages page;           // one page; unused where `number` or `counted` says all
  Expression number;    // of anon_vma: which, in the order they were made, from 0
  std::string counted;  // of count: a type of object, as the heap names it; of others a field
  Span span;
};

enum class Comparison : std::uint8_t {
  equal,
  not_equal,
  less,
  less_or_equal,
  greater,
  greater_or_equal,
};

struct Condition {
  Expression left;
  std::optional<Comparison> comparison;  // none: just the value of `left`
  Expression right;
};

struct MakeProcess {
  Text name;
};
struct MakeFile {
  Text name;
};
struct Mmap {
  Text process;
  Text region;
  Expression pages;
  std::optional<Expression> at;  // a page number; none: the interpreter chooses
  mm::Prot prot = mm::Prot::read_write;
  std::optional<Text> file;        // none: anonymous memory
  std::optional<Expression> from;  // the index in the file of the first page; none: 0
  bool shared = false;
};
struct Munmap {
  Pages pages;
};
struct Mprotect {
  Pages pages;
  mm::Prot prot = mm::Prot::none;
};
// With a name the pages move and go by it; without, the region grows or shrinks where it is.
struct Mremap {
  Pages pages;
  std::optional<Text> name;
  std::optional<Expression> at;         // only with a name; none: the interpreter chooses
  std::optional<Expression> new_pages;  // none: as many as before; there if no name is
};
struct Read {
  Pages pages;
};
struct Write {
  Pages pages;
};
struct Fork {
  Text parent;
  Text child;
};
struct Exec {
  Text process;
};
struct Exit {
  Text process;
};
// What the kernel does of its own accord, to each page of these.
struct Age {
  Pages pages;
};
struct Reclaim {
  Pages pages;
};
struct Migrate {
  Pages pages;
};
struct Walk {
  Pages page;
};
struct Expect {
  Condition condition;
};
struct Statement;
struct Repeat {
  std::optional<Expression> first;  // none: from 1, and `last` is how many turns
  Expression last;
  std::string variable;             // empty: the turns have none
  std::vector<Statement> body;
  std::uint32_t end_line = 0;  // 0: it has no end, see parse_readable()
};

struct Statement {
  std::variant<MakeProcess, MakeFile, Mmap, Munmap, Mprotect, Mremap, Read, Write, Fork, Exec, Exit,
               Age, Reclaim, Migrate, Walk, Expect, Repeat>
      action;
  std::string verb;
  Text text;  // the statement with its blanks made even and its comment gone
  Span span;
};

struct Script {
  std::vector<Statement> statements;
  Diagnostics diagnostics;  // by line. If there are any, the script is not run.
};

}  // namespace scenario
