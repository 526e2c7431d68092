// Nothing that anybody may type or paste brings the engine down: it ends in diagnostics, or runs.

#include <algorithm>
#include <iterator>
#include <random>

#include "scenario/helpers.h"

namespace scenario {
namespace {

Budget small() {
  Budget budget;
  budget.statements = 2'000;
  budget.pages = 5'000;
  budget.processes = 50;
  budget.events = 50'000;
  budget.work = 200'000;
  budget.objects = 20'000;
  budget.page_tables = 1'000;
  return budget;
}

// What must hold of every script: places lie in the text, messages are whole in both languages, and
// asking afterwards works.
void check_story(Story& story, std::string_view source) {
  const auto lines = static_cast<std::uint32_t>(std::count(source.begin(), source.end(), '\n')) + 1;
  for (const Diagnostic& diagnostic : story.run->diagnostics()) {
    EXPECT_GE(diagnostic.span.line, 1u);
    EXPECT_LE(diagnostic.span.line, lines);
    EXPECT_GE(diagnostic.span.column, 1u);
    EXPECT_LE(diagnostic.span.column, source.size() + 1);
    EXPECT_GE(diagnostic.span.length, 1u);
    EXPECT_LE(diagnostic.span.length, source.size() + 1);
    for (const Language language : {Language::english, Language::chinese}) {
      const std::string text = message(diagnostic, language);
      EXPECT_FALSE(text.empty());
      EXPECT_EQ(text.find('\n'), std::string::npos);
    }
  }
  static_cast<void>(story.ask("count(process)"));
  static_cast<void>(story.ask(source.substr(0, 200)));
}

std::string mixed_line(std::string_view piece, std::size_t length) {
  std::string line;
  while (line.size() + piece.size() <= length) line += piece;
  return line;
}

TEST(HostileScripts, EndInDiagnostics) {
  std::vector<std::string> scripts = {
      std::string(1, '\0'),
      std::string("process P\0\n", 11),
      std::string(2'000'000, 'a'),
      std::string(1'000'000, '\xff'),
      std::string(1'000'000, '{'),
      "\xef\xbb\xbf\xef\xbb\xbfprocess P",
      "process P\r\rprocess Q",
      "end\nend\nend",
      "repeat 1",
      "repeat",
      "repeat 1 as",
      "repeat 1 as as\nend\nend",
      "repeat 1..2..3\nend",
      "repeat -1\nend",
      "repeat {1/0}\nend",
      "repeat 9223372036854775808\nend",
      "process " + std::string(900, 'P'),
      "process P\nmmap P heap 0",
      "process P\nmmap P heap 18446744073709551616",
      "process P\nmmap P heap 9223372036854775807",
      "process P\nmmap P heap 1 at 9223372036854775807",
      "process P\nmmap P heap 1048576 at 68719476735",
      "process P\nmmap P heap 4\nwrite P heap[9223372036854775807]",
      "process P\nmmap P heap 4\nwrite P heap[{0-9223372036854775807-1}]",
      "process P\nmmap P heap 4\nwrite P heap[0..9223372036854775807]",
      "process P\nprocess P",
      "process P\nexit P\nexit P",
      "exit P",
      "process P\nfork P P",
      "process P{",
      "process P{1",
      "process P{1}}",
      "process P{{1}}",
      "process P{1+}",
      "process P{()}",
      "write P heap[",
      "write P heap[[",
      "write P heap[1]]",
      "write P heap[1..]",
      "write P heap[..1]",
      "write P heap[*..1]",
      "file libc\nfile libc",
      "process P\nmmap P t 4 file",
      "process P\nmmap P t 4 file libc",
      "process P\nmmap P t 4 from 9223372036854775807",
      "file libc\nprocess P\nmmap P t 4 file libc from 9223372036854775807",
      "file libc\nprocess P\nmmap P t 4 file libc from {0-9223372036854775807-1}",
      "process P\nmmap P heap 4\nmremap P heap pages 9223372036854775807",
      "process P\nmmap P heap 4\nmremap P heap as a pages 68719476736",
      "process P\nmmap P heap 4\nmremap P heap as a at 68719476735",
      "process P\nmmap P heap 4\nmremap P heap as a at 0 pages 1048577",
      "process P\nmmap P heap 4\nmremap P heap[1] as heap",
      "process P\nmmap P heap 4\nmremap P heap[{1/0}] as heap",
      "process P\nmmap P heap 4\nmremap P heap as h{1/0}",
      "process P\nmmap P heap 4\nreclaim P heap",
      "process P\nmmap P heap 4\nage P heap",
      "process P\nmmap P heap 4\nmigrate P heap",
      "process P\nmmap P heap 4\nexec P\nwrite P heap",
      "expect swapped",
      "expect swapped(P)",
      "expect count(kernel_bytes)",
      "expect ==",
      "expect 1 == ",
      "expect 1 === 1",
      "expect walk",
      "expect walk(",
      "expect walk()",
      "expect walk(P",
      "expect walk(P heap[1]",
      "expect walk(P heap[1]).",
      "expect count()",
      "expect count(P heap[1]) == 1",
      "expect page(P heap[walk(P heap[1]).visited]).mapcount == 1",
      "expect " + mixed_line("(", 900) + "1",
      "expect " + mixed_line("-", 900) + "1 == 1",
      "expect 1" + mixed_line("*1000000000", 900) + " == 1",
      mixed_line("process P ", 999),
      mixed_line("{", 999),
      mixed_line("expect walk(", 999),
      "\xe2\x80\xae"
      "process P",
      "ｐｒｏｃｅｓｓ P",
      "process 进程",
  };
  for (const std::string& source : scripts) {
    Story story(source, "anon-vma-chain", small());
    EXPECT_FALSE(story.run->diagnostics().empty()) << source.substr(0, 100);
    check_story(story, source);
  }
}

TEST(HostileScripts, ALongScriptTakesNoLongTime) {
  std::string source = "process P\nmmap P heap 4\n";
  while (source.size() < 1'000'000) source += "write P heap[{1 + 1}]\n";
  const Story story(source, "anon-vma-chain", small());
  EXPECT_EQ(story.problems().substr(story.problems().find(' ')), " budget-statements");
}

std::string seed_text(std::uint32_t seed) { return "seed " + std::to_string(seed); }

TEST(HostileScripts, RandomBytes) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    SCOPED_TRACE(seed_text(seed));
    std::mt19937 random(seed);
    std::string source(random() % 400, ' ');
    for (char& byte : source) byte = static_cast<char>(random());
    Story story(source, "anon-vma", small());
    check_story(story, source);
  }
}

// Words of the language in no order: gets much further than bytes do.
TEST(HostileScripts, RandomWords) {
  constexpr std::string_view kWords[] = {"process ",
                                         "mmap ",
                                         "munmap ",
                                         "mprotect ",
                                         "read ",
                                         "write ",
                                         "fork ",
                                         "exit ",
                                         "walk ",
                                         "expect ",
                                         "repeat ",
                                         "end",
                                         "P ",
                                         "Q",
                                         "C{i}",
                                         " heap",
                                         "[",
                                         "]",
                                         "[1]",
                                         "[0..2]",
                                         "[*]",
                                         "{",
                                         "}",
                                         "{i}",
                                         "i",
                                         " as i",
                                         "..",
                                         " 1",
                                         " 4",
                                         "0",
                                         " at ",
                                         "r",
                                         "rw",
                                         "none",
                                         "(",
                                         ")",
                                         "+",
                                         "-",
                                         "*",
                                         "/",
                                         "%",
                                         "==",
                                         "<",
                                         "walk(P heap[1]).visited",
                                         "count(vma)",
                                         "\n",
                                         "\n",
                                         "\n",
                                         "#",
                                         "process P\nmmap P heap 4\nwrite P heap\n",
                                         "fork P C\n",
                                         "repeat 3 as i\n",
                                         "end\n",
                                         "file ",
                                         " file F",
                                         "mmap P t 4 file F\n",
                                         " shared",
                                         " from ",
                                         "mremap ",
                                         " as moved",
                                         " pages ",
                                         "exec ",
                                         "age ",
                                         "reclaim ",
                                         "migrate ",
                                         "reclaim P heap\n",
                                         "mremap P heap as heap\n",
                                         "swapped(P heap[1])",
                                         "walk(P heap[1]).tree_nodes"};
  for (std::uint32_t seed = 0; seed < 2'000; ++seed) {
    SCOPED_TRACE(seed_text(seed));
    std::mt19937 random(seed);
    std::string source =
        random() % 2 == 0 ? "" : "file F\nprocess P\nmmap P heap 4\nwrite P heap\n";
    for (auto words = random() % 60; words > 0; --words) {
      source += kWords[random() % std::size(kWords)];
    }
    Story story(source, "anon-vma-chain", small());
    check_story(story, source);
  }
}

TEST(HostileScripts, MutationsOfAGoodScript) {
  const std::string good = R"(process P
mmap P heap 4
write P heap[*]
repeat 0..3 as i
  fork P C{i}
  write C{i} heap[{i % 4}]
  munmap C{i} heap[1..2]
  walk C{i} heap[{i * 0}]
end
mprotect P heap[1..2] r
mmap C1 more 3 at 64 rw
file libc
mmap C2 text 4 file libc from 2 shared at 80
write C2 text[1..3]
mremap C1 heap[0] as moved at 96 pages 2
mremap C1 more pages 5
age P heap[0..2]
reclaim P heap
migrate C2 text[1]
exec C3
exit C0
fork C1 G
expect walk(C2 text[1]).visited + count(vma) >= 2 * (swapped(P heap[0]) + page(C2 text[1]).count)
)";
  constexpr std::string_view kBytes = " \n\t#{}[]().*+-/%=<>0123456789PChieapr\"\\\xff\x00";
  ASSERT_EQ(Story(good).problems(), "");
  for (std::uint32_t seed = 0; seed < 3'000; ++seed) {
    SCOPED_TRACE(seed_text(seed));
    std::mt19937 random(seed);
    std::string source = good;
    for (auto changes = 1 + random() % 6; changes > 0 && !source.empty(); --changes) {
      const std::size_t at = random() % source.size();
      const char byte = kBytes[random() % kBytes.size()];
      switch (random() % 4) {
        case 0:
          source[at] = byte;
          break;
        case 1:
          source.insert(at, 1, byte);
          break;
        case 2:
          source.erase(at, 1 + random() % 5);
          break;
        default:
          source.insert(at, source.substr(random() % source.size(), random() % 40));
          break;
      }
    }
    Story story(source, "anon-vma-chain", small());
    check_story(story, source);
  }
}

}  // namespace
}  // namespace scenario
