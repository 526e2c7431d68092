#include "scenario/messages.h"

#include <set>

#include "scenario/helpers.h"

namespace scenario {
namespace {

Diagnostic sample(std::size_t number) {
  Diagnostic diagnostic{static_cast<Code>(number), {}, {}};
  for (int i = 0; i < 10; ++i) diagnostic.arguments.push_back("@" + std::to_string(i));
  return diagnostic;
}

constexpr auto kCodes = static_cast<std::size_t>(Code::last) + 1;

TEST(Messages, EveryCodeHasANameOfItsOwn) {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < kCodes; ++i) names.insert(name_of(static_cast<Code>(i)));
  EXPECT_EQ(names.size(), kCodes);
}

TEST(Messages, BothLanguagesSayTheSameArguments) {
  for (std::size_t i = 0; i < kCodes; ++i) {
    const std::string english = message(sample(i), Language::english);
    const std::string chinese = message(sample(i), Language::chinese);
    for (const std::string& argument : sample(i).arguments) {
      EXPECT_EQ(english.find(argument) == std::string::npos,
                chinese.find(argument) == std::string::npos)
          << english << " / " << chinese;
    }
    EXPECT_EQ(english.find_first_of("\n"), std::string::npos);
    for (const char* rest : {"<<", ">>", "{0}"}) {
      EXPECT_EQ(english.find(rest), std::string::npos) << english;
      EXPECT_EQ(chinese.find(rest), std::string::npos) << chinese;
    }
  }
}

TEST(Messages, PutsArgumentsIn) {
  EXPECT_EQ(fill_in("{0} and {1}, {0}", {"a", "b"}), "a and b, a");
  EXPECT_EQ(fill_in("write {i} or {}", {"a"}), "write {i} or {}");
  EXPECT_EQ(fill_in("{0", {"a"}), "{0");
  EXPECT_EQ(fill_in("{0}", {"{0}<<"}), "{0}<<");
}

TEST(Messages, LeavesOutWhatHasNoArgument) {
  EXPECT_EQ(fill_in("a<<, b {0}>><< c {1}>>.", {"x", "y"}), "a, b x c y.");
  EXPECT_EQ(fill_in("a<<, b {0}>><< c {1}>>.", {"", "y"}), "a c y.");
  EXPECT_EQ(fill_in("a<<, b {0}>><< c {1}>>.", {}), "a.");
}

}  // namespace
}  // namespace scenario
