#include "scenario/interpreter.h"

#include "scenario/evaluate.h"
#include "scenario/parser.h"
#include "scenario/probe.h"

namespace scenario {

Run::Run(const Script& script, const rmap::DesignInfo& design, const Options& options)
    : script_(script),
      options_(options),
      design_(design),
      machine_(design.make, design.kernel),
      meter_(options_.budget, machine_, options_.journal) {}

void Run::execute() {
  if (started_) return;
  started_ = true;
  diagnostics_ = script_.diagnostics;
  if (!diagnostics_.empty()) return;
  machine_.heap().attach(options_.journal);
  machine_.heap().fail_allocation(options_.fail_allocation);
  // False means that it stopped early: why stands in diagnostics_, or is stop_before.
  static_cast<void>(run_block(script_.statements));
  machine_.heap().fail_allocation(0);
  machine_.heap().attach(nullptr);
  variables_.clear();
}

bool Run::run_block(const std::vector<Statement>& statements) {
  for (const Statement& statement : statements) {
    if (!run_statement(statement)) return false;
  }
  return true;
}

bool Run::run_statement(const Statement& statement) {
  current_ = &statement;
  if (const auto* loop = std::get_if<Repeat>(&statement.action)) return repeat(*loop);
  if (const auto* claim = std::get_if<Expect>(&statement.action)) return expect(*claim);
  if (executed_.size() >= options_.stop_before) return false;
  if (!within(meter_.statement()) || !within(meter_.events(1))) return false;
  const bool done =
      std::visit([this](const auto& action) { return run(action); }, statement.action);
  return done && within(meter_.searches());
}

bool Run::within(const std::optional<Overrun>& overrun, Span span) {
  if (!overrun) return true;
  return resolver().report(overrun->code, span,
                           {std::to_string(overrun->first), std::to_string(overrun->second)});
}

bool Run::repeat(const Repeat& repeat) {
  constexpr std::uint64_t kMany = std::numeric_limits<std::int64_t>::max();
  if (!repeat.first) {
    const auto count = resolver().number_between(repeat.last, 0, kMany);
    return count && turns(repeat, 1, static_cast<std::int64_t>(*count));
  }
  const auto first = resolver().number(*repeat.first);
  if (!first) return false;
  const auto last = resolver().number(repeat.last);
  return last && turns(repeat, *first, *last);
}

bool Run::turns(const Repeat& repeat, std::int64_t first, std::int64_t last) {
  const Statement* const itself = current_;
  const std::size_t own = variables_.size();
  if (!repeat.variable.empty()) variables_.push_back(0);
  for (std::int64_t turn = first; turn <= last; ++turn) {
    if (!repeat.variable.empty()) variables_[own] = turn;
    const std::uint64_t before = meter_.statements_run();
    if (!run_block(repeat.body)) return false;
    current_ = itself;
    const bool was_empty = meter_.statements_run() == before;
    if (was_empty && !within(meter_.statement())) return false;
    if (turn == std::numeric_limits<std::int64_t>::max()) break;
  }
  if (!repeat.variable.empty()) variables_.pop_back();
  return true;
}

bool Run::expect(const Expect& expect) {
  if (!within(meter_.statement())) return false;
  const Condition& condition = expect.condition;
  std::uint64_t work = 0;
  const Ask ask = [this, &work](const Probe& probe) {
    return answer(probe, resolver(), machine_, design_, work);
  };
  const auto left = scenario::evaluate(condition.left, variables_, ask, diagnostics_);
  if (!left) return false;
  const auto right = scenario::evaluate(condition.right, variables_, ask, diagnostics_);
  if (!right) return false;
  const auto text = resolver().fill(current_->text);
  if (!text) return false;
  expects_.push_back({.statement = executed_.size(),
                      .line = current_->span.line,
                      .column = current_->span.column,
                      .text = text->substr(current_->verb.size() + 1),
                      .held = holds(*condition.comparison, *left, *right),
                      .left = *left,
                      .right = *right});
  return within(meter_.work(work));
}

Result<std::int64_t> Run::evaluate(std::string_view expression) {
  const Result<Condition> parsed = parse_question(expression);
  if (!parsed.ok()) return parsed.problem();
  const Condition& condition = parsed.value();
  Diagnostics problems;
  std::uint64_t work = 0;
  const Ask ask = [this, &problems, &work](const Probe& probe) {
    return answer(probe, Resolver(world_, {}, problems), machine_, design_, work);
  };
  const auto left = scenario::evaluate(condition.left, {}, ask, problems);
  if (!left) return problems.front();
  if (!condition.comparison) return *left;
  const auto right = scenario::evaluate(condition.right, {}, ask, problems);
  if (!right) return problems.front();
  return std::int64_t{holds(*condition.comparison, *left, *right)};
}

}  // namespace scenario
