#pragma once

#include "lab/result.h"

namespace lab {

// A reader's own scenario as a workload: its text says all of it, and nobody knows what it takes before it
// has run. So it runs once under each design of a request before that is called sound: with a reader's
// budget, so that no run takes for ever.

// Makes `text` the scenario of a request; or says what is wrong with it, and where. An `expect` that does
// not hold is nothing wrong.
std::optional<Problem> take_scenario(Request& request, const std::string& text);

// "3:5: C has exited". `design`: the one that it is wrong under, if others do not mind; else null.
Problem problem_of(const scenario::Diagnostic& diagnostic, const rmap::DesignInfo* design);

}  // namespace lab
