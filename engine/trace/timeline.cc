#include "trace/timeline.h"

#include <algorithm>

namespace trace {

std::vector<TypeInfo> describe_types(const Heap& heap) {
  std::vector<TypeInfo> types;
  for (const SlabBase* slab : heap.slabs()) {
    TypeInfo& type = types.emplace_back();
    type.name = slab->name();
    type.slots = slab->slots();
    for (const FieldInfo& field : slab->fields()) {
      type.fields.push_back({field.name, field.kind, field.count, field.first_slot});
    }
  }
  return types;
}

Timeline::Timeline(const Journal& journal, std::vector<TypeInfo> types)
    : journal_(journal), types_(std::move(types)), objects_(1) {}

void Timeline::seek(std::size_t position) {
  position = std::min(position, steps());
  while (position_ < position) forward(journal_.events()[position_++]);
  while (position_ > position) back(journal_.events()[--position_]);
}

void Timeline::forward(const Event& event) {
  switch (event.kind) {
    case EventKind::alloc: {
      if (objects_.size() <= event.object) objects_.resize(event.object + std::size_t{1});
      Object& object = objects_[event.object];
      object.type = event.field;
      object.serial = static_cast<std::uint32_t>(event.after);
      object.alive = true;
      object.values.resize(types_[event.field].slots);
      break;
    }
    case EventKind::free:
      objects_[event.object].alive = false;
      objects_[event.object].freed = true;
      break;
    case EventKind::store:
      objects_[event.object].values[event.field] = event.after;
      break;
    case EventKind::call:
      open_calls_.push_back(static_cast<std::uint32_t>(position_ - 1));
      break;
    case EventKind::leave:
      open_calls_.pop_back();
      break;
    case EventKind::statement:
    case EventKind::visit:
    case EventKind::hit:
    case EventKind::miss:
    case EventKind::touch:
      break;
  }
}

void Timeline::back(const Event& event) {
  switch (event.kind) {
    case EventKind::alloc:
      objects_[event.object].alive = false;
      break;
    case EventKind::free:
      objects_[event.object].alive = true;
      objects_[event.object].freed = false;
      break;
    case EventKind::store:
      objects_[event.object].values[event.field] = event.before;
      break;
    case EventKind::call:
      open_calls_.pop_back();
      break;
    case EventKind::leave:
      open_calls_.push_back(static_cast<std::uint32_t>(event.after));
      break;
    case EventKind::statement:
    case EventKind::visit:
    case EventKind::hit:
    case EventKind::miss:
    case EventKind::touch:
      break;
  }
}

}  // namespace trace
