#pragma once

#include <optional>
#include <string_view>

#include "lab/result.h"

namespace lab {

// A number of a row by its name, for one walk, one operation, or the whole state; nothing where the
// row has none:
//
//     "walk parent"   visited, visited_stop, lookups, mapped, tree_nodes, page_table_levels,
//                     nanoseconds, nanoseconds_stop
//     "fork", …       links, mapcounts, added, removed, compared, blocks_touched, nanoseconds
//     "objects"       the name of a type: those alive when the walks begin
//     "kernel"        bytes: the kernel's memory for its reverse maps then
std::optional<double> count_by_name(const Row& row, std::string_view what, std::string_view count);

}  // namespace lab
