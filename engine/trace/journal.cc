#include "trace/journal.h"

#include <string_view>

#include "trace/check.h"

namespace trace {
namespace {

// Compilers are given absolute or relative paths; the journal must read the same everywhere.
std::string_view from_engine_on(std::string_view file) {
  const auto at = file.rfind("engine/");
  return at == std::string_view::npos ? file : file.substr(at);
}

std::uint32_t packed(Argument argument) { return static_cast<std::uint32_t>(argument.kind); }

}  // namespace

void Journal::add(Event event) {
  event.depth = static_cast<std::uint16_t>(open_calls_.size());
  events_.push_back(event);
  if (observer_) observer_(event);
}

std::uint32_t Journal::site_of(Place place) {
  const std::string_view file = from_engine_on(place.file);
  std::string key(file);
  key += ':';
  key += std::to_string(place.line);
  const auto [found, is_new] =
      site_numbers_.try_emplace(std::move(key), static_cast<std::uint32_t>(sites_.size()));
  if (is_new) sites_.push_back({std::string(file), place.line});
  return found->second;
}

void Journal::alloc(ObjectId object, std::uint32_t type, std::uint32_t serial, Place place) {
  add({.after = serial,
       .object = object,
       .field = type,
       .site = site_of(place),
       .kind = EventKind::alloc});
}

void Journal::free(ObjectId object, std::uint32_t type, Place place) {
  add({.object = object, .field = type, .site = site_of(place), .kind = EventKind::free});
}

void Journal::store(ObjectId object, std::uint32_t slot, std::int64_t before, std::int64_t after,
                    Place place) {
  add({.before = before,
       .after = after,
       .object = object,
       .field = slot,
       .site = site_of(place),
       .kind = EventKind::store});
}

void Journal::walk(EventKind kind, ObjectId object, std::int64_t before, std::int64_t after,
                   Place place) {
  add({.before = before,
       .after = after,
       .object = object,
       .site = site_of(place),
       .kind = kind});
}

void Journal::call(const char* function, Argument first, Argument second, Argument third,
                   Place place) {
  const auto [found, is_new] =
      function_numbers_.try_emplace(function, static_cast<std::uint32_t>(functions_.size()));
  if (is_new) functions_.emplace_back(function);
  const std::uint32_t kinds = packed(first) | packed(second) << 2 | packed(third) << 4;
  const auto index = static_cast<std::uint32_t>(events_.size());
  add({.before = second.value,
       .after = third.value,
       .object = static_cast<ObjectId>(first.value),
       .field = found->second | kinds << 16,
       .site = site_of(place),
       .kind = EventKind::call});
  open_calls_.push_back(index);
}

void Journal::leave() {
  check(!open_calls_.empty(), "a function that returns was called");
  const std::uint32_t opened = open_calls_.back();
  open_calls_.pop_back();
  add({.after = opened, .site = events_[opened].site, .kind = EventKind::leave});
}

}  // namespace trace
