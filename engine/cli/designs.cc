#include <algorithm>
#include <iostream>
#include <vector>

#include "cli/commands.h"

namespace cli {
namespace {

using Row = std::vector<std::string>;

// Columns are counted in characters: some releases are written with a dash that is no ASCII.
std::size_t width_of(const std::string& text) {
  const auto is_first_byte = [](char byte) { return (byte & 0xc0) != 0x80; };
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_first_byte));
}

void print_table(const std::vector<Row>& rows) {
  std::vector<std::size_t> widths(rows.front().size());
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
  }
  for (const Row& row : rows) {
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
      std::cout << row[i] << std::string(widths[i] - width_of(row[i]) + 2, ' ');
    }
    std::cout << row.back() << "\n";
  }
}

}  // namespace

int designs(Arguments arguments) {
  if (!arguments.empty()) {
    std::cerr << "rmap designs: it takes no arguments\nUsage: rmap designs\n";
    return 2;
  }
  std::vector<Row> rows = {{"ID", "KERNELS", "FOLLOWS", "A WALK COUNTS"}};
  for (const rmap::DesignInfo& design : rmap::designs()) {
    rows.push_back({design.id, design.kernels, design.follows, design.visits});
  }
  print_table(rows);
  return 0;
}

}  // namespace cli
