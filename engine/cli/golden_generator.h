#pragma once

#include <functional>
#include <string>

#include "cli/golden_story.h"

namespace cli {

// Unfolds the generator of a big golden trace, such as
//
//     mmap(0,0,16); touch(0,0..15); for g=1..1000: fork(g-1,g); exit(g-1); touch(g,(g-1)%16)
//
// into operations, one call of `emit` each. A `for` reaches to the next `for` or to the end;
// `x=1,3..4095` counts in steps of two and `c=1000..2` down; the page of a touch may be a range;
// `2i` is a product; `touch_file each`, or `all`, means the pages of the mapping made last. One
// trace tells its operations in prose (FB02, "each proc p: 40 windows …"), which is understood too.
// Throws GoldenError.
void for_each_generated(const std::string& generator, const std::function<void(const Json&)>& emit);

}  // namespace cli
