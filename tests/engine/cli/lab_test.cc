// `rmap lab` as a person meets it.
#include <gtest/gtest.h>

#include "cli/command_line.h"

namespace {

class LabCommand : public CommandLine {};

constexpr const char* kQuick = "lab many-children --designs anon-vma,interval-tree --seconds 0.02 --set pages=3 ";

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_F(LabCommand, AloneListsTheWorkloads) {
  const Outcome outcome = rmap("lab");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");
  EXPECT_TRUE(has(outcome.out, "many-children\n  many children (Rik van Riel, 5beb49305251, 2010)\n"
                               "  children  100  (1 to 1000)\n"
                               "  pages     100  (1 to 1000)\n"
                               "  --sweep: children 10 30 100 300 1000\n\n"));
}

TEST_F(LabCommand, PrintsTablesOfEachSizeAndHowThingsGrow) {
  const Outcome outcome = rmap(std::string(kQuick) + "--sizes 4,9");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");  // progress is for terminals
  for (const char* part :
       {"many children (Rik van Riel", "\nchildren 4, pages 3\n", "\nchildren 9, pages 3\n",
        "walk parent", "walk child", "operations, ns", "x fork", "kernel bytes",
        "Growth with n = processes: found, expected", "n^1.00"}) {
    EXPECT_TRUE(has(outcome.out, part)) << part << " is not in\n" << outcome.out;
  }
  EXPECT_FALSE(has(outcome.out, "(!)"));
}

TEST_F(LabCommand, JsonIsOneLine) {
  const Outcome outcome = rmap(std::string(kQuick) + "--sizes=4 --seed=7 --json");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out.rfind("{\"request\":{\"workload\":\"many-children\"", 0), 0u);
  EXPECT_TRUE(has(outcome.out, "\"seed\":7"));
  EXPECT_EQ(outcome.out.find('\n'), outcome.out.size() - 1);
}

TEST_F(LabCommand, ScriptIsAScenarioThatRuns) {
  write("script.rmap", rmap("lab many-children --sizes 5 --script").out);
  const Outcome outcome = rmap("run --design anon-vma script.rmap");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_TRUE(has(outcome.out, "walk C1 heap[0]"));
}

struct Mistake {
  const char* arguments;
  const char* message;
};

TEST_F(LabCommand, SaysWhatIsWrong) {
  constexpr Mistake kMistakes[] = {
      {"many-childern", "; did you mean many-children?\n"},
      {"many-children --designs anon-vm", "; did you mean anon-vma?\n"},
      {"many-children --set pags=3", "has no parameter \"pags\"; did you mean pages?\n"},
      {"many-children --szes 3", "rmap lab: there is no option --szes; did you mean --sizes?\n"},
      {"many-children --sizes 0", "rmap lab: children: whole numbers from 1 to 1000\n"},
      {"many-children --sizes 1,x", "rmap lab: --sizes wants numbers, as in --sizes 10,100\n"},
      {"many-children --sizes", "rmap lab: --sizes wants a value\n"},
      {"many-children --set pages", "rmap lab: --set wants PARAMETER=NUMBER, as in --set pages=100\n"},
      {"many-children --seed x", "rmap lab: --seed wants a number\n"},
      {"many-children --seconds -1", "rmap lab: seconds: from 0, which only counts, to 600\n"},
      {"many-children --sizes 3 --sweep", "rmap lab: --sizes and --sweep: one of them\n"},
      {"many-children --json=1", "rmap lab: --json takes no value\n"},
      {"many-children fork-chain", "rmap lab: \"fork-chain\" is one workload too many\n"},
      {"--json", "rmap lab: which workload? rmap lab alone lists them\n"},
  };
  for (const Mistake& mistake : kMistakes) {
    const Outcome outcome = rmap(std::string("lab ") + mistake.arguments);
    EXPECT_EQ(outcome.status, 2) << mistake.arguments;
    EXPECT_EQ(outcome.out, "") << mistake.arguments;
    EXPECT_TRUE(has(outcome.err, mistake.message)) << outcome.err;
    EXPECT_TRUE(has(outcome.err, "Try rmap lab --help\n"));
  }
}

TEST_F(LabCommand, RunsAScenarioOfYourOwn) {
  write("own.rmap", "process P\nmmap P heap 3\nwrite P heap[*]\nfork P C\nexpect 1 == 2\n");
  for (const char* arguments : {"lab scenario own.rmap --seconds 0 --designs anon-vma-chain",
                                "lab --seconds 0 --designs anon-vma-chain scenario - <own.rmap"}) {
    const Outcome outcome = rmap(arguments);
    EXPECT_EQ(outcome.status, 0) << arguments;
    EXPECT_EQ(outcome.err, "") << arguments;
    EXPECT_TRUE(has(outcome.out, "  anon-vma-chain     2.00  2.00     2.00    2.00      3")) << outcome.out;
  }
}

TEST_F(LabCommand, SaysWhereAScenarioIsWrong) {
  write("own.rmap", "process P\nproces C\n");
  const Outcome outcome = rmap("lab scenario own.rmap");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err.rfind("own.rmap:2:1: there is no statement \"proces\"", 0), 0u) << outcome.err;
  EXPECT_TRUE(has(rmap("lab scenario").err, "rmap lab: which scenario? rmap lab scenario FILE\n"));
  EXPECT_TRUE(has(rmap("lab scenario no.rmap").err, "rmap lab: cannot read no.rmap\n"));
}

}  // namespace
