#include "lab/json.h"
#include "lab/request.h"

namespace lab {
namespace {

void write_locks(JsonWriter& json, const std::uint64_t (&locks)[rmap::kLockScopes]) {
  constexpr const char* kNames[rmap::kLockScopes] = {"page", "mm", "anonVma", "root", "file"};
  json.key("locks").open('{');
  for (int scope = 0; scope < rmap::kLockScopes; ++scope) json.member(kNames[scope], locks[scope]);
  json.close('}');
}

void write(JsonWriter& json, std::string_view name, const Timing& timing) {
  json.key(name);
  if (timing.samples.empty()) {
    json.null();
    return;
  }
  json.open('{')
      .member("median", timing.summary.median)
      .member("low", timing.summary.low)
      .member("high", timing.summary.high)
      .member("operations", timing.operations);
  json.key("samples").open('[');
  for (const double sample : timing.samples) json.value(sample);
  json.close(']').close('}');
}

void write(JsonWriter& json, const WalkRow& walk) {
  const WalkSums& sums = walk.sums;
  json.open('{')
      .member("group", walk.group)
      .member("pagesCounted", sums.pages_counted)
      .member("pagesInAll", sums.pages_in_all)
      .member("visited", sums.counts.visited)
      .member("visitedMost", sums.visited_most)
      .member("visitedStop", sums.details.visited_stop)
      .member("lookups", sums.counts.lookups)
      .member("mapped", sums.counts.mapped)
      .member("treeNodes", sums.details.tree_nodes)
      .member("pageTableLevels", sums.details.page_table_levels);
  write_locks(json, sums.details.locks);
  write(json, "complete", walk.complete);
  write(json, "stop", walk.stop);
  json.close('}');
}

void write(JsonWriter& json, const OperationRow& operation) {
  const rmap::Work& work = operation.cost.work;
  json.open('{')
      .member("operation", name_of(operation.cost.operation))
      .member("times", operation.cost.times)
      .member("links", work.links)
      .member("mapcounts", work.mapcounts)
      .member("added", work.added)
      .member("removed", work.removed)
      .member("compared", work.compared)
      .member("blocksTouched", work.blocks_touched);
  write_locks(json, work.locks);
  write(json, "time", operation.timing);
  json.member("onlyWarmUp", operation.only_warm_up).close('}');
}

void write(JsonWriter& json, const Row& row) {
  const rmap::KernelBytesUsed& bytes = row.kernel_bytes;
  json.open('{').member("design", row.design->id).member("size", row.sizes[0]).member("n", row.n);
  json.key("walks").open('[');
  for (const WalkRow& walk : row.walks) write(json, walk);
  json.close(']').key("operations").open('[');
  for (const OperationRow& operation : row.operations) write(json, operation);
  json.close(']').key("objects").open('[');
  for (const ObjectsRow& objects : row.objects) {
    json.open('{')
        .member("type", objects.type)
        .member("live", objects.live)
        .member("peak", objects.peak)
        .member("ever", objects.ever)
        .close('}');
  }
  json.close(']')
      .key("kernelBytes")
      .open('{')
      .member("pages", bytes.pages)
      .member("vmas", bytes.vmas)
      .member("fileVmas", bytes.file_vmas)
      .member("pteChains", bytes.pte_chains)
      .member("anonVmas", bytes.anon_vmas)
      .member("anonVmaChains", bytes.anon_vma_chains)
      .close('}')
      .close('}');
}

void write(JsonWriter& json, const Growth& growth) {
  json.open('{')
      .member("design", growth.design->id)
      .member("what", growth.what)
      .member("count", growth.count)
      .member("logarithmic", growth.logarithmic)
      .member("found", growth.found);
  json.key("expected");
  growth.expected ? json.value(*growth.expected) : json.null();
  json.member("lawful", growth.is_lawful());
  json.key("low");
  growth.interval ? json.value(growth.interval->low) : json.null();
  json.key("high");
  growth.interval ? json.value(growth.interval->high) : json.null();
  json.close('}');
}

void write_request(JsonWriter& json, const Request& request) {
  const WorkloadInfo& workload = *request.workload;
  json.open('{').member("workload", workload.id).key("designs").open('[');
  for (const rmap::DesignInfo* design : request.designs) json.value(design->id);
  json.close(']').key("sizes").open('[');
  for (const std::uint64_t size : request.sweep) json.value(size);
  json.close(']').key("parameters").open('{');
  for (std::size_t i = 1; i < workload.parameters.size(); ++i) {
    json.member(workload.parameters[i].id, request.sizes[i]);
  }
  json.close('}').member("seed", request.seed).member("seconds", request.seconds);
  if (workload.is_readers_own()) json.member("script", request.own.text);
  json.close('}');
}

void write(JsonWriter& json, const Problem& problem) {
  json.member("code", problem.code)
      .member("field", problem.field)
      .member("message", problem.message);
  if (!problem.chinese.empty()) json.member("chinese", problem.chinese);
  json.close('}');
}

void write(JsonWriter& json, const WorkloadInfo& workload) {
  json.open('{')
      .member("id", workload.id)
      .member("name", workload.name)
      .member("source", workload.source)
      .member("ofFile", workload.of_file)
      .member("n", workload.n);
  json.key("parameters").open('[');
  for (const Parameter& parameter : workload.parameters) {
    json.open('{')
        .member("id", parameter.id)
        .member("least", parameter.least)
        .member("usual", parameter.usual)
        .member("most", parameter.most)
        .close('}');
  }
  json.close(']').key("sweep").open('[');
  for (const std::uint64_t size : workload.sweep) json.value(size);
  json.close(']').key("groups").open('[');
  for (const Group& group : workload.groups) json.value(group.id);
  json.close(']').close('}');
}

}  // namespace

std::string workloads_to_json() {
  JsonWriter json;
  json.open('[');
  for (const WorkloadInfo& workload : workloads()) write(json, workload);
  return json.close(']').take();
}

std::string check_to_json(const std::variant<Request, Problem>& checked, std::uint64_t limit) {
  JsonWriter json;
  if (const auto* problem = std::get_if<Problem>(&checked)) {
    json.open('{').member("ok", false);
    write(json, *problem);
    return json.take();
  }
  const Request& request = std::get<Request>(checked);
  const std::uint64_t bytes = bytes_for(request);
  json.open('{').member("ok", true).member("bytes", bytes).member("fits", bytes <= limit);
  json.key("request");
  write_request(json, request);
  json.key("largest");
  const auto largest = bytes <= limit ? std::nullopt : largest_that_fits(request, limit);
  if (largest) {
    write_request(json, *largest);
  } else {
    json.null();
  }
  return json.close('}').take();
}

std::string to_json(const Result& result) {
  JsonWriter json;
  json.open('{').key("request");
  write_request(json, result.request);
  json.member("tickNanoseconds", result.tick).member("complete", result.is_complete).member("tolerance", kTolerance);
  json.member("interruptions", result.interruptions).key("problem");
  if (result.problem) {
    json.open('{');
    write(json, *result.problem);
  } else {
    json.null();
  }
  json.key("rows").open('[');
  for (const Row& row : result.rows) write(json, row);
  json.close(']').key("growths").open('[');
  for (const Growth& growth : growths(result)) write(json, growth);
  return json.close(']').close('}').take();
}

}  // namespace lab
