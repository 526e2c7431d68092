// The commands that the README gives, as somebody types them.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

namespace {

constexpr const char* kPrefix = "    build/native/rmap ";

std::vector<std::string> commands_of_readme() {
  std::vector<std::string> commands;
  std::ifstream readme(RMAP_ROOT "README.md");
  for (std::string line; std::getline(readme, line);) {
    if (line.rfind(kPrefix, 0) == 0) commands.push_back(line.substr(std::string(kPrefix).size()));
  }
  return commands;
}

TEST(Readme, ItsCommandsWork) {
  const std::vector<std::string> commands = commands_of_readme();
  EXPECT_GE(commands.size(), 4u);
  for (const std::string& command : commands) {
    const std::string line = "cd '" RMAP_ROOT "' && '" RMAP_CLI "' " + command + " >/dev/null";
    EXPECT_EQ(std::system(line.c_str()), 0) << command;
  }
}

}  // namespace
