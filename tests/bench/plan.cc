#include "plan.h"

#include <cstdio>
#include <string_view>

#include "table.h"

namespace bench {
namespace {

// Keeps the results of all repetitions, and notes what went wrong.
class Collector : public benchmark::BenchmarkReporter {
 public:
  explicit Collector(Plan& plan) : plan_(plan) {}

  bool ReportContext(const Context&) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      if (run.run_type == Run::RT_Iteration) take(run);
    }
  }
  bool has_failed() const { return has_failed_; }

 private:
  void take(const Run& run) {
    Row* row = find(run.run_name.function_name, std::stoll(run.run_name.args));
    if (run.error_occurred) return fail(run, run.error_message.c_str());
    const auto speed = run.counters.find("items_per_second");
    if (row == nullptr || speed == run.counters.end()) return fail(run, "it did not say how many");
    row->nanoseconds.push_back(1e9 / speed->second.value);
    std::map<std::string, double> counts;
    for (const auto& [name, counter] : run.counters) {
      if (name != "items_per_second") counts[name] = counter.value;
    }
    if (row->nanoseconds.size() > 1 && counts != row->counts) fail(run, "its counts differ");
    row->counts = std::move(counts);
  }

  Row* find(const std::string& function, std::int64_t size) {
    for (Row& row : plan_.rows()) {
      if (row.size == size && function == row.group + "/" + row.name) return &row;
    }
    return nullptr;
  }

  void fail(const Run& run, const char* why) {
    std::printf("WRONG  %s: %s\n", run.benchmark_name().c_str(), why);
    has_failed_ = true;
  }

  Plan& plan_;
  bool has_failed_ = false;
};

}  // namespace

benchmark::internal::Benchmark* Plan::add(const std::string& group, const std::string& name,
                                          std::int64_t size, Body body) {
  rows_.push_back({.group = group, .name = name, .size = size, .nanoseconds = {}, .counts = {}});
  const auto call = [body = std::move(body)](benchmark::State& state) {
    body(state, state.range(0));
  };
  return benchmark::RegisterBenchmark((group + "/" + name).c_str(), call)->Arg(size);
}

int run(int argc, char** argv, void (*fill)(Plan&), const std::vector<std::string>& defaults) {
  std::vector<std::string> words = {argv[0], "--benchmark_repetitions=5",
                                    "--benchmark_min_time=0.05"};
  words.insert(words.end(), defaults.begin(), defaults.end());
  bool small = false;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--small") {
      small = true;
      words.insert(words.end(), {"--benchmark_repetitions=1", "--benchmark_min_time=0.0001"});
    } else {
      words.emplace_back(argv[i]);
    }
  }
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  int count = static_cast<int>(words.size());
  benchmark::Initialize(&count, pointers.data());
  if (benchmark::ReportUnrecognizedArguments(count, pointers.data())) return 2;

  Plan plan(small);
  fill(plan);
  Collector collector(plan);
  const bool has_run = benchmark::RunSpecifiedBenchmarks(&collector) > 0;
  print_rows(plan);
  const bool grows_well = print_growths(plan);
  print_ratios(plan);
  return has_run && grows_well && !collector.has_failed() ? 0 : 1;
}

}  // namespace bench
