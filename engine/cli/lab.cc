#include <chrono>
#include <cstdio>
#include <iostream>

#include "cli/commands.h"
#include "lab/experiment.h"
#include "lab/request.h"

namespace cli {
namespace {

double now() {
  const auto since = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double, std::nano>(since).count();
}

std::vector<std::string> split(std::string_view list) {
  std::vector<std::string> parts(1);
  for (const char each : list) {
    if (each == ',') {
      parts.emplace_back();
    } else {
      parts.back() += each;
    }
  }
  return parts;
}

}  // namespace

int lab(Arguments arguments) {
  ::lab::RequestText text;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view word = arguments[i];
    if (word == "--designs") text.designs = split(arguments[++i]);
    else if (word == "--sizes") { for (const auto& each : split(arguments[++i])) text.sizes.push_back(std::stod(each)); }
    else if (word == "--json") continue;
    else if (word == "--seconds") text.seconds = std::stod(std::string(arguments[++i]));
    else text.workload = word;
  }
  const auto checked = ::lab::check(text);
  if (const auto* problem = std::get_if<::lab::Problem>(&checked)) {
    std::cerr << "rmap lab: " << problem->message << "\n";
    return 2;
  }
  ::lab::Experiment experiment(std::get<::lab::Request>(checked), now);
  while (!experiment.is_finished()) experiment.advance(50e6);
  std::cout << ::lab::to_json(experiment.result()) << "\n";
  return 0;
}

}  // namespace cli
