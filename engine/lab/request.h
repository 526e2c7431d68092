#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "lab/result.h"

namespace lab {

// A request as somebody wrote it: by names, nothing checked. What is empty or missing means the usual.
struct RequestText {
  std::string workload;
  std::vector<std::string> designs;
  std::vector<double> sizes;                 // of the swept parameter
  std::map<std::string, double> parameters;  // the others, by their id
  double seed = 1;
  double seconds = 5;
  std::string script;                        // the reader's own scenario, where that is the workload
};

// The request, sound, or what is wrong with it first.
std::variant<Request, Problem> check(const RequestText& text);

// The workload of a request as a scenario, at the least of the sizes that are swept.
std::string script_of(const Request& request);

// The memory of this platform that a request takes at most at a time, in bytes.
std::uint64_t bytes_for(const Request& request);

// A request too large for `limit` bytes, cut down to the largest sizes that are not: the swept one
// first. Nothing if even the smallest is too large.
std::optional<Request> largest_that_fits(const Request& request, std::uint64_t limit);

// JSON: what check() said, and the memory it takes beside the limit. LabCheck of
// web/src/engine/lab_types.ts.
std::string check_to_json(const std::variant<Request, Problem>& checked, std::uint64_t limit);

}  // namespace lab
