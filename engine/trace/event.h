#pragma once

#include <cstdint>

namespace trace {

// Names an object for ever: counted up at each allocation, never used twice. 0 is "no object".
using ObjectId = std::uint32_t;

// What one step of a journal says happened.
enum class EventKind : std::uint8_t {
  statement,  // a statement of the scenario begins: `after` is its number
  alloc,      // `object` comes to life, all its fields zero: `field` is its type, `after` its serial number
  free,       // `object` dies: `field` is its type; its fields keep their last values for the way back
  store,      // `object`.`field` changes from `before` to `after`
  call,       // a function is entered: see Journal::call
  leave,      // ... and left: `after` is the index of its call event
  visit,      // a walk looks at `object`; `after` says which entry of it, where it has entries
  hit,        // ... and finds a mapping there: `after` is the page number in the address space
  miss,       // ... and finds none: `before` is the Miss, `after` the page number looked at
  touch,      // a search reads the tree node in `object`, to see whether to go there
};

// Why a visit of a walk was in vain.
enum class Miss : std::uint8_t {
  out_of_range = 1,  // the page's index lies outside the VMA: no page table is read
  not_present = 2,   // the page-table entry is empty
  other_page = 3,    // the entry maps another page: this process has its own copy
};

// One entry of the journal. Values are encoded (see encode.h): a number is itself, a pointer is the
// id of the object it points at.
struct Event {
  std::int64_t before = 0;
  std::int64_t after = 0;
  ObjectId object = 0;
  std::uint32_t field = 0;
  std::uint32_t site = 0;   // index into Journal::sites: the line that did it
  std::uint16_t depth = 0;  // how many calls are open around it
  EventKind kind = EventKind::statement;
};

}  // namespace trace
