#pragma once

#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>

#include "mm/machine.h"

namespace cli {

using Json = nlohmann::ordered_json;

// Processes by the numbers a golden trace gives them.
using Processes = std::map<std::int64_t, mm::Process*>;

// Writes the state of a machine as a golden trace does (tests/golden/README.md): VMAs, anon_vmas, and
// every page that is mapped with the counts of its walk. Ids are handed out in order of first
// appearance and kept, so one object serves a whole trace.
class GoldenState {
 public:
  explicit GoldenState(const mm::Machine& machine) : machine_(machine) {}

  Json describe(const Processes& processes);

 private:
  Json describe_vma(std::int64_t number, const mm::Vma* vma);
  Json describe_anon_vma(const rmap::AnonVma* anon_vma);
  Json describe_page(std::int64_t number, mm::Vpn address, const mm::Page* page);
  Json anon_vma_id(const rmap::AnonVma* anon_vma);

  const mm::Machine& machine_;
  std::map<trace::ObjectId, int> anon_vma_ids_;
  std::map<trace::ObjectId, int> frame_ids_;
  std::map<int, const rmap::AnonVma*> alive_;  // those met in the state at hand, by id
};

// The sums that a big trace (B*) ends with.
Json golden_summary(const mm::Machine& machine, const Processes& processes);

}  // namespace cli
