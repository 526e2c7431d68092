#include "trace/journal_text.h"

#include "scenario/helpers.h"

namespace scenario {
namespace {

std::string text_of(const Story& story) {
  return trace::journal_text(story.journal, trace::describe_types(story.run->machine().heap()));
}

// The lines of a text that hold `word`, less the place in the source, which any edit moves.
std::string lines_with(const std::string& text, const std::string& word) {
  std::string found;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = text.find('\n', from);
    std::string line = text.substr(from, end - from);
    from = end + 1;
    if (line.find(word) == std::string::npos) continue;
    const std::size_t site = line.find(" engine/");
    found += (site == std::string::npos ? line : line.substr(0, site)) + "\n";
  }
  return found;
}

TEST(JournalText, NamesObjectsFieldsAndValues) {
  const Story story(
      "process P\nmmap P heap 2 r\nmprotect P heap rw\nwrite P heap[1]\nwalk P heap[1]");
  const std::string text = text_of(story);
  EXPECT_EQ(lines_with(text, "type process"),
            "type process: pid number, forked_by number, mm object\n");
  EXPECT_EQ(lines_with(text, "type pte table"),
            "type pte table: mm object, base number, entry[512] pte\n");
  EXPECT_EQ(lines_with(text, "statement"),
            "statement 0\nstatement 1\nstatement 2\nstatement 3\nstatement 4\n");
  EXPECT_EQ(lines_with(text, "vm_flags 0"), "  store vma#0.vm_flags 0 -> 1\n");
  EXPECT_EQ(lines_with(text, "vma#0.anon_vma "), "    store vma#0.anon_vma 0 -> anon_vma#0\n");
  EXPECT_EQ(lines_with(text, "entry[17]"), "  store pte table#0.entry[17] 0 -> page#0:7\n");
  EXPECT_EQ(lines_with(text, "rmap_walk"), "call rmap_walk(page#0)\nleave rmap_walk\n");
  EXPECT_EQ(lines_with(text, "visit"), "  visit vma#0 0\n");
  EXPECT_EQ(lines_with(text, "hit"), "  hit vma#0 17\n");
}

TEST(JournalText, SaysWhyAWalkMissed) {
  const Story story(
      "process P\nmmap P heap 2\nwrite P heap[1]\nfork P C\nfork P D\nwrite C heap[1]\n"
      "munmap D heap[1]\nwalk P heap[1]");  // what is left of D's heap is the VMA it was
  EXPECT_EQ(lines_with(text_of(story), "miss"),
            "  miss vma#1 17 other_page\n  miss vma#2 17 out_of_range\n");
}

TEST(JournalText, NamesPointersToFields) {
  const Story story("process P\nmmap P heap 2\nwrite P heap[1]", "pte-chain");
  EXPECT_EQ(lines_with(text_of(story), "direct 0"),
            "    store page#0.direct 0 -> pte table#0.entry[17]\n");
}

TEST(JournalText, NamesOnlyTheSourceInsideTheProject) {
  const Story story("process P");
  const std::string text = text_of(story);
  EXPECT_NE(text.find("alloc mm#0 engine/mm/exit.cc:"), std::string::npos);
  EXPECT_EQ(text.find(" /"), std::string::npos);
}

TEST(JournalText, TheSameRunGivesTheSameText) {
  const char* source = "process P\nmmap P heap 2\nwrite P heap\nfork P C\nwrite C heap\nexit P";
  EXPECT_EQ(text_of(Story(source)), text_of(Story(source)));
}

TEST(JournalText, AnObjectFromBeforeTheJournalHasOnlyItsId) {
  trace::Journal journal;
  journal.store(7, 3, 0, 12, trace::Place::here());
  const std::string text = trace::journal_text(journal, {});
  EXPECT_EQ(text.substr(0, 20), "\nstore #7.3 0 -> 12 ");
}

}  // namespace
}  // namespace scenario
