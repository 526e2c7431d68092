#pragma once

#include <algorithm>
#include <cstddef>

#include "support/story.h"

namespace testing_support {

// Leaves out of a failing story all that it does not need to fail (delta debugging): halves first,
// then ever smaller parts, at last single operations, until none can be spared. `fails` plays a
// story from the start, on a machine of its own, and says whether it still fails.
template <class Fails>
Story shrink(Story story, Fails fails) {
  for (std::size_t part = std::max<std::size_t>(story.size() / 2, 1);;) {
    bool left_out = false;
    for (std::size_t at = 0; at < story.size();) {
      const std::size_t end = std::min(at + part, story.size());
      Story rest(story.begin(), story.begin() + static_cast<std::ptrdiff_t>(at));
      rest.insert(rest.end(), story.begin() + static_cast<std::ptrdiff_t>(end), story.end());
      if (fails(rest)) {
        story = std::move(rest);
        left_out = true;
      } else {
        at = end;
      }
    }
    if (part == 1 && !left_out) return story;
    if (!left_out) part /= 2;
  }
}

}  // namespace testing_support
