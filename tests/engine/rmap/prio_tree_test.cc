#include "rmap/prio_tree.h"

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

using Items = testing_support::TreeItems<trace::PrioTreeNode, trace::PrioTreeRoot>;
using Item = Items::Item;
using Owner = Items::Owner;
using ItemRange = Items::Range;
using Tree = rmap::PrioTree<ItemRange>;

// Which way an object goes below a node at `depth`: the rule as it is stated.
template <class Traits, class T>
bool belongs_right(const T* object, unsigned depth, unsigned index_bits) {
  if (depth < index_bits) return Traits::start(object) >> (index_bits - 1 - depth) & 1;
  return (Traits::last(object) - Traits::start(object)) >> (63 - (depth - index_bits)) & 1;
}

// A tree node, its vm_set and its links to the nodes around it.
template <class Traits, class T>
std::vector<T*> check_set(T* here) {
  std::vector<T*> members;
  rmap::PrioTree<Traits>::for_each_in_set(here, [&](T* member) { members.push_back(member); return true; });
  const T* head = (here->*Traits::node).head;
  EXPECT_EQ(head != nullptr, members.size() > 1);
  EXPECT_EQ((here->*Traits::node).next, nullptr);
  EXPECT_EQ((here->*Traits::node).prev, nullptr);
  for (std::size_t i = 1; i < members.size(); ++i) {
    const auto& node = members[i]->*Traits::node;
    EXPECT_EQ(Traits::start(members[i]), Traits::start(here));
    EXPECT_EQ(Traits::last(members[i]), Traits::last(here));
    EXPECT_EQ(node.head, i == 1 ? here : nullptr);
    EXPECT_EQ(node.parent, nullptr);
    EXPECT_EQ(node.left, nullptr);
    EXPECT_EQ(node.right, nullptr);
    EXPECT_EQ((node.next->*Traits::node).prev, members[i]);
  }
  return members;
}

// Appends the sets of a subtree in the order of a walk.
template <class Traits, class T>
void check_subtree(T* here, T* parent, std::vector<bool>& path, unsigned index_bits,
                   std::vector<std::vector<T*>>& sets) {
  if (here == nullptr) return;
  const auto& node = here->*Traits::node;
  EXPECT_EQ(node.parent, parent);
  EXPECT_LE(std::bit_width(Traits::last(here)), index_bits);
  for (unsigned depth = 0; depth < path.size(); ++depth) {
    EXPECT_EQ((belongs_right<Traits>(here, depth, index_bits)), path[depth]) << "depth " << depth;
  }
  if (parent != nullptr) {
    EXPECT_LE(Traits::last(here), Traits::last(parent));
    EXPECT_TRUE(Traits::last(here) < Traits::last(parent) ||
                Traits::start(here) > Traits::start(parent));
  }
  sets.push_back(check_set<Traits>(here));
  for (const bool right : {false, true}) {
    path.push_back(right);
    T* child = right ? node.right : node.left;
    check_subtree<Traits>(child, here, path, index_bits, sets);
    path.pop_back();
  }
}

// All numbered invariants but the history of index_bits; returns the sets in the order of a walk.
template <class Traits, class T>
std::vector<std::vector<T*>> check_tree(const trace::PrioTreeRoot<T>& root) {
  std::vector<std::vector<T*>> sets;
  std::vector<bool> path;
  T* top = root.node;
  check_subtree<Traits>(top, static_cast<T*>(nullptr), path, root.index_bits, sets);
  return sets;
}

class PrioTreeTest : public testing::Test {
 protected:
  PrioTreeTest() : items(heap, "item"), owners(heap, "owner"), owner(owners.create()) {
    items.describe("prio", &Item::node);
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
  Item* fork(Item* parent) {
    Item* made = item(parent->start, parent->last);
    Tree::add(made, parent, root());
    return made;
  }

  std::vector<const Item*> matches(std::uint64_t from, std::uint64_t to) const {
    std::vector<const Item*> found;
    Tree::for_each_match(owner->items, from, to, ignore,
                         [&](const Item* match) { found.push_back(match); return true; });
    return found;
  }

  trace::PrioTreeRoot<Item>& root() { return owner->items; }

  trace::Heap heap;
  trace::Slab<Item> items;
  trace::Slab<Owner> owners;
  Owner* owner;
};

// The tree, and a plain list of the ranges with their objects that does the same in the plain way.
class PrioTreeAgainstAList : public PrioTreeTest {
 protected:
  using Set = std::vector<Item*>;

  void random_step(lab::Random& random, unsigned bits) {
    if (list.empty()) growing = true;
    if (list.size() > 40) growing = false;
    const std::uint32_t choice = random.below(8);
    if (!list.empty() && choice < (growing ? 2u : 5u)) {
      erase_one(random);
    } else if (!list.empty() && choice >= 6) {
      fork_one(random);
    } else {
      insert_one(random, bits);
    }
  }

  void insert_one(lab::Random& random, unsigned bits) {
    const std::uint64_t a = index_up_to(random, bits);
    const std::uint64_t b = index_up_to(random, bits);
    Item* made = insert(std::min(a, b), std::max(a, b));
    index_bits = std::max(index_bits, static_cast<unsigned>(std::bit_width(made->last)));
    for (Set& set : list) {
      if (set.front()->start == made->start && set.front()->last == made->last) {
        set.push_back(made);
        return;
      }
    }
    list.push_back({made});
  }

  void fork_one(lab::Random& random) {
    Set& set = list[random.below(list.size())];
    const std::size_t at = random.below(set.size());
    Item* child = fork(set[at]);
    set.insert(at == 0 ? set.end() : set.begin() + static_cast<std::ptrdiff_t>(at) + 1, child);
  }

  void erase_one(lab::Random& random) {
    const auto place = list.begin() + static_cast<std::ptrdiff_t>(random.below(list.size()));
    const auto at = static_cast<std::ptrdiff_t>(random.below(place->size()));
    Item* victim = (*place)[static_cast<std::size_t>(at)];
    place->erase(place->begin() + at);
    if (place->empty()) list.erase(place);
    if (list.empty()) index_bits = 1;
    Tree::erase(victim, root());
    expect_cleared(victim);
    items.destroy(victim);
  }

  // Few bits and many bits alike; the top ones are often all there is.
  static std::uint64_t index_up_to(lab::Random& random, unsigned bits) {
    const unsigned width = random.below(3) == 0 ? bits : 1 + random.below(bits);
    const std::uint64_t high = std::uint64_t{random.below(16)} << 60;
    return (high | random.below(16)) >> (64 - width) | random.below(std::uint64_t{1} << width % 5);
  }

  static void expect_cleared(const Item* gone) {
    EXPECT_EQ(gone->node.parent, nullptr);
    EXPECT_EQ(gone->node.left, nullptr);
    EXPECT_EQ(gone->node.right, nullptr);
    EXPECT_EQ(gone->node.head, nullptr);
    EXPECT_EQ(gone->node.next, nullptr);
    EXPECT_EQ(gone->node.prev, nullptr);
  }

  // The sets in the order of a walk: the shape follows from the ranges and index_bits.
  std::vector<Set> canonical() const {
    std::vector<Set> sets;
    append_canonical(list, 0, sets);
    return sets;
  }
  void append_canonical(std::vector<Set> from, unsigned depth, std::vector<Set>& to) const {
    if (from.empty()) return;
    const auto top = std::min_element(from.begin(), from.end(), [](const Set& a, const Set& b) {
      return std::pair(~a[0]->last, a[0]->start) < std::pair(~b[0]->last, b[0]->start);
    });
    to.push_back(*top);
    from.erase(top);
    const auto right = std::stable_partition(from.begin(), from.end(), [&](const Set& set) {
      return !belongs_right<ItemRange>(set[0], depth, index_bits);
    });
    append_canonical({from.begin(), right}, depth + 1, to);
    append_canonical({right, from.end()}, depth + 1, to);
  }

  void expect_same_answer(const std::vector<Set>& sets, std::uint64_t from,
                          std::uint64_t to) const {
    std::vector<const Item*> expected;
    for (const Set& set : sets) {
      if (set[0]->start > to || set[0]->last < from) continue;
      expected.insert(expected.end(), set.begin(), set.end());
    }
    std::set<const Item*> touched;
    std::vector<const Item*> found;
    Tree::for_each_match(
        owner->items, from, to,
        [&](const Item* node, trace::Place) {
          EXPECT_TRUE(touched.insert(node).second) << "touched twice";
          EXPECT_TRUE(Tree::is_tree_node(node, owner->items));
        },
        [&](const Item* match) { found.push_back(match); return true; });
    EXPECT_EQ(found, expected) << from << ".." << to;
    for (const Item* match : found) {
      EXPECT_EQ(touched.contains(match), Tree::is_tree_node(match, owner->items));
    }
  }

  std::vector<Set> list;
  unsigned index_bits = 1;
  bool growing = true;
};

TEST_F(PrioTreeAgainstAList, HoldsItsInvariantsAndFindsTheSame) {
  for (std::uint64_t seed = 1; seed <= 24; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    lab::Random random(seed);
    const unsigned bits = std::vector{3u, 4u, 6u, 12u, 40u, 64u}[seed % 6];
    for (int step = 0; step < 500; ++step) {
      random_step(random, bits);
      const std::vector<Set> sets = check_tree<ItemRange>(root());
      ASSERT_EQ(sets, canonical()) << "step " << step;
      ASSERT_EQ(root().index_bits, index_bits) << "step " << step;
      const std::uint64_t from = index_up_to(random, bits);
      const std::uint64_t to = index_up_to(random, bits);
      expect_same_answer(sets, from, from);
      expect_same_answer(sets, std::min(from, to), std::max(from, to));
      ASSERT_FALSE(HasFailure()) << "step " << step;
    }
    expect_same_answer(canonical(), 0, kMax);
    while (!list.empty()) erase_one(random);
    ASSERT_EQ(root().node, nullptr);
    ASSERT_EQ(root().index_bits, 1u);
  }
}

TEST_F(PrioTreeTest, AnEmptyTreeHasNoMatchesEvenIfItWasNeverUsed) {
  EXPECT_TRUE(matches(0, kMax).empty());
}

TEST_F(PrioTreeTest, TheGreatestIndexIsAnIndexLikeAnyOther) {
  const Item* all = insert(0, kMax);
  const Item* end = insert(kMax, kMax);
  EXPECT_EQ(root().index_bits, 64u);
  EXPECT_EQ(matches(kMax, kMax), (std::vector<const Item*>{all, end}));
  EXPECT_EQ(matches(0, kMax - 1), (std::vector<const Item*>{all}));
}

TEST_F(PrioTreeTest, ASingleRangeOfPageZeroNeedsOneBitNotNone) {
  insert(0, 0);
  EXPECT_EQ(root().index_bits, 1u);
}

TEST_F(PrioTreeTest, IndexBitsStayWhenTheGreatestRangeLeavesAndFallWhenTheTreeIsEmpty) {
  Item* small = insert(0, 3);
  Item* great = insert(4095, 4095);
  EXPECT_EQ(root().index_bits, 12u);
  Tree::erase(great, root());
  EXPECT_EQ(root().index_bits, 12u);
  Tree::erase(small, root());
  EXPECT_EQ(root().index_bits, 1u);
}

// Up to 2.6.9 the bits of the size were counted from index_bits: when it grew, ranges were sought
// elsewhere than they had been put (b9d113db01).
TEST_F(PrioTreeTest, RangesOfOneStartAreNotLostWhenIndexBitsGrow) {
  std::vector<Item*> inside;
  for (std::uint64_t last = 0; last < 8; ++last) inside.push_back(insert(0, last));
  inside.push_back(insert(5, 1000));
  check_tree<ItemRange>(root());
  EXPECT_EQ(matches(0, 0).size(), 8u);
  for (const Item* each : std::vector(inside)) {
    Item* twin = insert(each->start, each->last);
    EXPECT_FALSE(Tree::is_tree_node(twin, root())) << "its equal was not found";
  }
}

TEST_F(PrioTreeTest, ChildrenOfTheTreeNodeQueueUpAndThoseOfOthersPushIn) {
  Item* parent = insert(3, 5);
  Item* first = fork(parent);
  Item* second = fork(parent);
  Item* grandchild = fork(first);
  EXPECT_EQ(matches(4, 4), (std::vector<const Item*>{parent, first, grandchild, second}));
}

TEST_F(PrioTreeTest, WhenTheTreeNodeLeavesTheHeadTakesItsPlaceAndTheNextIsHead) {
  Item* above = insert(0, 7);
  Item* parent = insert(3, 5);
  Item* first = fork(parent);
  Item* second = fork(parent);
  Item* third = fork(parent);
  Tree::erase(parent, root());
  EXPECT_EQ(first->node.parent, above);
  EXPECT_EQ(first->node.head, second);
  EXPECT_EQ(second->node.head, first);
  EXPECT_EQ(matches(4, 4), (std::vector<const Item*>{above, first, second, third}));
}

TEST_F(PrioTreeTest, EqualRangesNeedOneTreeNode) {
  Item* parent = insert(3, 5);
  for (int i = 0; i < 100; ++i) fork(parent);
  int touched = 0;
  int found = 0;
  Tree::for_each_match(
      root(), 4, 4, [&](const Item*, trace::Place) { ++touched; }, [&](const Item*) { return ++found > 0; });
  EXPECT_EQ(touched, 1);
  EXPECT_EQ(found, 101);
}

TEST_F(PrioTreeTest, RightSubtreesThatStartBehindThePageAreNotRead) {
  insert(0, 7);
  insert(1, 3);
  insert(4, 7);
  insert(6, 6);
  int touched = 0;
  int found = 0;
  Tree::for_each_match(
      root(), 2, 2, [&](const Item*, trace::Place) { ++touched; }, [&](const Item*) { return ++found > 0; });
  EXPECT_EQ(touched, 2) << "[4,7] ends late enough, but nothing right of the root starts before 4";
  EXPECT_EQ(found, 2);
}

TEST_F(PrioTreeTest, JournalNamesTheCallersLineNotTheTreesOwn) {
  Item* parent = insert(0, 2);
  insert(1, 3);
  Item* grown = item(9, 100);
  Item* child = item(0, 2);
  trace::Journal journal;
  heap.attach(&journal);
  const int line = __LINE__ + 1;
  Tree::insert(grown, root()); Tree::add(child, parent, root()); Tree::erase(parent, root());
  heap.attach(nullptr);
  EXPECT_GT(journal.events().size(), 20u);
  for (const trace::Event& event : journal.events()) {
    EXPECT_EQ(journal.sites()[event.site].line, line);
    EXPECT_EQ(std::filesystem::path(journal.sites()[event.site].file).filename(),
              "prio_tree_test.cc");
  }
}

// --- what the kernel's own tree looked like ---

struct FileTraits : testing_support::FileRange {
  static constexpr auto node = &FileVma::prio;
};

struct FilePrioTree {
  using Files = rmap::PrioTree<FileTraits>;

  static void insert(FileVma* vma, FileRoots& file) { Files::insert(vma, file.prio); }
  static void fork(FileVma* child, FileVma* parent, FileRoots& file) {
    Files::add(child, parent, file.prio);
  }
  static void erase(FileVma* vma, FileRoots& file) { Files::erase(vma, file.prio); }

  static void check(const FileRoots& file) { check_tree<FileTraits>(file.prio); }

  static Json state(const FileRoots& file) {
    Json tree = Json::array();
    std::size_t height = 0;
    list_subtree(file.prio.node, "", tree, height);
    const std::size_t nodes = tree.size();
    return {{"tree", std::move(tree)},
            {"tree_nodes", nodes},
            {"height", height},
            {"index_bits", static_cast<std::uint32_t>(file.prio.index_bits)}};
  }

  static std::vector<FileVma*> walk(const FileRoots& file, std::uint64_t index) {
    std::vector<FileVma*> found;
    Files::for_each_match(file.prio, index, index, ignore,
                          [&](FileVma* vma) { found.push_back(vma); return true; });
    return found;
  }

 private:
  static void list_subtree(FileVma* here, const std::string& path, Json& tree,
                           std::size_t& height) {
    if (here == nullptr) return;
    height = std::max(height, path.size() + 1);
    Json members = Json::array();
    Files::for_each_in_set(here, [&](const FileVma* vma) { members.push_back(vma->name()); return true; });
    tree.push_back({path, FileTraits::start(here), FileTraits::last(here), std::move(members)});
    list_subtree(here->prio.left, path + "L", tree, height);
    list_subtree(here->prio.right, path + "R", tree, height);
  }
};

class FilePrioTreeGolden : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(FilePrioTreeGolden, HasShapeSetsAndOrderOfTheKernelAfterEveryStep) {
  EXPECT_EQ(testing_support::first_difference<FilePrioTree>(GetParam()), "");
}

INSTANTIATE_TEST_SUITE_P(Kernel2611, FilePrioTreeGolden,
                         testing::ValuesIn(testing_support::file_stories("file_prio_tree")),
                         testing_support::file_story_name);
INSTANTIATE_TEST_SUITE_P(Kernel34, FilePrioTreeGolden,
                         testing::ValuesIn(testing_support::file_stories("file_prio_tree_3.4")),
                         testing_support::file_story_name);

}  // namespace
