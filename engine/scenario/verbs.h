#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace scenario {

enum class Verb : std::uint8_t {
  process,
  mmap,
  munmap,
  mprotect,
  read,
  write,
  fork,
  exit,
  walk,
  file,
  mremap,
  exec,
  age,
  reclaim,
  migrate,
  expect,
  repeat,
  end,
};

struct VerbInfo {
  Verb verb;
  std::string_view name;
  std::string_view example;  // a whole statement that is right
};

// All statements of the language, in the order in which one learns them.
std::span<const VerbInfo> verbs();

const VerbInfo& info(Verb verb);

// The statement of this name, or null.
const VerbInfo* find_verb(std::string_view name);

// The statement that somebody who wrote `word` was probably looking for: mistyped, or called as
// other languages call it. Null when nothing is near.
const VerbInfo* suggest_verb(std::string_view word);

}  // namespace scenario
