#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace scenario {

// A name that a script gives, and the lines in which it can be used: behind `line`, up to `until`.
// Also a pattern such as C{i}, which can be used inside its repeat only; where the turns of the
// repeat can be told without running it and are few, the names that it becomes are declared
// besides.
struct Declaration {
  enum class Kind : std::uint8_t { process, region, file, variable };
  Kind kind = Kind::process;
  std::string name;
  std::string process;  // whose region; of a forked process its parent
  // Of a region, when it begins; nothing where only a run can tell.
  std::optional<std::int64_t> pages;
  bool is_pattern = false;  // its name, or its process's, has {…}
  std::uint32_t line = 0;
  std::string verb;         // of the statement in that line
  std::uint32_t until = 0;  // the last line where it can be used; 0: to the end of the script
};

struct Outline {
  std::vector<Declaration> declarations;  // by line
  bool is_complete = true;                // else there are more than these
};

inline constexpr std::size_t kMaxDeclarations = 2'000;

// What a script declares, read without running it, also of a script with mistakes: lines that have
// one declare nothing, and neither does what follows the line at which parse() gives up. What would
// be a mistake only when it runs is passed over.
Outline outline(std::string_view source);

}  // namespace scenario
