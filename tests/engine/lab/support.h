#pragma once

#include "lab/experiment.h"
#include "lab/request.h"

namespace lab_test {

// A request that must be sound.
inline lab::Request request(const lab::RequestText& text) {
  return std::get<lab::Request>(lab::check(text));
}

// Many children with few pages, under designs that differ.
inline lab::RequestText small() {
  lab::RequestText text;
  text.workload = "many-children";
  text.designs = {"process-scan", "anon-vma", "interval-tree"};
  text.sizes = {3, 6};
  text.parameters = {{"pages", 4}};
  text.seconds = 100;
  return text;
}

inline void run(lab::Experiment& experiment, double slice) {
  while (!experiment.is_finished()) experiment.advance(slice);
}

}  // namespace lab_test
