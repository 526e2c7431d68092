#pragma once

#include <cstdint>

namespace scenario {

// What a script may look like at all. What it may do when it runs is a Budget.
inline constexpr std::uint32_t kMaxScriptBytes = 1024 * 1024;
inline constexpr std::uint32_t kMaxLineCharacters = 1000;
inline constexpr std::uint32_t kMaxNameCharacters = 40;
inline constexpr std::uint32_t kMaxRepeatDepth = 16;
inline constexpr std::uint32_t kMaxParenthesisDepth = 32;
inline constexpr std::uint32_t kMaxDiagnostics = 100;

}  // namespace scenario
