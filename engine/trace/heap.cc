#include "trace/heap.h"

#include "trace/chunk.h"
#include "trace/slab.h"

namespace trace {
void Heap::attach(Journal* journal) {
  kept_journal_ = journal;
  for (SlabBase* slab : slabs_) slab->set_journal(journal);
}

std::size_t Heap::live_objects() const {
  std::size_t total = 0;
  for (const SlabBase* slab : slabs_) total += slab->live();
  return total;
}

const SlabBase* Heap::find_slab(std::string_view type) const {
  for (const SlabBase* slab : slabs_) {
    if (slab->name() == type) return slab;
  }
  return nullptr;
}

std::size_t Heap::live(std::string_view type) const {
  const SlabBase* slab = find_slab(type);
  return slab == nullptr ? 0 : slab->live();
}

Heap::Snapshot Heap::snapshot() const {
  Snapshot snapshot;
  for (const SlabBase* slab : slabs_) slab->snapshot_into(snapshot);
  return snapshot;
}

Heap::Checkpoint Heap::checkpoint() const {
  Checkpoint checkpoint;
  for (const SlabBase* slab : slabs_) checkpoint.slabs.push_back(slab->checkpoint());
  checkpoint.last_id = last_id_;
  checkpoint.events = kept_journal_ == nullptr ? 0 : kept_journal_->events().size();
  return checkpoint;
}

void Heap::go_back(const Checkpoint& checkpoint) {
  for (std::size_t i = 0; i < slabs_.size(); ++i) slabs_[i]->go_back(checkpoint.slabs[i]);
  last_id_ = checkpoint.last_id;
  if (kept_journal_ != nullptr) kept_journal_->forget_after(checkpoint.events);
}

Argument Call::object(const void* pointer) {
  if (pointer == nullptr) return {};
  return {object_id(pointer), Argument::Kind::object};
}

void Call::enter(Heap& heap, const char* function, Argument first, Argument second, Argument third,
                 Place place) {
  journal_ = heap.journal();
  journal_->call(function, first, second, third, place);
}

}  // namespace trace
