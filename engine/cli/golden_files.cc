#include <algorithm>
#include <set>

#include "cli/golden_format.h"
#include "cli/golden_registry.h"

namespace cli {
namespace {

constexpr std::size_t kMostVmasShown = 64;  // of a file: beyond that its lists or tree are left out

class FileFormat final : public GoldenFormat {
 public:
  explicit FileFormat(const GoldenStory& story) : story_(story), machine_(story.machine()) {}

  Json describe() override;
  Json summary() override;

 private:
  // What a complete walk for one page of a file meets.
  struct Walk {
    std::size_t visited = 0;
    std::vector<const mm::Vma*> holders;  // of those, the ones that hold the page
    std::size_t mapped = 0;
  };
  Walk walk(const mm::AddressSpace* file, mm::Vpn index) const;
  // The indices of the file that any VMA holds.
  std::set<mm::Vpn> indices(const mm::AddressSpace* file) const;

  Json describe_vma(std::int64_t number, const mm::Vma* vma) const;

  const GoldenStory& story_;
  const mm::Machine& machine_;
};

FileFormat::Walk FileFormat::walk(const mm::AddressSpace* file, mm::Vpn index) const {
  Walk walk;
  const mm::Page* page = file->find_page(index);
  for (const mm::Vma* vma : machine_.file_registry().visited(file, index)) {
    ++walk.visited;
    const mm::Vpn address = mm::vma_address(vma, index);
    if (!vma->contains(address)) continue;
    walk.holders.push_back(vma);
    const mm::PteSlot* slot = mm::find_pte(vma->vm_mm->pgd, address);
    if (page == nullptr || slot == nullptr) continue;
    const mm::Pte pte = *slot;
    walk.mapped += pte.present() && pte.page() == page ? 1 : 0;
  }
  return walk;
}

std::set<mm::Vpn> FileFormat::indices(const mm::AddressSpace* file) const {
  std::set<mm::Vpn> indices;
  for (const auto& entry : story_.processes()) {
    for (const mm::Vma* vma : entry.second->mm->vmas) {
      if (vma->vm_file != file) continue;
      for (mm::Vpn i = 0; i < vma->pages(); ++i) indices.insert(vma->vm_pgoff + i);
    }
  }
  return indices;
}

Json FileFormat::describe_vma(std::int64_t number, const mm::Vma* vma) const {
  const mm::AddressSpace* file = vma->vm_file;
  return {
      {"proc", number},
      {"start", static_cast<mm::Vpn>(vma->vm_start)},
      {"pages", vma->pages()},
      {"file", file == nullptr ? Json(nullptr) : Json(static_cast<std::uint32_t>(file->number))},
      {"pgoff", static_cast<mm::Vpn>(vma->vm_pgoff)},
      {"shared", static_cast<bool>(vma->vm_shared)},
      {"prot", golden_rights(vma->vm_flags)}};
}

Json FileFormat::describe() {
  Json vmas = Json::array();
  for (const auto& [number, process] : story_.processes()) {
    for (const mm::Vma* vma : process->mm->vmas) vmas.push_back(describe_vma(number, vma));
  }
  Json files = Json::array();
  Json pages = Json::array();
  for (const mm::AddressSpace* file : machine_.files()) {
    files.push_back(describe_registry(story_, file, vmas_of(story_, file) <= kMostVmasShown));
    for (const mm::Vpn index : indices(file)) {
      const Walk found = walk(file, index);
      Json holders = Json::array();
      for (const mm::Vma* vma : found.holders) holders.push_back(vma_name(story_, vma));
      pages.push_back({{"file", static_cast<std::uint32_t>(file->number)},
                       {"pgoff", index},
                       {"vmas", holders},
                       {"visited", found.visited},
                       {"mapped", found.mapped}});
    }
  }
  Json anon = Json::array();
  for_each_page(story_, [&](std::int64_t number, mm::Vpn address, const mm::Page* page) {
    if (!page->is_file()) anon.push_back({number, address});
  });
  return {{"vmas", vmas}, {"files", files}, {"pages", pages}, {"anon", anon}};
}

Json FileFormat::summary() {
  std::size_t offsets = 0, visited = 0, most_visited = 0, yielded = 0, mapped = 0;
  Json files = Json::array();
  for (const mm::AddressSpace* file : machine_.files()) {
    files.push_back(describe_registry(story_, file, false));
    for (const mm::Vpn index : indices(file)) {
      const Walk found = walk(file, index);
      ++offsets;
      visited += found.visited;
      most_visited = std::max(most_visited, found.visited);
      yielded += found.holders.size();
      mapped += found.mapped;
    }
  }
  return {{"vmas", machine_.vma_count()},
          {"offsets", offsets},
          {"visited_total", visited},
          {"visited_max", most_visited},
          {"yielded_total", yielded},
          {"mapped_total", mapped},
          {"files", files}};
}

}  // namespace

std::unique_ptr<GoldenFormat> make_file_format(const GoldenStory& story) {
  return std::make_unique<FileFormat>(story);
}

}  // namespace cli
