#pragma once

#include <cstdio>
#include <cstdlib>

namespace fuzz {

// Stops the program, which is how a fuzzer learns that it has found something.
inline void demand(bool holds, const char* claim) {
  if (holds) return;
  std::fprintf(stderr, "fuzz: not true that %s\n", claim);
  std::abort();
}

}  // namespace fuzz
