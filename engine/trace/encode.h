#pragma once

#include <cstdint>
#include <type_traits>

#include "trace/chunk.h"

namespace trace {

template <class T>
class Field;

// How a reader of the journal must understand an encoded value.
enum class FieldKind : std::uint8_t {
  number,  // itself
  object,  // the id of an object, 0 for null
  pte,     // id of the page << 12 | flags (mm::Pte)
  slot,    // a pointer to a field inside an object: id << 12 | slot of that field
  flags,   // access rights (mm::Prot)
};

constexpr int kSlotBits = 12;

std::uint32_t slot_at(const void* field);  // the number of a field inside its object

template <class T>
struct IsFieldPointer : std::false_type {};
template <class T>
struct IsFieldPointer<Field<T>*> : std::true_type {};

// The encoding is the same natively and under wasm, whatever the size of a pointer: journals can be
// compared byte for byte.
template <class T>
std::int64_t encode(const T& value) {
  if constexpr (IsFieldPointer<T>::value) {
    return value == nullptr ? 0 : (std::int64_t{object_id(value)} << kSlotBits) | slot_at(value);
  } else if constexpr (std::is_pointer_v<T>) {
    return object_id(value);
  } else if constexpr (std::is_class_v<T>) {
    return value.journal_value();
  } else {
    return static_cast<std::int64_t>(value);
  }
}

template <class T>
constexpr FieldKind field_kind() {
  if constexpr (IsFieldPointer<T>::value) {
    return FieldKind::slot;
  } else if constexpr (std::is_pointer_v<T>) {
    return FieldKind::object;
  } else if constexpr (std::is_class_v<T>) {
    return FieldKind::pte;
  } else if constexpr (std::is_enum_v<T>) {
    return FieldKind::flags;
  } else {
    return FieldKind::number;
  }
}

}  // namespace trace
