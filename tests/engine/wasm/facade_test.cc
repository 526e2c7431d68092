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
  const wasm::JournalColumns columns = session.columns(0, session.steps());
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

TEST_F(FacadeTest, ColumnsComeInPieces) {
  load(kStory);
  const wasm::JournalColumns all = session.columns(0, session.steps());
  std::vector<double> after;
  for (std::size_t first = 0; first < session.steps(); first += 7) {
    const auto part = session.columns(first, 7).after;
    after.insert(after.end(), part.begin(), part.end());
  }
  EXPECT_EQ(after, all.after);
  EXPECT_TRUE(session.columns(session.steps() + 1, 5).kind.empty());
}

TEST_F(FacadeTest, LoadedInPiecesItIsTheSame) {
  for (const char* story :
       {kStory, "process P\nmmap P heap 9\nwrite P heap\nreclaim P heap\nrepeat 3 as i\n"
                "repeat {i}\nfork P C{i}\nexit C{i}\nend\nend\nexpect 1 == 1\n",
        "process P\nmmap P heap 1\nwalk P heap[0]\n", "process P\nwirte P\n", ""}) {
    for (const std::size_t steps : {1, 2, 5}) {
      load(story);
      const std::string at_once = session.journal_text();
      const std::size_t statements = session.statements().size();
      const std::size_t problems = session.diagnostics().size();
      load("process Before\n");
      ASSERT_TRUE(session.begin(story, "anon-vma-chain"));
      std::size_t slices = 0;
      while (!session.advance(steps)) {
        ++slices;
        ASSERT_EQ(session.names().back(), "Before") << "what was loaded stays until then";
        ASSERT_FALSE(session.seek(session.steps()).empty());
      }
      EXPECT_TRUE(session.done());
      EXPECT_GE(steps * (slices + 1), statements);
      EXPECT_EQ(session.journal_text(), at_once);
      EXPECT_EQ(session.statements().size(), statements);
      EXPECT_EQ(session.diagnostics().size(), problems);
    }
  }
}

TEST_F(FacadeTest, ALongStatementIsLoadedInPieces) {
  ASSERT_TRUE(session.begin("process P\nmmap P heap 1000\nwrite P heap\n", "anon-vma"));
  std::size_t slices = 1;
  while (!session.advance(10)) ++slices;
  EXPECT_GT(slices, 100u);
  EXPECT_EQ(session.evaluate("count(page)", 3).value(), 1000);
}

TEST_F(FacadeTest, ALoadThatIsNotFinishedCanBeLeft) {
  load(kStory);
  const std::size_t steps = session.steps();
  ASSERT_TRUE(session.begin("process P\nmmap P heap 100\nwrite P heap\n", "anon-vma"));
  EXPECT_FALSE(session.advance(20));
  EXPECT_FALSE(session.begin(kStory, "no-such-design"));
  EXPECT_FALSE(session.done()) << "an unknown design changes nothing";
  ASSERT_TRUE(session.begin(kStory, "anon-vma-chain"));
  while (!session.advance(1)) continue;
  EXPECT_EQ(session.steps(), steps);
  ASSERT_TRUE(session.begin("process P\nmmap P heap 100\nwrite P heap\n", "anon-vma"));
  EXPECT_FALSE(session.advance(20)) << "and its session may end";
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
