#pragma once

#include <cstdint>
#include <type_traits>

#include "trace/chunk.h"
#include "trace/encode.h"
#include "trace/place.h"

#ifndef RMAP_JOURNAL
#define RMAP_JOURNAL 1  // 0 compiles the journal out: only a benchmark does, to price the branch
#endif

namespace trace {

inline constexpr bool kJournalCompiledIn = RMAP_JOURNAL != 0;

// Tells `journal` that the field at `address` changed. Out of line: the fast path stays one branch.
void record_store(Journal& journal, const void* address, std::int64_t before, std::int64_t after,
                  Place place);

// A value on its way into a Field. It is made implicitly where the assignment stands, so its
// defaulted argument is that line.
template <class T>
struct Store {
  T value;
  Place place;

  template <class U>
    requires std::is_convertible_v<const U&, T>
  Store(const U& from, Place where = Place::here()) : value(static_cast<T>(from)), place(where) {}
};

// A member of a simulated kernel object that journals its own stores:
//
//     vma->anon_vma = anon_vma;      // reads like the kernel; records {object, field, old, new, line}
//
// It is exactly as large as T. It must live inside an object of a Slab. A store of the value that is
// there already changes nothing and is not recorded.
template <class T>
class Field {
 public:
  Field() = default;
  Field(const Field&) = delete;
  // Never viable: `a->f = b->f` must take the journalled assignment below, not the language's own.
  Field& operator=(const Field&)
    requires(sizeof(T) == 0);

  operator T() const { return value_; }  // NOLINT: a Field reads like the value it holds

  T operator->() const
    requires std::is_pointer_v<T>
  {
    return value_;
  }

  Field& operator=(Store<T> from) {
    store(from.value, from.place);
    return *this;
  }
  Field& operator+=(Store<T> from) {
    store(static_cast<T>(value_ + from.value), from.place);
    return *this;
  }
  Field& operator-=(Store<T> from) {
    store(static_cast<T>(value_ - from.value), from.place);
    return *this;
  }

  // The same as `=`, for helpers that store on behalf of their caller's line.
  void store(T value, Place place) {
    if constexpr (kJournalCompiledIn) {
      if (Journal* journal = Chunk::of(this)->journal; journal != nullptr) [[unlikely]] {
        store_and_record(*journal, value, place);
        return;
      }
    }
    value_ = value;
  }

 private:
  // Not inlined: a function with many stores must not carry this many times over.
  [[gnu::noinline, gnu::cold]] void store_and_record(Journal& journal, T value, Place place) {
    const std::int64_t before = encode(value_);
    const std::int64_t after = encode(value);
    value_ = value;
    if (before != after) record_store(journal, this, before, after, place);
  }

  T value_{};
};

}  // namespace trace
