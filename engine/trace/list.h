#pragma once

#include "trace/field.h"

namespace trace {

// The kernel's doubly linked lists, with typed ends so that the journal can name what they point at:
//
//     head.first --> node --> node --> null
//     head.last  ----------------^          (and `prev` the other way)
template <class T>
struct ListHead {
  Field<T*> first;
  Field<T*> last;

  bool empty() const { return first == nullptr; }
  bool is_singular() const { return first != nullptr && first == last; }
};

template <class T>
struct ListNode {
  Field<T*> next;
  Field<T*> prev;
};

// Puts `object` in front of all others. `node` is the member through which this list runs.
template <class T>
void list_add(T* object, ListNode<T> T::* node, ListHead<T>& head, Place place = Place::here()) {
  T* first = head.first;
  (object->*node).next.store(first, place);
  if (first != nullptr) {
    (first->*node).prev.store(object, place);
  } else {
    head.last.store(object, place);
  }
  head.first.store(object, place);
}

// Puts `object` behind all others.
template <class T>
void list_add_tail(T* object, ListNode<T> T::* node, ListHead<T>& head,
                   Place place = Place::here()) {
  T* last = head.last;
  (object->*node).prev.store(last, place);
  if (last != nullptr) {
    (last->*node).next.store(object, place);
  } else {
    head.first.store(object, place);
  }
  head.last.store(object, place);
}

// Puts `object` right behind `previous`, which is in the list.
template <class T>
void list_add_behind(T* object, T* previous, ListNode<T> T::* node, ListHead<T>& head,
                     Place place = Place::here()) {
  T* next = (previous->*node).next;
  (object->*node).prev.store(previous, place);
  (object->*node).next.store(next, place);
  (previous->*node).next.store(object, place);
  if (next != nullptr) {
    (next->*node).prev.store(object, place);
  } else {
    head.last.store(object, place);
  }
}

template <class T>
void list_del(T* object, ListNode<T> T::* node, ListHead<T>& head, Place place = Place::here()) {
  T* next = (object->*node).next;
  T* prev = (object->*node).prev;
  if (prev != nullptr) {
    (prev->*node).next.store(next, place);
  } else {
    head.first.store(next, place);
  }
  if (next != nullptr) {
    (next->*node).prev.store(prev, place);
  } else {
    head.last.store(prev, place);
  }
  (object->*node).next.store(nullptr, place);
  (object->*node).prev.store(nullptr, place);
}

}  // namespace trace
