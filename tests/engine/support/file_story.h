#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "trace/slab.h"

namespace testing_support {

using Json = nlohmann::json;

// What golden files of file mappings know of a VMA, and room for the links of either tree.
struct FileVma {
  int proc = 0;
  std::uint64_t start = 0;
  std::uint64_t end = 0;  // the first page behind it
  int file = 0;
  std::uint64_t pgoff = 0;
  bool writable = true;
  trace::IntervalTreeNode<FileVma> rb;
  trace::PrioTreeNode<FileVma> prio;

  Json name() const { return Json::array({proc, start}); }
};

struct FileRoots {
  trace::IntervalTreeRoot<FileVma> rb;
  trace::PrioTreeRoot<FileVma> prio;
};

// The key of both trees: which pages of the file a VMA maps.
struct FileRange {
  using Object = FileVma;
  static std::uint64_t start(const FileVma* vma) { return vma->pgoff; }
  static std::uint64_t last(const FileVma* vma) { return vma->pgoff + (vma->end - vma->start) - 1; }
};

// Does what a golden file says, as far as the registries of files see it: which VMAs there are, and
// in which order they enter and leave. No page tables, no machine. Registry is the tree under test:
//
//     static void insert(FileVma* vma, FileRoots& file);
//     static void fork(FileVma* child, FileVma* parent, FileRoots& file);
//     static void erase(FileVma* vma, FileRoots& file);
//     static void check(const FileRoots& file);
//     static Json state(const FileRoots& file);  // as in a golden file: tree, tree_nodes, height …
//     static std::vector<FileVma*> walk(const FileRoots& file, std::uint64_t index);
template <class Registry>
class FileStory {
 public:
  FileStory() : vma_slab_(heap_, "vma"), file_slab_(heap_, "file") {
    vma_slab_.describe("rb", &FileVma::rb);
    vma_slab_.describe("prio", &FileVma::prio);
    file_slab_.describe("rb", &FileRoots::rb);
    file_slab_.describe("prio", &FileRoots::prio);
  }

  void step(const Json& op) {
    const std::string name = op["op"];
    const int proc = op["proc"];
    if (name == "mmap_file") {
      mmap(op);
    } else if (name == "fork") {
      fork(proc, op["child"]);
    } else if (name == "munmap") {
      munmap(proc, op["start"], end_of(op));
    } else if (name == "mprotect") {
      mprotect(proc, op["start"], end_of(op), op["prot"] == "rw");
    } else if (name == "exit") {
      for (FileVma* vma : vmas_of(proc)) remove(vma);
    }  // touch, touch_file: no VMA changes
    for (const auto& [file, roots] : files_) Registry::check(*roots);
  }

  // Our state, in the form of ours(golden): big trees are left out there, and pages are listed.
  Json state_like(const Json& expected) const {
    Json files = Json::array();
    for (const auto& [file, roots] : files_) files.push_back(state_of(file, *roots));
    for (std::size_t i = 0; i < files.size() && i < expected["files"].size(); ++i) {
      if (!expected["files"][i].contains("tree")) files[i].erase("tree");
    }
    Json pages = Json::array();
    for (const Json& page : expected["pages"]) {
      pages.push_back(state_of(page["file"], page["pgoff"]));
    }
    return {{"files", std::move(files)}, {"pages", std::move(pages)}};
  }

  // What of a golden state we compare with. A file that nobody has mapped yet is not known here.
  Json ours(Json expected) const {
    Json files = Json::array();
    for (Json& file : expected["files"]) {
      file.erase("writable");
      if (files_.contains(file["file"])) files.push_back(std::move(file));
    }
    for (Json& page : expected["pages"]) page.erase("mapped");
    return {{"files", std::move(files)}, {"pages", std::move(expected["pages"])}};
  }

 private:
  using Address = std::pair<int, std::uint64_t>;

  static std::uint64_t end_of(const Json& op) {
    return op["start"].get<std::uint64_t>() + op["pages"].get<std::uint64_t>();
  }

  Json state_of(int file, const FileRoots& roots) const {
    Json state = Registry::state(roots);
    state["file"] = file;
    state["vmas"] = std::count_if(vmas_.begin(), vmas_.end(),
                                  [file](const auto& entry) { return entry.second->file == file; });
    return state;
  }

  Json state_of(int file, std::uint64_t pgoff) const {
    const std::vector<FileVma*> walked = Registry::walk(*files_.at(file), pgoff);
    Json names = Json::array();
    for (const FileVma* vma : walked) names.push_back(vma->name());
    return {{"file", file},
            {"pgoff", pgoff},
            {"vmas", std::move(names)},
            {"visited", walked.size()}};
  }

  FileRoots& file_of(const FileVma* vma) {
    FileRoots*& roots = files_[vma->file];
    if (roots == nullptr) roots = file_slab_.create();
    return *roots;
  }

  std::vector<FileVma*> vmas_of(int proc) const {
    std::vector<FileVma*> vmas;
    for (const auto& [address, vma] : vmas_) {
      if (address.first == proc) vmas.push_back(vma);
    }
    return vmas;
  }

  std::vector<FileVma*> vmas_in(int proc, std::uint64_t start, std::uint64_t end) const {
    std::vector<FileVma*> vmas = vmas_of(proc);
    std::erase_if(vmas, [&](const FileVma* vma) { return vma->end <= start || end <= vma->start; });
    return vmas;
  }

  FileVma* copy_of(const FileVma* vma) {
    FileVma* copy = vma_slab_.create();
    copy->proc = vma->proc;
    copy->start = vma->start;
    copy->end = vma->end;
    copy->file = vma->file;
    copy->pgoff = vma->pgoff;
    copy->writable = vma->writable;
    return copy;
  }

  void mmap(const Json& op) {
    FileVma* vma = vma_slab_.create();
    vma->proc = op["proc"];
    vma->start = op["start"];
    vma->end = end_of(op);
    vma->file = op["file"];
    vma->pgoff = op["pgoff"];
    vmas_[{vma->proc, vma->start}] = vma;
    Registry::insert(vma, file_of(vma));
  }

  void fork(int proc, int child) {
    for (FileVma* parent : vmas_of(proc)) {
      FileVma* vma = copy_of(parent);
      vma->proc = child;
      vmas_[{child, vma->start}] = vma;
      Registry::fork(vma, parent, file_of(vma));
    }
  }

  void remove(FileVma* vma) {
    Registry::erase(vma, file_of(vma));
    vmas_.erase({vma->proc, vma->start});
    vma_slab_.destroy(vma);
  }

  // Cuts `vma` at an address inside it. Which half is the new VMA is up to the caller.
  enum class NewPiece { below, above };
  void split(FileVma* vma, std::uint64_t at, NewPiece side) {
    if (at <= vma->start || vma->end <= at) return;
    FileVma* piece = copy_of(vma);
    cut(piece, at, side == NewPiece::below);
    Registry::insert(piece, file_of(piece));
    Registry::erase(vma, file_of(vma));
    cut(vma, at, side == NewPiece::above);
    Registry::insert(vma, file_of(vma));
    vmas_[{piece->proc, piece->start}] = piece;
    vmas_[{vma->proc, vma->start}] = vma;
  }

  static void cut(FileVma* vma, std::uint64_t at, bool keep_below) {
    if (keep_below) {
      vma->end = at;
    } else {
      vma->pgoff += at - vma->start;
      vma->start = at;
    }
  }

  void munmap(int proc, std::uint64_t start, std::uint64_t end) {
    for (FileVma* vma : vmas_in(proc, start, start + 1)) split(vma, start, NewPiece::above);
    for (FileVma* vma : vmas_in(proc, end - 1, end)) split(vma, end, NewPiece::below);
    for (FileVma* vma : vmas_in(proc, start, end)) remove(vma);
  }

  void mprotect(int proc, std::uint64_t start, std::uint64_t end, bool writable) {
    for (FileVma* vma : vmas_in(proc, start, end)) {
      if (vma->writable == writable) continue;
      split(vma, start, NewPiece::below);
      split(vma, end, NewPiece::above);
      vma->writable = writable;
    }
  }

  trace::Heap heap_;
  trace::Slab<FileVma> vma_slab_;
  trace::Slab<FileRoots> file_slab_;
  std::map<Address, FileVma*> vmas_;
  std::map<int, FileRoots*> files_;
};

// The golden files in a folder that list every step.
inline std::vector<std::filesystem::path> file_stories(const std::string& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(RMAP_GOLDEN + folder)) {
    std::ifstream stream(entry.path());
    if (!Json::parse(stream)["steps"].empty()) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

inline std::string file_story_name(const testing::TestParamInfo<std::filesystem::path>& info) {
  return info.param.stem().string();
}

// Where a golden file and the tree first differ; empty if they never do.
template <class Registry>
std::string first_difference(const std::filesystem::path& path) {
  std::ifstream stream(path);
  const Json golden = Json::parse(stream);
  FileStory<Registry> story;
  int compared = 0;
  for (const Json& step : golden["steps"]) {
    story.step(step["op"]);
    if (!step.contains("after")) continue;
    ++compared;
    const Json expected = story.ours(step["after"]);
    const Json actual = story.state_like(expected);
    if (actual != expected) {
      return "after " + step["op"].dump() + ": expected " + expected.dump() + ", is " +
             actual.dump();
    }
  }
  return compared > 0 ? "" : "the file says nothing of any state";
}

}  // namespace testing_support
