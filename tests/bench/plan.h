#pragma once

#include <benchmark/benchmark.h>

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace bench {

// One line of the table at the end: what was measured, how large, and what came out of it.
struct Row {
  std::string group;  // "W13: one VMA cut into n"
  std::string name;   // "anon-vma-chain"
  std::int64_t size = 0;
  std::vector<double> nanoseconds;       // an item, one of each repetition
  std::map<std::string, double> counts;  // the same in each repetition
};

// How a count has to grow with the count "n", over all sizes of a row.
struct Growth {
  enum class Law {
    power,      // as n^wanted
    logarithm,  // by at most `wanted` each time that n doubles
  };
  std::string group;
  std::string name;
  std::string count;
  double wanted;
  Law law = Law::power;
};

// How much longer one thing took than another, measured in turns.
struct Ratio {
  std::string what;
  double target;  // told, never enforced: times differ from machine to machine
  std::vector<double> samples = {};
};

// What a benchmark program measures, and what has to come out. Everything is measured by Google
// Benchmark; every measurement checks its own result, and the program's exit status says whether
// all were right.
class Plan {
 public:
  using Body = std::function<void(benchmark::State&, std::int64_t size)>;

  explicit Plan(bool small) : small_(small) {}

  // Whether this is only a pass over everything, with sizes that take no time.
  bool small() const { return small_; }
  template <class T>
  T choose(T when_small, T else_this) const {
    return small_ ? when_small : else_this;
  }

  // `body` has to call SetItemsProcessed: times are per item. Neither name may contain a slash.
  benchmark::internal::Benchmark* add(const std::string& group, const std::string& name,
                                      std::int64_t size, Body body);
  void grows(Growth growth) { growths_.push_back(std::move(growth)); }
  // Whoever measures adds to its samples.
  std::vector<double>& compare(const std::string& what, double target) {
    return ratios_.emplace_back(Ratio{what, target}).samples;
  }

  std::vector<Row>& rows() { return rows_; }
  const std::vector<Row>& rows() const { return rows_; }
  const std::vector<Growth>& growths() const { return growths_; }
  const std::deque<Ratio>& ratios() const { return ratios_; }

 private:
  bool small_;
  std::vector<Row> rows_;
  std::vector<Growth> growths_;
  std::deque<Ratio> ratios_;  // which stay where they are
};

// The main() of a benchmark program: `--small`, and all that Google Benchmark knows. `fill` adds
// what is to be measured; `defaults` are options that a command line can take back.
int run(int argc, char** argv, void (*fill)(Plan&), const std::vector<std::string>& defaults = {});

}  // namespace bench
