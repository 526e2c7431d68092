#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>

#include "rmap/registry.h"
#include "scenario/interpreter.h"
#include "scenario/messages.h"
#include "scenario/parser.h"

// What the tests of the language share.
namespace scenario {

// "3:5+4 unknown-process": where, how long, what.
inline std::string brief(const Diagnostic& diagnostic) {
  const Span& span = diagnostic.span;
  return std::to_string(span.line) + ":" + std::to_string(span.column) + "+" +
         std::to_string(span.length) + " " + std::string(name_of(diagnostic.code));
}

inline std::string brief(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (!text.empty()) text += "\n";
    text += brief(diagnostic);
  }
  return text;
}

// A script that has run, with all that must live as long as the run.
struct Story {
  explicit Story(std::string_view source, const char* design = "anon-vma-chain",
                 const Budget& budget = {}, std::size_t stop_before = SIZE_MAX,
                 std::uint64_t fail_allocation = 0)
      : script(parse(source)) {
    Options options;
    options.budget = budget;
    options.journal = &journal;
    options.stop_before = stop_before;
    options.fail_allocation = fail_allocation;
    run = std::make_unique<Run>(script, *rmap::find_design(design), options);
    run->execute();
  }

  std::string problems() const { return brief(run->diagnostics()); }
  std::string message_in(Language language) const {
    return run->diagnostics().empty() ? "" : message(run->diagnostics().front(), language);
  }
  // The value, or what is wrong with the question.
  std::string ask(std::string_view question) {
    const Result<std::int64_t> answer = run->evaluate(question);
    return answer.ok() ? std::to_string(answer.value()) : brief(answer.problem());
  }
  std::string statements() const {
    std::string text;
    for (const Executed& statement : run->executed()) text += statement.text + "\n";
    return text;
  }

  Script script;
  trace::Journal journal;
  std::unique_ptr<Run> run;
};

}  // namespace scenario
