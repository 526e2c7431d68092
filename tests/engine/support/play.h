#pragma once

#include <string>

#include "support/invariants.h"
#include "support/random_story.h"
#include "support/shrink.h"
#include "support/variants.h"

namespace testing_support {

// What first went wrong while a design played a story, and after how many of its operations.
struct Failure {
  std::size_t operations = 0;
  std::string problem;  // empty: nothing went wrong
};

// Plays a story on a new machine. After each operation everything is checked that a design
// promises; after the last, all end, and nothing may be left.
inline Failure play(const Story& story, const rmap::DesignInfo& design) {
  Stage stage(design);
  const mm::Machine& machine = stage.machine();
  std::size_t operations = 0;
  for (const Operation& operation : story) {
    ++operations;
    if (stage.apply(operation) == Outcome::refused) continue;
    const std::string problem = first_problem(design, machine);
    if (!problem.empty()) return {operations, problem};
  }
  stage.end();
  if (machine.heap().live_objects() == machine.reverse_map().keeps()) return {operations, ""};
  return {operations, std::to_string(machine.heap().live_objects()) + " objects are left over"};
}

// For whoever has to repair it: the seed, and the shortest part of its story that still fails.
template <class Fails>
std::string tell_failure(const rmap::DesignInfo& design, std::uint64_t seed, const Story& story,
                         const std::string& problem, Fails fails) {
  const Story shortest = shrink(story, fails);
  return label(design) + ", seed " + std::to_string(seed) + ": " + problem +
         "\nThe shortest story that fails, as a scenario:\n\n" + to_scenario(shortest, design);
}

// Plays the story of a seed. Empty, or all there is to say about its failure.
inline std::string play_seed(const rmap::DesignInfo& design, std::uint64_t seed,
                             std::size_t operations) {
  const Story story = random_story(seed, operations);
  const Failure failure = play(story, design);
  if (failure.problem.empty()) return "";
  return tell_failure(design, seed, story, failure.problem, [&](const Story& part) {
    return play(part, design).problem == failure.problem;
  });
}

}  // namespace testing_support
