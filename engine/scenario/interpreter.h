#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mm/machine.h"
#include "rmap/registry.h"
#include "scenario/ast.h"
#include "scenario/budget.h"
#include "scenario/resolver.h"
#include "scenario/result.h"
#include "scenario/world.h"

namespace scenario {

struct Options {
  Budget budget;
  // Everything that happens is recorded here, with Journal::statement() before each executed
  // statement; null: nothing is. Must outlive execute().
  trace::Journal* journal = nullptr;
  // Stop before the executed statement with this number, counted from 0. What stands between two
  // executed statements (expect) belongs to the first.
  std::size_t stop_before = std::numeric_limits<std::size_t>::max();
  // The allocation with this number, counted from 1, fails; 0: none does. The statement that it
  // happens in ends the run. It is listed as executed, and its last operation has had no effect:
  // that is all of it, or, where it is done page by page, what came after the pages before.
  std::uint64_t fail_allocation = 0;
};

// A statement that did something to the machine, or walked. `repeat`, `end` and `expect` are none.
struct Executed {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string text;            // with {…} filled in, blanks made even: "write C3 heap[1]"
  std::size_t first_step = 0;  // events of the journal before it
  std::string verb;
};

struct WalkRecord {
  std::size_t statement = 0;  // its number in executed()
  std::string page;           // "C heap[2]"
  rmap::WalkCounts counts;
  std::vector<std::string> found;  // what maps the page, in the order of the walk: "P heap[2]"
};

struct ExpectRecord {
  std::size_t statement =
      0;  // executed statements before it: with stop_before = this, it holds the same
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string text;  // as in Executed, less the word expect
  bool held = false;
  std::int64_t left = 0;
  std::int64_t right = 0;
};

// One run of a script on a machine of its own, at once or in pieces. What went wrong stops the run;
// all up to there stays to be looked at. A false expect is nothing wrong: it is recorded, and the
// run goes on.
class Run {
 public:
  // `script` must outlive the run.
  Run(const Script& script, const rmap::DesignInfo& design, const Options& options = {});
  Run(Script&& script, const rmap::DesignInfo& design, const Options& options = {}) = delete;
  ~Run();
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;

  // Runs to the end, to stop_before, to the first mistake, or out of budget; only once. A script
  // with diagnostics is not run at all. Afterwards nothing more goes to the journal.
  void execute();

  // The same in pieces: goes on for so many steps, until it is done. A step is a statement, or one
  // page of a statement that does something to each of its pages. What lies between two calls may
  // take any time, but must not ask the run for anything but is_done().
  void advance(std::size_t steps);
  bool is_done() const { return state_ == State::done; }

  // Those of the script; or the one that stopped the run; or none.
  const Diagnostics& diagnostics() const { return diagnostics_; }
  const std::vector<Executed>& executed() const { return executed_; }
  const std::vector<WalkRecord>& walks() const { return walks_; }
  const std::vector<ExpectRecord>& expects() const { return expects_; }
  // By pid, from 1 on: what each process was called. Exited ones stay; entry 0 is nobody.
  const std::vector<std::string>& names() const { return world_.names(); }
  const std::vector<RegionRecord>& regions() const { return world_.regions(); }
  mm::Machine& machine() { return machine_; }
  const mm::Machine& machine() const { return machine_; }

  // What `expression` is on the machine as it is now: anything that may stand behind expect, whole
  // (1 if it holds, else 0) or one side of it. Changes nothing and is not recorded.
  Result<std::int64_t> evaluate(std::string_view expression);

 private:
  enum class State : std::uint8_t { ready, running, done };

  // Statements that are gone through: those of the script, or of one turn of a repeat.
  struct Block {
    const std::vector<Statement>& statements;
    std::size_t next = 0;
    const Statement* repeat = nullptr;  // null: the script
    std::int64_t turn = 0;
    std::int64_t last_turn = 0;
    std::uint64_t run_before = 0;  // statements, when the turn began
  };

  // The rest of a statement that does something to each of its pages.
  struct PageLoop {
    PageRange range;
    std::vector<mm::Vpn> addresses;  // empty: all of the range
    std::function<bool(const PageRange&, mm::Vpn)> each;
    std::size_t next = 0;

    std::uint64_t count() const { return addresses.empty() ? range.count : addresses.size(); }
    mm::Vpn address() const { return addresses.empty() ? range.start() + next : addresses[next]; }
  };

  void start();
  void finish();
  // All of these are false when the run must stop.
  [[nodiscard]] bool step();
  [[nodiscard]] bool next_page();
  [[nodiscard]] bool next_turn();
  [[nodiscard]] bool run_statement(const Statement& statement);
  [[nodiscard]] bool enter(const Statement& statement, const Repeat& repeat);
  [[nodiscard]] bool expect(const Expect& expect);
  [[nodiscard]] bool within(const std::optional<Overrun>& overrun, Span span);
  [[nodiscard]] bool within(const std::optional<Overrun>& overrun) {
    return within(overrun, current_->span);
  }

  // statements.cc: one for each that is executed. It finds out what is meant, checks all of it,
  // begins, and acts.
  [[nodiscard]] bool run(const MakeProcess& make);
  [[nodiscard]] bool run(const MakeFile& make);
  [[nodiscard]] bool run(const Mmap& mmap);
  [[nodiscard]] bool run(const Munmap& munmap);
  [[nodiscard]] bool run(const Mprotect& mprotect);
  [[nodiscard]] bool run(const Mremap& mremap);
  [[nodiscard]] bool run(const Read& read);
  [[nodiscard]] bool run(const Write& write);
  [[nodiscard]] bool run(const Fork& fork);
  [[nodiscard]] bool run(const Exec& exec);
  [[nodiscard]] bool run(const Exit& exit);
  [[nodiscard]] bool run(const Age& age);
  [[nodiscard]] bool run(const Reclaim& reclaim);
  [[nodiscard]] bool run(const Migrate& migrate);
  [[nodiscard]] bool run(const Walk& walk);
  [[nodiscard]] bool run(const Expect&) { return true; }
  [[nodiscard]] bool run(const Repeat&) { return true; }
  // Writes the statement down. Its number is that of the last one in executed() from then on.
  void begin();
  // Whether an operation that was checked is done: only memory can have been missing. With a range
  // it is one of those that a statement does to each page of it.
  [[nodiscard]] bool succeeded(bool has_memory);
  [[nodiscard]] bool succeeded(mm::Error error);
  [[nodiscard]] bool succeeded(mm::Error error, const PageRange& range, mm::Vpn address);

  // A place for `pages`: `at`, if nothing is mapped there, or one that is chosen. `span` asked for
  // it.
  [[nodiscard]] bool place(const std::optional<Expression>& at, Span span, const Actor& actor,
                           mm::Vpn pages, mm::Vpn& start);
  [[nodiscard]] bool charge_mmap(const Mmap& mmap, const mm::Mm* mm, mm::Vpn pages);
  [[nodiscard]] bool charge_range(const PageRange& range);
  [[nodiscard]] bool move(const Mremap& mremap, const PageRange& range, mm::Vpn new_pages);
  [[nodiscard]] bool resize(const Mremap& mremap, const PageRange& range, mm::Vpn new_pages);
  [[nodiscard]] bool leaves_itself(const Mremap& mremap, const PageRange& range, mm::Vpn new_pages);
  [[nodiscard]] bool has_room(const Mremap& mremap, const PageRange& range, mm::Vpn new_pages);

  using Touch = mm::Access (mm::Machine::*)(mm::Process*, mm::Vpn);
  [[nodiscard]] bool touch_each(const PageRange& range, Touch touch);
  [[nodiscard]] bool all_in_memory(const PageRange& range, Span span);
  using PageWork = mm::Error (*)(mm::Machine&, mm::Process*, mm::Vpn);
  // Does it to the pages of the range that are in memory, in order, as far as they still are when
  // their turn comes. Each time it asks the reverse map so many times.
  [[nodiscard]] bool work_on_each(const PageRange& range, Span span, std::uint64_t walks,
                                  PageWork work);

  Resolver resolver() { return {world_, variables_, diagnostics_}; }

  const Script& script_;
  const Options options_;
  const rmap::DesignInfo design_;
  mm::Machine machine_;
  World world_;
  Meter meter_;
  State state_ = State::ready;

  std::vector<Block> blocks_;      // that are open, outermost first
  std::optional<PageLoop> pages_;  // of the current statement
  const Statement* current_ = nullptr;
  std::vector<std::int64_t> variables_;  // of the repeats around the current statement
  Diagnostics diagnostics_;
  std::vector<Executed> executed_;
  std::vector<WalkRecord> walks_;
  std::vector<ExpectRecord> expects_;
};

}  // namespace scenario
