// A random story that is printed as a scenario, to be pasted, does the same again: same VMAs, same page
// tables, same pages shared by the same entries.
#include <algorithm>
#include <map>
#include <sstream>

#include "scenario/helpers.h"
#include "support/all_designs.h"
#include "support/random_story.h"
#include "support/story.h"

namespace scenario {
namespace {

// All VMAs, and all entries with a number for each page, in order of first appearance.
std::string shape_of(const mm::Machine& machine) {
  std::ostringstream text;
  std::map<const mm::Page*, std::size_t> numbers;
  for (const mm::Process* process : machine.processes()) {
    text << "process\n";
    for (const mm::Vma* vma : process->mm->vmas) {
      text << "  " << vma->vm_start << "-" << vma->vm_end << " @" << vma->vm_pgoff << " rights "
           << static_cast<int>(static_cast<mm::Prot>(vma->vm_flags)) << " shared " << vma->vm_shared
           << ":";
      mm::for_each_slot(process->mm->pgd, vma->vm_start, vma->vm_end,
                        [&](mm::Vpn address, const mm::PteSlot* slot) {
                          const mm::Pte pte = *slot;
                          if (pte.empty()) return;
                          text << " " << address;
                          if (pte.is_swap()) {
                            text << " in swap";
                          } else {
                            text << "=" << numbers.try_emplace(pte.page(), numbers.size()).first->second;
                          }
                          text << (pte.writable() ? "w" : "");
                        });
      text << "\n";
    }
  }
  return text.str();
}

class PastedStory : public testing::TestWithParam<rmap::DesignInfo> {};

TEST_P(PastedStory, DoesTheSameAgain) {
  std::size_t entries = 0;
  for (std::uint64_t seed = 1; seed <= 80; ++seed) {
    const testing_support::Story story = testing_support::random_story(seed, 100);
    testing_support::Stage stage(GetParam());
    for (const testing_support::Operation& operation : story) (void)stage.apply(operation);
    const std::string source = testing_support::to_scenario(story, GetParam());
    const Story pasted(source, GetParam().id);
    ASSERT_EQ(pasted.problems(), "") << "seed " << seed << "\n" << source;
    ASSERT_EQ(shape_of(pasted.run->machine()), shape_of(stage.machine()))
        << "seed " << seed << "\n" << source;
    const std::string shape = shape_of(stage.machine());
    entries += static_cast<std::size_t>(std::count(shape.begin(), shape.end(), '='));
  }
  EXPECT_GT(entries, 400u) << "stories worth comparing";
}

INSTANTIATE_TEST_SUITE_P(AllDesigns, PastedStory, testing_support::all_designs(),
                         testing_support::design_name);

}  // namespace
}  // namespace scenario
