#pragma once

#include "plan.h"

namespace bench {

// All that was measured, group by group: time an item (median of the repetitions), and counts.
void print_rows(const Plan& plan);

// How the counts have grown, beside how they should, and how the times have. Whether all counts
// did.
bool print_growths(const Plan& plan);

// The median of each ratio, with its 95 % interval.
void print_ratios(const Plan& plan);

}  // namespace bench
