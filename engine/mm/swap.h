#pragma once

#include <cstdint>

#include "mm/page.h"

namespace mm {

// A slot of the swap area. It lives while an entry of some page table names it, or while the page
// that belongs in it is in the swap cache.
struct SwapEntry {
  trace::Field<std::uint32_t> count;  // swap_map: page-table entries that name it
  trace::Field<Page*> page;           // the swap cache: the page, while it is in memory as well
};

}  // namespace mm
