#include "cli/golden_replay.h"

#include <algorithm>

#include "cli/golden_format.h"
#include "cli/golden_generator.h"
#include "rmap/pte_chain.h"

namespace cli {
namespace {

// Of the kernel that a trace about files was made with: what its operations depend on besides the
// design under which they are replayed.
struct FileEra {
  std::string_view variant;
  mm::Kernel::Files files;
  bool fork_copies_every_vma;
  bool fork_forgets_writable;
};
constexpr FileEra kFileEras[] = {
    {"file_list", mm::Kernel::Files::list, true, false},                     // 2.6.6
    {"file_prio_tree", mm::Kernel::Files::prio_tree, true, true},            // 2.6.11
    {"file_prio_tree_3.4", mm::Kernel::Files::prio_tree, false, false},      // 3.4
    {"file_interval_tree", mm::Kernel::Files::interval_tree, false, false},  // 3.17
};

std::string variant_of(const Json& trace) {
  const auto found = trace.find("variant");
  return found != trace.end() && found->is_string() ? found->get<std::string>() : "";
}

bool is_about_files(const Json& trace) { return variant_of(trace).starts_with("file_"); }
bool is_about_pte_chains(const Json& trace) { return variant_of(trace).starts_with("pte_chain"); }

std::uint64_t number_in(const Json& trace, const char* name, std::uint64_t otherwise) {
  const auto found = trace.find(name);
  if (found == trace.end()) return otherwise;
  if (!found->is_number_integer() || found->get<std::int64_t>() < 0) {
    throw GoldenError(std::string("\"") + name + "\" must be a whole number, 0 or more", -1,
                      std::string("\"") + name + "\"");
  }
  return found->get<std::uint64_t>();
}

mm::Kernel kernel_of(const Json& trace, const GoldenOptions& options) {
  mm::Kernel kernel = options.design->kernel;
  for (const FileEra& era : kFileEras) {
    if (variant_of(trace) != era.variant) continue;
    kernel.files = era.files;
    kernel.fork_copies_every_vma = era.fork_copies_every_vma;
    kernel.fork_forgets_writable = era.fork_forgets_writable;
  }
  if (options.files) kernel.files = *options.files;
  const std::uint64_t slots = number_in(trace, "slots", kernel.pte_chain_slots);
  if (slots < 2 || slots > rmap::kMostPteChainSlots) {
    throw GoldenError("a block has 2 to " + std::to_string(rmap::kMostPteChainSlots) + " slots", -1,
                      "\"slots\"");
  }
  kernel.pte_chain_slots = static_cast<std::uint32_t>(slots);
  return kernel;
}

std::unique_ptr<GoldenFormat> format_of(const Json& trace, const GoldenStory& story) {
  if (is_about_files(trace)) return make_file_format(story);
  if (!is_about_pte_chains(trace)) return make_anon_format(story);
  const std::uint64_t line = 8 * (std::uint64_t{story.machine().kernel().pte_chain_slots} + 1);
  return make_pte_chain_format(story, number_in(trace, "block_bytes", line));
}

}  // namespace

std::optional<mm::Kernel::Files> find_files(std::string_view name) {
  if (name == "list") return mm::Kernel::Files::list;
  if (name == "prio-tree") return mm::Kernel::Files::prio_tree;
  if (name == "interval-tree") return mm::Kernel::Files::interval_tree;
  return {};
}

Json replay_golden(const Json& trace, const GoldenOptions& options) {
  if (!trace.is_object() || !trace.contains("steps") || !trace["steps"].is_array()) {
    throw GoldenError("a golden trace is an object with an array \"steps\"", -1);
  }
  GoldenStory story(options.design->make, kernel_of(trace, options));
  const std::unique_ptr<GoldenFormat> format = format_of(trace, story);
  Json result = trace;
  int number = 0;
  for (Json& step : result["steps"]) {
    if (!step.is_object() || !step.contains("op")) {
      throw GoldenError("a step is an object with an \"op\"", number);
    }
    format->begin_step();
    story.apply(step["op"], number);
    if (step.contains("after")) step["after"] = format->describe();
    ++number;
  }
  if (trace.contains("generator")) {
    if (!trace["generator"].is_string()) throw GoldenError("\"generator\" must be a string", -1);
    for_each_generated(trace["generator"].get<std::string>(),
                       [&](const Json& operation) { story.apply(operation, -1); });
    result["summary"] = format->summary();
  }
  return result;
}

}  // namespace cli
