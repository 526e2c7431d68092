#pragma once

#include <memory>
#include <vector>

#include "mm/mm_struct.h"
#include "rmap/reverse_map.h"

namespace mm {

// Why an operation could not be done. The machine is then as it was before.
enum class [[nodiscard]] Error {
  none,
  bad_range,     // empty, or beyond 36 bits of page number
  overlap,       // mmap where something is mapped already
  not_mapped,    // no VMA at the address: a segmentation fault
  no_permission, // the VMA does not allow it: a segmentation fault
};

// What a read or write led to.
struct [[nodiscard]] Access {
  enum class Result {
    plain,      // the entry was there and allowed it
    zero_page,  // a read of nothing: the shared page of zeroes
    anonymous,  // a first write: a new page
    copied,     // a write to a shared page: a new page with the old content
    reused,     // a write by the last sharer: the page stays
  };
  Error error = Error::none;
  Result result = Result::plain;
};

// A computer, as far as memory is concerned: processes, address spaces, VMAs, page tables, pages, and
// the system calls on them. It owns all of these and the reverse map, which it only ever calls
// through its interface. It keeps no history: attach a journal to heap() for that.
//
// Processes handed out stay valid until they exit. Ranges are counted in pages.
class Machine {
 public:
  explicit Machine(rmap::Factory design);
  ~Machine();
  Machine(const Machine&) = delete;
  Machine& operator=(const Machine&) = delete;

  trace::Heap& heap() { return heap_; }
  const trace::Heap& heap() const { return heap_; }
  const rmap::ReverseMap& reverse_map() const { return *reverse_map_; }
  const std::vector<Process*>& processes() const { return processes_; }  // alive, by pid
  const MmList& mmlist() const { return mmlist_; }
  const Page* zero_page() const { return zero_page_; }  // null until something was read there
  std::size_t page_count() const { return pages_.live(); }  // less the zero page
  std::size_t vma_count() const { return vmas_.live(); }

  // A process that nobody forked, with an empty address space.
  Process* create_process();

  // Private anonymous memory at a fixed place. Mappings never merge with their neighbours.
  Error mmap(Process* process, Vpn start, Vpn pages, Prot prot);
  // Takes away what is mapped in the range, splitting VMAs at its ends. Holes are no error.
  Error munmap(Process* process, Vpn start, Vpn pages);
  // Changes rights. The whole range must be mapped.
  Error mprotect(Process* process, Vpn start, Vpn pages, Prot prot);
  Access read(Process* process, Vpn address);
  Access write(Process* process, Vpn address);
  Process* fork(Process* parent);
  // Ends a process: unmaps all, unlinks its VMAs. `process` is gone afterwards.
  void exit(Process* process);

  // The page mapped at `address`, or null. The zero page counts as none.
  const Page* page_at(const Process* process, Vpn address) const;

  // The walk of a page, told to the journal if one is attached.
  rmap::WalkRecorder walk(const Page* page);

 private:
  // mmap.cc
  void mprotect_fixup(Vma* vma, Vpn start, Vpn end, Prot prot);
  Vma* vma_alloc_copy(const Vma* from);
  void vma_free(Vma* vma);
  void split_vma(Vma* vma, Vpn at, bool new_below);
  void split_at_ends(Vma* vma, Vpn start, Vpn end);
  // fault.cc
  Page* alloc_page();
  void get_page(Page* page) { page->count += 1; }
  void put_page(Page* page);
  Page* do_anonymous_page(Vma* vma, Vpn address);
  Access::Result do_wp_page(Vma* vma, Vpn address, PteSlot* slot);
  Page* add_fresh_page(Vma* vma, Vpn address, PteSlot* slot);
  // fork.cc
  void dup_mmap(Mm* child, Mm* parent);
  void copy_page_range(Vma* child, Vma* parent);
  // exit.cc
  void zap_page_range(Mm* mm, Vpn start, Vpn end);
  void exit_mmap(Mm* mm);

  trace::Heap heap_;
  PageTables page_tables_;
  trace::Slab<Page> pages_;
  trace::Slab<Vma> vmas_;
  trace::Slab<Mm> mms_;
  trace::Slab<Process> process_slab_;
  trace::Slab<Page> zero_pages_;
  std::vector<Process*> processes_;
  MmList mmlist_;
  std::uint32_t last_pid_ = 0;
  Page* zero_page_ = nullptr;  // there from the first read of nothing to the last exit
  std::unique_ptr<rmap::ReverseMap> reverse_map_;
};

}  // namespace mm
