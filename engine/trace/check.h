#pragma once

#include <cstdio>
#include <cstdlib>

namespace trace {

// Stops the program when the engine itself is wrong. Never used for what a reader may type: that is
// answered with an error value. Under wasm the abort reaches the page, which starts a new worker.
inline void check(bool holds, const char* claim) {
  if (holds) [[likely]] return;
  std::fprintf(stderr, "engine bug: not true that %s\n", claim);
  std::abort();
}

}  // namespace trace
