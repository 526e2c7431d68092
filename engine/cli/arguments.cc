#include <fstream>
#include <iostream>
#include <vector>

#include "cli/commands.h"
#include "scenario/messages.h"
#include "scenario/suggest.h"

namespace cli {
namespace {

std::optional<DesignAndFile> complain(std::string_view command, const std::string& message) {
  std::cerr << "rmap " << command << ": " << message << "\n"
            << "Usage: rmap " << command << " --design ID FILE\n";
  return {};
}

std::string unknown_design(std::string_view id) {
  std::vector<std::string_view> ids;
  std::string list;
  for (const rmap::DesignInfo& design : rmap::designs()) {
    ids.push_back(design.id);
    list += list.empty() ? "" : ", ";
    list += design.id;
  }
  const std::string_view near = scenario::nearest(id, ids);
  std::string message = "there is no design \"" + std::string(id) + "\"";
  if (!near.empty()) message += ": did you mean " + std::string(near) + "?";
  return message + " There are " + list;
}

}  // namespace

std::optional<DesignAndFile> parse_design_and_file(std::string_view command, Arguments arguments) {
  constexpr std::string_view kDesign = "--design";
  std::optional<std::string_view> id;
  std::optional<std::string_view> file;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view word = arguments[i];
    if (word == kDesign) {
      if (++i == arguments.size()) return complain(command, "--design wants the id of a design");
      id = arguments[i];
    } else if (word.starts_with(kDesign) && word.substr(kDesign.size()).starts_with('=')) {
      id = word.substr(kDesign.size() + 1);
    } else if (word.starts_with('-') && word != "-") {
      return complain(command, "there is no option " + std::string(word));
    } else if (file) {
      return complain(command, "\"" + std::string(word) + "\" is one file too many");
    } else {
      file = word;
    }
  }
  if (!id) return complain(command, "which design? Say --design ID; rmap designs lists them");
  const rmap::DesignInfo* design = rmap::find_design(*id);
  if (design == nullptr) return complain(command, unknown_design(*id));
  if (!file) return complain(command, "which file? - is standard input");
  return DesignAndFile{design, std::string(*file)};
}

std::optional<std::string> read_text(std::string_view command, const std::string& file) {
  std::ifstream stream;
  if (file != "-") stream.open(file, std::ios::binary);
  std::istream& source = file == "-" ? std::cin : stream;
  std::string text;
  char buffer[4096];
  // Not through iterators: reading a directory would throw there.
  while (source.read(buffer, sizeof buffer) || source.gcount() > 0) {
    text.append(buffer, static_cast<std::size_t>(source.gcount()));
  }
  if ((file == "-" || stream.is_open()) && !source.bad()) return text;
  std::cerr << "rmap " << command << ": cannot read " << file << "\n";
  return {};
}

void print_diagnostics(const std::string& file, const scenario::Diagnostics& diagnostics) {
  for (const scenario::Diagnostic& diagnostic : diagnostics) {
    std::cerr << file << ":" << diagnostic.span.line << ":" << diagnostic.span.column << ": "
              << scenario::message(diagnostic) << "\n";
  }
}

}  // namespace cli
