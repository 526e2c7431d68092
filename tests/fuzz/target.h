#pragma once

#include <cstddef>
#include <cstdint>

// What libFuzzer drives, and what the normal tests feed with the kept corpus. Each aborts, with a
// sentence on standard error, when something that must hold does not.
namespace fuzz {

// A script of the scenario language, under the design that its first byte picks.
void scenario_target(const std::uint8_t* data, std::size_t size);

// Operations on a machine, three bytes each; the first two bytes pick design and kernel.
void operations_target(const std::uint8_t* data, std::size_t size);

}  // namespace fuzz
