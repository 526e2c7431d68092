#pragma once

namespace trace {

// A line of the engine's own source. Functions take one as a last, defaulted argument, so that the
// journal names the line that *called* them: the line a learner should look at.
struct Place {
  const char* file;
  int line;

  static constexpr Place here(const char* file = __builtin_FILE(), int line = __builtin_LINE()) {
    return {file, line};
  }
};

}  // namespace trace
