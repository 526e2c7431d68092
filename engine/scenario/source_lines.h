#pragma once

#include <algorithm>
#include <string_view>

namespace scenario {

// What some editors put before a text. It is no part of the first line.
inline constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

// Takes it from the front of `source`, if it is there, and returns it.
inline std::string_view take_byte_order_mark(std::string_view& source) {
  const std::size_t length = source.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  const std::string_view mark = source.substr(0, length);
  source.remove_prefix(length);
  return mark;
}

struct SourceLine {
  std::string_view text;         // without its line break
  std::string_view with_return;  // with the carriage return that may stand before the line break
};

// Takes the first line of `source`, which is not empty.
inline SourceLine take_line(std::string_view& source) {
  const std::size_t length = std::min(source.find('\n'), source.size());
  const std::string_view line = source.substr(0, length);
  source.remove_prefix(std::min(length + 1, source.size()));
  return {line.ends_with('\r') ? line.substr(0, length - 1) : line, line};
}

}  // namespace scenario
