// The command line as a person meets it: what it prints, where, and how it exits.

#include "cli/command_line.h"

namespace {

constexpr const char* kPair = "process P\nmmap P heap 2\nwrite P heap\nfork P C\nwalk C heap[1]\n";

TEST_F(CommandLine, RunPrintsEachWalk) {
  write("pair.rmap", kPair);
  const Outcome outcome = rmap("run --design anon-vma-chain pair.rmap");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out,
            "walk C heap[1]\n"
            "  visited  2  (VMA)\n"
            "  lookups  2  (page-table entry)\n"
            "  mapped   2\n"
            "  found    P heap[1], C heap[1]\n");
  EXPECT_EQ(outcome.err, "");
}

TEST_F(CommandLine, RunReadsStandardInput) {
  write("pair.rmap", kPair);
  EXPECT_EQ(rmap("run --design=anon-vma - < pair.rmap").out,
            rmap("run pair.rmap --design anon-vma").out);
  EXPECT_EQ(rmap("run --design anon-vma - < /dev/null").status, 0);
}

TEST_F(CommandLine, RunListsWhatDidNotHold) {
  write("pair.rmap", std::string(kPair) +
                         "  expect walk(C heap[1]).visited == 2 + 1\nexpect count(process) == 2\n");
  const Outcome outcome = rmap("run --design anon-vma pair.rmap");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(outcome.err,
            "pair.rmap:6:3: expect failed: walk(C heap[1]).visited == 2 + 1 (left is 2, right is "
            "3)\n");
  EXPECT_NE(outcome.out, "");
}

TEST_F(CommandLine, RunSaysWhereAScriptIsWrong) {
  write("bad.rmap", "proces P\nfork P\nexit é\n");
  const Outcome outcome = rmap("run --design anon-vma bad.rmap");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err,
            "bad.rmap:1:1: there is no statement \"proces\": did you mean process? For example: "
            "process P\n"
            "bad.rmap:2:7: expected a name for the new process. For example: fork P C\n"
            "bad.rmap:3:6: \"é\" means nothing here\n");
}

TEST_F(CommandLine, RunStopsAtTheFirstMistakeOfTheRun) {
  write("late.rmap", std::string(kPair) + "expect 1 == 2\nwrite C heap[2]\nwalk P heap[0]\n");
  const Outcome outcome = rmap("run --design anon-vma late.rmap");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.err,
            "late.rmap:6:1: expect failed: 1 == 2 (left is 1, right is 2)\n"
            "late.rmap:7:14: heap has the pages 0 to 1: there is no page 2\n");
  EXPECT_EQ(outcome.out.find("walk P"), std::string::npos);
}

// `rmap run … .` ended in "terminate called": reading a directory threw.
TEST_F(CommandLine, ADirectoryCannotBeRead) {
  const Outcome outcome = rmap("run --design anon-vma .");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.err, "rmap run: cannot read .\n");
}

TEST_F(CommandLine, JournalPrintsEveryEvent) {
  write("pair.rmap", kPair);
  const Outcome outcome = rmap("journal --design anon-vma-chain pair.rmap");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(outcome.out.substr(0, 5), "type ");
  EXPECT_NE(outcome.out.find("\nstatement 4\ncall rmap_walk(page#1) engine/"), std::string::npos);
  EXPECT_EQ(outcome.out, rmap("journal --design anon-vma-chain pair.rmap").out);
}

TEST_F(CommandLine, JournalOfABrokenScriptShowsWhatHappened) {
  write("late.rmap", "process P\nexit Q\n");
  const Outcome outcome = rmap("journal --design pte-chain late.rmap");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.out.find("statement 0\nalloc mm#0"), std::string::npos);
  EXPECT_EQ(outcome.err, "late.rmap:2:6: there is no process Q: process Q makes one\n");
}

TEST_F(CommandLine, FormatPrintsTheScriptAndWhatIsWrongWithIt) {
  write("wide.rmap", "process   P\nrepeat 2\nwrite  P heap # all\nend\n");
  EXPECT_EQ(rmap("format wide.rmap").out, "process P\nrepeat 2\n  write P heap  # all\nend\n");
  EXPECT_EQ(rmap("format - < wide.rmap").out, rmap("format wide.rmap").out);
  EXPECT_EQ(rmap("format wide.rmap").status, 0);
  write("wrong.rmap", "process   P\nexit   Q   R\n");
  const Outcome outcome = rmap("format wrong.rmap");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.out, "process P\nexit   Q   R\n");
  EXPECT_EQ(outcome.err.substr(0, 16), "wrong.rmap:2:12:");
}

TEST_F(CommandLine, DesignsAreListed) {
  const Outcome outcome = rmap("designs");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out.substr(0, 2), "ID");
  for (const char* id : {"process-scan", "pte-chain", "anon-vma", "anon-vma-chain"}) {
    EXPECT_NE(outcome.out.find("\n" + std::string(id) + " "), std::string::npos);
  }
  EXPECT_EQ(rmap("designs all").status, 2);
}

TEST_F(CommandLine, HelpIsAnAnswer) {
  for (const char* words : {"--help", "-h", "help"}) {
    const Outcome outcome = rmap(words);
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.out.substr(0, 19), "Usage: rmap COMMAND");
    EXPECT_EQ(outcome.err, "");
  }
  EXPECT_EQ(rmap("run --help").out.substr(0, 34), "Usage: rmap run --design ID FILE\n ");
}

TEST_F(CommandLine, NoCommandIsAMistake) {
  const Outcome outcome = rmap("");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err.substr(0, 19), "Usage: rmap COMMAND");
}

TEST_F(CommandLine, UnknownWordsGetASuggestion) {
  struct Case {
    const char* words;
    const char* first_line;
  };
  for (const Case& tried : {
           Case{"rnu", "rmap: there is no command \"rnu\": did you mean run?"},
           Case{"frobnicate", "rmap: there is no command \"frobnicate\""},
           Case{"run --design anon-vmas x",
                "rmap run: there is no design \"anon-vmas\": did you mean "
                "anon-vma? There are process-scan, pte-chain, "},
           Case{"run x.rmap", "rmap run: which design? Say --design ID; rmap designs lists them"},
           Case{"run --design", "rmap run: --design wants the id of a design"},
           Case{"run --design anon-vma", "rmap run: which file? - is standard input"},
           Case{"run --design anon-vma a b", "rmap run: \"b\" is one file too many"},
           Case{"journal --verbose", "rmap journal: there is no option --verbose"},
           Case{"format", "rmap format: which file? - is standard input"},
           Case{"format --all x", "rmap format: there is no option --all"},
           Case{"format a b", "rmap format: one file at a time"},
           Case{"run --design anon-vma none.rmap", "rmap run: cannot read none.rmap"},
       }) {
    const Outcome outcome = rmap(tried.words);
    EXPECT_EQ(outcome.status, 2) << tried.words;
    EXPECT_EQ(outcome.out, "") << tried.words;
    EXPECT_EQ(outcome.err.substr(0, std::string(tried.first_line).size()), tried.first_line);
  }
}

}  // namespace
