#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "lab/life.h"
#include "lab/statistics.h"
#include "lab/walks.h"

namespace lab {

// A reader's own scenario, and what its first run has shown: see own_scenario.h.
struct OwnScenario {
  std::string text;
  std::shared_ptr<const scenario::Script> script;
  std::vector<std::uint64_t> bytes;  // that it takes at most, under each design of the request
  std::uint64_t things = 0;          // that it makes in all under one of them, about
};

// What somebody wants to know: a workload, under some designs, at some sizes.
struct Request {
  const WorkloadInfo* workload = nullptr;
  std::vector<const rmap::DesignInfo*> designs;  // contenders, each once
  std::vector<std::uint64_t> sweep;              // values of the first parameter, rising
  Sizes sizes;                                   // of all parameters; the first is replaced in turn
  std::uint64_t seed = 1;  // which pages are walked, in which order, and who is next
  // About how long each size takes, unless the least that it needs takes longer. 0: counts are all
  // that is wanted.
  double seconds = 5;
  OwnScenario own;  // of the reader, where that is the workload
};

// Why a request is not run, or why a run has ended.
struct Problem {
  std::string code;     // "unknown-workload", "size", "wrong-walk", …: the site has its own sentence for each
  std::string field;    // "workload", "designs", "sizes", "seed", "seconds", "script", or a parameter's id
  std::string message;  // an English sentence that helps
  std::string chinese = {};  // the same in Chinese: of a reader's scenario alone, whose mistakes are many
};

// A time, in nanoseconds for one operation.
struct Timing {
  std::vector<double> samples;  // each of many operations; none lost
  Summary summary;              // median and its 95 % interval
  std::uint64_t operations = 0; // in all samples together; each had its result checked
};

struct WalkRow {
  const char* group;
  WalkSums sums;
  Timing complete;
  Timing stop;  // nothing where the design does not know when it has found all; see Trial::Lap
};

struct OperationRow {
  PhaseCost cost;  // its work is exact; its nanoseconds are those of the first run
  Timing timing;
  bool only_warm_up = false;  // there was no time for a second run: one sample, and a cold one
};

// How many objects of a type there are when the walks begin.
struct ObjectsRow {
  std::string type;
  std::uint64_t live;
  std::uint64_t peak;
  std::uint64_t ever;
};

// One design at one size.
struct Row {
  const rmap::DesignInfo* design;
  Sizes sizes;
  std::uint64_t n;
  std::vector<WalkRow> walks;
  std::vector<OperationRow> operations;
  std::vector<ObjectsRow> objects;
  rmap::KernelBytesUsed kernel_bytes;
};

// An exponent this far from its law still agrees: sizes are finite, and `+ 1` bends small ones.
inline constexpr double kTolerance = 0.1;

// How something has grown over the sizes, beside how it must.
struct Growth {
  const rmap::DesignInfo* design;
  std::string what;   // "walk parent", "fork"
  std::string count;  // "visited", "nanoseconds"
  bool logarithmic;   // found, expected: so many more for each doubling of n; else exponents of n
  double found;
  std::optional<double> expected;   // nothing: no law says
  std::optional<Interval> interval; // 95 %, of what was timed; what was counted is exact

  // Whether a law says nothing, or is kept: sums of small numbers are off by a little.
  bool is_lawful() const;
};
// All that a result has of it: empty with fewer than two sizes.
struct Result;
std::vector<Growth> growths(const Result& result);

struct Result {
  Request request;
  double tick = 0;        // the least step of the clock, in nanoseconds
  std::vector<Row> rows;  // what is finished: sizes rising, designs as asked for
  bool is_complete = false;
  std::uint64_t interruptions = 0;  // how often times were dropped, and taken again
  std::optional<Problem> problem;   // a walk was wrong, or a scenario: nothing of its size is told
};

// The result as JSON, in the shape of web/src/engine/lab_types.ts: the command line prints it and the
// site reads it.
std::string to_json(const Result& result);

}  // namespace lab
