// The entry that libFuzzer calls; built by tests/fuzz/run alone.
#include "target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::operations_target(data, size);
  return 0;
}
