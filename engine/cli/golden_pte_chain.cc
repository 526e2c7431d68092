#include <algorithm>

#include "cli/golden_format.h"
#include "rmap/pte_chain.h"

namespace cli {
namespace {

class PteChainFormat final : public GoldenFormat {
 public:
  PteChainFormat(const GoldenStory& story, std::uint64_t block_bytes)
      : story_(story), block_bytes_(block_bytes) {}

  void begin_step() override { before_ = work(); }
  Json describe() override;
  Json summary() override;

 private:
  // What hangs on one page.
  struct Chain {
    std::uint64_t blocks = 0;
    std::uint64_t free_head = 0;
    std::vector<mm::PteOrigin> entries;  // as a walk meets them
  };
  Chain chain_of(const mm::Page* page) const;
  Json describe_frame(int id, bool direct, const Chain& chain) const;
  std::map<int, const mm::Page*> frames();

  const rmap::Work& work() const { return story_.machine().reverse_map().work(); }
  std::uint32_t slots() const { return story_.machine().kernel().pte_chain_slots; }
  const trace::SlabBase* block_slab() const {
    return story_.machine().heap().find_slab("pte_chain");
  }

  const GoldenStory& story_;
  const std::uint64_t block_bytes_;
  rmap::Work before_;
  std::map<trace::ObjectId, int> frame_ids_;
};

PteChainFormat::Chain PteChainFormat::chain_of(const mm::Page* page) const {
  Chain chain;
  if (page->direct != nullptr) chain.entries.push_back(mm::origin_of(page->direct));
  for (const rmap::PteChain* block = page->chain; block != nullptr; block = block->next) {
    if (chain.blocks++ == 0) chain.free_head = block->idx;
    for (std::uint32_t i = block->idx; i < slots(); ++i) {
      chain.entries.push_back(mm::origin_of(block->ptes[i]));
    }
  }
  return chain;
}

// Ids are handed out while pages are met by process and address; a state lists them by id.
std::map<int, const mm::Page*> PteChainFormat::frames() {
  std::map<int, const mm::Page*> frames;
  for_each_page(story_, [&](std::int64_t, mm::Vpn, const mm::Page* page) {
    const int next = static_cast<int>(frame_ids_.size());
    frames[frame_ids_.try_emplace(trace::object_id(page), next).first->second] = page;
  });
  return frames;
}

Json PteChainFormat::describe_frame(int id, bool direct, const Chain& chain) const {
  Json ptes = Json::array();
  for (const mm::PteOrigin& entry : chain.entries) {
    ptes.push_back({story_.number_of(entry.mm), entry.address});
  }
  return {{"frame", id},
          {"direct", direct},
          {"blocks", chain.blocks},
          {"slots", slots()},
          {"free_head", chain.free_head},
          {"ptes", ptes},
          {"mapcount", chain.entries.size()}};
}

Json PteChainFormat::describe() {
  Json list = Json::array();
  std::uint64_t alive = 0;
  for (const auto& [id, page] : frames()) {
    const Chain chain = chain_of(page);
    list.push_back(describe_frame(id, page->direct != nullptr, chain));
    alive += chain.blocks;
  }
  const std::uint64_t live = block_slab() == nullptr ? 0 : block_slab()->live();
  return {{"frames", list},
          {"blocks_alive", alive},
          {"spare", live - alive},
          {"work",
           {{"added", work().added - before_.added},
            {"removed", work().removed - before_.removed},
            {"compared", work().compared - before_.compared}}}};
}

Json PteChainFormat::summary() {
  std::uint64_t ptes = 0, direct = 0, chained = 0, chained_single = 0, alive = 0, free_slots = 0,
                max_blocks = 0;
  const std::map<int, const mm::Page*> all = frames();
  for (const auto& [id, page] : all) {
    const Chain chain = chain_of(page);
    ptes += chain.entries.size();
    (page->direct != nullptr ? direct : chained) += 1;
    chained_single += page->chain != nullptr && chain.entries.size() == 1 ? 1 : 0;
    alive += chain.blocks;
    free_slots += chain.free_head;
    max_blocks = std::max(max_blocks, chain.blocks);
  }
  const trace::SlabBase* blocks = block_slab();
  const std::uint64_t live = blocks == nullptr ? 0 : blocks->live();
  const std::uint64_t peak = blocks == nullptr ? 0 : blocks->peak();
  return {{"slots", slots()},
          {"processes", story_.processes().size()},
          {"ptes", ptes},
          {"frames", all.size()},
          {"direct", direct},
          {"chained", chained},
          {"chained_single", chained_single},
          {"blocks_alive", alive},
          {"bytes", alive * block_bytes_},
          {"free_slots", free_slots},
          {"max_blocks", max_blocks},
          {"spare", live - alive},
          {"blocks_peak", peak},
          {"bytes_peak", peak * block_bytes_},
          {"slab_allocations", blocks == nullptr ? 0 : blocks->ever()},
          {"added", work().added},
          {"removed", work().removed},
          {"slots_compared_in_remove", work().compared},
          {"blocks_touched_in_remove", work().blocks_touched},
          {"max_compared", work().most_compared}};
}

}  // namespace

std::unique_ptr<GoldenFormat> make_pte_chain_format(const GoldenStory& story,
                                                    std::uint64_t block_bytes) {
  return std::make_unique<PteChainFormat>(story, block_bytes);
}

}  // namespace cli
