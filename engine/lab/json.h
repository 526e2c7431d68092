#pragma once

#include <concepts>
#include <cstdint>
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

  // Whole numbers exactly; of others six digits behind the point: a millionth of a nanosecond. (What C and
  // C++ have for this is as large as all the lab, and every kilobyte is downloaded.)
  void write_number(double number) {
    constexpr double kLargestExact = 9'007'199'254'740'992;
    constexpr std::uint64_t kMillion = 1'000'000;
    if (number < 0) {
      text_ += '-';
      number = -number;
    }
    // What is no number, or larger than anything that is counted, has no place in JSON.
    if (!(number <= kLargestExact)) number = kLargestExact;
    auto whole = static_cast<std::uint64_t>(number);
    const double behind = (number - static_cast<double>(whole)) * static_cast<double>(kMillion);
    auto millionths = static_cast<std::uint64_t>(behind + 0.5);
    if (millionths == kMillion) {
      millionths = 0;
      ++whole;
    }
    text_ += std::to_string(whole);
    if (millionths == 0) return;
    std::string digits = std::to_string(kMillion + millionths).substr(1);
    digits.erase(digits.find_last_not_of('0') + 1);
    text_ += '.';
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
