#pragma once

#include <span>
#include <string_view>

namespace scenario {

// How many letters must be put in, taken out, exchanged or swapped with their neighbour to make `a`
// of `b`. Capitals count as small letters. Takes time |a| * |b|.
std::size_t edit_distance(std::string_view a, std::string_view b);

// The candidate that `word` was probably meant to be, or an empty view when none is near. Of
// equally near ones the first.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace scenario
