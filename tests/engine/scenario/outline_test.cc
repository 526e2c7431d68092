#include "scenario/outline.h"

#include "scenario/helpers.h"

namespace scenario {
namespace {

std::string brief(const Declaration& declaration) {
  constexpr const char* kKinds[] = {"process", "region", "file", "variable"};
  std::string text = std::to_string(declaration.line) + "-";
  if (declaration.until != 0) text += std::to_string(declaration.until);
  text += std::string(" ") + kKinds[static_cast<int>(declaration.kind)] + " " + declaration.name;
  if (!declaration.process.empty()) text += " of " + declaration.process;
  if (declaration.pages) text += ", " + std::to_string(*declaration.pages);
  return text + (declaration.is_pattern ? " (pattern)" : "");
}

// "1-3 process P": from which line to which, what.
std::string outline_of(std::string_view source) {
  std::string text;
  for (const Declaration& declaration : outline(source).declarations) {
    text += brief(declaration) + "\n";
  }
  return text;
}

TEST(Outline, SaysWhereNamesBeginAndEnd) {
  EXPECT_EQ(outline_of("process P\nfile libc\nmmap P heap 4\nmmap P text {2*3} r file libc\n"
                       "munmap P heap[0..1]\nmunmap P heap\nexit P\nprocess P\n"),
            "1-7 process P\n2- file libc\n3-6 region heap of P, 4\n4-7 region text of P, 6\n"
            "8- process P\n");
}

TEST(Outline, AChildHasTheRegionsOfItsParentAndExecTakesThemAway) {
  EXPECT_EQ(outline_of("process P\nmmap P heap 4\nfork P C\nmmap C own 1\nexec C\nexit P\n"),
            "1-6 process P\n2-6 region heap of P, 4\n3- process C of P\n"
            "3-5 region heap of C, 4\n4-5 region own of C, 1\n");
}

TEST(Outline, FollowsMovesAndNewLengths) {
  EXPECT_EQ(
      outline_of("process P\nmmap P heap 4\nmremap P heap[1..2] as far\n"
                 "mremap P heap pages 8\nmremap P heap[7] pages 3\nmremap P heap as heap at 64\n"
                 "mremap P far[0..1] as near pages 5\n"),
      "1- process P\n2-4 region heap of P, 4\n3-7 region far of P, 2\n"
      "4-5 region heap of P, 8\n5-6 region heap of P, 10\n6- region heap of P, 10\n"
      "7- region near of P, 5\n");
}

TEST(Outline, InARepeatThereAreThePatternAndTheNamesThatItBecomes) {
  EXPECT_EQ(
      outline_of("process P\nmmap P heap 4\nrepeat 2..3 as i\n  fork P C{ i }\nend\nexit C3\n"),
      "1- process P\n2- region heap of P, 4\n3-5 variable i\n"
      "4- process C2 of P\n4- region heap of C2, 4\n4-6 process C3 of P\n"
      "4-6 region heap of C3, 4\n4-5 process C{ i } of P (pattern)\n"
      "4-5 region heap of C{ i }, 4 (pattern)\n");
}

TEST(Outline, TurnsGoOnWhereTheLastOneEnded) {
  EXPECT_EQ(outline_of("process C0\nrepeat 2 as i\n  fork C{i-1} C{i}\n  exit C{i-1}\nend\n"),
            "1-4 process C0\n2-5 variable i\n3-4 process C1 of C0\n3- process C2 of C1\n"
            "3-5 process C{i} of C{i-1} (pattern)\n");
}

TEST(Outline, WhatEndsAboveItsBeginningCanBeUsedUpToTheEndOfTheRepeat) {
  EXPECT_EQ(outline_of("process C0\nrepeat 2 as i\n  exit C{i-1}\n  process C{i}\nend\n"),
            "1-3 process C0\n2-5 variable i\n4-5 process C1\n4- process C2\n"
            "4-5 process C{i} (pattern)\n");
}

TEST(Outline, OfManyTurnsOnlyThePatternIsKnown) {
  EXPECT_EQ(outline_of("process P\nrepeat 200 as i\n  mmap P r{i} {i}\n  munmap P r{i}\nend\n"),
            "1- process P\n2-5 variable i\n3-4 region r{i} of P (pattern)\n");
  EXPECT_EQ(outline_of("repeat 2 as i\n repeat {i} as j\n  process P{i}_{j}\n end\nend\n"),
            "1-5 variable i\n2-4 variable j\n3- process P1_1\n3- process P2_1\n3- process P2_2\n"
            "3-4 process P{i}_{j} (pattern)\n");
}

TEST(Outline, APlainNameInARepeatIsDeclaredOnce) {
  EXPECT_EQ(outline_of("process P\nrepeat 3\n  fork P C\n  exit C\nend\n"),
            "1- process P\n3-4 process C of P\n");
}

TEST(Outline, PassesOverMistakes) {
  EXPECT_EQ(outline_of("process P\nfork P\nmmap P heap\nmmap P heap 2\nwirte P heap\nfork P C\n"),
            "1- process P\n4- region heap of P, 2\n6- process C of P\n6- region heap of C, 2\n");
  EXPECT_EQ(outline_of("proces P\nmmap P heap 2\nmmap P heap 3\nexit Q\nfork Q C\n"),
            "2-3 region heap of P, 2\n3- region heap of P, 3\n5- process C of Q\n")
      << "that P is not declared is the mistake of another line";
}

TEST(Outline, ARepeatThatIsNotFinishedIsReadAsFarAsItGoes) {
  EXPECT_EQ(outline_of("process P\nrepeat 2 as i\n  fork P C{i}\n  write C"),
            "1- process P\n2- variable i\n3- process C1 of P\n3- process C2 of P\n"
            "3- process C{i} of P (pattern)\n");
  EXPECT_EQ(outline_of("process P\nrepeat as i\n  fork P C{i}\nend\n"),
            "1- process P\n2-4 variable i\n3-4 process C{i} of P (pattern)\n");
}

TEST(Outline, SaysWhenSomethingIsLeftOut) {
  std::string source;
  for (int i = 0; i < 3'000; ++i) source += "process P" + std::to_string(i) + "\n";
  const Outline many = outline(source);
  EXPECT_EQ(many.declarations.size(), kMaxDeclarations);
  EXPECT_FALSE(many.is_complete);
  EXPECT_FALSE(outline("repeat 100\nrepeat 100\nrepeat 100\nprocess P\nexit P\nend\nend\nend\n")
                   .is_complete);
  EXPECT_TRUE(outline("process P\n").is_complete);
}

TEST(Outline, OfALongScriptTakesNoLongerThanItsLimits) {
  std::string source = "process P\n";
  for (int i = 0; i < 900; ++i) source += "mmap P r" + std::to_string(i) + " 1\n";
  source += "repeat 100\nrepeat 100\nfork P C\nexit C\nend\nend\n";
  EXPECT_FALSE(outline(source).is_complete);
  std::string long_script = "process P\n";
  while (long_script.size() < 1'000'000)
    long_script += "repeat 2 as i\nfork P C{i}\nexit C{i}\nend\n";
  EXPECT_FALSE(outline(long_script).is_complete);
  EXPECT_TRUE(outline(std::string(2'000'000, '\n')).declarations.empty());
}

}  // namespace
}  // namespace scenario
