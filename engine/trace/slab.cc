#include "trace/slab.h"

#include <algorithm>
#include <cstring>

#include "trace/check.h"

namespace trace {
namespace {

constexpr std::uint16_t kNoSlot = 0xffff;
constexpr std::size_t kCacheLine = 64;

constexpr std::size_t round_up(std::size_t value, std::size_t to) {
  return (value + to - 1) / to * to;
}

}  // namespace

SlabBase::SlabBase(Heap& heap, std::string name, std::size_t object_size, std::size_t alignment)
    : heap_(heap),
      name_(std::move(name)),
      type_(static_cast<std::uint32_t>(heap.slabs_.size())),
      object_size_(round_up(object_size, std::max<std::size_t>(alignment, 8))),
      slot_by_offset_(object_size_, kNoSlot) {
  // Objects of one cache line, or of several, begin with one: a look at a page is one miss, not
  // two.
  const std::size_t first_alignment =
      object_size_ % kCacheLine == 0 ? kCacheLine : alignof(std::max_align_t);
  const std::size_t room = Chunk::kSize - sizeof(Chunk) - first_alignment;
  capacity_ = static_cast<std::uint32_t>(room / (object_size_ + sizeof(Identity)));
  check(capacity_ > 0, "an object fits into a chunk");
  first_offset_ = round_up(sizeof(Chunk) + capacity_ * sizeof(Identity), first_alignment);
  heap.slabs_.push_back(this);
}

SlabBase::~SlabBase() {
  std::erase(heap_.slabs_, this);
  for (Chunk* chunk : chunks_) std::free(chunk);
}

void SlabBase::add_chunk() {
  void* memory = std::aligned_alloc(Chunk::kSize, Chunk::kSize);
  check(memory != nullptr, "there is memory for another chunk");
  auto* bytes = static_cast<std::byte*>(memory);
  auto* chunk = new (memory) Chunk{.journal = heap_.journal(),
                                   .slab = this,
                                   .identities = reinterpret_cast<Identity*>(bytes + sizeof(Chunk)),
                                   .first = bytes + first_offset_,
                                   .object_size = static_cast<std::uint32_t>(object_size_),
                                   .capacity = capacity_};
  std::uninitialized_value_construct_n(chunk->identities, capacity_);
  chunks_.push_back(chunk);
  for (std::uint32_t i = capacity_; i-- > 0;) free_.push_back(chunk->first + i * object_size_);
}

void* SlabBase::take() {
  if (free_.empty()) add_chunk();
  void* object = free_.back();
  free_.pop_back();
  heap_.note_allocation();
  ++live_;
  peak_ = std::max(peak_, live_);
  Chunk::of(object)->identity_of(object) = {.id = heap_.next_id(), .serial = next_serial_++};
  return object;
}

void SlabBase::record_alloc(const void* object, Place place) {
  const Identity& identity = Chunk::of(object)->identity_of(object);
  heap_.journal()->alloc(identity.id, type_, identity.serial, place);
}

void SlabBase::give_back(void* object, Place place) {
  Identity& identity = Chunk::of(object)->identity_of(object);
  check(identity.id != 0, "only a living object is freed");
  const ObjectId id = identity.id;
  identity = {};
  free_.push_back(object);
  --live_;
  Journal* journal = heap_.journal();
  if (kJournalCompiledIn && journal != nullptr) journal->free(id, type_, place);
}

void SlabBase::describe(FieldInfo info) {
  info.first_slot = slots_;
  for (std::uint32_t i = 0; i < info.count; ++i) {
    std::uint16_t& slot = slot_by_offset_[info.offset + i * info.stride];
    check(slot == kNoSlot, "a field is described once");
    slot = static_cast<std::uint16_t>(slots_ + i);
  }
  slots_ += info.count;
  fields_.push_back(std::move(info));
}

std::uint32_t SlabBase::slot_at(std::uint32_t offset) const {
  const std::uint16_t slot = slot_by_offset_[offset];
  check(slot != kNoSlot, "a field that is stored to has been described");
  return slot;
}

void SlabBase::set_journal(Journal* journal) {
  for (Chunk* chunk : chunks_) chunk->journal = journal;
}

void SlabBase::snapshot_into(Heap::Snapshot& snapshot) const {
  for (const Chunk* chunk : chunks_) {
    for (std::uint32_t i = 0; i < chunk->capacity; ++i) {
      if (chunk->identities[i].id == 0) continue;
      const std::byte* object = chunk->first + i * object_size_;
      std::vector<std::int64_t>& values = snapshot[chunk->identities[i].id];
      for (const FieldInfo& field : fields_) {
        for (std::uint32_t k = 0; k < field.count; ++k) {
          values.push_back(field.read(object + field.offset + k * field.stride));
        }
      }
    }
  }
}

const void* SlabBase::find(std::uint32_t serial) const {
  for (const Chunk* chunk : chunks_) {
    for (std::uint32_t i = 0; i < chunk->capacity; ++i) {
      const Identity& identity = chunk->identities[i];
      if (identity.id != 0 && identity.serial == serial) return chunk->first + i * object_size_;
    }
  }
  return nullptr;
}

bool SlabBase::has_field(std::string_view name) const {
  for (const FieldInfo& field : fields_) {
    if (field.name == name) return true;
  }
  return false;
}

Heap::Checkpoint::Slab SlabBase::checkpoint() const {
  Heap::Checkpoint::Slab saved = {
      .chunks = {}, .free = free_, .next_serial = next_serial_, .live = live_, .peak = peak_};
  for (const Chunk* chunk : chunks_) {
    const auto* bytes = reinterpret_cast<const std::byte*>(chunk);
    saved.chunks.emplace_back(bytes, bytes + Chunk::kSize);
  }
  return saved;
}

void SlabBase::go_back(const Heap::Checkpoint::Slab& saved) {
  while (chunks_.size() > saved.chunks.size()) {
    std::free(chunks_.back());
    chunks_.pop_back();
  }
  for (std::size_t i = 0; i < chunks_.size(); ++i) {
    std::memcpy(static_cast<void*>(chunks_[i]), saved.chunks[i].data(), Chunk::kSize);
  }
  free_ = saved.free;
  next_serial_ = saved.next_serial;
  live_ = saved.live;
  peak_ = saved.peak;
}

std::uint32_t slot_at(const void* field) {
  const Chunk* chunk = Chunk::of(field);
  return chunk->slab->slot_at(chunk->offset_in_object(field));
}

void record_store(Journal& journal, const void* address, std::int64_t before, std::int64_t after,
                  Place place) {
  journal.store(object_id(address), slot_at(address), before, after, place);
}

}  // namespace trace
