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

// All files of a folder, those in the archive of random ones too.
std::vector<GoldenFile> golden_files(const std::string& folder, const std::string& design) {
  std::vector<GoldenFile> files;
  for (const std::string root : {RMAP_GOLDEN, RMAP_RANDOM_GOLDEN}) {
    for (const auto& entry : std::filesystem::directory_iterator(root + folder)) {
      files.push_back({design, entry.path()});
    }
  }
  std::sort(files.begin(), files.end(),
            [](const GoldenFile& a, const GoldenFile& b) { return a.path < b.path; });
  return files;
}

Json read(const std::filesystem::path& path) {
  std::ifstream stream(path);
  return Json::parse(stream);
}

Json replay(const Json& trace, std::string_view design) {
  return cli::replay_golden(trace, {.design = rmap::find_design(design), .files = {}});
}

class Golden : public testing::TestWithParam<GoldenFile> {};

TEST_P(Golden, EqualsTheKernelAfterEveryStep) {
  const Json expected = read(GetParam().path);
#ifdef RMAP_SANITIZED
  if (GetParam().path.stem() == "B01" && GetParam().design == "anon-vma") {
    GTEST_SKIP() << "a billion visits: only the optimised build walks them all";
  }
#endif
  const Json actual = replay(expected, GetParam().design);
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
  std::string name = info.param.path.stem().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

#define GOLDEN_FOLDER(suite, folder, design) \
  INSTANTIATE_TEST_SUITE_P(suite, Golden, testing::ValuesIn(golden_files(folder, design)), file_name)
GOLDEN_FOLDER(AnonVmaList, "anon_vma_list", "anon-vma");
GOLDEN_FOLDER(AvcList, "avc_list", "anon-vma-chain");
GOLDEN_FOLDER(AvcIntervalTree, "avc_interval_tree", "interval-tree");
GOLDEN_FOLDER(AvcDegree, "avc_degree", "anon-vma-reuse");
GOLDEN_FOLDER(AvcCounters, "avc_counters", "anon-vma-counters");
GOLDEN_FOLDER(Live61, "live-6.1", "anon-vma-counters");
GOLDEN_FOLDER(PteChain, "pte_chain", "pte-chain");
GOLDEN_FOLDER(FileList, "file_list", "pte-chain");
GOLDEN_FOLDER(FilePrioTree, "file_prio_tree", "anon-vma");
GOLDEN_FOLDER(FilePrioTree34, "file_prio_tree_3.4", "anon-vma-chain");
GOLDEN_FOLDER(FileIntervalTree, "file_interval_tree", "interval-tree");

// A file's registry does not depend on who looks after anonymous pages.
TEST(GoldenFiles, AnyDesignCanHaveAnyRegistry) {
  const std::pair<const char*, const char*> registries[] = {
      {"file_list", "list"},
      {"file_prio_tree", "prio-tree"},
      {"file_prio_tree_3.4", "prio-tree"},
      {"file_interval_tree", "interval-tree"}};
  for (const auto& [folder, registry] : registries) {
    const Json expected = read(std::string(RMAP_GOLDEN) + folder + "/F12.json");
    for (const rmap::DesignInfo& design : rmap::designs()) {
      const Json actual =
          cli::replay_golden(expected, {.design = &design, .files = cli::find_files(registry)});
      EXPECT_EQ(actual, expected) << design.id << " with " << registry;
    }
  }
}

TEST(GoldenPteChain, ABlockHasAsManySlotsAsTheTraceSays) {
  Json trace = read(std::string(RMAP_GOLDEN) + "pte_chain/C01.json");
  trace["slots"] = 15;
  trace["block_bytes"] = 128;
  const Json replayed = replay(trace, "pte-chain");
  std::uint64_t most_slots = 0;
  for (const Json& step : replayed["steps"]) {
    if (!step.contains("after")) continue;
    for (const Json& frame : step["after"]["frames"]) {
      if (frame["direct"]) continue;
      EXPECT_EQ(frame["blocks"], (frame["mapcount"].get<std::uint64_t>() + 14) / 15);
      most_slots = std::max(most_slots, frame["slots"].get<std::uint64_t>());
    }
  }
  EXPECT_EQ(most_slots, 15u);
}

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
  const auto error_of = [&](const char* operation) {
    Json trace = {{"steps", Json::array({Json{{"op", Json::parse(operation)}}})}};
    try {
      (void)replay(trace, "anon-vma");
    } catch (const cli::GoldenError& error) {
      EXPECT_EQ(error.step, 0);
      return std::string(error.what());
    }
    return std::string("no error");
  };
  EXPECT_EQ(error_of(R"({"op":"frob","proc":0})"),
            "unknown operation \"frob\"; known are mmap, mmap_file, touch, touch_file, read, fork, exec, exit, "
            "mprotect, mremap, munmap and age");
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

TEST(GoldenGenerator, MapsFilesAndTouchesWhatItMapped) {
  EXPECT_EQ(generated("for i=0..1: mmap_file(0,2i,1,file 0,pgoff 1-i,shared); touch_file each"),
            (std::vector<std::string>{"mmap_file 0 0 1 0 1 true", "touch_file 0 0",
                                      "mmap_file 0 2 1 0 0 true", "touch_file 0 2"}));
  EXPECT_EQ(generated("mmap_file(0,4,2,file 1,pgoff 3,private); touch_file all"),
            (std::vector<std::string>{"mmap_file 0 4 2 1 3 false", "touch_file 0 4", "touch_file 0 5"}));
  EXPECT_EQ(generated("for c=3..2: exit(c)"), (std::vector<std::string>{"exit 3", "exit 2"}));
}

TEST(GoldenGenerator, UnderstandsTheOneTraceThatIsToldInProse) {
  EXPECT_EQ(generated("fork 0->1..1; each proc p: 2 windows of 7 pages, window i at address 8i, pgoff "
                      "7*((i*17+p)%40), shared; touch_file first page of each"),
            (std::vector<std::string>{"fork 0 1", "mmap_file 0 0 7 0 0 true", "touch_file 0 0",
                                      "mmap_file 0 8 7 0 119 true", "touch_file 0 8",
                                      "mmap_file 1 0 7 0 7 true", "touch_file 1 0",
                                      "mmap_file 1 8 7 0 126 true", "touch_file 1 8"}));
}

TEST(GoldenGenerator, RefusesWhatItDoesNotKnow) {
  for (const char* bad : {"frob(1)", "touch(0,", "for x=1..: touch(0,x)", "touch(0,y)", "touch(0,1%0)",
                          "for x=3,3..1: touch(0,x)", "touch_file each", "touch_file(0"}) {
    EXPECT_THROW(generated(bad), cli::GoldenError) << bad;
  }
}

}  // namespace
