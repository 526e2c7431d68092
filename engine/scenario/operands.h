#pragma once

#include <string>

#include "scenario/ast.h"
#include "scenario/cursor.h"

namespace scenario {

// The parts that statements are made of. Each takes its tokens from the cursor; after a mistake the
// cursor has failed and the result means nothing.

// A name such as P or C{i}. `expected` is the mistake when there is none.
Text parse_name(Cursor& cursor, Code expected);

// Digits, or a calculation in braces.
Expression parse_number(Cursor& cursor, Code expected);

// `P heap`, `P heap[*]`, `P heap[1]`, `P heap[0..2]`.
Pages parse_pages(Cursor& cursor);

// `P heap[1]` and nothing else; `asker` is who wants one page, for the mistake.
Pages parse_page(Cursor& cursor, std::string_view asker);

// `example` is a statement with rights.
mm::Prot parse_rights(Cursor& cursor, std::string_view example);

}  // namespace scenario
