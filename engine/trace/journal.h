#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "trace/event.h"
#include "trace/place.h"

namespace trace {

// An argument of a recorded call: an object, a plain number, or nothing.
struct Argument {
  enum class Kind : std::uint8_t { none, object, number };
  std::int64_t value = 0;
  Kind kind = Kind::none;
};

// Everything that happened, in order. It belongs to whoever attached it to a Heap and holds no pointer
// into the machine: it can outlive it. One event is one step of the timeline.
class Journal {
 public:
  struct Site {
    std::string file;  // from the engine's folder on: "engine/rmap/anon_vma_chain.cc"
    int line;
  };

  const std::vector<Event>& events() const { return events_; }
  const std::vector<Site>& sites() const { return sites_; }
  const std::vector<std::string>& functions() const { return functions_; }

  void statement(std::int64_t number) { add({.after = number, .kind = EventKind::statement}); }
  void alloc(ObjectId object, std::uint32_t type, std::uint32_t serial, Place place);
  void free(ObjectId object, std::uint32_t type, Place place);
  void store(ObjectId object, std::uint32_t slot, std::int64_t before, std::int64_t after,
             Place place);
  void walk(EventKind kind, ObjectId object, std::int64_t before, std::int64_t after, Place place);

  // Enters a function. Its event holds the first argument in `object`, the others in `before` and
  // `after`, and in `field` the function (low 16 bits) with two bits a kind of argument above them.
  void call(const char* function, Argument first, Argument second, Argument third, Place place);
  void leave();

  // Keeps only the first `events` events. None of the calls that are open now may be among the others.
  void forget_after(std::size_t events) { events_.resize(events); }

  // Called after each event, with the machine in the state that the event led to. For tests.
  void set_observer(std::function<void(const Event&)> observer) { observer_ = std::move(observer); }

 private:
  void add(Event event);
  std::uint32_t site_of(Place place);

  std::vector<Event> events_;
  std::vector<Site> sites_;
  std::vector<std::string> functions_;
  std::vector<std::uint32_t> open_calls_;
  std::unordered_map<std::string, std::uint32_t> site_numbers_;
  std::unordered_map<std::string, std::uint32_t> function_numbers_;
  std::function<void(const Event&)> observer_;
};

}  // namespace trace
