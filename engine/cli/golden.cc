#include <iostream>
#include <vector>

#include "cli/commands.h"
#include "cli/golden_replay.h"

namespace cli {
namespace {

struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
};

Position position_of(const std::string& text, std::size_t byte) {
  Position position;
  for (std::size_t i = 0; i < byte && i < text.size(); ++i) {
    if (text[i] == '\n') {
      ++position.line;
      position.column = 1;
    } else if ((text[i] & 0xc0) != 0x80) {
      ++position.column;
    }
  }
  return position;
}

int report(const std::string& file, const std::string& text, std::size_t byte,
           const std::string& message) {
  const Position at = position_of(text, byte);
  std::cerr << file << ":" << at.line << ":" << at.column << ": " << message << "\n";
  return 2;
}

// Where the step number `wanted` begins, and in it the text `place`: the library that reads JSON
// keeps no positions. Steps begin with the key "op", which holds an object.
std::size_t find_place(const std::string& text, int wanted, const std::string& place) {
  std::size_t at = wanted < 0 ? 0 : text.find("\"steps\"");
  for (int step = 0; step <= wanted && at != std::string::npos; ++step) {
    do {
      at = text.find("\"op\"", at + 1);
    } while (at != std::string::npos &&
             text.find_first_not_of(" \t\r\n:", at + 4) != text.find('{', at + 4));
  }
  if (at == std::string::npos) return 0;
  const std::size_t found = place.empty() ? std::string::npos : text.find(place, at);
  return found == std::string::npos ? at : found;
}

int replay(const GoldenOptions& options, const std::string& file, const std::string& text) {
  Json trace;
  try {
    trace = Json::parse(text);
  } catch (const Json::parse_error& error) {
    const std::string what = error.what();
    const std::size_t detail = what.rfind(": ");
    return report(
        file, text, error.byte == 0 ? 0 : error.byte - 1,
        "this is not JSON: " + (detail == std::string::npos ? what : what.substr(detail + 2)));
  }
  try {
    std::cout << replay_golden(trace, options).dump() << "\n";
    return 0;
  } catch (const GoldenError& error) {
    const std::string step = error.step < 0 ? "" : "step " + std::to_string(error.step) + ": ";
    return report(file, text, find_place(text, error.step, error.place), step + error.what());
  }
}

// Takes `--files KIND` out of the arguments. False: it is wrong, and that has been said.
bool take_files(std::vector<std::string_view>& arguments, GoldenOptions& options) {
  constexpr std::string_view kFiles = "--files";
  for (auto at = arguments.begin(); at != arguments.end(); ++at) {
    if (!at->starts_with(kFiles)) continue;
    const bool glued = at->size() > kFiles.size() && (*at)[kFiles.size()] == '=';
    if (!glued && at->size() > kFiles.size()) continue;
    const bool has_value = glued || at + 1 != arguments.end();
    const std::string_view kind = glued ? at->substr(kFiles.size() + 1) : has_value ? at[1] : "";
    options.files = find_files(kind);
    if (!options.files) {
      std::cerr << "rmap golden: --files wants list, prio-tree or interval-tree"
                << (kind.empty() ? "" : ", not \"" + std::string(kind) + "\"") << "\n"
                << "Usage: rmap golden --design ID [--files list|prio-tree|interval-tree] FILE\n";
      return false;
    }
    arguments.erase(at, at + (glued ? 1 : 2));
    return true;
  }
  return true;
}

}  // namespace

int golden(Arguments arguments) {
  std::vector<std::string_view> words(arguments.begin(), arguments.end());
  GoldenOptions options;
  if (!take_files(words, options)) return 2;
  const auto parsed = parse_design_and_file("golden", words);
  if (!parsed) return 2;
  options.design = parsed->design;
  const auto text = read_text("golden", parsed->file);
  if (!text) return 2;
  return replay(options, parsed->file, *text);
}

}  // namespace cli
