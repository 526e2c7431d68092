#pragma once

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <map>
#include <vector>

#include "lab/random.h"
#include "support/story.h"

namespace testing_support {

using lab::Random;

// Tells random stories: a few processes, a few files, all operations there are. It looks at no
// machine, but keeps in mind roughly what is mapped, so that most operations can be done; what the
// machine refuses is part of the story. The same seed tells the same story everywhere.
class StoryTeller {
 public:
  explicit StoryTeller(std::uint64_t seed) : random_(seed) {
    create_process();
    create_file();
    create_file();
  }

  Story tell(std::size_t length) {
    while (story_.size() < length) add_some();
    story_.resize(length);
    return std::move(story_);
  }

 private:
  using Kind = Operation::Kind;
  using Mapped = std::bitset<kPages>;
  static constexpr std::size_t kMostProcesses = 7;
  static constexpr std::size_t kMostFiles = 3;

  void add_some() {
    const std::uint32_t choice = random_.below(100);
    if (choice < 24) return access(Kind::write);
    if (choice < 30) return access(Kind::read);
    if (choice < 41) return mmap(Kind::mmap);
    if (choice < 50) return mmap(Kind::mmap_file);
    if (choice < 55) return munmap();
    if (choice < 64) return mprotect();
    if (choice < 71) return mremap();
    if (choice < 80) return fork();
    if (choice < 84) return exit();
    if (choice < 86) return add(somewhere(Kind::age));
    if (choice < 92) return add(somewhere(Kind::reclaim));
    if (choice < 95) return add(somewhere(Kind::migrate));
    if (choice < 96) return exec();
    if (choice < 97) return create_process();
    if (choice < 98) return create_file();
    if (choice < 99) return remove_file();
    return age_and_reclaim();
  }

  void add(const Operation& operation) { story_.push_back(operation); }

  // Some pages of somebody, most of the time mapped ones.
  Operation somewhere(Kind kind) {
    Operation operation = {.kind = kind, .process = one_of(processes_)};
    const Mapped& mapped = mapped_[operation.process];
    std::uint32_t page = random_.below(kPages);
    if (mapped.any() && random_.below(8) != 0) {
      while (!mapped[page]) page = (page + 1) % kPages;
    }
    operation.start = kFirstPage + page;
    operation.pages = std::min<mm::Vpn>(kPages - page, 1 + random_.below(6));
    return operation;
  }
  // The same without the holes behind its first page.
  Operation somewhere_mapped(Kind kind, mm::Vpn most) {
    Operation operation = somewhere(kind);
    const Mapped& mapped = mapped_[operation.process];
    const mm::Vpn first = operation.start - kFirstPage;
    mm::Vpn pages = 1;
    while (pages < std::min(operation.pages, most) && mapped[first + pages]) ++pages;
    operation.pages = pages;
    return operation;
  }
  void set_mapped(int process, mm::Vpn start, mm::Vpn pages, bool is_mapped) {
    for (mm::Vpn page = 0; page < pages; ++page) {
      mapped_[process][start - kFirstPage + page] = is_mapped;
    }
  }
  int one_of(const std::vector<int>& numbers) { return numbers[random_.below(numbers.size())]; }

  void access(Kind kind) {
    Operation operation = somewhere_mapped(kind, 6);
    const mm::Vpn end = operation.start + operation.pages;
    operation.pages = 1;
    for (; operation.start < end; ++operation.start) add(operation);
  }

  // Half the time over what was there before, as MAP_FIXED does.
  void mmap(Kind kind) {
    Operation operation = {.kind = kind, .process = one_of(processes_)};
    const std::uint32_t page = random_.below(kPages);
    operation.start = kFirstPage + page;
    operation.pages = std::min<mm::Vpn>(kPages - page, 1 + random_.below(8));
    if (random_.below(2) == 0) {
      Operation before = operation;
      before.kind = Kind::munmap;
      add(before);
    }
    set_mapped(operation.process, operation.start, operation.pages, true);
    operation.prot = random_.below(4) == 0 ? mm::Prot::read : mm::Prot::read_write;
    if (kind == Kind::mmap_file) {
      if (files_.empty()) return;
      operation.file = one_of(files_);
      operation.shared = random_.below(2) == 0;
      // Most mappings of a file would fit together, as the segments of a program do.
      operation.pgoff = operation.start - kFirstPage + (random_.below(3) == 0 ? 5 : 0);
    }
    add(operation);
  }

  void munmap() {
    const Operation operation = somewhere(Kind::munmap);
    set_mapped(operation.process, operation.start, operation.pages, false);
    add(operation);
  }

  void mprotect() {
    constexpr mm::Prot kChoices[] = {mm::Prot::read, mm::Prot::read_write, mm::Prot::read_write,
                                     mm::Prot::none};
    Operation operation = somewhere_mapped(Kind::mprotect, 5);
    operation.prot = kChoices[random_.below(4)];
    add(operation);
  }

  // In place, or by a few fixed distances, so that memory also moves back to where it was.
  void mremap() {
    Operation operation = somewhere_mapped(Kind::mremap, 3);
    operation.new_pages = random_.below(2) == 0 ? operation.pages : 1 + random_.below(4);
    const mm::Vpn distance = 8 * random_.below(4);
    operation.to = kFirstPage + (operation.start - kFirstPage + distance) % kPages;
    const mm::Vpn room = kFirstPage + kPages - operation.to;
    operation.new_pages = std::min(operation.new_pages, room);
    add(operation);
    if (distance != 0) set_mapped(operation.process, operation.start, operation.pages, false);
    set_mapped(operation.process, operation.to, operation.new_pages, true);
  }

  void create_process() {
    if (processes_.size() >= kMostProcesses) return;
    processes_.push_back(++last_process_);
    add({.kind = Kind::create_process, .process = last_process_});
  }

  void fork() {
    if (processes_.size() >= kMostProcesses) return;
    const int parent = one_of(processes_);
    processes_.push_back(++last_process_);
    mapped_[last_process_] = mapped_[parent];
    add({.kind = Kind::fork, .process = parent, .child = last_process_});
  }

  void exit() {
    if (processes_.size() == 1 && random_.below(8) != 0) return;
    const int process = one_of(processes_);
    std::erase(processes_, process);
    add({.kind = Kind::exit, .process = process});
    if (processes_.empty()) create_process();
  }

  void exec() {
    const int process = one_of(processes_);
    mapped_[process].reset();
    add({.kind = Kind::exec, .process = process});
  }

  void create_file() {
    if (files_.size() >= kMostFiles) return;
    files_.push_back(++last_file_);
    add({.kind = Kind::create_file, .file = last_file_});
  }

  // Is refused, most of the time. The file is forgotten here all the same, and can't be mapped
  // again.
  void remove_file() {
    if (files_.empty()) return;
    const int file = one_of(files_);
    if (random_.below(2) == 0) std::erase(files_, file);
    add({.kind = Kind::remove_file, .file = file});
  }

  // All the pages of somebody go, as they do when memory is short, and some come back.
  void age_and_reclaim() {
    const int process = one_of(processes_);
    for (std::uint32_t page = 0; page < kPages; ++page) {
      if (!mapped_[process][page]) continue;
      const Kind kind = random_.below(3) == 0 ? Kind::age : Kind::reclaim;
      add({.kind = kind, .process = process, .start = kFirstPage + page});
    }
  }

  Random random_;
  Story story_;
  std::vector<int> processes_;
  std::vector<int> files_;
  std::map<int, Mapped> mapped_;  // by process
  int last_process_ = 0;
  int last_file_ = 0;
};

inline Story random_story(std::uint64_t seed, std::size_t length) {
  return StoryTeller(seed).tell(length);
}

}  // namespace testing_support
