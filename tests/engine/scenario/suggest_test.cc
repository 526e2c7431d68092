#include "scenario/suggest.h"

#include "scenario/helpers.h"
#include "scenario/verbs.h"

namespace scenario {
namespace {

std::string_view verb_for(std::string_view word) {
  const VerbInfo* verb = suggest_verb(word);
  return verb == nullptr ? "" : verb->name;
}

TEST(Suggest, CountsSlips) {
  EXPECT_EQ(edit_distance("", ""), 0u);
  EXPECT_EQ(edit_distance("", "abc"), 3u);
  EXPECT_EQ(edit_distance("write", "wirte"), 1u);
  EXPECT_EQ(edit_distance("Write", "wRITE"), 0u);
  EXPECT_EQ(edit_distance("fork", "walk"), 3u);
  EXPECT_EQ(edit_distance("munmap", "mmap"), 2u);
}

TEST(Suggest, FindsMistypedStatements) {
  EXPECT_EQ(verb_for("proces"), "process");
  EXPECT_EQ(verb_for("Fork"), "fork");
  EXPECT_EQ(verb_for("wirte"), "write");
  EXPECT_EQ(verb_for("mprotct"), "mprotect");
  EXPECT_EQ(verb_for("edn"), "end");
  EXPECT_EQ(verb_for("mermap"), "mremap");
  EXPECT_EQ(verb_for("reclam"), "reclaim");
  EXPECT_EQ(verb_for("migrat"), "migrate");
  EXPECT_EQ(verb_for("fiel"), "file");
  EXPECT_EQ(verb_for("exce"), "exec");
}

TEST(Suggest, KnowsOtherNamesForThem) {
  EXPECT_EQ(verb_for("kill"), "exit");
  EXPECT_EQ(verb_for("clone"), "fork");
  EXPECT_EQ(verb_for("assert"), "expect");
  EXPECT_EQ(verb_for("open"), "file");
  EXPECT_EQ(verb_for("move"), "mremap");
  EXPECT_EQ(verb_for("resize"), "mremap");
  EXPECT_EQ(verb_for("execve"), "exec");
  EXPECT_EQ(verb_for("swapout"), "reclaim");
  EXPECT_EQ(verb_for("referenced"), "age");
}

TEST(Suggest, KeepsQuietWhenNothingIsNear) {
  EXPECT_EQ(verb_for("x"), "");
  EXPECT_EQ(verb_for("banana"), "");
  EXPECT_EQ(verb_for(std::string(500, 'w')), "");
}

TEST(Suggest, EveryExampleIsRight) {
  for (const VerbInfo& verb : verbs()) {
    std::string source(verb.example);
    if (verb.verb == Verb::repeat) source += "\nend";
    if (verb.verb == Verb::end) source.insert(0, "repeat 1\n");
    EXPECT_EQ(brief(parse(source).diagnostics), "") << source;
  }
}

}  // namespace
}  // namespace scenario
