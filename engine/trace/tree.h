#pragma once

#include <cstdint>

#include "trace/field.h"

namespace trace {

// The links of the kernel's trees of ranges, one struct in each object and one root. They only hold
// values: what the trees promise, and how they keep it, is written in rmap/interval_tree.h and
// rmap/prio_tree.h.

// From 3.7: an rb_node, and beside it what this kind of tree adds to each node.
template <class T>
struct IntervalTreeNode {
  Field<T*> parent;  // null: the root, or in no tree
  Field<T*> left;
  Field<T*> right;
  Field<bool> red;
  Field<std::uint64_t> subtree_last;  // the greatest last of this object and all below it
};

template <class T>
struct IntervalTreeRoot {
  Field<T*> node;  // null: the tree is empty
};

// 2.6.7 – 3.6: the links of a tree node, and of the vm_set that hangs on it. The kernel laid the
// first over the second, as no object needs both; `head` serves either.
template <class T>
struct PrioTreeNode {
  Field<T*> parent;
  Field<T*> left;
  Field<T*> right;
  Field<T*> head;  // in a tree node: the head of its vm_set. In that head: the tree node
  Field<T*> next;  // the ring of the head and all others with the same range
  Field<T*> prev;
};

template <class T>
struct PrioTreeRoot {
  Field<T*> node;
  Field<std::uint32_t> index_bits;  // how many bits of a start lead down from the root
};

}  // namespace trace
