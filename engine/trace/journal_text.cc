#include "trace/journal_text.h"

#include <string_view>

namespace trace {
namespace {

constexpr std::string_view kKinds[] = {"number", "object", "pte", "slot", "flags"};
constexpr std::int64_t kLow12 = 0xfff;

std::string_view miss_name(std::int64_t miss) {
  switch (static_cast<Miss>(miss)) {
    case Miss::out_of_range:
      return "out_of_range";
    case Miss::not_present:
      return "not_present";
    case Miss::other_page:
      return "other_page";
  }
  return "unknown";
}

class Writer {
 public:
  Writer(const Journal& journal, const std::vector<TypeInfo>& types)
      : journal_(journal), types_(types), objects_(1) {}

  std::string run() {
    for (const TypeInfo& type : types_) describe(type);
    text_ += '\n';
    for (const Event& event : journal_.events()) {
      text_.append(std::size_t{2} * event.depth, ' ');
      write(event);
      text_ += '\n';
    }
    return std::move(text_);
  }

 private:
  struct Object {
    std::uint32_t type = 0;
    std::uint32_t serial = 0;
    bool known = false;  // its birth stands in the journal
  };

  void describe(const TypeInfo& type) {
    text_ += "type " + type.name + ":";
    const char* before = " ";
    for (const TypeInfo::Field& field : type.fields) {
      text_ += before + field.name;
      if (field.count > 1) text_ += "[" + std::to_string(field.count) + "]";
      text_ += " ";
      text_ += kKinds[static_cast<std::size_t>(field.kind)];
      before = ", ";
    }
    text_ += '\n';
  }

  void write(const Event& event) {
    switch (event.kind) {
      case EventKind::statement:
        text_ += "statement " + std::to_string(event.after);
        return;
      case EventKind::alloc:
        learn(event);
        text_ += "alloc " + name(event.object);
        break;
      case EventKind::free:
        text_ += "free " + name(event.object);
        break;
      case EventKind::store:
        store(event);
        break;
      case EventKind::call:
        call(event);
        break;
      case EventKind::leave: {
        const Event& opened = journal_.events()[static_cast<std::size_t>(event.after)];
        text_ += "leave " + function(opened);
        return;
      }
      case EventKind::visit:
        text_ += "visit " + name(event.object) + " " + std::to_string(event.after);
        break;
      case EventKind::hit:
        text_ += "hit " + name(event.object) + " " + std::to_string(event.after);
        break;
      case EventKind::miss:
        text_ += "miss " + name(event.object) + " " + std::to_string(event.after) + " ";
        text_ += miss_name(event.before);
        break;
      case EventKind::touch:
        text_ += "touch " + name(event.object);
        break;
    }
    const Journal::Site& site = journal_.sites()[event.site];
    text_ += " " + site.file + ":" + std::to_string(site.line);
  }

  void learn(const Event& event) {
    if (objects_.size() <= event.object) objects_.resize(event.object + std::size_t{1});
    objects_[event.object] = {event.field, static_cast<std::uint32_t>(event.after), true};
  }

  void store(const Event& event) {
    const TypeInfo::Field* field = field_at(event.object, event.field);
    const FieldKind kind = field == nullptr ? FieldKind::number : field->kind;
    text_ += "store " + slot_name(event.object, event.field) + " " + value(kind, event.before) +
             " -> " + value(kind, event.after);
  }

  void call(const Event& event) {
    const std::uint32_t kinds = event.field >> 16;
    const std::int64_t values[] = {event.object, event.before, event.after};
    text_ += "call " + function(event) + "(";
    const char* before = "";
    for (std::uint32_t i = 0; i < 3; ++i) {
      const auto kind = static_cast<Argument::Kind>((kinds >> (2 * i)) & 3);
      if (kind == Argument::Kind::none) continue;
      text_ += before;
      text_ +=
          value(kind == Argument::Kind::object ? FieldKind::object : FieldKind::number, values[i]);
      before = ", ";
    }
    text_ += ")";
  }

  const std::string& function(const Event& call) const {
    return journal_.functions()[call.field & 0xffff];
  }

  std::string value(FieldKind kind, std::int64_t encoded) const {
    if (encoded == 0) return "0";  // of whatever kind: nothing
    const auto high = static_cast<ObjectId>(encoded >> 12);
    switch (kind) {
      case FieldKind::object:
        return name(static_cast<ObjectId>(encoded));
      case FieldKind::pte:
        return name(high) + ":" + std::to_string(encoded & kLow12);
      case FieldKind::slot:
        return slot_name(high, static_cast<std::uint32_t>(encoded & kLow12));
      case FieldKind::number:
      case FieldKind::flags:
        break;
    }
    return std::to_string(encoded);
  }

  // An object that was there before the journal has only its id: #17.
  std::string name(ObjectId id) const {
    if (id >= objects_.size() || !objects_[id].known) return "#" + std::to_string(id);
    return types_[objects_[id].type].name + "#" + std::to_string(objects_[id].serial);
  }

  const TypeInfo::Field* field_at(ObjectId id, std::uint32_t slot) const {
    if (id >= objects_.size() || !objects_[id].known) return nullptr;
    for (const TypeInfo::Field& field : types_[objects_[id].type].fields) {
      if (field.first_slot <= slot && slot < field.first_slot + field.count) return &field;
    }
    return nullptr;
  }

  std::string slot_name(ObjectId id, std::uint32_t slot) const {
    const TypeInfo::Field* field = field_at(id, slot);
    if (field == nullptr) return name(id) + "." + std::to_string(slot);
    std::string text = name(id) + "." + field->name;
    if (field->count > 1) text += "[" + std::to_string(slot - field->first_slot) + "]";
    return text;
  }

  const Journal& journal_;
  const std::vector<TypeInfo>& types_;
  std::vector<Object> objects_;  // by id
  std::string text_;
};

}  // namespace

std::string journal_text(const Journal& journal, const std::vector<TypeInfo>& types) {
  return Writer(journal, types).run();
}

}  // namespace trace
