#include "mm/page_table.h"

#include "mm/mm_struct.h"

namespace mm {

PageTables::PageTables(trace::Heap& heap)
    : heap_(heap), pgds_(heap, "pgd"), puds_(heap, "pud"), pmds_(heap, "pmd"),
      pte_tables_(heap, "pte table") {
  pgds_.describe("entry", &Pgd::entry);
  puds_.describe("entry", &Pud::entry);
  pmds_.describe("entry", &Pmd::entry);
  pte_tables_.describe("mm", &PteTable::mm);
  pte_tables_.describe("base", &PteTable::base);
  pte_tables_.describe("entry", &PteTable::entry);
}

PteOrigin origin_of(const PteSlot* slot) {
  const trace::Chunk* chunk = trace::Chunk::of(slot);
  const auto* table = reinterpret_cast<const PteTable*>(
      reinterpret_cast<const std::byte*>(slot) - chunk->offset_in_object(slot));
  return {table->mm, table->base + static_cast<Vpn>(slot - table->entry)};
}

Pgd* PageTables::pgd_alloc() { return pgds_.create(); }

PteSlot* PageTables::pte_alloc_map(Mm* mm, Vpn address) {
  if (PteSlot* slot = find_pte(mm->pgd, address); slot != nullptr) return slot;
  const trace::Call call(heap_, mm, address);
  Pgd* pgd = mm->pgd;
  auto& pud = pgd->entry[level_index(address, 3)];
  if (pud == nullptr) pud = puds_.create();
  auto& pmd = pud->entry[level_index(address, 2)];
  if (pmd == nullptr) pmd = pmds_.create();
  auto& table = pmd->entry[level_index(address, 1)];
  if (table == nullptr) {
    PteTable* fresh = pte_tables_.create();
    fresh->mm = mm;
    fresh->base = address & ~Vpn{kEntries - 1};
    table = fresh;
  }
  return pte_offset(table, address);
}

void PageTables::free_pgtables(Pgd* pgd) {
  const trace::Call call(heap_, pgd);
  for (auto& pud_entry : pgd->entry) {
    Pud* pud = pud_entry;
    if (pud == nullptr) continue;
    for (auto& pmd_entry : pud->entry) {
      Pmd* pmd = pmd_entry;
      if (pmd == nullptr) continue;
      for (auto& table_entry : pmd->entry) {
        PteTable* table = table_entry;
        if (table == nullptr) continue;
        table_entry = nullptr;
        pte_tables_.destroy(table);
      }
      pmd_entry = nullptr;
      pmds_.destroy(pmd);
    }
    pud_entry = nullptr;
    puds_.destroy(pud);
  }
  pgds_.destroy(pgd);
}

}  // namespace mm
