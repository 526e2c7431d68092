#pragma once

#include "scenario/ast.h"
#include "scenario/cursor.h"

namespace scenario {

// Whether `name` is one of the questions: walk, page, chain, count.
bool is_question(std::string_view name);

// A question from its name on: `walk(P heap[1]).visited`. After a mistake the cursor has failed.
Probe parse_probe(Cursor& cursor);

}  // namespace scenario
