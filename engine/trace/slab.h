#pragma once

#include <cstdint>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "trace/chunk.h"
#include "trace/field.h"
#include "trace/heap.h"
#include "trace/list.h"
#include "trace/tree.h"

namespace trace {

// One field of a type, or an array of them: its name, where it lies, how to read it.
struct FieldInfo {
  std::string name;
  FieldKind kind;
  std::uint32_t offset;      // bytes from the start of the object
  std::uint32_t stride;      // bytes from one element to the next
  std::uint32_t count;       // 1, or the length of an array
  std::uint32_t first_slot;  // slots number the fields of a type, array elements counted one by one
  std::int64_t (*read)(const std::byte* field);
};

// What all slabs share; see Slab. Owns the chunks.
class SlabBase {
 public:
  SlabBase(Heap& heap, std::string name, std::size_t object_size, std::size_t alignment);
  ~SlabBase();
  SlabBase(const SlabBase&) = delete;
  SlabBase& operator=(const SlabBase&) = delete;

  const std::string& name() const { return name_; }
  std::uint32_t type() const { return type_; }  // its place among Heap::slabs
  const std::vector<FieldInfo>& fields() const { return fields_; }
  std::uint32_t slots() const { return slots_; }
  std::uint32_t slot_at(std::uint32_t offset) const;
  std::size_t live() const { return live_; }
  // The living object with this serial number; null where it was freed, or never made. Looks at all.
  const void* find(std::uint32_t serial) const;
  bool has_field(std::string_view name) const;
  std::uint32_t ever() const { return next_serial_; }  // objects allocated since the start
  std::size_t peak() const { return peak_; }           // the most that were alive at a time
  // Memory of this platform that it holds, for objects that are alive and those that are not.
  std::size_t bytes() const {
    return chunks_.size() * Chunk::kSize + free_.capacity() * sizeof(void*);
  }

  void set_journal(Journal* journal);
  void snapshot_into(Heap::Snapshot& snapshot) const;
  Heap::Checkpoint::Slab checkpoint() const;
  void go_back(const Heap::Checkpoint::Slab& checkpoint);

 protected:
  void* take();
  void announce(const void* object, Place place) {
    if (kJournalCompiledIn && heap_.journal() != nullptr) [[unlikely]] record_alloc(object, place);
  }
  void give_back(void* object, Place place);
  void describe(FieldInfo info);

 private:
  void add_chunk();
  void record_alloc(const void* object, Place place);

  Heap& heap_;
  std::string name_;
  std::uint32_t type_;
  std::size_t object_size_;
  std::size_t first_offset_;
  std::uint32_t capacity_;
  std::vector<Chunk*> chunks_;
  std::vector<void*> free_;
  std::vector<FieldInfo> fields_;
  std::vector<std::uint16_t> slot_by_offset_;  // one entry for each byte of an object
  std::uint32_t slots_ = 0;
  std::uint32_t next_serial_ = 0;
  std::size_t live_ = 0;
  std::size_t peak_ = 0;
};

// The kernel's kmem_cache, for objects of one type. Every Field of T must be described before the
// first store to it, by whoever introduces it: the machine describes its own, a design what it adds.
template <class T>
class Slab : public SlabBase {
 public:
  Slab(Heap& heap, std::string name) : SlabBase(heap, std::move(name), sizeof(T), alignof(T)) {}

  // A new object with all fields zero. It lives until destroy(): the slab does not collect.
  T* create(Place place = Place::here()) {
    T* object = new (take()) T();
    announce(object, place);
    return object;
  }

  void destroy(T* object, Place place = Place::here()) {
    object->~T();
    give_back(object, place);
  }

  template <class V>
  void describe(const char* name, Field<V> T::* member) {
    add<V>(name, [member](const T& t) { return &(t.*member); }, 1);
  }
  template <class V, std::size_t N>
  void describe(const char* name, Field<V> (T::*member)[N]) {
    add<V>(name, [member](const T& t) { return &(t.*member)[0]; }, N);
  }
  // Of the array only the first `count`.
  template <class V, std::size_t N>
  void describe(const char* name, Field<V> (T::*member)[N], std::size_t count) {
    add<V>(name, [member](const T& t) { return &(t.*member)[0]; }, count);
  }
  template <class V>
  void describe(const char* name, ListHead<V> T::* member) {
    const std::string prefix(name);
    add<V*>(prefix + ".first", [member](const T& t) { return &(t.*member).first; }, 1);
    add<V*>(prefix + ".last", [member](const T& t) { return &(t.*member).last; }, 1);
  }
  template <class V>
  void describe(const char* name, ListNode<V> T::* member) {
    const std::string prefix(name);
    add<V*>(prefix + ".next", [member](const T& t) { return &(t.*member).next; }, 1);
    add<V*>(prefix + ".prev", [member](const T& t) { return &(t.*member).prev; }, 1);
  }
  template <class V>
  void describe(const char* name, IntervalTreeNode<V> T::*member) {
    const std::string prefix(name);
    add<V*>(prefix + ".parent", [member](const T& t) { return &(t.*member).parent; }, 1);
    add<V*>(prefix + ".left", [member](const T& t) { return &(t.*member).left; }, 1);
    add<V*>(prefix + ".right", [member](const T& t) { return &(t.*member).right; }, 1);
    add<bool>(prefix + ".red", [member](const T& t) { return &(t.*member).red; }, 1);
    add<std::uint64_t>(prefix + ".subtree_last",
                      [member](const T& t) { return &(t.*member).subtree_last; }, 1);
  }
  template <class V>
  void describe(const char* name, IntervalTreeRoot<V> T::*member) {
    const std::string prefix(name);
    add<V*>(prefix + ".node", [member](const T& t) { return &(t.*member).node; }, 1);
  }
  template <class V>
  void describe(const char* name, PrioTreeNode<V> T::*member) {
    const std::string prefix(name);
    add<V*>(prefix + ".parent", [member](const T& t) { return &(t.*member).parent; }, 1);
    add<V*>(prefix + ".left", [member](const T& t) { return &(t.*member).left; }, 1);
    add<V*>(prefix + ".right", [member](const T& t) { return &(t.*member).right; }, 1);
    add<V*>(prefix + ".head", [member](const T& t) { return &(t.*member).head; }, 1);
    add<V*>(prefix + ".next", [member](const T& t) { return &(t.*member).next; }, 1);
    add<V*>(prefix + ".prev", [member](const T& t) { return &(t.*member).prev; }, 1);
  }
  template <class V>
  void describe(const char* name, PrioTreeRoot<V> T::*member) {
    const std::string prefix(name);
    add<V*>(prefix + ".node", [member](const T& t) { return &(t.*member).node; }, 1);
    add<std::uint32_t>(prefix + ".index_bits",
                      [member](const T& t) { return &(t.*member).index_bits; }, 1);
  }

 private:
  template <class V, class Find>
  void add(std::string name, Find find, std::size_t count) {
    const auto probe = std::make_unique<T>();  // only to measure where the member lies
    const auto offset = reinterpret_cast<const std::byte*>(find(*probe)) -
                        reinterpret_cast<const std::byte*>(probe.get());
    SlabBase::describe({.name = std::move(name),
                        .kind = field_kind<V>(),
                        .offset = static_cast<std::uint32_t>(offset),
                        .stride = sizeof(Field<V>),
                        .count = static_cast<std::uint32_t>(count),
                        .first_slot = 0,
                        .read = [](const std::byte* field) {
                          return encode(static_cast<V>(*reinterpret_cast<const Field<V>*>(field)));
                        }});
  }
};

}  // namespace trace
