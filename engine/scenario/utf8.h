#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace scenario {

struct Decoded {
  char32_t point = 0;
  std::uint32_t bytes = 0;  // 0: what stands there is not valid UTF-8
};

// The first character of `text`, which is not empty. Overlong forms, surrogates and points beyond
// U+10FFFF are not valid.
Decoded decode(std::string_view text);

std::string encode(char32_t point);

// "U+0000"
std::string point_name(char32_t point);

}  // namespace scenario
