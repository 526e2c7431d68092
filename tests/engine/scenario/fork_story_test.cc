// The script of the first lesson: every number that it states holds under its design.

#include <fstream>
#include <sstream>

#include "scenario/helpers.h"
#include "support/all_designs.h"

namespace scenario {
namespace {

std::string fork_story() {
  std::ifstream stream(RMAP_LESSONS "05-2-fork-story/scenario.rmap");
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

TEST(ForkStory, HoldsUnderAnonVmaChain) {
  const Story story(fork_story(), "anon-vma-chain");
  EXPECT_EQ(story.problems(), "");
  EXPECT_GE(story.run->expects().size(), 15u);
  for (const ExpectRecord& expect : story.run->expects()) {
    EXPECT_TRUE(expect.held) << expect.line << ": " << expect.text << " is " << expect.left;
  }
}

TEST(ForkStory, FindsAFamilyAPairAndALoner) {
  const Story story(fork_story(), "anon-vma-chain");
  const auto& walks = story.run->walks();
  ASSERT_GE(walks.size(), 3u);
  EXPECT_EQ(walks[walks.size() - 1].found,
            (std::vector<std::string>{"P heap[0]", "C heap[0]", "C2 heap[0]", "GC heap[0]"}));
  EXPECT_EQ(walks[walks.size() - 2].found, (std::vector<std::string>{"C heap[1]", "GC heap[1]"}));
  EXPECT_EQ(walks[walks.size() - 3].found, (std::vector<std::string>{"GC heap[2]"}));
}

class ForkStories : public testing::TestWithParam<rmap::DesignInfo> {};
INSTANTIATE_TEST_SUITE_P(ForkStory, ForkStories, testing_support::all_designs(),
                         testing_support::design_name);

// What is found is the same under every design; what is looked at is what they differ in.
TEST_P(ForkStories, EveryDesignFindsTheSame) {
  const Story story(fork_story(), GetParam().id);
  EXPECT_EQ(story.problems(), "");
  for (const ExpectRecord& expect : story.run->expects()) {
    const bool same_everywhere = expect.text.find(".map") != std::string::npos;
    EXPECT_TRUE(expect.held || !same_everywhere) << expect.line << ": " << expect.text;
  }
}

}  // namespace
}  // namespace scenario
