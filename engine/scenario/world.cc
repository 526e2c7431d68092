#include "scenario/world.h"

#include <iterator>

namespace scenario {
namespace {

constexpr mm::Vpn kAlignment = 16;
constexpr mm::Vpn kGap = 8;

mm::Vpn align(mm::Vpn page) { return (page + kAlignment - 1) / kAlignment * kAlignment; }

// Takes [start, end) away from older regions, which keep what lies below and above:
//
//     [ old  [ new )  old )
void carve(std::map<mm::Vpn, Piece>& pieces, mm::Vpn start, mm::Vpn end) {
  auto at = pieces.upper_bound(start);
  if (at != pieces.begin()) --at;
  while (at != pieces.end() && at->first < end) {
    if (at->second.end <= start) {
      ++at;
      continue;
    }
    const mm::Vpn first = at->first;
    const Piece old = at->second;
    at = pieces.erase(at);
    if (first < start) pieces[first] = {start, old.region};
    if (end < old.end) pieces[end] = {old.end, old.region};
  }
}

}  // namespace

std::string page_text(std::string_view region, mm::Vpn index) {
  return std::string(region) + "[" + std::to_string(index) + "]";
}

Actor* World::find(std::string_view name) {
  const auto found = actors_.find(name);
  return found == actors_.end() ? nullptr : &found->second;
}

std::vector<std::string_view> World::living() const {
  std::vector<std::string_view> names;
  for (const auto& entry : actors_) {
    if (entry.second.process != nullptr) names.push_back(entry.first);
  }
  return names;
}

void World::add_process(const std::string& name, mm::Process* process, const Actor* parent,
                        std::size_t statement) {
  Actor& actor = actors_[name];
  actor = {.name = name,
           .pid = process->pid,
           .process = process,
           .exit_line = 0,
           .regions = {},
           .pieces = {}};
  by_mm_[process->mm] = &actor;
  names_.push_back(name);
  if (parent == nullptr) return;
  actor.regions = parent->regions;
  actor.pieces = parent->pieces;
  for (const auto& entry : actor.regions) {
    const Region& region = entry.second;
    records_.push_back({actor.pid, region.name, region.start, region.pages, statement});
  }
}

void World::remove_process(Actor& actor, std::uint32_t line) {
  by_mm_.erase(actor.process->mm);
  actor.process = nullptr;
  actor.exit_line = line;
  actor.regions.clear();
  actor.pieces.clear();
}

void World::change_mm(Actor& actor, const mm::Mm* old_mm) {
  by_mm_.erase(old_mm);
  by_mm_[actor.process->mm] = &actor;
  actor.regions.clear();
  actor.pieces.clear();
}

void World::add_region(Actor& actor, Region region, std::size_t statement) {
  records_.push_back({actor.pid, region.name, region.start, region.pages, statement});
  const mm::Vpn end = region.start + region.pages;
  carve(actor.pieces, region.start, end);
  actor.pieces[region.start] = {end, region};
  actor.regions[region.name] = std::move(region);
}

void World::change_region(Actor& actor, const Region& region, std::size_t statement) {
  std::erase_if(actor.pieces,
                [&](const auto& entry) { return entry.second.region.name == region.name; });
  add_region(actor, region, statement);
}

mm::AddressSpace* World::find_file(std::string_view name) const {
  const auto found = files_.find(name);
  return found == files_.end() ? nullptr : found->second;
}

std::vector<std::string_view> World::files() const {
  std::vector<std::string_view> names;
  for (const auto& entry : files_) names.push_back(entry.first);
  return names;
}

mm::Vpn World::choose_place(const mm::Mm* mm, mm::Vpn pages) {
  mm::Vpn place = next_place_;
  for (const mm::Vma* vma : mm->vmas) {  // by address, so one pass is enough
    const bool in_the_way = vma->vm_start < place + pages + kGap && place < vma->vm_end + kGap;
    if (in_the_way) place = align(vma->vm_end + kGap);
  }
  next_place_ = align(place + pages + kGap);
  return place;
}

std::string World::page_name(const mm::Mm* mm, mm::Vpn address) const {
  const auto actor = by_mm_.find(mm);
  if (actor == by_mm_.end()) return "page " + std::to_string(address);
  const Region* region = region_at(*actor->second, address);
  const std::string page = region == nullptr ? "page " + std::to_string(address)
                                             : page_text(region->name, address - region->start);
  return actor->second->name + " " + page;
}

const Region* region_at(const Actor& actor, mm::Vpn address) {
  const auto after = actor.pieces.upper_bound(address);
  if (after == actor.pieces.begin()) return nullptr;
  const Piece& piece = std::prev(after)->second;
  return address < piece.end ? &piece.region : nullptr;
}

}  // namespace scenario
