#include "lab/request.h"

#include <algorithm>
#include <cmath>

#include "lab/own_scenario.h"

namespace lab {
namespace {

template <class Range>
std::string listed(const Range& range) {
  std::string list;
  for (const auto& each : range) list += (list.empty() ? "" : ", ") + std::string(each.id);
  return list;
}

bool is_whole(double number, double least, double most) {
  return number == std::floor(number) && number >= least && number <= most;
}

bool is_value_of(const Parameter& parameter, double number) {
  return is_whole(number, static_cast<double>(parameter.least),
                  static_cast<double>(parameter.most));
}

Problem bad_size(const Parameter& parameter, const char* field) {
  return {"size", field,
          std::string(parameter.id) + ": whole numbers from " + std::to_string(parameter.least) +
              " to " + std::to_string(parameter.most)};
}

// Each takes a part of what was written over into the request, or says what is wrong with it.

std::optional<Problem> take_designs(Request& request, const RequestText& text) {
  std::vector<const rmap::DesignInfo*>& designs = request.designs;
  for (const std::string& id : text.designs) {
    const rmap::DesignInfo* design = find_contender(id);
    if (design == nullptr) {
      return Problem{"unknown-design", "designs",
                     "there is no design \"" + id + "\"; there are " + listed(contenders())};
    }
    if (std::find(designs.begin(), designs.end(), design) == designs.end()) designs.push_back(design);
  }
  if (!designs.empty()) return {};
  for (const rmap::DesignInfo& design : rmap::designs()) designs.push_back(&design);
  return {};
}

std::optional<Problem> take_parameters(Request& request, const RequestText& text) {
  const std::vector<Parameter>& parameters = request.workload->parameters;
  for (const Parameter& parameter : parameters) request.sizes.push_back(parameter.usual);
  for (const auto& [name, value] : text.parameters) {
    const std::string& id = name;  // what clang 14 lets a lambda have
    const auto found = std::find_if(parameters.begin() + 1, parameters.end(),
                                    [&id](const Parameter& each) { return id == each.id; });
    if (found == parameters.end()) {
      return Problem{"unknown-parameter", id,
                     std::string(request.workload->id) + " has no parameter \"" + id + "\""};
    }
    if (!is_value_of(*found, value)) return bad_size(*found, found->id);
    request.sizes[static_cast<std::size_t>(found - parameters.begin())] =
        static_cast<std::uint64_t>(value);
  }
  return {};
}

std::optional<Problem> take_sweep(Request& request, const RequestText& text) {
  const Parameter& swept = request.workload->parameters[0];
  std::vector<std::uint64_t>& sweep = request.sweep;
  for (const double size : text.sizes) {
    if (!is_value_of(swept, size)) return bad_size(swept, "sizes");
    sweep.push_back(static_cast<std::uint64_t>(size));
  }
  if (sweep.empty()) sweep = {swept.usual};
  std::sort(sweep.begin(), sweep.end());
  sweep.erase(std::unique(sweep.begin(), sweep.end()), sweep.end());
  return {};
}

std::optional<Problem> take_method(Request& request, const RequestText& text) {
  if (!is_whole(text.seed, 0, 9'007'199'254'740'991)) {
    return Problem{"seed", "seed", "seed: a whole number from 0 on"};
  }
  if (!(text.seconds >= 0 && text.seconds <= 600)) {
    return Problem{"seconds", "seconds", "seconds: from 0, which only counts, to 600"};
  }
  request.seed = static_cast<std::uint64_t>(text.seed);
  request.seconds = text.seconds;
  return {};
}

std::uint64_t bytes_at(const Request& request, std::uint64_t size) {
  Sizes sizes = request.sizes;
  sizes[0] = size;
  std::uint64_t bytes = 0;
  for (const std::uint64_t each : request.own.bytes) bytes += each;
  if (request.workload->is_readers_own()) return bytes;
  for (const rmap::DesignInfo* design : request.designs) {
    bytes += bytes_for(*request.workload, sizes, *design);
  }
  return bytes;
}

// The greatest of least … most that holds, where all below one that holds do; or nothing.
template <class Holds>
std::optional<std::uint64_t> greatest(std::uint64_t least, std::uint64_t most, Holds holds) {
  if (!holds(least)) return {};
  while (least < most) {
    const std::uint64_t middle = least + (most - least + 1) / 2;
    if (holds(middle)) {
      least = middle;
    } else {
      most = middle - 1;
    }
  }
  return least;
}

}  // namespace

std::variant<Request, Problem> check(const RequestText& text) {
  Request request;
  request.workload = find_workload(text.workload);
  if (request.workload == nullptr) {
    return Problem{"unknown-workload", "workload",
                   "there is no workload \"" + text.workload + "\"; there are " + listed(workloads())};
  }
  for (const auto take : {take_designs, take_parameters, take_sweep, take_method}) {
    if (const auto problem = take(request, text)) return *problem;
  }
  if (request.workload->is_readers_own()) {
    if (const auto problem = take_scenario(request, text.script)) return *problem;
  }
  return request;
}

std::string script_of(const Request& request) {
  if (request.workload->is_readers_own()) return request.own.text;
  Sizes sizes = request.sizes;
  sizes[0] = request.sweep[0];
  return request.workload->script(sizes);
}

std::uint64_t bytes_for(const Request& request) { return bytes_at(request, request.sweep.back()); }

std::optional<Request> largest_that_fits(const Request& request, std::uint64_t limit) {
  const std::vector<Parameter>& parameters = request.workload->parameters;
  Request smaller = request;
  for (std::size_t i = 0;; ++i) {
    const std::uint64_t most = i == 0 ? request.sweep.back() : request.sizes[i];
    const auto fits = greatest(parameters[i].least, most, [&](std::uint64_t value) {
      if (i > 0) smaller.sizes[i] = value;
      return bytes_at(smaller, i == 0 ? value : smaller.sweep[0]) <= limit;
    });
    if (i == 0 && fits) {
      std::erase_if(smaller.sweep, [&](std::uint64_t size) { return size > *fits; });
      if (smaller.sweep.empty() || smaller.sweep.back() < *fits) smaller.sweep.push_back(*fits);
      return smaller;
    }
    if (i == 0) smaller.sweep = {parameters[0].least};
    if (i > 0 && fits) {
      smaller.sizes[i] = *fits;
      return smaller;
    }
    if (i > 0) smaller.sizes[i] = parameters[i].least;
    if (i + 1 == parameters.size()) return {};
  }
}

}  // namespace lab
