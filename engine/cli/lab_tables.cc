#include "cli/lab_tables.h"

#include <algorithm>
#include <cstdio>
#include <ostream>

namespace cli {
namespace {

using Cells = std::vector<std::string>;

// Columns as wide as what is in them: the first starts at the left, numbers end at the right.
void print_table(std::ostream& out, const std::vector<Cells>& rows) {
  std::vector<std::size_t> widths;
  for (const Cells& cells : rows) {
    widths.resize(std::max(widths.size(), cells.size()));
    for (std::size_t i = 0; i < cells.size(); ++i) widths[i] = std::max(widths[i], cells[i].size());
  }
  for (const Cells& cells : rows) {
    std::string line = "  ";
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string gap(widths[i] - cells[i].size(), ' ');
      line += i == 0 ? cells[i] + gap : "  " + gap + cells[i];
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << "\n";
  }
}

std::string fixed(double number, int digits) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", digits, number);
  return text;
}

// Three digits that matter, or all before the point.
std::string short_number(double number) {
  return fixed(number, number >= 100 ? 0 : number >= 10 ? 1 : 2);
}

std::string mean(std::uint64_t sum, std::uint64_t pages) {
  return pages == 0 ? "-" : fixed(static_cast<double>(sum) / static_cast<double>(pages), 2);
}

std::string time_of(const lab::Timing& timing) {
  if (timing.samples.empty()) return "-";
  return short_number(timing.summary.median) + " [" + short_number(timing.summary.low) + ", " +
         short_number(timing.summary.high) + "]";
}

void print_walks(std::ostream& out, std::span<const lab::Row* const> rows, std::size_t group) {
  std::vector<Cells> table = {{std::string("walk ") + rows[0]->walks[group].group, "visited", "stop",
                               "lookups", "mapped", "pages", "ns", "ns with stop"}};
  for (const lab::Row* row : rows) {
    const lab::WalkRow& walk = row->walks[group];
    const lab::WalkSums& sums = walk.sums;
    const std::uint64_t pages = sums.pages_counted;
    std::string counted = std::to_string(pages);
    if (pages < sums.pages_in_all) counted += " of " + std::to_string(sums.pages_in_all);
    table.push_back({row->design->id, mean(sums.counts.visited, pages),
                     mean(sums.details.visited_stop, pages), mean(sums.counts.lookups, pages),
                     mean(sums.counts.mapped, pages), counted, time_of(walk.complete),
                     time_of(walk.stop)});
  }
  print_table(out, table);
}

void print_operations(std::ostream& out, std::span<const lab::Row* const> rows) {
  std::vector<Cells> table = {{"operations, ns"}};
  for (const lab::OperationRow& operation : rows[0]->operations) {
    table[0].push_back(std::to_string(operation.cost.times) + " x " + name_of(operation.cost.operation));
  }
  table[0].push_back("kernel bytes");
  bool has_cold = false;
  for (const lab::Row* row : rows) {
    Cells cells = {row->design->id};
    for (const lab::OperationRow& operation : row->operations) {
      has_cold |= operation.only_warm_up;
      cells.push_back(time_of(operation.timing) + (operation.only_warm_up ? " *" : ""));
    }
    cells.push_back(std::to_string(row->kernel_bytes.total()));
    table.push_back(cells);
  }
  print_table(out, table);
  if (has_cold) out << "  * one run, the first: there was no time for another\n";
}

void print_growths(std::ostream& out, const lab::Result& result) {
  const std::vector<lab::Growth> all = growths(result);
  if (all.empty()) return;
  out << "\nGrowth with n = " << result.request.workload->n << ": found, expected\n\n";
  std::vector<Cells> table;
  bool is_lawful = true;
  for (const lab::Growth& growth : all) {
    const std::string before = growth.logarithmic ? "" : "n^";
    const std::string after = growth.logarithmic ? " each doubling" : "";
    std::string found = before + fixed(growth.found, 2) + after;
    if (growth.interval) {
      found += " [" + fixed(growth.interval->low, 2) + ", " + fixed(growth.interval->high, 2) + "]";
    }
    const char* most = growth.logarithmic ? "at most " : "";
    table.push_back({growth.design->id, growth.what, growth.count, found,
                     growth.expected ? most + before + fixed(*growth.expected, 2) : "",
                     growth.is_lawful() ? "" : "(!)"});
    is_lawful &= growth.is_lawful();
  }
  print_table(out, table);
  if (!is_lawful) out << "  (!) not as expected\n";
}

void print_sizes(std::ostream& out, const lab::Row& row, const lab::WorkloadInfo& workload) {
  for (std::size_t i = 0; i < workload.parameters.size(); ++i) {
    out << (i == 0 ? "" : ", ") << workload.parameters[i].id << " " << row.sizes[i];
  }
  out << "\n";
}

}  // namespace

void print_workloads(std::ostream& out) {
  for (const lab::WorkloadInfo& workload : lab::workloads()) {
    out << workload.id << "\n  " << workload.name << " (" << workload.source << ")\n";
    if (workload.is_readers_own()) {
      out << "  rmap lab " << workload.id << " FILE\n\n";
      continue;
    }
    std::vector<Cells> table;
    for (const lab::Parameter& parameter : workload.parameters) {
      table.push_back({parameter.id, std::to_string(parameter.usual),
                       "(" + std::to_string(parameter.least) + " to " +
                           std::to_string(parameter.most) + ")"});
    }
    print_table(out, table);
    out << "  --sweep: " << workload.parameters[0].id;
    for (const std::uint64_t size : workload.sweep) out << " " << size;
    out << "\n\n";
  }
}

void print_result(std::ostream& out, const lab::Result& result) {
  const lab::Request& request = result.request;
  const lab::WorkloadInfo& workload = *request.workload;
  out << workload.name << " (" << workload.source << ")\n"
      << "times: median [95 % interval]; seed " << request.seed << ", step of the clock "
      << short_number(result.tick) << " ns\n";
  const std::size_t designs = request.designs.size();
  for (std::size_t first = 0; first + designs <= result.rows.size(); first += designs) {
    std::vector<const lab::Row*> rows;
    for (std::size_t i = 0; i < designs; ++i) rows.push_back(&result.rows[first + i]);
    out << "\n";
    if (!workload.is_readers_own()) print_sizes(out, *rows[0], workload);
    for (std::size_t group = 0; group < workload.groups.size(); ++group) {
      out << "\n";
      print_walks(out, rows, group);
    }
    out << "\n";
    print_operations(out, rows);
  }
  print_growths(out, result);
}

}  // namespace cli
