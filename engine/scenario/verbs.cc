#include "scenario/verbs.h"

#include <iterator>

#include "scenario/suggest.h"

namespace scenario {
namespace {

constexpr VerbInfo kVerbs[] = {
    {Verb::process, "process", "process P"},
    {Verb::mmap, "mmap", "mmap P heap 4"},
    {Verb::munmap, "munmap", "munmap P heap[1..2]"},
    {Verb::mprotect, "mprotect", "mprotect P heap[1] r"},
    {Verb::read, "read", "read P heap[1]"},
    {Verb::write, "write", "write P heap[*]"},
    {Verb::fork, "fork", "fork P C"},
    {Verb::exit, "exit", "exit C"},
    {Verb::walk, "walk", "walk P heap[1]"},
    {Verb::file, "file", "file libc"},
    {Verb::mremap, "mremap", "mremap P heap[1..2] as moved"},
    {Verb::exec, "exec", "exec P"},
    {Verb::age, "age", "age P heap[1]"},
    {Verb::reclaim, "reclaim", "reclaim P heap[1]"},
    {Verb::migrate, "migrate", "migrate P heap[1]"},
    {Verb::expect, "expect", "expect walk(P heap[1]).visited == 3"},
    {Verb::repeat, "repeat", "repeat 3 as i"},
    {Verb::end, "end", "end"},
};

constexpr bool in_order() {
  std::size_t place = 0;
  for (const VerbInfo& entry : kVerbs) {
    if (static_cast<std::size_t>(entry.verb) != place++) return false;
  }
  return true;
}
static_assert(in_order(), "verbs stand in the order of Verb");

struct Synonym {
  std::string_view word;
  Verb verb;
};
constexpr Synonym kSynonyms[] = {
    {"new", Verb::process},     {"create", Verb::process},  {"task", Verb::process},
    {"map", Verb::mmap},        {"alloc", Verb::mmap},      {"malloc", Verb::mmap},
    {"unmap", Verb::munmap},    {"free", Verb::munmap},     {"protect", Verb::mprotect},
    {"load", Verb::read},       {"store", Verb::write},     {"touch", Verb::write},
    {"set", Verb::write},       {"clone", Verb::fork},      {"kill", Verb::exit},
    {"rmap", Verb::walk},       {"assert", Verb::expect},   {"check", Verb::expect},
    {"for", Verb::repeat},      {"loop", Verb::repeat},     {"while", Verb::repeat},
    {"done", Verb::end},        {"endrepeat", Verb::end},   {"open", Verb::file},
    {"creat", Verb::file},      {"move", Verb::mremap},     {"remap", Verb::mremap},
    {"resize", Verb::mremap},   {"grow", Verb::mremap},     {"shrink", Verb::mremap},
    {"realloc", Verb::mremap},  {"execve", Verb::exec},     {"referenced", Verb::age},
    {"evict", Verb::reclaim},   {"swap", Verb::reclaim},    {"swapout", Verb::reclaim},
    {"pageout", Verb::reclaim}, {"compact", Verb::migrate},
};

}  // namespace

std::span<const VerbInfo> verbs() { return kVerbs; }

const VerbInfo& info(Verb verb) { return kVerbs[static_cast<std::size_t>(verb)]; }

const VerbInfo* find_verb(std::string_view name) {
  for (const VerbInfo& entry : kVerbs) {
    if (entry.name == name) return &entry;
  }
  return nullptr;
}

const VerbInfo* suggest_verb(std::string_view word) {
  for (const Synonym& synonym : kSynonyms) {
    if (synonym.word == word) return &info(synonym.verb);
  }
  std::string_view names[std::size(kVerbs)];
  for (std::size_t i = 0; i < std::size(kVerbs); ++i) names[i] = kVerbs[i].name;
  return find_verb(nearest(word, names));
}

}  // namespace scenario
