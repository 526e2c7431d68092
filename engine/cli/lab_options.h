#pragma once

#include "cli/commands.h"
#include "lab/request.h"

namespace cli {

// What `rmap lab` was asked for.
struct LabOptions {
  std::optional<lab::Request> request;  // none: list the workloads
  std::string file;  // of the reader's own scenario; - is standard input
  bool wants_json = false;
  bool wants_script = false;
};

// Says what is wrong if there is nothing to return.
std::optional<LabOptions> parse_lab_options(Arguments arguments);

}  // namespace cli
