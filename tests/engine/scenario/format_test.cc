#include "scenario/format.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "scenario/helpers.h"

namespace scenario {
namespace {

std::string without_blanks(std::string_view text) {
  std::string kept;
  std::copy_if(text.begin(), text.end(), std::back_inserter(kept),
               [](char c) { return c != ' ' && c != '\t' && c != '\n' && c != '\r'; });
  return kept;
}

// A script as the parser has it, one statement a line, without the blanks of its calculations.
void write_down(const std::vector<Statement>& statements, std::string& text) {
  for (const Statement& statement : statements) {
    text += std::to_string(statement.action.index());
    for (const Text::Part& part : statement.text.parts) {
      if (const auto* plain = std::get_if<std::string>(&part)) {
        text += " " + without_blanks(*plain);
      } else {
        for (const Term& term : std::get<Expression>(part).terms) {
          text +=
              " " + std::to_string(static_cast<int>(term.kind)) + ":" + std::to_string(term.value);
        }
      }
    }
    text += "\n";
    if (const auto* repeat = std::get_if<Repeat>(&statement.action)) {
      write_down(repeat->body, text);
      text += "end\n";
    }
  }
}

std::string statements_of(std::string_view source) {
  std::string text;
  write_down(parse(source).statements, text);
  return text;
}

std::string codes_of(std::string_view source) {
  std::string text;
  for (const Diagnostic& problem : parse(source).diagnostics) {
    text += std::string(name_of(problem.code)) + "\n";
  }
  return text;
}

void check_laws(const std::string& source) {
  const std::string once = format(source);
  EXPECT_EQ(format(once), once) << source;
  EXPECT_EQ(statements_of(once), statements_of(source)) << source;
  EXPECT_EQ(codes_of(once), codes_of(source)) << source;
  EXPECT_EQ(without_blanks(once), without_blanks(source)) << "nothing that was typed is lost";
}

TEST(Format, MakesBlanksEven) {
  EXPECT_EQ(format("  process   P\nmmap\tP heap 4   rw\nwrite P heap [ 0 .. 2 ]"),
            "process P\nmmap P heap 4 rw\nwrite P heap[0..2]\n");
  EXPECT_EQ(format("\n\n\nprocess P\n\n \n\t\nexit P\n\n"), "process P\n\nexit P\n");
  EXPECT_EQ(format("process P\r\nexit P\r\n"), "process P\nexit P\n");
  EXPECT_EQ(format(""), "");
  EXPECT_EQ(format(" \n\n"), "");
}

TEST(Format, IndentsWhatStandsInARepeat) {
  EXPECT_EQ(format("repeat 2 as i\n# both\nrepeat 3\nfork P C{ i }\n    end\n  end\nexit P\n"),
            "repeat 2 as i\n  # both\n  repeat 3\n    fork P C{i}\n  end\nend\nexit P\n");
}

TEST(Format, PutsBlanksAroundComparisonsAndCalculations) {
  EXPECT_EQ(format("expect walk (P heap [1]) . visited==2*( 3+-1 )\n"),
            "expect walk(P heap[1]).visited == 2 * (3 + -1)\n");
  EXPECT_EQ(format("expect - 1<=-(2)-3\n"), "expect -1 <= -(2) - 3\n");
  EXPECT_EQ(format("exit S{17 - i}\nrepeat {1+1} as i\nexit S{17 - i}\nwrite P heap[{i+1}]\nend\n"),
            "exit S{17 - i}\nrepeat {1+1} as i\n  exit S{17 - i}\n  write P heap[{i+1}]\nend\n")
      << "in braces they are the writer's";
}

TEST(Format, CommentsStandWhereTheyStood) {
  EXPECT_EQ(format("#  alone   \nprocess P# close\nexit P         # far\n"),
            "#  alone\nprocess P  # close\nexit P  # far\n");
}

TEST(Format, CommentsBelowOneAnotherStayBelowOneAnother) {
  const std::string table =
      "process P         # one\nmmap P heap 4     # two\nread P heap[0]\nrepeat 2          # "
      "three\n"
      "  write P heap    # four\nend\n";
  EXPECT_EQ(format(table), table);
  EXPECT_EQ(format("process   P # one\nmmap P hp 4 # two\n"),
            "process P    # one\nmmap P hp 4  # two\n")
      << "where the statements leave no room, they move together";
  EXPECT_EQ(format("process P # 一\nexit P    # 二\n"), "process P  # 一\nexit P     # 二\n");
}

TEST(Format, LinesWithAMistakeStayAsTheyAre) {
  EXPECT_EQ(format("process   P\n  fork   P\t \nexit   P\n"), "process P\n  fork   P\t \nexit P\n");
  EXPECT_EQ(format(" repeet  2\nexit   P\nend\n"), " repeet  2\n  exit P\nend\n");
  EXPECT_EQ(format("exit   é\r\n"), "exit   é\r\n");
  EXPECT_EQ(format("\xef\xbb\xbfprocess   P"), "\xef\xbb\xbfprocess P\n");
}

TEST(Format, ARepeatWithoutEndMovesNothing) {
  EXPECT_EQ(format("repeat   2\nexit P\nrepeat 3\nexit P\nend\nexit P\n"),
            "repeat 2\nexit P\nrepeat 3\n  exit P\nend\nexit P\n");
}

TEST(Format, WhereTheParserGivesUpItDoes) {
  std::string wrong;
  for (int i = 0; i < 120; ++i) wrong += " exit\n";
  const std::string source = "process   P\n" + wrong + "\n\nexit   P";
  EXPECT_EQ(format(source), "process P\n" + wrong + "\n\nexit   P\n");
}

TEST(Format, NothingBecomesTooLong) {
  const std::string long_line = "repeat 1\nexit P #" + std::string(991, 'x') + "\nend\n";
  EXPECT_EQ(format(long_line), long_line);
  const std::string too_long(1024 * 1024 + 1, ' ');
  EXPECT_EQ(format(too_long), too_long);
  std::string deep;
  for (int i = 0; i < 60'000; ++i) deep += "repeat 1\n";
  for (int i = 0; i < 60'000; ++i) deep += "end\n";
  EXPECT_EQ(format(deep), deep);
}

TEST(Format, TheScenariosOfTheLessonsAreWrittenThatWay) {
  std::size_t scenarios = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(RMAP_LESSONS)) {
    if (entry.path().extension() != ".rmap") continue;
    std::ifstream file(entry.path());
    const std::string source{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(format(source), source) << entry.path();
    check_laws(source);
    ++scenarios;
  }
  EXPECT_GE(scenarios, 20u);
}

// Lines of every sort, good and bad, in any order.
TEST(Format, KeepsItsLawsForAnyLines) {
  constexpr std::string_view kLines[] = {"process P",
                                         "  process   Q # 进程",
                                         "fork P C{i}#x",
                                         "repeat 3 as i",
                                         "repeat 2",
                                         "end",
                                         "  end # of it",
                                         "repeat",
                                         "repeet 2 as j",
                                         "",
                                         "   ",
                                         "# alone",
                                         "\t# tab ",
                                         "exit",
                                         "wirte P heap[ 1 ]",
                                         "expect count(vma)==1+2 # sum",
                                         "expect 1 < - 2",
                                         "exit P\r",
                                         "exit P\r\r",
                                         "mmap P heap {i*2} at 5",
                                         "mmap P h 1        # a",
                                         "write P h[*]      # b",
                                         "read P h [0 ..1] # c",
                                         "exit \xff",
                                         "exit 【"};
  std::mt19937 random(1);
  for (int round = 0; round < 3'000; ++round) {
    std::string source;
    for (auto lines = random() % 12; lines > 0; --lines) {
      source += kLines[random() % std::size(kLines)];
      if (lines > 1 || random() % 2 == 0) source += '\n';
    }
    check_laws(source);
  }
}

}  // namespace
}  // namespace scenario
