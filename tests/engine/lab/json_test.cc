// What the site reads: every field that web/src/engine/lab_types.ts names, and no other.
#include "lab/json.h"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "lab/false_clock.h"
#include "lab/support.h"

namespace {

using Json = nlohmann::json;

// The fields of an interface of lab_types.ts that must be there, less those inside of braces of its own.
std::set<std::string> fields_of(const std::string& interface) {
  std::ifstream file(RMAP_ROOT "web/src/engine/lab_types.ts");
  std::stringstream text;
  text << file.rdbuf();
  const std::string all = text.str();
  const std::size_t start = all.find("export interface " + interface + " {");
  EXPECT_NE(start, std::string::npos) << interface;
  const std::string body = all.substr(start, all.find("\n}", start) - start);
  std::set<std::string> fields;
  const std::regex field("\n  readonly (\\w+):");
  for (auto each = std::sregex_iterator(body.begin(), body.end(), field);
       each != std::sregex_iterator(); ++each) {
    fields.insert((*each)[1]);
  }
  EXPECT_FALSE(fields.empty()) << interface;
  return fields;
}

void expect_fields(const Json& object, const std::string& interface) {
  std::set<std::string> fields;
  for (const auto& each : object.items()) fields.insert(each.key());
  EXPECT_EQ(fields, fields_of(interface)) << interface;
}

Json parse(const std::string& text) { return Json::parse(text); }

TEST(Json, AResultHasTheShapeThatTheSiteExpects) {
  lab::RequestText text = lab_test::small();
  text.sizes = {3, 6, 12};
  lab::Experiment experiment(lab_test::request(text), lab_test::noisy_clock(1));
  lab_test::run(experiment, 1e9);
  const Json result = parse(to_json(experiment.result()));
  expect_fields(result, "LabResult");
  expect_fields(result["request"], "LabRequest");
  ASSERT_EQ(result["rows"].size(), 9u);
  const Json& row = result["rows"][1];
  expect_fields(row, "LabRow");
  expect_fields(row["walks"][0], "LabWalk");
  expect_fields(row["walks"][0]["locks"], "LabLocks");
  expect_fields(row["walks"][0]["complete"], "LabTiming");
  expect_fields(row["walks"][0]["stop"], "LabTiming");
  EXPECT_TRUE(result["rows"][0]["walks"][0]["stop"].is_null());
  expect_fields(row["operations"][0], "LabOperation");
  expect_fields(row["kernelBytes"], "LabKernelBytes");
  expect_fields(result["growths"][0], "LabGrowth");
  EXPECT_TRUE(result["problem"].is_null());
  EXPECT_EQ(result["interruptions"], 0);
  EXPECT_EQ(result["complete"], true);
}

TEST(Json, ACheckHasTheShapeThatTheSiteExpects) {
  const auto sound = lab::check(lab_test::small());
  const Json fits = parse(lab::check_to_json(sound, 1'000'000'000));
  EXPECT_EQ(fits["ok"], true);
  EXPECT_EQ(fits["fits"], true);
  EXPECT_TRUE(fits["largest"].is_null());
  expect_fields(fits["request"], "LabRequest");
  const std::uint64_t bytes = fits["bytes"];
  const Json too_large = parse(lab::check_to_json(sound, bytes - 1));
  EXPECT_EQ(too_large["fits"], false);
  expect_fields(too_large["largest"], "LabRequest");
  lab::RequestText wrong = lab_test::small();
  wrong.workload = "\"quoted\\";
  Json problem = parse(lab::check_to_json(lab::check(wrong), 0));
  EXPECT_EQ(problem["ok"], false);
  problem.erase("ok");
  expect_fields(problem, "LabProblem");
}

TEST(Json, AWrongWalkIsToldAsAProblem) {
  lab::Result result;
  result.request = lab_test::request(lab_test::small());
  result.problem = {"wrong-walk", "designs", "no"};
  const Json json = parse(to_json(result));
  expect_fields(json["problem"], "LabProblem");
  EXPECT_EQ(json["problem"]["code"], "wrong-walk");
}

TEST(Json, WorkloadsHaveTheShapeThatTheSiteExpects) {
  const Json all = parse(lab::workloads_to_json());
  ASSERT_EQ(all.size(), lab::workloads().size());
  for (const Json& workload : all) {
    expect_fields(workload, "LabWorkload");
    expect_fields(workload["parameters"][0], "LabParameter");
  }
}

std::string written(double number) { return lab::JsonWriter().value(number).take(); }

TEST(Json, WholeNumbersAreExact) {
  for (const double number : {0.0, 1.0, -1.0, 12345.0, 4294967296.0, 9007199254740991.0}) {
    EXPECT_EQ(parse(written(number)).get<double>(), number);
  }
}

TEST(Json, OthersHaveSixDigitsBehindThePoint) {
  EXPECT_EQ(written(0.1), "0.1");
  EXPECT_EQ(written(-0.25), "-0.25");
  EXPECT_EQ(written(1.0 / 3), "0.333333");
  EXPECT_EQ(written(2.0 / 3), "0.666667");
  EXPECT_EQ(written(12345.000007), "12345.000007");
  EXPECT_EQ(written(0.9999999), "1");
  EXPECT_EQ(written(1e-9), "0");
}

TEST(Json, WhatIsNoNumberStillParses) {
  EXPECT_NO_THROW(parse(written(std::numeric_limits<double>::quiet_NaN())));
  EXPECT_NO_THROW(parse(written(std::numeric_limits<double>::infinity())));
}

TEST(Json, TextIsEscaped) {
  lab::JsonWriter json;
  EXPECT_EQ(parse(json.value("a\"b\\c\n\x01 é").take()), "a\"b\\c\n\x01 é");
}

}  // namespace
