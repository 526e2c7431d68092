#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "trace/journal.h"
#include "trace/slab.h"

namespace trace {

// A type of object, as a journal sees it: copied out of its slab, so that a timeline can outlive the
// machine whose story it tells.
struct TypeInfo {
  struct Field {
    std::string name;
    FieldKind kind;
    std::uint32_t count;
    std::uint32_t first_slot;
  };
  std::string name;
  std::vector<Field> fields;
  std::uint32_t slots = 0;
};

std::vector<TypeInfo> describe_types(const Heap& heap);

// A cursor over a journal, and the objects as they were there. Position p means that the first p
// events have happened: 0 is before everything, steps() after the last. Forward applies `after`,
// back applies `before`; that is all there is to time travel.
class Timeline {
 public:
  struct Object {
    std::uint32_t type = 0;
    std::uint32_t serial = 0;
    bool alive = false;
    bool freed = false;                // it has lived, and keeps its last values for the way back
    std::vector<std::int64_t> values;  // by slot; empty until the cursor first passes its birth
  };

  // `journal` must outlive the timeline and is not changed by it.
  Timeline(const Journal& journal, std::vector<TypeInfo> types);

  std::size_t steps() const { return journal_.events().size(); }
  std::size_t position() const { return position_; }

  // Goes to any position in time proportional to the distance; a position past the end is the end.
  void seek(std::size_t position);

  // All objects ever named, by id; index 0 is nobody.
  const std::vector<Object>& objects() const { return objects_; }
  const std::vector<TypeInfo>& types() const { return types_; }
  const Journal& journal() const { return journal_; }

  // The calls that are open at the cursor, outermost first, as indices of their events.
  const std::vector<std::uint32_t>& open_calls() const { return open_calls_; }

 private:
  void forward(const Event& event);
  void back(const Event& event);

  const Journal& journal_;
  std::vector<TypeInfo> types_;
  std::vector<Object> objects_;
  std::vector<std::uint32_t> open_calls_;
  std::size_t position_ = 0;
};

}  // namespace trace
