#pragma once

#include <cstdint>

#include "mm/page.h"
#include "trace/slab.h"

namespace mm {

struct Mm;

// A page-table entry: the address of a struct page, and flags in its low bits. An entry that is not
// present may still say where its page is: in a slot of the swap area, or on its way to another
// physical page.
struct Pte {
  static constexpr std::uintptr_t kPresent = 1;
  static constexpr std::uintptr_t kWrite = 2;
  static constexpr std::uintptr_t kYoung = 4;  // _PAGE_ACCESSED: set by each access, cleared by reclaim
  static constexpr std::uintptr_t kFlags = 7;
  static constexpr std::uintptr_t kSwap = 2;       // of an entry that is not present
  static constexpr std::uintptr_t kMigration = 4;  // the same

  std::uintptr_t bits = 0;

  static Pte make(const Page* page, bool writable) {
    return {reinterpret_cast<std::uintptr_t>(page) | kPresent | kYoung | (writable ? kWrite : 0)};
  }
  static Pte swap_entry(const SwapEntry* entry) {
    return {reinterpret_cast<std::uintptr_t>(entry) | kSwap};
  }
  static Pte migration_entry(const Page* page) {
    return {reinterpret_cast<std::uintptr_t>(page) | kMigration};
  }

  bool present() const { return (bits & kPresent) != 0; }
  bool empty() const { return bits == 0; }
  bool writable() const { return (bits & (kPresent | kWrite)) == (kPresent | kWrite); }
  bool young() const { return (bits & (kPresent | kYoung)) == (kPresent | kYoung); }
  bool is_swap() const { return (bits & (kPresent | kSwap)) == kSwap; }
  // Of a present entry, or of one for a page that is being moved.
  Page* page() const { return reinterpret_cast<Page*>(bits & ~kFlags); }
  // Of an entry with is_swap().
  SwapEntry* swap_slot() const { return reinterpret_cast<SwapEntry*>(bits & ~kFlags); }

  Pte write_protected() const { return present() ? Pte{bits & ~kWrite} : *this; }
  Pte made_writable() const { return {bits | kWrite | kYoung}; }
  Pte made_old() const { return present() ? Pte{bits & ~kYoung} : *this; }
  Pte made_young() const { return {bits | kYoung}; }

  // id of the page or swap entry << 12 | flags, see trace::FieldKind::pte.
  std::int64_t journal_value() const {
    return (std::int64_t{trace::object_id(page())} << 12) | static_cast<std::int64_t>(bits & kFlags);
  }
};

using PteSlot = trace::Field<Pte>;

// The four levels of x86-64, nine bits of the address each:
//
//      47      39 38      30 29      21 20      12 11        0
//     +----------+----------+----------+----------+-----------+
//     |   PGD    |   PUD    |   PMD    |   PTE    |  in page  |
//     +----------+----------+----------+----------+-----------+
//          |          |          |          '--> PteTable::entry -> Page
//          |          |          '--> Pmd::entry
//          |          '--> Pud::entry
//          '--> Pgd::entry, from Mm::pgd
inline constexpr std::uint32_t kEntries = 512;
inline constexpr std::uint32_t kLevelBits = 9;

struct PteTable {
  trace::Field<Mm*> mm;     // pgtable_add_rmap (2.5.27): lets a bare entry be traced back
  trace::Field<Vpn> base;   // ... to its address: the page number of entry 0
  PteSlot entry[kEntries];
};

template <class Below>
struct Directory {
  trace::Field<Below*> entry[kEntries];
};
using Pmd = Directory<PteTable>;
using Pud = Directory<Pmd>;
using Pgd = Directory<Pud>;

inline std::uint32_t level_index(Vpn address, std::uint32_t level) {
  return static_cast<std::uint32_t>(address >> (kLevelBits * level)) & (kEntries - 1);
}

// The lowest-level table that covers `address`, or null when some level is missing. Reads 3 levels.
inline PteTable* find_pte_table(const Pgd* pgd, Vpn address) {
  if (pgd == nullptr) return nullptr;
  const Pud* pud = pgd->entry[level_index(address, 3)];
  if (pud == nullptr) return nullptr;
  const Pmd* pmd = pud->entry[level_index(address, 2)];
  if (pmd == nullptr) return nullptr;
  return pmd->entry[level_index(address, 1)];
}

inline PteSlot* pte_offset(PteTable* table, Vpn address) {
  return &table->entry[level_index(address, 0)];
}

// How many levels a look-up of `address` reads: 4, or fewer where one is missing.
inline std::uint32_t levels_read(const Pgd* pgd, Vpn address) {
  if (pgd == nullptr) return 0;
  const Pud* pud = pgd->entry[level_index(address, 3)];
  if (pud == nullptr) return 1;
  const Pmd* pmd = pud->entry[level_index(address, 2)];
  if (pmd == nullptr) return 2;
  return pmd->entry[level_index(address, 1)] == nullptr ? 3 : 4;
}

// The entry for `address`, or null when no table covers it.
inline PteSlot* find_pte(const Pgd* pgd, Vpn address) {
  PteTable* table = find_pte_table(pgd, address);
  return table == nullptr ? nullptr : pte_offset(table, address);
}

// Where an entry lies: its table, and the address it maps (kernel: ptep_to_mm, ptep_to_address).
struct PteOrigin {
  Mm* mm;
  Vpn address;
};
PteOrigin origin_of(const PteSlot* slot);

// Allocates and frees the tables of all address spaces of one machine.
class PageTables {
 public:
  explicit PageTables(trace::Heap& heap);

  Pgd* pgd_alloc();
  // The entry for `address`; missing levels are made (kernel: pte_alloc_map).
  PteSlot* pte_alloc_map(Mm* mm, Vpn address);
  // Frees all levels. Every entry must be empty by then.
  void free_pgtables(Pgd* pgd);

 private:
  trace::Heap& heap_;
  trace::Slab<Pgd> pgds_;
  trace::Slab<Pud> puds_;
  trace::Slab<Pmd> pmds_;
  trace::Slab<PteTable> pte_tables_;
};

// Calls `visit(address, slot)` for every entry of [start, end) in a table that exists, present or
// not, in ascending order. Skips what no table covers.
template <class Visit>
void for_each_slot(const Pgd* pgd, Vpn start, Vpn end, Visit visit) {
  for (Vpn address = start; address < end;) {
    const Vpn table_end = (address | (kEntries - 1)) + 1;
    const Vpn stop = table_end < end ? table_end : end;
    if (PteTable* table = find_pte_table(pgd, address); table != nullptr) {
      for (PteSlot* slot = pte_offset(table, address); address < stop; ++slot) visit(address++, slot);
    }
    address = stop;
  }
}

}  // namespace mm
