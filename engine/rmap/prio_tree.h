// Priority search tree: who of many ranges holds this page?
//
// Lived in     2.6.7 (2004) to 3.6 (2012), for the VMAs of a file (i_mmap). This is 2.6.10 on.
// Problem      A list answers only by asking every member, and a file like libc has thousands.
// Answer       One tree that is two things at once. As a heap it has the greatest last on top: a
//              subtree whose top ends too early is left out. As a radix tree it sends a start left
//              or right by its bits: right subtrees that start too late are left out.
//
//                               [1,7]                   index_bits = 3: starts are 0 to 7
//                        0 ____/     \____ 1            bit 2 of start
//                      [0,5]               [4,6]
//                    0 /   \ 1                 \ 1      bit 1 of start
//                 [1,2]     [2,5]               [6,6]
//
//              Page 3?  [1,7] holds it, and so does [0,5]. [1,2] ends too early. [2,5] holds it.
//              Right of the root all starts have bit 2: 4 and more, nothing is read there.
//
//              Where the bits of start are used up, those of last - start follow, from bit 63 down.
//              The first of them are 0: mappings of many lengths from one start hang one below the
//              other, almost a list.
//
//              Equal ranges, as fork makes them, need one tree node. The others are its vm_set:
//
//                 tree node --head-->  H  <-->  A  <-->  B        H is the head, and leads a ring;
//                           <--head--  ^-----------------^        in order: tree node, H, A, B
//
// Invariants   1. no child has a greater last than its parent; where they are equal, the child
//                 starts later;
//              2. at each level one bit says left (0) or right (1): first those of start, from bit
//                 index_bits - 1 down, then those of last - start, from bit 63 down;
//              3. index_bits is what the greatest last needed since the tree was last empty, or 1;
//              4. each range stands in the tree once; who else has it is in the vm_set there;
//              5. the range of an object does not change while it is in a tree.
//              So the shape follows from the ranges and index_bits, whatever came first.
//
// Costs        insert, erase: O(index_bits + 64); fork: nothing to search.
//              search: O(index_bits + 64 + matches).
//
// Replaced     by the interval tree in 3.7: one tree for files and for anonymous pages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include "trace/tree.h"

namespace rmap {

// All trees of one kind. Traits says which:
//
//     struct FileRange {
//       using Object = mm::Vma;
//       static constexpr auto node = &mm::Vma::prio;        // the PrioTreeNode inside it
//       static std::uint64_t start(const mm::Vma* vma);
//       static std::uint64_t last(const mm::Vma* vma);      // the last page, not the one behind
//     };
template <class Traits>
class PrioTree {
 public:
  using T = typename Traits::Object;
  using Root = trace::PrioTreeRoot<T>;
  using Index = std::uint64_t;
  using Place = trace::Place;

  // Sinks from the root: where it outranks a node it takes that place, and the node sinks on.
  static void insert(T* object, Root& root, Place place = Place::here()) {
    if (root.node == nullptr) root.index_bits.store(1, place);  // one that was never used says 0
    if (heap_index(object) > max_heap_index(root.index_bits)) {
      prio_tree_expand(object, root, place);
      return;
    }
    T* parent = nullptr;
    Link* link = &root.node;
    T* sinking = object;
    for (std::uint32_t depth = 0; *link != nullptr; ++depth) {
      T* here = *link;
      if (is_same_range(here, sinking)) {
        add(sinking, here, root, place);
        return;
      }
      if (outranks(sinking, here)) {
        take_place(sinking, here, root, place);
        std::swap(sinking, here);
      }
      parent = here;
      const bool right = goes_right(sinking, depth, root.index_bits);
      link = right ? &links(parent).right : &links(parent).left;
    }
    set_links(sinking, parent, nullptr, nullptr, place);
    link->store(sinking, place);
  }

  // `child` has the range of `parent`, which is in the tree: fork. Nothing is searched, and that
  // decides the order: right behind the parent, but behind all if the parent is the tree node.
  static void add(T* child, T* parent, Root& root, Place place = Place::here()) {
    if (!is_tree_node(parent, root)) {
      ring_add(child, parent, place);
      return;
    }
    T* head = links(parent).head;
    if (head == nullptr) {
      ring_add(child, child, place);
      set_head(parent, child, place);
    } else {
      ring_add(child, links(head).prev, place);
    }
  }

  static void erase(T* object, Root& root, Place place = Place::here()) {
    T* partner = links(object).head;
    if (!is_tree_node(object, root)) {
      T* follower = ring_del(object, place);
      if (partner != nullptr) set_head(partner, follower, place);  // it was the head
    } else if (partner != nullptr) {
      promote_head(object, root, place);
    } else {
      remove(object, root, place);
      if (root.node == nullptr) root.index_bits.store(1, place);
    }
    links(object).head.store(nullptr, place);
  }

  // Visits all objects that share a page with [from, to], a node before those below it, left before
  // right. `touch` is told of each tree node that the search reads, once, and of nothing in a
  // vm_set: all that is there is visited. It ends early where visit(object) says so.
  template <class Touch, class Visit>
  static void for_each_match(const Root& root, Index from, Index to, Touch&& touch, Visit&& visit) {
    Subtree later[kMaxHeight];  // right subtrees, one at most for each level we came down
    std::size_t count = 0;
    Subtree here{root.node, root.index_bits, 0};
    while (true) {
      if (!reaches(here, from, touch)) {
        if (count == 0) return;
        here = later[--count];
        continue;
      }
      if (radix_index(here.node) <= to && !for_each_in_set(here.node, visit)) return;
      const Subtree right = right_of(here);
      if (right.node != nullptr && right.least_start <= to) later[count++] = right;
      here = left_of(here);
    }
  }

  // All objects with the range of a tree node, in order, as long as visit(object) says to go on.
  // Returns what it said last.
  template <class Visit>
  static bool for_each_in_set(T* tree_node, Visit&& visit) {
    if (!visit(tree_node)) return false;
    T* head = links(tree_node).head;
    if (head == nullptr) return true;
    if (!visit(head)) return false;
    for (T* member = links(head).next; member != head; member = links(member).next) {
      if (!visit(member)) return false;
    }
    return true;
  }

  // Whether an object of the tree is a node of it, and not in the vm_set of one.
  static bool is_tree_node(const T* object, const Root& root) {
    return root.node == object || links(object).parent != nullptr;
  }

 private:
  using Link = trace::Field<T*>;

  static constexpr std::uint32_t kIndexBits = 64;                         // of an Index
  static constexpr std::size_t kMaxHeight = kIndexBits + kIndexBits + 1;  // start, size, the root

  // --- the two indices ---

  static Index radix_index(const T* object) { return Traits::start(object); }
  static Index heap_index(const T* object) { return Traits::last(object); }

  static bool is_same_range(const T* a, const T* b) {
    return radix_index(a) == radix_index(b) && heap_index(a) == heap_index(b);
  }

  // Whether `a` must stand above `b`, if one of them has to.
  static bool outranks(const T* a, const T* b) {
    if (heap_index(a) != heap_index(b)) return heap_index(a) > heap_index(b);
    return radix_index(a) < radix_index(b);
  }

  static Index max_heap_index(std::uint32_t bits) {
    return bits >= kIndexBits ? ~Index{0} : (Index{1} << bits) - 1;
  }

  // The side on which `object` belongs below a node at `depth`.
  static bool goes_right(const T* object, std::uint32_t depth, std::uint32_t index_bits) {
    if (depth < index_bits) return is_bit_set(radix_index(object), index_bits - 1 - depth);
    const Index size = heap_index(object) - radix_index(object);
    return is_bit_set(size, kIndexBits - 1 - (depth - index_bits));
  }

  static bool is_bit_set(Index index, std::uint32_t bit) { return (index >> bit & 1) != 0; }

  // --- the search ---

  struct Subtree {
    T* node;
    std::uint32_t bits_left;  // bits of start that are not yet the same for all in it
    Index least_start;        // what the others say: nothing in it starts earlier
  };

  static Subtree left_of(const Subtree& subtree) {
    const std::uint32_t bits_left = subtree.bits_left == 0 ? 0 : subtree.bits_left - 1;
    return {links(subtree.node).left, bits_left, subtree.least_start};
  }

  static Subtree right_of(const Subtree& subtree) {
    T* right = links(subtree.node).right;
    if (subtree.bits_left == 0) return {right, 0, subtree.least_start};
    const std::uint32_t bit = subtree.bits_left - 1;
    return {right, bit, subtree.least_start | Index{1} << bit};
  }

  template <class Touch>
  static bool reaches(const Subtree& subtree, Index from, Touch& touch,
                      Place place = Place::here()) {
    if (subtree.node == nullptr) return false;
    touch(subtree.node, place);
    return heap_index(subtree.node) >= from;
  }

  // --- the tree ---

  static auto& links(T* object) { return object->*Traits::node; }
  static const auto& links(const T* object) { return object->*Traits::node; }

  // The link that leads to a tree node from above.
  static Link& link_to(T* object, Root& root) {
    T* parent = links(object).parent;
    if (parent == nullptr) return root.node;
    return links(parent).left == object ? links(parent).left : links(parent).right;
  }

  static void set_links(T* object, T* parent, T* left, T* right, Place place) {
    links(object).parent.store(parent, place);
    links(object).left.store(left, place);
    links(object).right.store(right, place);
  }

  static void set_left(T* parent, T* child, Place place) {
    links(parent).left.store(child, place);
    links(child).parent.store(parent, place);
  }

  // `object` stands where `of` stood; the links of `of` are left as they were.
  static void take_place(T* object, T* of, Root& root, Place place) {
    T* left = links(of).left;
    T* right = links(of).right;
    link_to(of, root).store(object, place);
    set_links(object, links(of).parent, left, right, place);
    if (left != nullptr) links(left).parent.store(object, place);
    if (right != nullptr) links(right).parent.store(object, place);
  }

  // `object` ends so late that index_bits must grow, so it is the new root. No other start has the
  // new bits: all goes left at the new levels. Each gets the greatest node that is left, and what
  // remains of the old tree hangs below them, where its old bits count again.
  static void prio_tree_expand(T* object, Root& root, Place place) {
    set_links(object, nullptr, nullptr, nullptr, place);
    T* bottom = object;  // the lowest of the new levels
    root.index_bits.store(root.index_bits + 1, place);
    while (heap_index(object) > max_heap_index(root.index_bits)) {
      root.index_bits.store(root.index_bits + 1, place);
      T* greatest = root.node;
      if (greatest == nullptr) continue;
      remove(greatest, root, place);
      set_left(bottom, greatest, place);
      bottom = greatest;
    }
    T* old_tree = root.node;
    if (old_tree != nullptr) set_left(bottom, old_tree, place);
    root.node.store(object, place);
  }

  // The greater child takes its place, the greater child of that one the next, down to a leaf. From
  // below, so that at each moment one node only is outside the tree: first the leaf, last `object`.
  static void remove(T* object, Root& root, Place place) {
    T* outside = object;
    while (T* child = greater_child(outside)) outside = child;
    link_to(outside, root).store(nullptr, place);
    while (outside != object) {
      T* above = links(outside).parent;
      take_place(outside, above, root, place);
      outside = above;
    }
    set_links(object, nullptr, nullptr, nullptr, place);
  }

  static T* greater_child(const T* object) {
    T* left = links(object).left;
    T* right = links(object).right;
    if (left == nullptr || right == nullptr) return left != nullptr ? left : right;
    return outranks(left, right) ? left : right;
  }

  // --- vm_set ---

  // The tree node leaves: its head becomes the tree node, and the next one the head.
  static void promote_head(T* tree_node, Root& root, Place place) {
    T* head = links(tree_node).head;
    T* follower = ring_del(head, place);
    take_place(head, tree_node, root, place);
    set_head(head, follower, place);
    set_links(tree_node, nullptr, nullptr, nullptr, place);
  }

  static void set_head(T* tree_node, T* head, Place place) {
    links(tree_node).head.store(head, place);
    if (head != nullptr) links(head).head.store(tree_node, place);
  }

  // Puts `object` behind `previous`; behind itself, it is a ring of one.
  static void ring_add(T* object, T* previous, Place place) {
    T* next = previous == object ? object : static_cast<T*>(links(previous).next);
    links(object).next.store(next, place);
    links(object).prev.store(previous, place);
    links(next).prev.store(object, place);
    links(previous).next.store(object, place);
  }

  // Returns the one that followed, null if there was no other.
  static T* ring_del(T* object, Place place) {
    T* next = links(object).next;
    T* prev = links(object).prev;
    links(next).prev.store(prev, place);
    links(prev).next.store(next, place);
    links(object).next.store(nullptr, place);
    links(object).prev.store(nullptr, place);
    return next == object ? nullptr : next;
  }
};

}  // namespace rmap
