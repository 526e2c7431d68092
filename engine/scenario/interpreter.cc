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

Run::~Run() { finish(); }

void Run::execute() {
  while (!is_done()) advance(std::numeric_limits<std::size_t>::max());
}

void Run::advance(std::size_t steps) {
  if (state_ == State::ready) start();
  for (; steps > 0 && !is_done(); --steps) {
    // False means that all is done, or that it stopped early: why stands in diagnostics_, or is
    // stop_before.
    if (!step()) finish();
  }
}

void Run::start() {
  state_ = State::running;
  diagnostics_ = script_.diagnostics;
  if (!diagnostics_.empty()) return finish();
  machine_.heap().attach(options_.journal);
  machine_.heap().fail_allocation(options_.fail_allocation);
  blocks_.push_back({.statements = script_.statements});
}

void Run::finish() {
  state_ = State::done;
  machine_.heap().fail_allocation(0);
  machine_.heap().attach(nullptr);
  variables_.clear();
  blocks_.clear();
  pages_.reset();
}

bool Run::step() {
  if (pages_) return next_page();
  Block& block = blocks_.back();
  if (block.next == block.statements.size()) return next_turn();
  return run_statement(block.statements[block.next++]);
}

bool Run::run_statement(const Statement& statement) {
  current_ = &statement;
  if (const auto* loop = std::get_if<Repeat>(&statement.action)) return enter(statement, *loop);
  if (const auto* claim = std::get_if<Expect>(&statement.action)) return expect(*claim);
  if (executed_.size() >= options_.stop_before) return false;
  if (!within(meter_.statement()) || !within(meter_.events(1))) return false;
  const bool done =
      std::visit([this](const auto& action) { return run(action); }, statement.action);
  return done && (pages_ || within(meter_.searches()));
}

bool Run::next_page() {
  if (!pages_->each(pages_->range, pages_->address())) return false;
  if (++pages_->next < pages_->count()) return true;
  pages_.reset();
  return within(meter_.searches());
}

bool Run::within(const std::optional<Overrun>& overrun, Span span) {
  if (!overrun) return true;
  return resolver().report(overrun->code, span,
                           {std::to_string(overrun->first), std::to_string(overrun->second)});
}

bool Run::enter(const Statement& statement, const Repeat& repeat) {
  constexpr std::uint64_t kMany = std::numeric_limits<std::int64_t>::max();
  std::int64_t first = 1;
  std::int64_t last = 0;
  if (repeat.first) {
    const auto from = resolver().number(*repeat.first);
    if (!from) return false;
    const auto to = resolver().number(repeat.last);
    if (!to) return false;
    first = *from;
    last = *to;
  } else {
    const auto count = resolver().number_between(repeat.last, 0, kMany);
    if (!count) return false;
    last = static_cast<std::int64_t>(*count);
  }
  if (first > last) return true;
  if (!repeat.variable.empty()) variables_.push_back(first);
  blocks_.push_back({.statements = repeat.body,
                     .repeat = &statement,
                     .turn = first,
                     .last_turn = last,
                     .run_before = meter_.statements_run()});
  return true;
}

// Where a block ends: its next turn begins, or what stands behind its repeat goes on.
bool Run::next_turn() {
  Block& block = blocks_.back();
  if (block.repeat == nullptr) return false;
  current_ = block.repeat;
  const bool was_empty = meter_.statements_run() == block.run_before;
  if (was_empty && !within(meter_.statement())) return false;
  const bool has_variable = !std::get_if<Repeat>(&block.repeat->action)->variable.empty();
  if (block.turn == block.last_turn) {
    if (has_variable) variables_.pop_back();
    blocks_.pop_back();
    return true;
  }
  ++block.turn;
  if (has_variable) variables_.back() = block.turn;
  block.next = 0;
  block.run_before = meter_.statements_run();
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
