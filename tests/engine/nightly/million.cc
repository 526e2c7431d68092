// million [--operations N] [--seed S] [--design ID]
//
// Plays random stories, a million operations if not told otherwise, under every design and under
// other kernels' choices, and checks after each operation all that a design promises. Prints a line
// for every 100000 operations. If something is wrong: the seed, and the shortest story that still
// fails as a scenario; then it exits with 1.
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "support/play.h"

namespace {

using testing_support::label;
using testing_support::Story;

constexpr std::size_t kOperationsPerStory = 150;
constexpr std::uint64_t kReportEvery = 100000;

struct Options {
  std::uint64_t operations = 1000000;
  std::uint64_t seed = 1;
  std::string_view design;  // empty: all
};

[[noreturn]] void explain_usage() {
  std::fputs("usage: million [--operations N] [--seed S] [--design ID]\n", stderr);
  std::exit(2);
}

std::uint64_t number(const char* text) {
  char* end = nullptr;
  const std::uint64_t value = std::strtoull(text, &end, 10);
  if (end == text || *end != '\0') explain_usage();
  return value;
}

Options parse(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; i += 2) {
    const std::string_view name = argv[i];
    if (i + 1 == argc) explain_usage();
    if (name == "--operations") {
      options.operations = number(argv[i + 1]);
    } else if (name == "--seed") {
      options.seed = number(argv[i + 1]);
    } else if (name == "--design") {
      options.design = argv[i + 1];
    } else {
      explain_usage();
    }
  }
  return options;
}

// Does something in a process of its own, so that a crash ends only that. Whether it returned true.
template <class Do>
bool succeeds_apart(Do act) {
  std::fflush(stdout);
  const pid_t child = fork();
  if (child == 0) {
    const bool succeeded = act();
    std::fflush(stdout);
    std::_Exit(succeeded ? 0 : 1);
  }
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child) std::abort();
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool plays_well(const Story& story, const rmap::DesignInfo& design) {
  return succeeds_apart([&] {
    if (std::freopen("/dev/null", "w", stderr) == nullptr) return false;
    return testing_support::play(story, design).problem.empty();
  });
}

void tell_failure(const rmap::DesignInfo& design, std::uint64_t seed) {
  std::printf("%s, seed %llu: FAILED. The shortest story that fails:\n\n", label(design).c_str(),
              static_cast<unsigned long long>(seed));
  const Story shortest =
      testing_support::shrink(testing_support::random_story(seed, kOperationsPerStory),
                              [&](const Story& part) { return !plays_well(part, design); });
  testing_support::Scribe scribe;  // none of its operations is refused, or it would be shorter
  for (const auto& operation : shortest) std::printf("%s", scribe.statement(operation).c_str());
  std::printf("\n");
  (void)succeeds_apart([&] {
    const std::string problem = testing_support::play(shortest, design).problem;
    std::printf("Then: %s\n", problem.c_str());
    return problem.empty();
  });
}

// Where the playing process is; the watching one reads it when the other has come to an end.
struct Progress {
  std::size_t design = 0;
  std::uint64_t seed = 0;
};

bool play_all(const std::vector<rmap::DesignInfo>& designs, const Options& options,
              Progress& progress) {
  std::uint64_t played = 0;
  for (progress.seed = options.seed; played < options.operations; ++progress.seed) {
    const Story story = testing_support::random_story(progress.seed, kOperationsPerStory);
    for (progress.design = 0; progress.design < designs.size(); ++progress.design) {
      if (!testing_support::play(story, designs[progress.design]).problem.empty()) return false;
      played += story.size();
      if (played / kReportEvery != (played - story.size()) / kReportEvery) {
        std::printf("%llu operations, at seed %llu\n", static_cast<unsigned long long>(played),
                    static_cast<unsigned long long>(progress.seed));
        std::fflush(stdout);
      }
    }
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  const Options options = parse(argc, argv);
  std::vector<rmap::DesignInfo> designs = testing_support::all_variants();
  std::erase_if(designs, [&](const rmap::DesignInfo& design) {
    return !options.design.empty() && design.id != options.design;
  });
  if (designs.empty()) explain_usage();
  std::printf("%llu operations from seed %llu, under %zu designs and kernels\n",
              static_cast<unsigned long long>(options.operations),
              static_cast<unsigned long long>(options.seed), designs.size());
  void* shared =
      mmap(nullptr, sizeof(Progress), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (shared == MAP_FAILED) std::abort();
  auto* progress = new (shared) Progress;
  if (succeeds_apart([&] { return play_all(designs, options, *progress); })) {
    std::printf("All held.\n");
    return 0;
  }
  tell_failure(designs[progress->design], progress->seed);
  return 1;
}
