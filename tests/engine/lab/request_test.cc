#include "lab/request.h"

#include <gtest/gtest.h>

#include <limits>

#include "lab/support.h"

namespace {

lab::Problem problem_of(const lab::RequestText& text) {
  const auto checked = lab::check(text);
  const auto* problem = std::get_if<lab::Problem>(&checked);
  if (problem != nullptr) return *problem;
  ADD_FAILURE() << "there is nothing wrong with it";
  return {};
}

struct Mistake {
  const char* code;
  const char* field;
  const char* message;
  void (*make)(lab::RequestText& text);
};

constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();

const Mistake kMistakes[] = {
    {"unknown-workload", "workload", "there is no workload \"x\"; there are ",
     [](lab::RequestText& text) { text.workload = "x"; }},
    {"unknown-workload", "workload", "there is no workload \"\"",
     [](lab::RequestText& text) { text.workload.clear(); }},
    {"unknown-design", "designs", "there is no design \"x\"; there are process-scan, ",
     [](lab::RequestText& text) { text.designs.emplace_back("x"); }},
    {"unknown-parameter", "x", "many-children has no parameter \"x\"",
     [](lab::RequestText& text) { text.parameters["x"] = 1; }},
    // It is swept: sizes say it.
    {"unknown-parameter", "children", "many-children has no parameter \"children\"",
     [](lab::RequestText& text) { text.parameters["children"] = 1; }},
    {"size", "pages", "pages: whole numbers from 1 to 1000",
     [](lab::RequestText& text) { text.parameters["pages"] = 1001; }},
    {"size", "sizes", "children: whole numbers from 1 to 1000",
     [](lab::RequestText& text) { text.sizes = {10, 0}; }},
    {"size", "sizes", "children: whole", [](lab::RequestText& text) { text.sizes = {1.5}; }},
    {"size", "sizes", "children: whole", [](lab::RequestText& text) { text.sizes = {kNotANumber}; }},
    {"seed", "seed", "seed: a whole number", [](lab::RequestText& text) { text.seed = -1; }},
    {"seed", "seed", "seed: a whole number", [](lab::RequestText& text) { text.seed = 0.5; }},
    {"seconds", "seconds", "seconds: from 0", [](lab::RequestText& text) { text.seconds = -1; }},
    {"seconds", "seconds", "seconds: from 0", [](lab::RequestText& text) { text.seconds = 601; }},
    {"seconds", "seconds", "seconds", [](lab::RequestText& text) { text.seconds = kNotANumber; }},
};

TEST(Request, SaysWhatIsWrongAndWhere) {
  for (const Mistake& mistake : kMistakes) {
    lab::RequestText text = lab_test::small();
    mistake.make(text);
    const lab::Problem problem = problem_of(text);
    EXPECT_EQ(problem.code, mistake.code) << mistake.message;
    EXPECT_EQ(problem.field, mistake.field) << mistake.message;
    EXPECT_EQ(problem.message.rfind(mistake.message, 0), 0u) << problem.message;
  }
}

TEST(Request, WhatIsMissingIsTheUsual) {
  lab::RequestText text;
  text.workload = "many-children";
  const lab::Request request = lab_test::request(text);
  EXPECT_EQ(request.designs.size(), 7u);
  EXPECT_EQ(request.sweep, std::vector<std::uint64_t>{request.workload->parameters[0].usual});
  EXPECT_EQ(request.sizes[1], request.workload->parameters[1].usual);
  EXPECT_EQ(request.seed, 1u);
}

TEST(Request, SizesAreSortedAndEachIsThereOnce) {
  lab::RequestText text = lab_test::small();
  text.sizes = {30, 10, 30};
  text.designs = {"anon-vma", "process-scan", "anon-vma"};
  const lab::Request request = lab_test::request(text);
  EXPECT_EQ(request.sweep, (std::vector<std::uint64_t>{10, 30}));
  ASSERT_EQ(request.designs.size(), 2u);
  EXPECT_STREQ(request.designs[0]->id, "anon-vma");
}

// For every workload and limits of all magnitudes: what is offered fits, and one more would not.
TEST(Request, TheLargestThatFitsIsTheLargest) {
  for (const lab::WorkloadInfo& workload : lab::workloads()) {
    if (workload.is_readers_own()) continue;  // it has one size
    lab::RequestText text;
    text.workload = workload.id;
    text.sizes = {static_cast<double>(workload.parameters[0].least),
                  static_cast<double>(workload.parameters[0].most)};
    if (text.sizes[0] == text.sizes[1]) text.sizes.pop_back();
    for (std::size_t i = 1; i < workload.parameters.size(); ++i) {
      text.parameters[workload.parameters[i].id] = static_cast<double>(workload.parameters[i].most);
    }
    const lab::Request request = lab_test::request(text);
    for (std::uint64_t limit = 1000; limit < 100'000'000'000; limit *= 3) {
      const auto largest = lab::largest_that_fits(request, limit);
      if (!largest) {
        lab::Request least = request;
        least.sweep = {workload.parameters[0].least};
        for (std::size_t i = 0; i < least.sizes.size(); ++i) {
          least.sizes[i] = workload.parameters[i].least;
        }
        EXPECT_GT(lab::bytes_for(least), limit) << workload.id;
        continue;
      }
      EXPECT_LE(lab::bytes_for(*largest), limit) << workload.id;
      // The swept size is cut first, to its least before any other is.
      std::size_t cut = 0;
      for (std::size_t i = 1; i < largest->sizes.size(); ++i) {
        if (largest->sizes[i] < request.sizes[i]) cut = i;
      }
      lab::Request more = *largest;
      std::uint64_t& value = cut == 0 ? more.sweep.back() : more.sizes[cut];
      const std::uint64_t most = cut == 0 ? request.sweep.back() : request.sizes[cut];
      if (value == most) continue;
      ++value;
      EXPECT_GT(lab::bytes_for(more), limit) << workload.id << " " << limit;
    }
  }
}

}  // namespace
