#include "wasm/facade.h"

#include <gtest/gtest.h>

#include <map>

#include "scenario/messages.h"

namespace {

constexpr const char* kStory =
    "process P\n"
    "mmap P heap 2\n"
    "write P heap[*]\n"
    "fork P C\n"
    "write C heap[1]\n"
    "walk C heap[1]\n"
    "expect walk(P heap[1]).visited == 2\n"
    "exit C\n";

class FacadeTest : public testing::Test {
 protected:
  void load(std::string_view script, std::string_view design = "anon-vma-chain") {
    ASSERT_TRUE(session.load(script, design));
  }

  // How many objects of a type a flat graph holds that are alive, or that have died.
  static std::size_t count(const std::vector<double>& flat, double type, bool alive) {
    std::size_t found = 0;
    for (std::size_t at = 0; at < flat.size(); at += 5 + 2 * static_cast<std::size_t>(flat[at + 4])) {
      if (flat[at + 1] == type && (flat[at + 3] == 1) == alive) ++found;
    }
    return found;
  }
  double type(std::string_view name) const {
    for (std::size_t i = 0; i < session.types().size(); ++i) {
      if (session.types()[i].name == name) return static_cast<double>(i);
    }
    return -1;
  }

  wasm::Session session;
};

TEST_F(FacadeTest, AStoryHasStatementsStepsWalksAndExpects) {
  load(kStory);
  EXPECT_TRUE(session.diagnostics().empty());
  ASSERT_EQ(session.statements().size(), 7u) << "expect is no statement of the journal";
  EXPECT_EQ(session.statements()[4].text, "write C heap[1]");
  EXPECT_GT(session.steps(), session.statements().back().first_step);
  ASSERT_EQ(session.walks().size(), 1u);
  EXPECT_EQ(session.walks()[0].counts.visited, 1u);
  ASSERT_EQ(session.expects().size(), 1u);
  EXPECT_TRUE(session.expects()[0].held);
  EXPECT_EQ(session.names(), (std::vector<std::string>{"", "P", "C"}));
}

TEST_F(FacadeTest, ColumnsSayWhatTheJournalSays) {
  load(kStory);
  const wasm::JournalColumns columns = session.columns();
  const auto& events = session.journal().events();
  ASSERT_EQ(columns.kind.size(), events.size());
  for (std::size_t i = 0; i < events.size(); ++i) {
    ASSERT_EQ(columns.kind[i], static_cast<std::uint8_t>(events[i].kind));
    ASSERT_EQ(columns.object[i], events[i].object);
    ASSERT_EQ(columns.after[i], static_cast<double>(events[i].after));
  }
  for (const auto& statement : session.statements()) {
    EXPECT_EQ(events[statement.first_step].kind, trace::EventKind::statement);
  }
}

TEST_F(FacadeTest, SeekShowsWhatLivesAndRemembersDeadProcessesButNotTheUnborn) {
  load(kStory);
  EXPECT_TRUE(session.seek(0).empty());
  const auto before_exit = session.seek(session.statements().back().first_step);
  EXPECT_EQ(count(before_exit, type("process"), true), 2u);
  EXPECT_EQ(count(before_exit, type("anon_vma"), true), 2u);
  const auto end = session.seek(session.steps());
  EXPECT_EQ(count(end, type("process"), true), 1u);
  EXPECT_EQ(count(end, type("process"), false), 1u);
  EXPECT_EQ(count(end, type("anon_vma"), true), 1u);
  EXPECT_EQ(count(end, type("anon_vma"), false), 0u);
  const auto early = session.seek(session.statements()[1].first_step);
  EXPECT_EQ(count(early, type("process"), true), 1u);
  EXPECT_EQ(count(early, type("process"), false), 0u) << "C is not born yet: it is no ghost";
}

TEST_F(FacadeTest, EvaluatesAtAnyStatement) {
  load(kStory);
  EXPECT_EQ(session.evaluate("count(process)", 1).value(), 1);
  EXPECT_EQ(session.evaluate("count(process)", 4).value(), 2);
  EXPECT_EQ(session.evaluate("walk(P heap[1]).mapped", 4).value(), 2);
  EXPECT_EQ(session.evaluate("walk(P heap[1]).mapped", 5).value(), 1);
  EXPECT_EQ(session.evaluate("count(process)", 1000).value(), 1);
  EXPECT_FALSE(session.evaluate("walk(Nobody heap[1]).mapped", 5).ok());
}

TEST_F(FacadeTest, AMistakeAtRunTimeLeavesTheStepsBeforeIt) {
  load("process P\nmmap P heap 1\nwalk P heap[0]\n");
  ASSERT_EQ(session.diagnostics().size(), 1u);
  EXPECT_EQ(session.diagnostics()[0].span.line, 3u);
  EXPECT_GT(session.steps(), 0u);
}

TEST_F(FacadeTest, ATypoLeavesTheStepsOfTheLinesBeforeIt) {
  load("process P\nmmap P heap 1\nwriet P heap[0]\nfork P C\n");
  ASSERT_EQ(session.diagnostics().size(), 1u);
  EXPECT_EQ(session.diagnostics()[0].span.line, 3u);
  ASSERT_EQ(session.statements().size(), 2u);
  EXPECT_EQ(session.evaluate("count(process)", 2).value(), 1);
}

TEST_F(FacadeTest, ATypoInsideARepeatLeavesNothing) {
  load("process P\nrepeat 3\n  wriet P\nend\n");
  EXPECT_EQ(session.diagnostics().size(), 1u);
  EXPECT_EQ(session.steps(), 0u);
}

TEST_F(FacadeTest, AnUnknownDesignChangesNothing) {
  load(kStory);
  const std::size_t steps = session.steps();
  EXPECT_FALSE(session.load("process P\n", "no-such-design"));
  EXPECT_EQ(session.steps(), steps);
}

TEST_F(FacadeTest, AnEndlessRepeatStopsAtItsBudget) {
  load("process P\nrepeat 1000000000\nrepeat 1000000000\nend\nend\n");
  ASSERT_EQ(session.diagnostics().size(), 1u);
  EXPECT_EQ(scenario::name_of(session.diagnostics()[0].code), "budget-statements");
}

TEST_F(FacadeTest, TextOfTheJournalIsTheSameEachTime) {
  load(kStory);
  const std::string once = session.journal_text();
  load("process Q\n", "process-scan");
  load(kStory);
  EXPECT_FALSE(once.empty());
  EXPECT_EQ(session.journal_text(), once);
}

}  // namespace
