#pragma once

#include <concepts>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace lab {

// Writes JSON, value after value.
class JsonWriter {
 public:
  JsonWriter& open(char bracket) {
    separate();
    text_ += bracket;
    is_first_ = true;
    return *this;
  }
  JsonWriter& close(char bracket) {
    text_ += bracket;
    is_first_ = false;
    return *this;
  }
  JsonWriter& key(std::string_view name) {
    value(name);
    text_ += ':';
    is_first_ = true;
    return *this;
  }
  JsonWriter& value(std::string_view text) {
    separate();
    text_ += '"';
    for (const char character : text) write_character(character);
    text_ += '"';
    return *this;
  }
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  template <class Number>
    requires std::integral<Number> || std::floating_point<Number>
  JsonWriter& value(Number number) {
    separate();
    if constexpr (std::same_as<Number, bool>) {
      text_ += number ? "true" : "false";
    } else {
      write_number(static_cast<double>(number));
    }
    return *this;
  }
  JsonWriter& null() {
    separate();
    text_ += "null";
    return *this;
  }
  template <class T>
  JsonWriter& member(std::string_view name, const T& of) {
    return key(name).value(of);
  }
  std::string take() { return std::move(text_); }

 private:
  // Somebody else's words come back in a message of ours: whatever is in them.
  void write_character(char character) {
    constexpr const char* kHex = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(character);
    if (code < 0x20) {
      text_ += "\\u00";
      text_ += kHex[code >> 4];
      text_ += kHex[code & 15];
      return;
    }
    if (character == '"' || character == '\\') text_ += '\\';
    text_ += character;
  }

  // As short as reads back the same: 15 digits nearly always do. (Not every libc++ in use has
  // std::to_chars for these.)
  void write_number(double number) {
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.15g", number);
    if (std::strtod(digits, nullptr) != number) std::snprintf(digits, sizeof digits, "%.17g", number);
    text_ += digits;
  }

  void separate() {
    if (!is_first_) text_ += ',';
    is_first_ = false;
  }

  std::string text_;
  bool is_first_ = true;
};

}  // namespace lab
