#pragma once

#include "scenario/ast.h"
#include "scenario/cursor.h"
#include "scenario/verbs.h"

namespace scenario {

// The rest of a statement behind its verb, up to the end of the line. The body of a repeat stays
// empty, and its variable is put into `variable`; `end` has no statement. After a mistake the
// cursor has failed and the result means nothing.
Statement parse_statement(Cursor& cursor, const VerbInfo& verb, std::string& variable);

}  // namespace scenario
