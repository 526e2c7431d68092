#pragma once

#include <string>
#include <vector>

#include "trace/timeline.h"

namespace trace {

// A journal as text, for people and for comparing runs: the same on every platform, byte for byte.
// First the types with their fields, then an event a line, indented by its open calls:
//
//     type vma: vm_mm object, vm_start number, …
//
//     statement 4
//     call copy_process(process#0) engine/mm/fork.cc:6
//       alloc mm#1 engine/mm/machine.cc:45
//       store mm#1.pgd 0 -> pgd#1 engine/mm/machine.cc:46
//     leave copy_process
//
// Objects go by type and serial number. A page-table entry reads page#3:7, the flags in decimal
// behind the colon; a pointer to a field reads as that field. `types` are those of the machine that
// wrote it.
std::string journal_text(const Journal& journal, const std::vector<TypeInfo>& types);

}  // namespace trace
