#pragma once

#include <memory>

#include "cli/golden_story.h"

namespace cli {

// How a folder of golden traces writes down a state, and the sums that a big trace (B*, FB*) ends
// with: tests/golden/README.md. Ids are handed out in order of first appearance and kept, so one
// object serves a whole trace.
class GoldenFormat {
 public:
  GoldenFormat() = default;
  GoldenFormat(const GoldenFormat&) = delete;
  GoldenFormat& operator=(const GoldenFormat&) = delete;
  virtual ~GoldenFormat() = default;

  // An operation is about to be done: what it costs is counted from here.
  virtual void begin_step() {}
  virtual Json describe() = 0;
  virtual Json summary() = 0;
};

// VMAs, anon_vmas and pages: anon_vma_list, avc_*, live-*.
std::unique_ptr<GoldenFormat> make_anon_format(const GoldenStory& story);
// Pages with their blocks: pte_chain*. A block has `block_bytes`.
std::unique_ptr<GoldenFormat> make_pte_chain_format(const GoldenStory& story,
                                                    std::uint64_t block_bytes);
// VMAs, files and who holds each of their pages: file_*.
std::unique_ptr<GoldenFormat> make_file_format(const GoldenStory& story);

}  // namespace cli
