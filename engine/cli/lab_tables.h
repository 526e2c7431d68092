#pragma once

#include <iosfwd>

#include "lab/result.h"

namespace cli {

// All workloads: parameters, what they usually are, whose load it is.
void print_workloads(std::ostream& out);

// A result for people: what was counted and timed at each size, then how it has grown.
void print_result(std::ostream& out, const lab::Result& result);

}  // namespace cli
