#include "mm/mm_struct.h"

#include <algorithm>

namespace mm {
namespace {

// The first VMA that starts behind `address`.
auto behind(const std::vector<Vma*>& vmas, Vpn address) {
  return std::upper_bound(vmas.begin(), vmas.end(), address,
                          [](Vpn at, const Vma* vma) { return at < vma->vm_start; });
}

}  // namespace

Vma* Mm::find_vma(Vpn address) const {
  const auto after = behind(vmas, address);
  if (after == vmas.begin()) return nullptr;
  Vma* vma = *(after - 1);
  return vma->contains(address) ? vma : nullptr;
}

Vma* Mm::first_behind(Vpn address) const {
  const auto after = behind(vmas, address);
  if (after != vmas.begin() && address < (*(after - 1))->vm_end) return *(after - 1);
  return after == vmas.end() ? nullptr : *after;
}

Vma* Mm::last_before(Vpn address) const {
  const auto after = address == 0 ? vmas.begin() : behind(vmas, address - 1);
  return after == vmas.begin() ? nullptr : *(after - 1);
}

Vma* Mm::next(const Vma* vma) const {
  const auto after = behind(vmas, vma->vm_start);
  return after == vmas.end() ? nullptr : *after;
}

Vma* Mm::prev(const Vma* vma) const {
  const auto after = behind(vmas, vma->vm_start);
  const auto itself = after - 1;
  return itself == vmas.begin() ? nullptr : *(itself - 1);
}

void Mm::insert(Vma* vma) { vmas.insert(behind(vmas, vma->vm_start), vma); }

void Mm::remove(const Vma* vma) {
  vmas.erase(std::find(behind(vmas, vma->vm_start) - 1, vmas.cend(), vma));
}

}  // namespace mm
