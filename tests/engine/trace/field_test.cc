#include "trace/field.h"

#include <gtest/gtest.h>

#include "trace/journal.h"
#include "trace/slab.h"

namespace {

struct Node {
  trace::Field<Node*> other;
  trace::Field<std::uint32_t> number;
  trace::Field<std::uint64_t> wide[3];
};

class FieldTest : public testing::Test {
 protected:
  FieldTest() : nodes(heap, "node") {
    nodes.describe("other", &Node::other);
    nodes.describe("number", &Node::number);
    nodes.describe("wide", &Node::wide);
  }
  const trace::Event& last() const { return journal.events().back(); }

  trace::Heap heap;
  trace::Slab<Node> nodes;
  trace::Journal journal;
};

TEST_F(FieldTest, IsAsLargeAsWhatItHolds) {
  EXPECT_EQ(sizeof(trace::Field<Node*>), sizeof(Node*));
  EXPECT_EQ(sizeof(trace::Field<std::uint32_t>), sizeof(std::uint32_t));
}

TEST_F(FieldTest, PlainAssignmentNamesObjectFieldOldNewAndLine) {
  Node* node = nodes.create();
  heap.attach(&journal);
  node->number = 7u; const int line = __LINE__;
  node->number = 9u;
  ASSERT_EQ(journal.events().size(), 2u);
  const trace::Event& first = journal.events()[0];
  EXPECT_EQ(first.kind, trace::EventKind::store);
  EXPECT_EQ(first.object, trace::object_id(node));
  EXPECT_EQ(first.field, 1u);
  EXPECT_EQ(first.before, 0);
  EXPECT_EQ(first.after, 7);
  EXPECT_EQ(journal.sites()[first.site].line, line);
  EXPECT_EQ(journal.sites()[last().site].line, line + 1);
  EXPECT_EQ(last().before, 7);
}

TEST_F(FieldTest, CopyFromAnotherFieldIsJournalledToo) {
  Node* a = nodes.create();
  Node* b = nodes.create();
  a->other = a;
  heap.attach(&journal);
  b->other = a->other;
  ASSERT_EQ(journal.events().size(), 1u);
  EXPECT_EQ(last().object, trace::object_id(b));
  EXPECT_EQ(last().after, trace::object_id(a));
  b->other = nullptr;
  EXPECT_EQ(last().after, 0);
}

TEST_F(FieldTest, ElementsOfArraysHaveSlotsOfTheirOwn) {
  Node* node = nodes.create();
  heap.attach(&journal);
  node->wide[2] = std::uint64_t{1} << 40;
  EXPECT_EQ(last().field, 4u);
  EXPECT_EQ(last().after, std::int64_t{1} << 40);
}

TEST_F(FieldTest, AddingAndTakingAwayAreStores) {
  Node* node = nodes.create();
  heap.attach(&journal);
  node->number += 3u;
  node->number -= 1u;
  EXPECT_EQ(last().before, 3);
  EXPECT_EQ(last().after, 2);
}

TEST_F(FieldTest, StoreOfTheSameValueIsNoEvent) {
  Node* node = nodes.create();
  heap.attach(&journal);
  node->number = 0u;
  EXPECT_TRUE(journal.events().empty());
}

TEST_F(FieldTest, NothingIsRecordedAfterDetaching) {
  Node* node = nodes.create();
  heap.attach(&journal);
  heap.attach(nullptr);
  node->number = 5u;
  EXPECT_TRUE(journal.events().empty());
  EXPECT_EQ(node->number, 5u);
}

TEST_F(FieldTest, IdsAreNeverUsedAgainAndSerialsCountByType) {
  Node* first = nodes.create();
  const trace::ObjectId id = trace::object_id(first);
  nodes.destroy(first);
  Node* second = nodes.create();
  EXPECT_EQ(first, second) << "the place is reused, as a slab would";
  EXPECT_NE(trace::object_id(second), id);
  EXPECT_EQ(trace::serial_of(second), 1u);
}

TEST_F(FieldTest, FreshObjectsAreZeroWhateverLayThereBefore) {
  Node* node = nodes.create();
  node->number = 5u;
  nodes.destroy(node);
  EXPECT_EQ(nodes.create()->number, 0u);
}

TEST_F(FieldTest, CallsNestAndNameTheirFunction) {
  heap.attach(&journal);
  Node* node = nodes.create();
  {
    const trace::Call call(heap, node);
    node->number = 1u;
    EXPECT_EQ(last().depth, 1);
  }
  EXPECT_EQ(last().kind, trace::EventKind::leave);
  EXPECT_EQ(last().depth, 0);
  EXPECT_EQ(journal.functions()[0], "TestBody");
}

}  // namespace
