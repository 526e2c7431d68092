#include "rmap/interval_tree.h"

#include <gtest/gtest.h>

#include <bit>
#include <set>

#include "lab/random.h"
#include "support/file_story.h"
#include "support/tree_items.h"

namespace {

using testing_support::FileRoots;
using testing_support::FileVma;
using testing_support::Json;

using testing_support::ignore;
constexpr std::uint64_t kMax = testing_support::kLargestIndex;

using Items = testing_support::TreeItems<trace::IntervalTreeNode, trace::IntervalTreeRoot>;
using Item = Items::Item;
using Owner = Items::Owner;
using ItemRange = Items::Range;
using Tree = rmap::IntervalTree<ItemRange>;

// Appends the objects of a subtree to `in_order`. Returns how many black nodes each way down meets.
template <class Traits, class T>
int check_subtree(const T* here, const T* parent, std::vector<const T*>& in_order) {
  if (here == nullptr) return 0;
  const auto& node = here->*Traits::node;
  EXPECT_EQ(node.parent, parent);
  const T* left = node.left;
  const T* right = node.right;
  const int black = check_subtree<Traits>(left, here, in_order);
  in_order.push_back(here);
  EXPECT_EQ(check_subtree<Traits>(right, here, in_order), black) << "a way is longer in black";
  std::uint64_t subtree_last = Traits::last(here);
  for (const T* child : {left, right}) {
    if (child == nullptr) continue;
    EXPECT_FALSE(node.red && (child->*Traits::node).red) << "a red node has a red child";
    subtree_last = std::max<std::uint64_t>(subtree_last, (child->*Traits::node).subtree_last);
  }
  EXPECT_EQ(node.subtree_last, subtree_last);
  return black + (node.red ? 0 : 1);
}

// All numbered invariants; returns what is in the tree, in order.
template <class Traits, class T>
std::vector<const T*> check_tree(const T* root) {
  std::vector<const T*> in_order;
  check_subtree<Traits>(root, static_cast<const T*>(nullptr), in_order);
  EXPECT_FALSE(root != nullptr && (root->*Traits::node).red) << "the root is red";
  EXPECT_TRUE(std::is_sorted(in_order.begin(), in_order.end(), [](const T* a, const T* b) {
    return Traits::start(a) < Traits::start(b);
  }));
  return in_order;
}

class IntervalTreeTest : public testing::Test {
 protected:
  IntervalTreeTest() : items(heap, "item"), owners(heap, "owner"), owner(owners.create()) {
    items.describe("rb", &Item::node);
    owners.describe("items", &Owner::items);
  }

  Item* item(std::uint64_t start, std::uint64_t last) {
    Item* made = items.create();
    made->start = start;
    made->last = last;
    return made;
  }
  Item* insert(std::uint64_t start, std::uint64_t last) {
    Item* made = item(start, last);
    Tree::insert(made, root());
    return made;
  }

  std::vector<const Item*> matches(std::uint64_t from, std::uint64_t to) const {
    std::vector<const Item*> found;
    Tree::for_each_match(owner->items, from, to, ignore,
                         [&](const Item* match) { found.push_back(match); return true; });
    return found;
  }

  trace::IntervalTreeRoot<Item>& root() { return owner->items; }

  trace::Heap heap;
  trace::Slab<Item> items;
  trace::Slab<Owner> owners;
  Owner* owner;
};

// The tree, and a plain list that does the same in the plain way.
class IntervalTreeAgainstAList : public IntervalTreeTest {
 protected:
  void random_step(lab::Random& random, std::uint64_t span) {
    const std::uint32_t choice = random.below(8);
    // Grows to a few dozen, then shrinks to nothing, again and again.
    if (list.empty()) growing = true;
    if (list.size() > 60) growing = false;
    if (!list.empty() && choice < (growing ? 2u : 6u)) {
      const auto at = static_cast<std::ptrdiff_t>(random.below(list.size()));
      Item* victim = list[static_cast<std::size_t>(at)];
      list.erase(list.begin() + at);
      Tree::erase(victim, root());
      expect_cleared(victim);
      items.destroy(victim);
    } else if (!list.empty() && choice == 7) {
      const auto at = static_cast<std::ptrdiff_t>(random.below(list.size()));
      Item* parent = list[static_cast<std::size_t>(at)];
      Item* child = item(parent->start, parent->last);
      list.insert(list.begin() + at + 1, child);
      Tree::insert_after(child, parent, root());
    } else {
      const std::uint64_t start = random.below(span);
      Item* made = item(start, start + random.below(1 + random.below(span)));
      const auto behind = std::find_if(list.begin(), list.end(),
                                       [&](const Item* each) { return each->start > start; });
      list.insert(behind, made);
      Tree::insert(made, root());
    }
  }

  static void expect_cleared(const Item* gone) {
    EXPECT_EQ(gone->node.parent, nullptr);
    EXPECT_EQ(gone->node.left, nullptr);
    EXPECT_EQ(gone->node.right, nullptr);
    EXPECT_FALSE(gone->node.red);
    EXPECT_EQ(gone->node.subtree_last, 0u);
  }

  void expect_same_answer(std::uint64_t from, std::uint64_t to) const {
    std::vector<const Item*> expected;
    for (const Item* each : list) {
      if (each->start <= to && from <= each->last) expected.push_back(each);
    }
    std::vector<const Item*> found;
    std::set<const Item*> touched;
    Tree::for_each_match(
        owner->items, from, to,
        [&](const Item* node, trace::Place) { EXPECT_TRUE(touched.insert(node).second) << "touched twice"; },
        [&](const Item* match) { found.push_back(match); return true; });
    EXPECT_EQ(found, expected) << from << ".." << to;
    for (const Item* match : found) EXPECT_TRUE(touched.contains(match));
  }

  std::vector<Item*> list;
  bool growing = true;
};

TEST_F(IntervalTreeAgainstAList, HoldsItsInvariantsAndFindsTheSame) {
  for (std::uint64_t seed = 1; seed <= 24; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    lab::Random random(seed);
    const std::uint64_t span = std::uint64_t{4} << seed % 8;  // from many equal starts to few
    for (int step = 0; step < 500; ++step) {
      random_step(random, span);
      const Item* top = root().node;
      const auto in_order = check_tree<ItemRange>(top);
      ASSERT_EQ(in_order, std::vector<const Item*>(list.begin(), list.end())) << "step " << step;
      const std::uint64_t from = random.below(2 * span);
      expect_same_answer(from, from);
      expect_same_answer(from, from + random.below(span));
      ASSERT_FALSE(HasFailure()) << "step " << step;
    }
    expect_same_answer(0, kMax);
    for (Item* each : list) Tree::erase(each, root());
    list.clear();
    ASSERT_EQ(root().node, nullptr);
  }
}

TEST_F(IntervalTreeTest, AnEmptyTreeHasNoMatches) {
  EXPECT_EQ(Tree::first(root(), 0, kMax, ignore), nullptr);
}

TEST_F(IntervalTreeTest, TheGreatestIndexIsAnIndexLikeAnyOther) {
  const Item* all = insert(0, kMax);
  const Item* end = insert(kMax, kMax);
  EXPECT_EQ(matches(kMax, kMax), (std::vector<const Item*>{all, end}));
  EXPECT_EQ(matches(kMax - 1, kMax - 1), (std::vector<const Item*>{all}));
}

TEST_F(IntervalTreeTest, ForkedOnesFollowTheParentNewestFirst) {
  Item* parent = insert(3, 5);
  Item* other = insert(3, 5);
  Item* first = item(3, 5);
  Tree::insert_after(first, parent, root());
  Item* second = item(3, 5);
  Tree::insert_after(second, parent, root());
  EXPECT_EQ(matches(4, 4), (std::vector<const Item*>{parent, second, first, other}));
}

TEST_F(IntervalTreeTest, AnObjectThatLeavesAndComesBackStandsBehindItsEquals) {
  Item* parent = insert(3, 5);
  Item* child = item(3, 5);
  Tree::insert_after(child, parent, root());
  Tree::erase(parent, root());
  parent->last = 4;
  Tree::insert(parent, root());
  EXPECT_EQ(matches(3, 3), (std::vector<const Item*>{child, parent}));
}

TEST_F(IntervalTreeTest, AMissOfEveryRangeReadsTheRootOnly) {
  for (std::uint64_t i = 0; i < 100; ++i) insert(i, i + 3);
  int touched = 0;
  EXPECT_EQ(Tree::first(root(), 200, 300, [&](const Item*, trace::Place) { ++touched; }), nullptr);
  EXPECT_EQ(touched, 1);
}

TEST_F(IntervalTreeTest, OneMatchAmongThousandsReadsTwoNodesALevelAtMost) {
  constexpr std::uint64_t kItems = 4000;
  for (std::uint64_t i = 0; i < kItems; ++i) insert(10 * i, 10 * i + 9);
  const std::uint64_t greatest_height = 2 * std::bit_width(kItems);
  for (std::uint64_t page = 0; page < 10 * kItems; page += 777) {
    std::uint64_t touched = 0;
    int found = 0;
    Tree::for_each_match(
        root(), page, page, [&](const Item*, trace::Place) { ++touched; }, [&](const Item*) { return ++found > 0; });
    EXPECT_EQ(found, 1);
    EXPECT_LE(touched, 2 * greatest_height);
  }
}

TEST_F(IntervalTreeTest, JournalNamesTheCallersLineNotTheTreesOwn) {
  std::vector<Item*> in;
  for (std::uint64_t i = 0; i < 9; ++i) in.push_back(insert(i, i));
  Item* last = item(9, 9);
  Item* child = item(4, 4);
  trace::Journal journal;
  heap.attach(&journal);
  const int line = __LINE__ + 1;
  Tree::insert(last, root()); Tree::insert_after(child, in[4], root()); Tree::erase(in[3], root());
  heap.attach(nullptr);
  EXPECT_GT(journal.events().size(), 20u);
  for (const trace::Event& event : journal.events()) {
    EXPECT_EQ(journal.sites()[event.site].line, line);
    EXPECT_EQ(std::filesystem::path(journal.sites()[event.site].file).filename(),
              "interval_tree_test.cc");
  }
}

// --- what the kernel's own tree looked like ---

struct FileTraits : testing_support::FileRange {
  static constexpr auto node = &FileVma::rb;
};

struct FileIntervalTree {
  using Files = rmap::IntervalTree<FileTraits>;

  static void insert(FileVma* vma, FileRoots& file) { Files::insert(vma, file.rb); }
  static void fork(FileVma* child, FileVma* parent, FileRoots& file) {
    Files::insert_after(child, parent, file.rb);
  }
  static void erase(FileVma* vma, FileRoots& file) { Files::erase(vma, file.rb); }

  static void check(const FileRoots& file) {
    const FileVma* top = file.rb.node;
    check_tree<FileTraits>(top);
  }

  static Json state(const FileRoots& file) {
    Json tree = Json::array();
    std::size_t height = 0;
    list_subtree(file.rb.node, "", tree, height);
    const std::size_t nodes = tree.size();
    return {{"tree", std::move(tree)}, {"tree_nodes", nodes}, {"height", height}};
  }

  static std::vector<FileVma*> walk(const FileRoots& file, std::uint64_t index) {
    std::vector<FileVma*> found;
    Files::for_each_match(file.rb, index, index, ignore,
                          [&](FileVma* vma) { found.push_back(vma); return true; });
    return found;
  }

 private:
  static void list_subtree(const FileVma* here, const std::string& path, Json& tree,
                           std::size_t& height) {
    if (here == nullptr) return;
    height = std::max(height, path.size() + 1);
    tree.push_back({path, FileTraits::start(here), FileTraits::last(here),
                    static_cast<std::uint64_t>(here->rb.subtree_last), here->rb.red ? 1 : 0,
                    here->name()});
    list_subtree(here->rb.left, path + "L", tree, height);
    list_subtree(here->rb.right, path + "R", tree, height);
  }
};

class FileIntervalTreeGolden : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(FileIntervalTreeGolden, HasShapeColoursAndOrderOfTheKernelAfterEveryStep) {
  EXPECT_EQ(testing_support::first_difference<FileIntervalTree>(GetParam()), "");
}

INSTANTIATE_TEST_SUITE_P(Kernel317, FileIntervalTreeGolden,
                         testing::ValuesIn(testing_support::file_stories("file_interval_tree")),
                         testing_support::file_story_name);

}  // namespace
