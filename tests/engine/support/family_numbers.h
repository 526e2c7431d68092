#pragma once

#include <map>
#include <string>

#include "support/families.h"

// What the worked examples say of a family with one VMA a process, in their own words.
namespace testing_support {

// The anon_vmas that VMAs are linked to, by number.
inline std::map<std::uint32_t, const rmap::AnonVma*> anon_vmas(const mm::Machine& machine) {
  std::map<std::uint32_t, const rmap::AnonVma*> found;
  for (const mm::Process* process : machine.processes()) {
    for (const rmap::AnonVmaChain* avc = vma_of(process)->anon_vma_chain.first; avc != nullptr;
         avc = avc->same_vma.next) {
      found[number_of(avc->anon_vma)] = avc->anon_vma;
    }
  }
  return found;
}

// "3 2 1": the degrees of a0, a1, a2.
inline std::string degrees(const Family& family) {
  std::string text;
  for (const auto& [number, anon_vma] : anon_vmas(family.machine)) {
    text += (text.empty() ? "" : " ") + std::to_string(anon_vma->degree);
  }
  return text;
}

// "2,1 0,1": children and active VMAs of a0, a1.
inline std::string counters(const Family& family) {
  std::string text;
  for (const auto& [number, anon_vma] : anon_vmas(family.machine)) {
    text += (text.empty() ? "" : " ") + std::to_string(anon_vma->num_children) + "," +
            std::to_string(anon_vma->num_active_vmas);
  }
  return text;
}

// "2 1": how many VMAs are linked to a0, a1.
inline std::string linked(const Family& family) {
  std::map<std::uint32_t, int> links;
  for (const mm::Process* process : family.machine.processes()) {
    for (const std::uint32_t number : chain_of(process)) ++links[number];
  }
  std::string text;
  for (const auto& [number, count] : links)
    text += (text.empty() ? "" : " ") + std::to_string(count);
  return text;
}

// The anon_vma that its new pages go to.
inline std::uint32_t own(const mm::Process* process) {
  return number_of(vma_of(process)->anon_vma);
}

}  // namespace testing_support
