// Interval tree: who of many ranges holds this page?
//
// Lived in     3.7 (2012) to now, for the VMAs of a file (i_mmap) and the chains of an anon_vma.
// Problem      A list answers only by asking every member. Sorting it by start helps little: a
//              range that starts early may reach far.
// Answer       A balanced tree, ordered by start, in which each node also says how far all that is
//              below it reaches. A subtree that ends too early is left out, whatever its size:
//
//                             [4,9] ^12
//                      ______/         \______            [start,last]
//                 [1,3] ^8                 [7,7] ^12      ^subtree_last, of the node and
//                /        \                         \      all below it
//          [0,2] ^2     [2,8] ^8                 [9,12] ^12
//
//              Page 8?  [0,2] is left out: all there ends by 2. [1,3] itself ends too early, but
//              what is below it reaches 8: [2,8] is found, then [4,9]. [9,12] starts behind 8: the
//              end.
//
// Invariants   1. in order, starts never fall; equal starts follow as they were inserted, but for
//                 insert_after, which lets a child follow right behind its parent;
//              2. the root is black, a red node has no red child, and every way from a node down
//                 to an empty place meets as many black nodes: so none is more than twice as long
//                 as another;
//              3. subtree_last is the greatest last of the node and all below it;
//              4. the range of an object does not change while it is in a tree.
//
// Costs        insert, erase: O(log n).     search: O(log n) for each match, at most all nodes.
//              memory: three links, a colour and subtree_last in every object.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>

#include "trace/tree.h"

namespace rmap {

// All trees of one kind. Traits says which:
//
//     struct FileRange {
//       using Object = mm::Vma;
//       static constexpr auto node = &mm::Vma::rb;          // the IntervalTreeNode inside it
//       static std::uint64_t start(const mm::Vma* vma);
//       static std::uint64_t last(const mm::Vma* vma);      // the last page, not the one behind
//     };
template <class Traits>
class IntervalTree {
 public:
  using T = typename Traits::Object;
  using Root = trace::IntervalTreeRoot<T>;
  using Index = std::uint64_t;
  using Place = trace::Place;

  // Puts `object` behind all others with its start.
  static void insert(T* object, Root& root, Place place = Place::here()) {
    T* parent = nullptr;
    Link* link = &root.node;
    while (*link != nullptr) {
      parent = *link;
      raise_subtree_last(parent, Traits::last(object), place);
      const bool goes_left = Traits::start(object) < Traits::start(parent);
      link = goes_left ? &links(parent).left : &links(parent).right;
    }
    link_node(object, parent, *link, place);
    insert_color(object, root, place);
  }

  // Puts `object` right behind `previous`, which has the same range: fork does. Right behind a node
  // is the first place in its right subtree.
  static void insert_after(T* object, T* previous, Root& root, Place place = Place::here()) {
    T* parent = previous;
    Link* link = &links(previous).right;
    while (*link != nullptr) {
      parent = *link;
      raise_subtree_last(parent, Traits::last(object), place);
      link = &links(parent).left;
    }
    link_node(object, parent, *link, place);
    insert_color(object, root, place);
  }

  static void erase(T* object, Root& root, Place place = Place::here()) {
    const Gap gap = unlink(object, root, place);
    for (T* here = gap.parent; here != nullptr; here = links(here).parent) {
      update_subtree_last(here, place);
    }
    if (gap.lacks_black) erase_color(gap.parent, root, place);
    clear(object, place);
  }

  // The first object, in order, that shares a page with [from, to]; null if there is none.
  // `touch` is told of each node that the search reads and from which line, once over a first() and
  // all next() that continue it: they climb where they have come down.
  template <class Touch>
  static T* first(const Root& root, Index from, Index to, Touch&& touch) {
    T* top = root.node;
    return reaches(top, from, touch) ? subtree_search(top, from, to, touch) : nullptr;
  }

  // The one that follows `object`, which first() or next() gave for the same range.
  template <class Touch>
  static T* next(const T* object, Index from, Index to, Touch&& touch) {
    const T* here = object;
    while (true) {
      T* right = links(here).right;
      if (reaches(right, from, touch)) return subtree_search(right, from, to, touch);
      T* above = first_ancestor_behind(here);
      if (above == nullptr || Traits::start(above) > to) return nullptr;
      if (Traits::last(above) >= from) return above;
      here = above;
    }
  }

  // All of them in order, as long as visit(object) says to go on.
  template <class Touch, class Visit>
  static void for_each_match(const Root& root, Index from, Index to, Touch&& touch, Visit&& visit) {
    for (T* object = first(root, from, to, touch); object != nullptr;
         object = next(object, from, to, touch)) {
      if (!visit(object)) return;
    }
  }

 private:
  using Link = trace::Field<T*>;
  enum class Side { left, right };

  // --- the search ---

  template <class Touch>
  static bool reaches(T* subtree, Index from, Touch& touch, Place place = Place::here()) {
    if (subtree == nullptr) return false;
    touch(subtree, place);
    return links(subtree).subtree_last >= from;
  }

  // The first match in a subtree that reaches `from`. To the left as long as that side reaches it
  // too: either the match is there, or what reaches `from` there starts behind `to`, and then so
  // does all that follows.
  template <class Touch>
  static T* subtree_search(T* here, Index from, Index to, Touch& touch) {
    while (true) {
      T* left = links(here).left;
      if (reaches(left, from, touch)) {
        here = left;
        continue;
      }
      if (Traits::start(here) > to) return nullptr;
      if (Traits::last(here) >= from) return here;
      here = links(here).right;
      if (!reaches(here, from, touch)) return nullptr;
    }
  }

  // Up while coming from the right: those nodes are in front of us.
  static T* first_ancestor_behind(const T* here) {
    T* above = links(here).parent;
    while (above != nullptr && links(above).right == here) {
      here = above;
      above = links(above).parent;
    }
    return above;
  }

  // --- links ---

  static auto& links(T* object) { return object->*Traits::node; }
  static const auto& links(const T* object) { return object->*Traits::node; }

  static Side other(Side side) { return side == Side::left ? Side::right : Side::left; }
  static Link& child(T* object, Side side) {
    return side == Side::left ? links(object).left : links(object).right;
  }
  static Side side_of(T* object, T* parent) {
    return links(parent).left == object ? Side::left : Side::right;
  }
  static T* leftmost(T* here) {
    while (links(here).left != nullptr) here = links(here).left;
    return here;
  }

  // The link that leads to `object` from above.
  static Link& link_to(T* object, Root& root) {
    T* parent = links(object).parent;
    return parent == nullptr ? root.node : child(parent, side_of(object, parent));
  }

  static void set_child(T* parent, Side side, T* object, Place place) {
    child(parent, side).store(object, place);
    if (object != nullptr) links(object).parent.store(parent, place);
  }

  // What leads to `from` leads to `to` instead, which may be null.
  static void redirect(T* from, T* to, Root& root, Place place) {
    link_to(from, root).store(to, place);
    if (to != nullptr) links(to).parent.store(links(from).parent, place);
  }

  // A new leaf is red: no way gets longer in black nodes.
  static void link_node(T* object, T* parent, Link& link, Place place) {
    links(object).parent.store(parent, place);
    links(object).left.store(nullptr, place);
    links(object).right.store(nullptr, place);
    links(object).red.store(true, place);
    links(object).subtree_last.store(Traits::last(object), place);
    link.store(object, place);
  }

  static void clear(T* object, Place place) {
    links(object).parent.store(nullptr, place);
    links(object).left.store(nullptr, place);
    links(object).right.store(nullptr, place);
    links(object).red.store(false, place);
    links(object).subtree_last.store(0, place);
  }

  // --- subtree_last ---

  static void raise_subtree_last(T* object, Index last, Place place) {
    if (links(object).subtree_last < last) links(object).subtree_last.store(last, place);
  }

  static void update_subtree_last(T* object, Place place) {
    Index last = Traits::last(object);
    if (const T* left = links(object).left; left != nullptr) {
      last = std::max<Index>(last, links(left).subtree_last);
    }
    if (const T* right = links(object).right; right != nullptr) {
      last = std::max<Index>(last, links(right).subtree_last);
    }
    links(object).subtree_last.store(last, place);
  }

  // --- balance ---

  static bool is_red(const T* object) { return object != nullptr && links(object).red; }
  static void set_red(T* object, Place place) { links(object).red.store(true, place); }
  static void set_black(T* object, Place place) { links(object).red.store(false, place); }

  // `object` takes the place of its parent, which becomes its child. The order stays the same:
  //
  //            parent            object            and mirrored,
  //            /    \            /    \            for a right child.
  //        object    C   -->    A   parent
  //        /    \                   /    \         Only the two change
  //       A      B                 B      C        what is below them.
  static void rotate_up(T* object, Root& root, Place place) {
    T* parent = links(object).parent;
    const Side side = side_of(object, parent);
    redirect(parent, object, root, place);
    set_child(parent, side, child(object, other(side)), place);
    set_child(object, other(side), parent, place);
    links(object).subtree_last.store(links(parent).subtree_last, place);
    update_subtree_last(parent, place);
  }

  // `object` is red and may have a red parent: the only thing that is wrong in the tree.
  static void insert_color(T* object, Root& root, Place place) {
    T* parent = links(object).parent;
    while (is_red(parent)) {
      T* grandparent = links(parent).parent;  // a red node is not the root
      const Side side = side_of(parent, grandparent);
      T* uncle = child(grandparent, other(side));
      if (is_red(uncle)) {  // both sides of the grandparent are red: let it be red in their place
        set_black(parent, place);
        set_black(uncle, place);
        set_red(grandparent, place);
        object = grandparent;
        parent = links(object).parent;
        continue;
      }
      if (side_of(object, parent) != side) {  // the inner grandchild: make it the outer one
        rotate_up(object, root, place);
        std::swap(object, parent);
      }
      rotate_up(parent, root, place);
      set_black(parent, place);
      set_red(grandparent, place);
      return;
    }
    if (parent == nullptr) set_black(object, place);
  }

  // Where a node was taken out: all ways through that empty place may have one black node too few.
  struct Gap {
    T* parent;
    bool lacks_black;
  };

  static Gap unlink(T* object, Root& root, Place place) {
    T* right = links(object).right;
    if (links(object).left == nullptr || right == nullptr) return unlink_edge(object, root, place);
    // The node that follows has no left child, so it is easy to take out, and fits in here.
    T* successor = leftmost(right);
    Gap gap = unlink_edge(successor, root, place);
    take_place(successor, object, root, place);
    if (gap.parent == object) gap.parent = successor;
    return gap;
  }

  // Takes out a node with one child or none. An only child is red, and its parent black: the child
  // takes over place and colour.
  static Gap unlink_edge(T* object, Root& root, Place place) {
    T* left = links(object).left;
    T* only_child = left != nullptr ? left : links(object).right;
    redirect(object, only_child, root, place);
    if (only_child != nullptr) set_black(only_child, place);
    return {links(object).parent, only_child == nullptr && !is_red(object)};
  }

  static void take_place(T* object, T* of, Root& root, Place place) {
    redirect(of, object, root, place);
    set_child(object, Side::left, links(of).left, place);
    set_child(object, Side::right, links(of).right, place);
    links(object).red.store(links(of).red, place);
  }

  // The ways through one child of `parent`, at first an empty place, lack one black node. Either
  // that side gets one from the other, or the other gives one up too and all of `parent` is short.
  static void erase_color(T* parent, Root& root, Place place) {
    T* node = nullptr;  // the child that is short
    while (parent != nullptr && !is_red(node)) {
      const Side side = side_of(node, parent);
      T* sibling = child(parent, other(side));  // exists: its ways have a black node more
      if (is_red(sibling)) {  // its children are black: let one of them be the sibling
        rotate_up(sibling, root, place);
        set_black(sibling, place);
        set_red(parent, place);
        sibling = child(parent, other(side));
      }
      T* outer = child(sibling, other(side));
      T* inner = child(sibling, side);
      if (!is_red(outer) && !is_red(inner)) {  // the other side can do without a black node
        set_red(sibling, place);
        node = parent;
        parent = links(node).parent;
        continue;
      }
      if (!is_red(outer)) {  // only the inner one is red: make it the sibling, red the outer one
        rotate_up(inner, root, place);
        set_black(inner, place);
        set_red(sibling, place);
        outer = std::exchange(sibling, inner);
      }
      rotate_up(sibling, root, place);  // `parent` comes down on the short side, black
      links(sibling).red.store(links(parent).red, place);
      set_black(parent, place);
      set_black(outer, place);
      return;
    }
    if (node != nullptr) set_black(node, place);
  }
};

}  // namespace rmap
