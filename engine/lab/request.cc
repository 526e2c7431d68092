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

Problem bad_size(const Parameter& parameter, const char* field) {
  return {"size", field,
          std::string(parameter.id) + ": whole numbers from " + std::to_string(parameter.least) +
              " to " + std::to_string(parameter.most)};
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
  const std::vector<Parameter>& parameters = request.workload->parameters;
  for (const std::string& id : text.designs) {
    const rmap::DesignInfo* design = find_contender(id);
    if (design == nullptr) {
      return Problem{"unknown-design", "designs",
                     "there is no design \"" + id + "\"; there are " + listed(contenders())};
    }
    if (std::find(request.designs.begin(), request.designs.end(), design) == request.designs.end()) {
      request.designs.push_back(design);
    }
  }
  if (request.designs.empty()) {
    for (const rmap::DesignInfo& design : rmap::designs()) request.designs.push_back(&design);
  }
  for (const Parameter& parameter : parameters) request.sizes.push_back(parameter.usual);
  for (const auto& parameter : text.parameters) {
    const std::string& id = parameter.first;
    const double value = parameter.second;
    const auto found = std::find_if(parameters.begin() + 1, parameters.end(),
                                    [&id](const Parameter& each) { return id == each.id; });
    if (found == parameters.end()) {
      return Problem{"unknown-parameter", id,
                     std::string(request.workload->id) + " has no parameter \"" + id + "\""};
    }
    if (!is_whole(value, static_cast<double>(found->least), static_cast<double>(found->most))) {
      return bad_size(*found, found->id);
    }
    request.sizes[static_cast<std::size_t>(found - parameters.begin())] =
        static_cast<std::uint64_t>(value);
  }
  for (const double size : text.sizes) {
    const Parameter& swept = parameters[0];
    if (!is_whole(size, static_cast<double>(swept.least), static_cast<double>(swept.most))) {
      return bad_size(swept, "sizes");
    }
    request.sweep.push_back(static_cast<std::uint64_t>(size));
  }
  if (request.sweep.empty()) request.sweep = {parameters[0].usual};
  std::sort(request.sweep.begin(), request.sweep.end());
  request.sweep.erase(std::unique(request.sweep.begin(), request.sweep.end()), request.sweep.end());
  if (!is_whole(text.seed, 0, 9'007'199'254'740'991)) {
    return Problem{"seed", "seed", "seed: a whole number from 0 on"};
  }
  if (!(text.seconds >= 0 && text.seconds <= 600)) {
    return Problem{"seconds", "seconds", "seconds: from 0, which only counts, to 600"};
  }
  request.seed = static_cast<std::uint64_t>(text.seed);
  request.seconds = text.seconds;
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
