#include "trace/heap.h"

#include "trace/chunk.h"
#include "trace/slab.h"

namespace trace {
namespace {

Argument as_argument(const void* object) {
  return object == nullptr ? Argument{}
                           : Argument{object_id(object), Argument::Kind::object};
}

}  // namespace

void Heap::attach(Journal* journal) {
  kept_journal_ = journal;
  for (SlabBase* slab : slabs_) slab->set_journal(journal);
}

std::size_t Heap::live_objects() const {
  std::size_t total = 0;
  for (const SlabBase* slab : slabs_) total += slab->live();
  return total;
}

Heap::Snapshot Heap::snapshot() const {
  Snapshot snapshot;
  for (const SlabBase* slab : slabs_) slab->snapshot_into(snapshot);
  return snapshot;
}

Call::Call(Heap& heap, const void* first, const void* second, Place place, const char* function)
    : journal_(kJournalCompiledIn ? heap.journal() : nullptr) {
  if (journal_ == nullptr) return;
  journal_->call(function, as_argument(first), as_argument(second), {}, place);
}

Call::Call(Heap& heap, const void* first, std::uint64_t number, Place place, const char* function)
    : Call(heap, function, first, number, place) {}

Call::Call(Heap& heap, const char* function, const void* first, Place place)
    : Call(heap, first, nullptr, place, function) {}

Call::Call(Heap& heap, const char* function, const void* first, std::uint64_t number, Place place)
    : journal_(kJournalCompiledIn ? heap.journal() : nullptr) {
  if (journal_ == nullptr) return;
  journal_->call(function, as_argument(first), {},
                 {static_cast<std::int64_t>(number), Argument::Kind::number}, place);
}

}  // namespace trace
