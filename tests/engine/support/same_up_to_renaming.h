#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>

namespace testing_support {

using Json = nlohmann::ordered_json;

// Compares states of a golden trace, letting anon_vmas and frames have other names than in the file:
// one name for another, both ways, and the same for the whole of a trace.
class Renaming {
 public:
  // Empty, or the first place where the two differ.
  std::string difference(const Json& expected, const Json& actual) {
    return compare(expected, actual, "", Kind::plain);
  }

 private:
  enum class Kind { plain, anon_vma, frame };
  struct Names {
    std::map<Json, Json> forward;
    std::map<Json, Json> back;
  };

  static Kind kind_of(const std::string& key) {
    if (key == "anon_vma" || key == "chain" || key == "root" || key == "parent") return Kind::anon_vma;
    return key == "frame" ? Kind::frame : Kind::plain;
  }

  std::string compare(const Json& expected, const Json& actual, const std::string& at, Kind kind) {
    if (expected.type() != actual.type() && !(expected.is_number() && actual.is_number())) {
      return tell(expected, actual, at);
    }
    if (expected.is_array()) return compare_arrays(expected, actual, at, kind);
    if (expected.is_object()) return compare_objects(expected, actual, at);
    if (kind == Kind::plain || expected.is_null()) {
      return expected == actual ? "" : tell(expected, actual, at);
    }
    return same_name(expected, actual, names_[static_cast<int>(kind)]) ? "" : tell(expected, actual, at);
  }

  std::string compare_arrays(const Json& expected, const Json& actual, const std::string& at,
                             Kind kind) {
    if (expected.size() != actual.size()) return tell(expected, actual, at);
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const std::string found =
          compare(expected[i], actual[i], at + "[" + std::to_string(i) + "]", kind);
      if (!found.empty()) return found;
    }
    return "";
  }

  // The keys of "anon_vmas" are names too. VMAs come first in a state, so all of them are known.
  std::string compare_objects(const Json& expected, const Json& actual, const std::string& at) {
    if (expected.size() != actual.size()) return tell(expected, actual, at);
    for (const auto& [key, value] : expected.items()) {
      std::string actual_key = key;
      if (at == ".anon_vmas") {
        const auto& forward = names_[static_cast<int>(Kind::anon_vma)].forward;
        const auto found = forward.find(Json(std::stoi(key)));
        if (found == forward.end()) return at + ": anon_vma " + key + " belongs to no VMA";
        actual_key = found->second.dump();
      }
      const auto other = actual.find(actual_key);
      if (other == actual.end()) return at + ": no " + key;
      const std::string found = compare(value, *other, at + "." + key, kind_of(key));
      if (!found.empty()) return found;
    }
    return "";
  }

  static bool same_name(const Json& expected, const Json& actual, Names& names) {
    const auto forward = names.forward.try_emplace(expected, actual).first;
    const auto back = names.back.try_emplace(actual, expected).first;
    return forward->second == actual && back->second == expected;
  }

  static std::string tell(const Json& expected, const Json& actual, const std::string& at) {
    return at + ": the kernel has " + expected.dump() + ", we have " + actual.dump();
  }

  std::map<int, Names> names_;
};

}  // namespace testing_support
