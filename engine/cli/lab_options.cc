#include "cli/lab_options.h"

#include <array>
#include <cstdlib>
#include <iostream>

#include "scenario/suggest.h"

namespace cli {
namespace {

using Words = std::vector<std::string_view>;

constexpr std::array<std::string_view, 8> kOptions = {
    "--designs", "--sizes", "--sweep", "--set", "--seed", "--seconds", "--json", "--script"};

constexpr std::string_view kReadersOwn = "scenario";
constexpr std::string_view kStandardInput = "-";

std::optional<LabOptions> complain(const std::string& message) {
  std::cerr << "rmap lab: " << message << "\nTry rmap lab --help\n";
  return {};
}

// As other commands tell it: FILE:LINE:COLUMN: MESSAGE.
std::optional<LabOptions> complain_of_scenario(const std::string& file, const lab::Problem& problem) {
  std::cerr << file << ":" << problem.message << "\n";
  return {};
}

// "; did you mean …?", or nothing.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> known) {
  const std::string_view near = scenario::nearest(word, known);
  return near.empty() ? "" : "; did you mean " + std::string(near) + "?";
}

template <class Range>
Words ids_of(const Range& range) {
  Words ids;
  for (const auto& each : range) ids.emplace_back(each.id);
  return ids;
}

Words split(std::string_view list, char separator) {
  Words parts;
  for (;;) {
    const std::size_t end = list.find(separator);
    parts.push_back(list.substr(0, end));
    if (end == std::string_view::npos) return parts;
    list.remove_prefix(end + 1);
  }
}

std::optional<double> to_number(std::string_view word) {
  const std::string text(word);
  char* end = nullptr;
  const double number = std::strtod(text.c_str(), &end);
  if (text.empty() || *end != '\0') return {};
  return number;
}

// Reads the words one after the other; `problem` is what stopped it.
class Parser {
 public:
  explicit Parser(Arguments words) : words_(words) {}

  void parse() {
    while (at_ < words_.size() && problem.empty()) take(words_[at_++]);
    if (problem.empty() && is_sweep_ && !text.sizes.empty()) {
      problem = "--sizes and --sweep: one of them";
    }
    if (is_sweep_) add_sweep();
  }

  lab::RequestText text;
  LabOptions options;
  std::string problem;

 private:
  void take(std::string_view word) {
    const std::size_t equals = word.starts_with("--") ? word.find('=') : std::string_view::npos;
    const std::string_view option = word.substr(0, equals);
    value_ = equals == std::string_view::npos ? std::nullopt
                                              : std::optional(word.substr(equals + 1));
    if (option == "--json" || option == "--script" || option == "--sweep") return take_flag(option);
    if (option == "--designs") return take_designs(value_of(option));
    if (option == "--sizes") return take_sizes(value_of(option));
    if (option == "--set") return take_parameter(value_of(option));
    if (option == "--seed") return take_number(option, text.seed);
    if (option == "--seconds") return take_number(option, text.seconds);
    if (word.starts_with("-") && word != kStandardInput) {
      problem = "there is no option " + std::string(option) + did_you_mean(option, kOptions);
    } else if (text.workload.empty()) {
      text.workload = word;
    } else if (text.workload == kReadersOwn && options.file.empty()) {
      options.file = word;
    } else {
      problem = "\"" + std::string(word) + "\" is one workload too many";
    }
  }

  void take_flag(std::string_view option) {
    if (value_) problem = std::string(option) + " takes no value";
    (option == "--json" ? options.wants_json
                        : option == "--script" ? options.wants_script : is_sweep_) = true;
  }

  // Behind the = or in the next word.
  std::string_view value_of(std::string_view option) {
    if (value_) return *value_;
    if (at_ < words_.size()) return words_[at_++];
    problem = std::string(option) + " wants a value";
    return {};
  }

  void take_designs(std::string_view list) {
    for (const std::string_view id : split(list, ',')) text.designs.emplace_back(id);
  }

  void take_sizes(std::string_view list) {
    for (const std::string_view word : split(list, ',')) {
      const std::optional<double> number = to_number(word);
      if (number) text.sizes.push_back(*number);
      else if (problem.empty()) problem = "--sizes wants numbers, as in --sizes 10,100";
    }
  }

  void take_parameter(std::string_view pair) {
    const Words parts = split(pair, '=');
    const std::optional<double> number = parts.size() == 2 ? to_number(parts[1]) : std::nullopt;
    if (number) text.parameters[std::string(parts[0])] = *number;
    else if (problem.empty()) problem = "--set wants PARAMETER=NUMBER, as in --set pages=100";
  }

  void take_number(std::string_view option, double& number) {
    const std::optional<double> read = to_number(value_of(option));
    if (read) number = *read;
    else if (problem.empty()) problem = std::string(option) + " wants a number";
  }

  void add_sweep() {
    const lab::WorkloadInfo* workload = lab::find_workload(text.workload);
    if (workload == nullptr) return;
    for (const std::uint64_t size : workload->sweep) text.sizes.push_back(static_cast<double>(size));
  }

  Arguments words_;
  std::size_t at_ = 0;
  std::optional<std::string_view> value_;
  bool is_sweep_ = false;
};

// What is wrong with a request, and what was probably meant.
std::string message_of(const lab::Problem& problem, const lab::RequestText& text) {
  std::string message = problem.message;
  std::string guess;
  if (problem.code == "unknown-workload") {
    guess = did_you_mean(text.workload, ids_of(lab::workloads()));
  } else if (problem.code == "unknown-design") {
    for (const std::string& id : text.designs) {
      if (lab::find_contender(id) != nullptr) continue;
      guess = did_you_mean(id, ids_of(lab::contenders()));
      break;
    }
  } else if (problem.code == "unknown-parameter") {
    guess = did_you_mean(problem.field, ids_of(lab::find_workload(text.workload)->parameters));
  }
  return message + guess;
}

}  // namespace

std::optional<LabOptions> parse_lab_options(Arguments arguments) {
  Parser parser(arguments);
  parser.parse();
  if (!parser.problem.empty()) return complain(parser.problem);
  if (parser.text.workload.empty()) {
    if (!arguments.empty()) return complain("which workload? rmap lab alone lists them");
    return parser.options;
  }
  if (parser.text.workload == kReadersOwn) {
    if (parser.options.file.empty()) return complain("which scenario? rmap lab scenario FILE");
    const std::optional<std::string> script = read_text("lab", parser.options.file);
    if (!script) return {};
    parser.text.script = *script;
  }
  const auto checked = lab::check(parser.text);
  if (const auto* problem = std::get_if<lab::Problem>(&checked)) {
    if (problem->field == "script") return complain_of_scenario(parser.options.file, *problem);
    return complain(message_of(*problem, parser.text));
  }
  parser.options.request = std::get<lab::Request>(checked);
  return parser.options;
}

}  // namespace cli
