#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rmap/registry.h"
#include "scenario/interpreter.h"
#include "scenario/parser.h"
#include "trace/timeline.h"

// What the site may ask of the engine, in plain C++ so that it is tested natively. bindings.cc only
// hands it on. Nothing here throws; whatever a reader typed is answered with diagnostics.
namespace wasm {

// A journal by columns, as web/src/engine/types.ts describes it.
struct JournalColumns {
  std::vector<std::uint8_t> kind;
  std::vector<std::uint16_t> depth;
  std::vector<std::uint32_t> object;
  std::vector<std::uint32_t> field;
  std::vector<std::uint32_t> site;
  std::vector<double> before;
  std::vector<double> after;
};

// A scenario, run once under one design, and a cursor over what happened.
class Session {
 public:
  // Parses and runs. Anything loaded before is forgotten. A script that goes wrong leaves its
  // diagnostics and all the steps up to the mistake. False, and nothing done, for an unknown design:
  // that is a mistake of the page, not of its reader.
  [[nodiscard]] bool load(std::string_view script, std::string_view design);

  // The same in pieces: begin() parses, advance() runs on for so many steps (see scenario::Run) and
  // returns whether it is done. Until then everything else still tells of what was loaded before.
  [[nodiscard]] bool begin(std::string_view script, std::string_view design);
  bool advance(std::size_t steps);
  bool done() const { return loading_ == nullptr; }

  const std::vector<scenario::Diagnostic>& diagnostics() const { return diagnostics_; }
  const std::vector<scenario::Executed>& statements() const { return statements_; }
  const std::vector<scenario::WalkRecord>& walks() const { return walks_; }
  const std::vector<scenario::ExpectRecord>& expects() const { return expects_; }
  const std::vector<scenario::RegionRecord>& regions() const { return regions_; }
  const std::vector<std::string>& names() const { return names_; }
  const std::vector<trace::TypeInfo>& types() const { return timeline_->types(); }
  const trace::Journal& journal() const { return *journal_; }

  std::size_t steps() const { return timeline_->steps(); }
  // Of the events from `first` on, `count` or as many as there are.
  JournalColumns columns(std::size_t first, std::size_t count) const;

  // The whole journal as text: the same natively and under wasm, byte for byte.
  std::string journal_text() const;

  // Moves the cursor and returns the objects there, flat: id, type, serial, alive, n, then n pairs of
  // slot and value, for what lives, and for processes and VMAs that have died.
  std::vector<double> seek(std::size_t position);

  // The value of an expression on the machine as it is before executed statement `statement`; the
  // number of statements means the end.
  scenario::Result<std::int64_t> evaluate(std::string_view expression, std::size_t statement);

  Session();
  ~Session();

 private:
  // What is being loaded.
  struct Loading {
    const rmap::DesignInfo* design;
    scenario::Script script;
    scenario::Diagnostics mistakes;
    std::unique_ptr<trace::Journal> journal;
    std::unique_ptr<scenario::Run> run;
  };

  void take_results();

  std::unique_ptr<Loading> loading_;
  const rmap::DesignInfo* design_ = nullptr;
  scenario::Script script_;
  std::unique_ptr<trace::Journal> journal_;
  std::unique_ptr<trace::Timeline> timeline_;
  std::vector<scenario::Diagnostic> diagnostics_;
  std::vector<scenario::Executed> statements_;
  std::vector<scenario::WalkRecord> walks_;
  std::vector<scenario::ExpectRecord> expects_;
  std::vector<scenario::RegionRecord> regions_;
  std::vector<std::string> names_;  // by pid; entry 0 is nobody
  std::unique_ptr<scenario::Run> at_statement_;  // the machine that evaluate() asked last
  std::size_t its_statement_ = 0;
};

}  // namespace wasm
