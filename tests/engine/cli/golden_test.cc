// Our structures equal those that the kernel's own code built, after every step of every golden trace,
// up to the names of the objects.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "cli/golden_generator.h"
#include "cli/golden_replay.h"
#include "support/same_up_to_renaming.h"

namespace {

using cli::Json;

struct GoldenFile {
  std::string design;
  std::filesystem::path path;
};

std::ostream& operator<<(std::ostream& out, const GoldenFile& file) {
  return out << file.path.filename();
}

std::vector<GoldenFile> golden_files(const std::string& folder, const std::string& design) {
  std::vector<GoldenFile> files;
  for (const auto& entry : std::filesystem::directory_iterator(RMAP_GOLDEN + folder)) {
    files.push_back({design, entry.path()});
  }
  std::sort(files.begin(), files.end(),
            [](const GoldenFile& a, const GoldenFile& b) { return a.path < b.path; });
  return files;
}

Json read(const std::filesystem::path& path) {
  std::ifstream stream(path);
  return Json::parse(stream);
}

class Golden : public testing::TestWithParam<GoldenFile> {};

TEST_P(Golden, EqualsTheKernelAfterEveryStep) {
  const Json expected = read(GetParam().path);
#ifdef RMAP_SANITIZED
  if (GetParam().path.stem() == "B01" && GetParam().design == "anon-vma") {
    GTEST_SKIP() << "a billion visits: only the optimised build walks them all";
  }
#endif
  const Json actual = cli::replay_golden(expected, *rmap::find_design(GetParam().design));
  testing_support::Renaming renaming;
  int compared = 0;
  for (std::size_t i = 0; i < expected["steps"].size(); ++i) {
    if (!expected["steps"][i].contains("after")) continue;
    ++compared;
    ASSERT_EQ(renaming.difference(expected["steps"][i]["after"], actual["steps"][i]["after"]), "")
        << "after step " << i << ": " << expected["steps"][i]["op"];
  }
  if (expected.contains("summary")) {
    ++compared;
    EXPECT_EQ(actual["summary"], expected["summary"]);
  }
  EXPECT_GT(compared, 0);
}

std::string file_name(const testing::TestParamInfo<GoldenFile>& info) {
  return info.param.path.stem().string();
}

INSTANTIATE_TEST_SUITE_P(AnonVmaList, Golden,
                         testing::ValuesIn(golden_files("anon_vma_list", "anon-vma")), file_name);
INSTANTIATE_TEST_SUITE_P(AvcList, Golden,
                         testing::ValuesIn(golden_files("avc_list", "anon-vma-chain")), file_name);

TEST(GoldenComparison, SeesAWrongCountAndAWrongStructureButNotANewName) {
  const Json state = Json::parse(
      R"({"vmas":[{"proc":0,"anon_vma":0,"chain":[0]},{"proc":1,"anon_vma":1,"chain":[1,0]}],
          "anon_vmas":{"0":{"root":0,"parent":null,"linked":2},"1":{"root":0,"parent":null,"linked":1}},
          "pages":[{"proc":0,"frame":0,"anon_vma":0,"visited":2}]})");
  const auto difference = [&](const char* from, const char* to) {
    std::string text = state.dump();
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += 1) {
      text.replace(at, std::string(from).size(), to);
    }
    testing_support::Renaming renaming;
    return renaming.difference(state, Json::parse(text));
  };
  EXPECT_EQ(difference("\"frame\":0", "\"frame\":7"), "");
  EXPECT_NE(difference("\"visited\":2", "\"visited\":3"), "");
  EXPECT_NE(difference("[1,0]", "[0,1]"), "");
  EXPECT_NE(difference("\"linked\":1", "\"linked\":2"), "");
  testing_support::Renaming renaming;
  ASSERT_EQ(renaming.difference(state, state), "");
  Json renamed = state;
  renamed["pages"][0]["frame"] = 1;
  EXPECT_NE(renaming.difference(state, renamed), "") << "a name is kept for life";
}

TEST(GoldenErrors, NameTheStepAndWhatIsKnown) {
  const rmap::DesignInfo& design = *rmap::find_design("anon-vma");
  const auto error_of = [&](const char* operation) {
    Json trace = {{"steps", Json::array({Json{{"op", Json::parse(operation)}}})}};
    try {
      (void)cli::replay_golden(trace, design);
    } catch (const cli::GoldenError& error) {
      EXPECT_EQ(error.step, 0);
      return std::string(error.what());
    }
    return std::string("no error");
  };
  EXPECT_EQ(error_of(R"({"op":"frob","proc":0})"),
            "unknown operation \"frob\"; known are mmap, touch, read, fork, exit, mprotect and munmap");
  EXPECT_EQ(error_of(R"({"op":"touch","proc":0,"page":3})"), "nothing is mapped there");
  EXPECT_EQ(error_of(R"({"op":"touch","proc":5,"page":3})"), "no process 5 is alive");
  EXPECT_EQ(error_of(R"({"op":"touch","proc":0})"), "the operation needs a \"page\"");
  EXPECT_EQ(error_of(R"({"op":"touch","proc":-1,"page":0})"),
            "\"proc\" must be a whole number, 0 or more");
  EXPECT_EQ(error_of(R"(7)"), "an operation is an object with an \"op\"");
}

std::vector<std::string> generated(const std::string& text) {
  std::vector<std::string> operations;
  cli::for_each_generated(text, [&](const Json& json) {
    std::string line = json["op"];
    for (const auto& [key, value] : json.items()) {
      if (key != "op") line += " " + (value.is_string() ? value.get<std::string>() : value.dump());
    }
    operations.push_back(line);
  });
  return operations;
}

TEST(GoldenGenerator, UnfoldsLoopsRangesAndSteps) {
  EXPECT_EQ(generated("mmap(0,0,3); touch(0,0..2); for c=1..2: fork(0,c); for c=1..2: touch(c,c%2)"),
            (std::vector<std::string>{"mmap 0 0 3", "touch 0 0", "touch 0 1", "touch 0 2", "fork 0 1",
                                      "fork 0 2", "touch 1 1", "touch 2 0"}));
  EXPECT_EQ(generated("for x=1,3..5: mprotect(0,x,1,r)"),
            (std::vector<std::string>{"mprotect 0 1 1 r", "mprotect 0 3 1 r", "mprotect 0 5 1 r"}));
  EXPECT_EQ(generated("for g=1..2: fork(g-1,g); exit(g-1)"),
            (std::vector<std::string>{"fork 0 1", "exit 0", "fork 1 2", "exit 1"}));
}

TEST(GoldenGenerator, RefusesWhatItDoesNotKnow) {
  for (const char* bad : {"frob(1)", "touch(0,", "for x=1..: touch(0,x)", "touch(0,y)", "touch(0,1%0)",
                          "for x=3,2..1: touch(0,x)"}) {
    EXPECT_THROW(generated(bad), cli::GoldenError) << bad;
  }
}

}  // namespace
