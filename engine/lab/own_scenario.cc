#include "lab/own_scenario.h"

#include <algorithm>

#include "scenario/messages.h"
#include "scenario/parser.h"

namespace lab {
namespace {

// Rough, and from above: what the run itself keeps for its report.
std::uint64_t bytes_kept(const scenario::Run& run) {
  constexpr std::uint64_t kOfName = 64;  // a short string and its place
  std::uint64_t bytes = 2 * run.executed().size() * sizeof(scenario::Executed) +
                        2 * run.expects().size() * sizeof(scenario::ExpectRecord) +
                        2 * run.walks().size() * sizeof(scenario::WalkRecord);
  for (const scenario::Executed& executed : run.executed()) bytes += 2 * executed.text.size();
  for (const scenario::ExpectRecord& expect : run.expects()) bytes += 2 * expect.text.size();
  for (const scenario::WalkRecord& walk : run.walks()) bytes += 2 * kOfName * walk.found.size();
  return bytes + scenario::kObjectsPerRegion * kOfName * run.regions().size() +
         4 * kOfName * run.names().size();
}

// What one machine holds at most, and all that is noted of it to walk its pages.
std::uint64_t bytes_of(const scenario::Run& run) {
  constexpr std::uint64_t kOfPage = 2 * sizeof(void*);
  std::uint64_t bytes = bytes_kept(run) + kOfPage * run.machine().page_count();
  for (const trace::SlabBase* slab : run.machine().heap().slabs()) bytes += slab->bytes();
  return bytes + bytes / 8;
}

std::uint64_t things_of(const scenario::Run& run) {
  std::uint64_t things = run.executed().size();
  for (const trace::SlabBase* slab : run.machine().heap().slabs()) things += slab->ever();
  return things;
}

bool is_same(const scenario::Diagnostic& one, const scenario::Diagnostic& other) {
  return one.code == other.code && one.span.line == other.span.line &&
         one.span.column == other.span.column;
}

}  // namespace

Problem problem_of(const scenario::Diagnostic& diagnostic, const rmap::DesignInfo* design) {
  const std::string place =
      std::to_string(diagnostic.span.line) + ":" + std::to_string(diagnostic.span.column) + ": ";
  Problem problem = {.code = "script",
                     .field = "script",
                     .message = place + scenario::message(diagnostic),
                     .chinese = place + scenario::message(diagnostic, scenario::Language::chinese)};
  if (design != nullptr) {
    problem.message += std::string(" (under ") + design->id + ")";
    problem.chinese += std::string("（") + design->id + " 下）";
  }
  return problem;
}

std::optional<Problem> take_scenario(Request& request, const std::string& text) {
  OwnScenario& own = request.own;
  own.text = text;
  own.script = std::make_shared<const scenario::Script>(scenario::parse(text));
  if (!own.script->diagnostics.empty()) return problem_of(own.script->diagnostics.front(), nullptr);
  if (own.script->statements.empty()) {
    return Problem{.code = "script",
                   .field = "script",
                   .message = "1:1: there is no statement: a scenario begins with a process",
                   .chinese = "1:1: 没有语句：脚本从创建进程开始"};
  }
  std::vector<std::pair<const rmap::DesignInfo*, scenario::Diagnostic>> mistakes;
  for (const rmap::DesignInfo* design : request.designs) {
    scenario::Run run(*own.script, *design);
    run.execute();
    if (!run.diagnostics().empty()) mistakes.emplace_back(design, run.diagnostics().front());
    own.bytes.push_back(bytes_of(run));
    own.things = std::max(own.things, things_of(run));
  }
  if (mistakes.empty()) return {};
  const auto& [design, mistake] = mistakes.front();
  const bool is_everywhere =
      mistakes.size() == request.designs.size() &&
      std::all_of(mistakes.begin(), mistakes.end(),
                  [&first = mistakes.front()](const auto& each) { return is_same(each.second, first.second); });
  return problem_of(mistake, is_everywhere ? nullptr : design);
}

}  // namespace lab
