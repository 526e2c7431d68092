#pragma once

#include <string>
#include <string_view>

#include "scenario/diagnostic.h"

namespace scenario {

enum class Language : std::uint8_t { english, chinese };

// The name of a code, the same for ever: "unknown-statement".
std::string_view name_of(Code code);

// What is wrong, what was expected, and where sensible what to write instead, as one line without a
// full stop at its end. It does not say where: that is `diagnostic.span`.
std::string message(const Diagnostic& diagnostic, Language language = Language::english);

// Puts arguments into a text: {0}, {1} … stand for them, and what stands between << and >> is left
// out unless every argument in it is there and not empty.
std::string fill_in(std::string_view text, const std::vector<std::string>& arguments);

}  // namespace scenario
