#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "mm/machine.h"

namespace scenario {

// A named range of one address space. `start` and `pages` count pages. The name stays when parts of
// the range are unmapped.
struct Region {
  std::string name;
  mm::Vpn start = 0;
  mm::Vpn pages = 0;
};

// A region, as a report tells of it: whose it is, and since which statement.
struct RegionRecord {
  std::uint32_t pid = 0;
  std::string name;
  mm::Vpn start = 0;
  mm::Vpn pages = 0;
  std::size_t from_statement = 0;
};

// A stretch of pages that go by the name of one region.
struct Piece {
  mm::Vpn end = 0;
  Region region;
};

// A process as the script knows it.
struct Actor {
  std::string name;
  std::uint32_t pid = 0;
  mm::Process* process = nullptr;  // null once it has exited
  std::uint32_t exit_line = 0;
  std::map<std::string, Region, std::less<>> regions;
  std::map<mm::Vpn, Piece> pieces;  // by first page; they do not overlap
};

// Who is called what: the names that a script gives, for the machine knows none. Owns no kernel
// object, and changes none.
class World {
 public:
  World() = default;
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  // The process with this name, alive or exited, or null. Stays valid; a new process of the same
  // name takes the place of an exited one.
  Actor* find(std::string_view name);
  std::vector<std::string_view> living() const;

  // A process comes to life; `parent` is null if nobody forked it, else its regions are inherited.
  void add_process(const std::string& name, mm::Process* process, const Actor* parent,
                   std::size_t statement);
  // It is about to exit.
  void remove_process(Actor& actor, std::uint32_t line);
  // It has a new address space in place of `old_mm`: all its regions are gone.
  void change_mm(Actor& actor, const mm::Mm* old_mm);
  // From now on the pages of `region` go by its name, whatever they were called before.
  void add_region(Actor& actor, Region region, std::size_t statement);
  // A region has another place or length; its name is the same.
  void change_region(Actor& actor, const Region& region, std::size_t statement);

  // Files have names of their own.
  void add_file(const std::string& name, mm::AddressSpace* file) { files_[name] = file; }
  mm::AddressSpace* find_file(std::string_view name) const;
  std::vector<std::string_view> files() const;

  // A place for a new region: on a multiple of 16, above all places chosen before in any process,
  // and with at least 8 unmapped pages to every neighbour. It may reach beyond the last address.
  mm::Vpn choose_place(const mm::Mm* mm, mm::Vpn pages);

  // What the script calls a page: "C heap[2]".
  std::string page_name(const mm::Mm* mm, mm::Vpn address) const;

  // By pid, from 1 on: what each process was called. Exited ones stay.
  const std::vector<std::string>& names() const { return names_; }
  const std::vector<RegionRecord>& regions() const { return records_; }

 private:
  std::map<std::string, Actor, std::less<>> actors_;
  std::map<std::string, mm::AddressSpace*, std::less<>> files_;
  std::unordered_map<const mm::Mm*, const Actor*> by_mm_;
  std::vector<std::string> names_ = {""};
  std::vector<RegionRecord> records_;
  mm::Vpn next_place_ = 16;
};

// The region whose name a page goes by, or null.
const Region* region_at(const Actor& actor, mm::Vpn address);

// "heap[2]"
std::string page_text(std::string_view region, mm::Vpn index);

}  // namespace scenario
