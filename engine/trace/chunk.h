#pragma once

#include <cstddef>
#include <cstdint>

#include "trace/event.h"

namespace trace {

class Journal;
class SlabBase;

// The two names of a living object: one among all objects, one among those of its type (0, 1, 2 … in
// order of birth). An id of 0 marks a free place.
struct Identity {
  ObjectId id = 0;
  std::uint32_t serial = 0;
};

// Objects live in chunks whose address is a multiple of their size, so the address of any field leads
// to its object, its type and the journal without a byte of storage in the field itself:
//
//     multiple of 64 KiB
//     v
//     +---------+----------------+--------+--------+--- ---+--------+
//     | Chunk   | identities     | object | object |  ...  | object |
//     +---------+----------------+--------+--------+--- ---+--------+
//                                             ^ &object->field & ~(64 KiB - 1) = the Chunk
struct Chunk {
  static constexpr std::size_t kSize = std::size_t{64} * 1024;

  Journal* journal;  // null: stores are not recorded
  SlabBase* slab;
  Identity* identities;
  std::byte* first;
  std::uint32_t object_size;
  std::uint32_t capacity;

  static Chunk* of(const void* inside) {
    return reinterpret_cast<Chunk*>(reinterpret_cast<std::uintptr_t>(inside) & ~(kSize - 1));
  }

  std::uint32_t index_of(const void* inside) const {
    const auto distance = static_cast<const std::byte*>(inside) - first;
    return static_cast<std::uint32_t>(distance) / object_size;
  }

  std::uint32_t offset_in_object(const void* inside) const {
    const auto distance = static_cast<const std::byte*>(inside) - first;
    return static_cast<std::uint32_t>(distance) % object_size;
  }

  Identity& identity_of(const void* inside) const { return identities[index_of(inside)]; }
};

// The id of the living object that `pointer` points at or into; 0 for null.
inline ObjectId object_id(const void* pointer) {
  return pointer == nullptr ? 0 : Chunk::of(pointer)->identity_of(pointer).id;
}

// Its serial number among the objects of its type. `pointer` is not null.
inline std::uint32_t serial_of(const void* pointer) {
  return Chunk::of(pointer)->identity_of(pointer).serial;
}

}  // namespace trace
