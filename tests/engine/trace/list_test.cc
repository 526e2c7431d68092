#include "trace/list.h"

#include <gtest/gtest.h>

#include <deque>
#include <vector>

#include "support/random_story.h"
#include "trace/slab.h"

namespace {

struct Item {
  trace::ListNode<Item> node;
  trace::ListNode<Item> other_node;
};
struct Owner {
  trace::ListHead<Item> items;
};

class ListTest : public testing::Test {
 protected:
  ListTest() : items(heap, "item"), owners(heap, "owner"), owner(owners.create()) {
    items.describe("node", &Item::node);
    items.describe("other_node", &Item::other_node);
    owners.describe("items", &Owner::items);
  }

  // Forwards, after checking that backwards says the same.
  std::vector<Item*> contents() const {
    std::vector<Item*> forwards;
    std::vector<Item*> backwards;
    for (Item* item = owner->items.first; item != nullptr; item = item->node.next) {
      forwards.push_back(item);
    }
    for (Item* item = owner->items.last; item != nullptr; item = item->node.prev) {
      backwards.insert(backwards.begin(), item);
    }
    EXPECT_EQ(forwards, backwards);
    return forwards;
  }

  trace::Heap heap;
  trace::Slab<Item> items;
  trace::Slab<Owner> owners;
  Owner* owner;
};

TEST_F(ListTest, BehavesLikeADequeUnderRandomOperations) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    SCOPED_TRACE(seed);
    testing_support::Random random(seed);
    std::deque<Item*> model;
    while (owner->items.first != nullptr) {
      list_del(static_cast<Item*>(owner->items.first), &Item::node, owner->items);
    }
    for (int i = 0; i < 200; ++i) {
      const auto choice = random.below(4);
      if (choice < 2) {
        Item* item = items.create();
        if (choice == 0) {
          list_add(item, &Item::node, owner->items);
          model.push_front(item);
        } else {
          list_add_tail(item, &Item::node, owner->items);
          model.push_back(item);
        }
      } else if (!model.empty()) {
        const auto at = static_cast<std::ptrdiff_t>(random.below(model.size()));
        list_del(model[static_cast<std::size_t>(at)], &Item::node, owner->items);
        model.erase(model.begin() + at);
      }
      ASSERT_EQ(contents(), std::vector<Item*>(model.begin(), model.end()));
      ASSERT_EQ(owner->items.empty(), model.empty());
      ASSERT_EQ(owner->items.is_singular(), model.size() == 1);
    }
  }
}

TEST_F(ListTest, JournalNamesTheCallersLineNotTheListsOwn) {
  trace::Journal journal;
  Item* item = items.create();
  heap.attach(&journal);
  list_add(item, &Item::node, owner->items); const int line = __LINE__;
  ASSERT_FALSE(journal.events().empty());
  for (const trace::Event& event : journal.events()) {
    EXPECT_EQ(journal.sites()[event.site].line, line);
  }
}

}  // namespace
