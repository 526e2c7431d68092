#pragma once

#include <utility>
#include <variant>

#include "scenario/diagnostic.h"

namespace scenario {

// A value, or what was wrong.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : outcome_(std::move(value)) {}               // NOLINT: reads as `return value;`
  Result(Diagnostic problem) : outcome_(std::move(problem)) {}  // NOLINT

  bool ok() const { return outcome_.index() == 0; }
  // Only if ok().
  const T& value() const { return *std::get_if<0>(&outcome_); }
  // Only if not ok().
  const Diagnostic& problem() const { return *std::get_if<1>(&outcome_); }

 private:
  std::variant<T, Diagnostic> outcome_;
};

}  // namespace scenario
