#pragma once

#include <functional>

namespace lab {

// Tells nanoseconds since some moment. The engine has none of its own: whoever drives the lab brings
// one, and a test brings a false one.
using Clock = std::function<double()>;

}  // namespace lab
