#pragma once

#include <emscripten/val.h>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "lab/experiment.h"
#include "scenario/outline.h"
#include "wasm/facade.h"

// The engine's values as JavaScript objects, in the shapes of web/src/engine/types.ts.
namespace wasm {

using emscripten::val;

// A copy that JavaScript owns: views into the heap die when it grows.
template <class T>
val typed_array(const std::vector<T>& values) {
  return val(emscripten::typed_memory_view(values.size(), values.data())).call<val>("slice");
}

// Of `values` from `first` on, `count` or as many as there are.
template <class T>
std::span<const T> part_of(const std::vector<T>& values, std::size_t first, std::size_t count) {
  const auto rest = std::span(values).subspan(std::min(first, values.size()));
  return rest.first(std::min(count, rest.size()));
}

// An array of what `describe` makes of each element.
template <class Range, class Describe>
val array_of(const Range& range, Describe describe) {
  val array = val::array();
  for (const auto& element : range) array.call<void>("push", describe(element));
  return array;
}

// JavaScript numbers may be negative, broken or huge.
std::size_t to_size(double number);

val describe_design(const rmap::DesignInfo& design);
val describe_diagnostics(const scenario::Diagnostics& diagnostics);
val describe_outline(const scenario::Outline& outline);
// All of a Recording but its design and its journal.
val describe_recording(const Session& session);
// The same in pieces: what is short, and of each list that may be long so many elements.
val describe_short_lists(const Session& session);
val describe_part(const Session& session, const std::string& list, std::size_t first,
                  std::size_t count);
val describe_columns(const JournalColumns& columns);
val describe_evaluation(const scenario::Result<std::int64_t>& evaluation);
val describe_progress(const lab::Progress& progress);

}  // namespace wasm
