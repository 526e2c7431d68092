#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "trace/field.h"
#include "trace/journal.h"

namespace trace {

class SlabBase;

// All simulated kernel objects of one machine. It numbers them, and hands the journal, while one is
// attached, to every slab. Not copyable: objects know their slab by address.
class Heap {
 public:
  Heap() = default;
  Heap(const Heap&) = delete;
  Heap& operator=(const Heap&) = delete;

  // From now on every store, allocation and call is recorded in `journal`, which must outlive the
  // heap or the next attach. Null stops the recording.
  void attach(Journal* journal);
  Journal* journal() const { return kept_journal_; }

  ObjectId next_id() { return ++last_id_; }
  const std::vector<SlabBase*>& slabs() const { return slabs_; }
  std::size_t live_objects() const;

  // The slab of a type, by its name ("anon_vma"); null where the design at work has no such type.
  const SlabBase* find_slab(std::string_view type) const;
  // How many objects of a type are alive; 0 where there is no such type.
  std::size_t live(std::string_view type) const;

  // --- allocations that fail ---
  // The n-th allocation from now on (1: the next) fails, once. The object is handed out all the same, so
  // that nobody has to check: whoever runs an operation asks take_failure() at its end, and goes back
  // to a checkpoint. 0: none fails.
  void fail_allocation(std::uint64_t n) { allocations_until_failure_ = n; }
  bool may_fail() const { return allocations_until_failure_ != 0 || has_failed_; }
  // Whether an allocation has failed since the last call.
  bool take_failure() { return std::exchange(has_failed_, false); }
  // Slabs ask for each allocation.
  void note_allocation() {
    if (allocations_until_failure_ == 0) [[likely]] return;
    if (--allocations_until_failure_ == 0) has_failed_ = true;
  }

  // All objects at one moment, byte by byte: see checkpoint(). Members of objects that own memory of
  // their own are up to whoever goes back.
  struct Checkpoint;
  Checkpoint checkpoint() const;
  // Every object has its content, its id and its address again; the journal forgets what came after.
  void go_back(const Checkpoint& checkpoint);

  // The values of all fields of all living objects, by object and slot: slow, for tests.
  using Snapshot = std::map<ObjectId, std::vector<std::int64_t>>;
  Snapshot snapshot() const;

 private:
  friend class SlabBase;
  std::vector<SlabBase*> slabs_;
  Journal* kept_journal_ = nullptr;
  ObjectId last_id_ = 0;
  std::uint64_t allocations_until_failure_ = 0;
  bool has_failed_ = false;
};

struct Heap::Checkpoint {
  struct Slab {
    std::vector<std::vector<std::byte>> chunks;
    std::vector<void*> free;
    std::uint32_t next_serial = 0;
    std::size_t live = 0;
    std::size_t peak = 0;
  };
  std::vector<Slab> slabs;
  ObjectId last_id = 0;
  std::size_t events = 0;
};

// Records a call from its construction to the end of the block. The name is that of the function it
// stands in. Without a journal it costs one branch.
class Call {
 public:
  explicit Call(Heap& heap, const void* first = nullptr, const void* second = nullptr,
                Place place = Place::here(), const char* function = __builtin_FUNCTION()) {
    if (is_recorded(heap)) [[unlikely]] enter(heap, function, object(first), object(second), {}, place);
  }
  Call(Heap& heap, const void* first, std::uint64_t number, Place place = Place::here(),
       const char* function = __builtin_FUNCTION())
      : Call(heap, function, first, number, place) {}
  // The same under another name, where ours and the kernel's differ.
  Call(Heap& heap, const char* function, const void* first, Place place = Place::here()) {
    if (is_recorded(heap)) [[unlikely]] enter(heap, function, object(first), {}, {}, place);
  }
  Call(Heap& heap, const char* function, const void* first, std::uint64_t number,
       Place place = Place::here()) {
    if (is_recorded(heap)) [[unlikely]] {
      enter(heap, function, object(first), {},
            {static_cast<std::int64_t>(number), Argument::Kind::number}, place);
    }
  }
  ~Call() {
    if (kJournalCompiledIn && journal_ != nullptr) [[unlikely]] journal_->leave();
  }
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;

 private:
  static bool is_recorded(const Heap& heap) {
    return kJournalCompiledIn && heap.journal() != nullptr;
  }
  static Argument object(const void* pointer);
  void enter(Heap& heap, const char* function, Argument first, Argument second, Argument third,
             Place place);

  Journal* journal_ = nullptr;
};

}  // namespace trace
