#pragma once

#include <cstdint>
#include <optional>

#include "mm/machine.h"
#include "rmap/registry.h"
#include "scenario/resolver.h"

namespace scenario {

// The answer of the machine, which works by this design, to a question; without a trace in any
// journal. What it had to go through is added to `work`. Reports to the resolver's problems when
// there is no answer.
std::optional<std::int64_t> answer(const Probe& probe, const Resolver& resolver,
                                   const mm::Machine& machine, const rmap::DesignInfo& design,
                                   std::uint64_t& work);

}  // namespace scenario
