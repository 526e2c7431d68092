#pragma once

#include <memory>
#include <vector>

#include "mm/address_space.h"
#include "mm/mm_struct.h"
#include "mm/swap.h"
#include "rmap/reverse_map.h"

namespace mm {

// Why an operation could not be done. The machine is then as it was before.
enum class [[nodiscard]] Error {
  none,
  bad_range,      // empty, beyond 36 bits of page number, or the two ranges of a move overlap
  overlap,        // mmap, or growth, where something is mapped already
  not_mapped,     // no VMA at the address: a segmentation fault
  no_permission,  // the VMA does not allow it: a segmentation fault
  not_in_memory,  // reclaim of what is not in memory
  in_use,         // a file that is still mapped can't be removed
  not_supported,  // the kernel that the design follows can't do this
  out_of_memory,  // an allocation failed: see trace::Heap::fail_allocation
};

// What a read or write led to.
struct [[nodiscard]] Access {
  enum class Result {
    plain,       // the entry was there and allowed it
    zero_page,   // a read of nothing: the shared page of zeroes
    anonymous,   // a first write: a new page
    copied,      // a write to a shared page: a new page with the old content
    reused,      // a write by the last sharer, or to shared memory: the page stays
    file_page,   // a page of the file was mapped
    swapped_in,  // the page came back from swap
  };
  Error error = Error::none;
  Result result = Result::plain;
};

// What a look at the accessed bits of a page's entries told (kernel: page_referenced).
struct [[nodiscard]] Aged {
  Error error = Error::none;
  std::uint32_t referenced = 0;  // entries that were used since the last look
};

// A computer, as far as memory is concerned: processes, address spaces, VMAs, page tables, pages,
// files, swap, and the system calls on them. It owns all of these and the reverse map, which it only
// ever calls through its interface. It keeps no history: attach a journal to heap() for that.
//
// Every operation is done whole or not at all: one that returns an error, or null, has changed nothing.
// Processes handed out stay valid until they exit, files until they are removed. Ranges are counted
// in pages.
class Machine {
 public:
  Machine(rmap::Factory design, const Kernel& kernel);
  ~Machine();
  Machine(const Machine&) = delete;
  Machine& operator=(const Machine&) = delete;

  trace::Heap& heap() { return heap_; }
  const trace::Heap& heap() const { return heap_; }
  const Kernel& kernel() const { return kernel_; }
  const rmap::ReverseMap& reverse_map() const { return *reverse_map_; }
  const rmap::FileRegistry& file_registry() const { return *registry_; }
  const std::vector<Process*>& processes() const { return processes_; }  // alive, by pid
  const std::vector<AddressSpace*>& files() const { return files_; }     // in order of birth
  const MmList& mmlist() const { return mmlist_; }
  const Page* zero_page() const { return zero_page_; }  // null until something was read there
  std::size_t page_count() const { return pages_.live(); }  // less the zero page
  std::size_t vma_count() const { return vmas_.live(); }

  // A process that nobody forked, with an empty address space. Null: out of memory.
  Process* create_process();
  // A file of as many pages as anybody asks for. Null: out of memory.
  AddressSpace* create_file();
  // Forgets a file that nobody maps, and its pages.
  Error remove_file(AddressSpace* file);

  // Private anonymous memory at a fixed place. It may become one VMA with its neighbours (SW6).
  Error mmap(Process* process, Vpn start, Vpn pages, Prot prot);
  // The pages of a file from index `pgoff` on. Writes to a private mapping are seen by nobody else.
  Error mmap_file(Process* process, Vpn start, Vpn pages, Prot prot, AddressSpace* file, Vpn pgoff,
                  bool shared);
  // Takes away what is mapped in the range, splitting VMAs at its ends. Holes are no error.
  Error munmap(Process* process, Vpn start, Vpn pages);
  // Changes rights. The whole range must be mapped.
  Error mprotect(Process* process, Vpn start, Vpn pages, Prot prot);
  // Moves a range, all in one VMA, to `to`, and makes it shorter or longer; what was mapped there goes.
  // With `to` == `start` it stays in place, and can grow only at the end of its VMA into a hole.
  Error mremap(Process* process, Vpn start, Vpn pages, Vpn to, Vpn new_pages);
  Access read(Process* process, Vpn address);
  Access write(Process* process, Vpn address);
  // Null: out of memory.
  Process* fork(Process* parent);
  // Starts another program: the address space is a new, empty one.
  Error exec(Process* process);
  // Ends a process: unmaps all, unlinks its VMAs. `process` is gone afterwards.
  void exit(Process* process);

  // --- what the kernel does to a page of its own accord --- `address` names the page.
  // Clears the accessed bits of all entries that map the page.
  Aged age(Process* process, Vpn address);
  // Takes the page out of memory: to swap, or back to its file.
  Error reclaim(Process* process, Vpn address);
  // Moves the content to another physical page.
  Error migrate(Process* process, Vpn address);

  // The page mapped at `address`, or null. The zero page counts as none.
  const Page* page_at(const Process* process, Vpn address) const;

  // The walk of a page, told to the journal if one is attached.
  rmap::WalkRecorder walk(const Page* page);

 private:
  // A stretch of address space and all that must be equal to become one with a VMA beside it.
  struct Stretch {
    Vpn start, end, pgoff;
    Prot flags;
    bool shared, account;
    AddressSpace* file;
    const Vma* vma;  // that it is a part of, or null: it is new
  };
  // New bounds for a VMA, and what that does to those around it; see vma_adjust().
  struct Adjustment {
    Vma* vma;
    Vpn start, end;
    Vma* neighbour = nullptr;  // the VMA above: gives pages to `vma`, or takes them
    Vpn neighbour_start = 0;
    Vma* gone[2] = {};         // VMAs that `vma` swallows whole, by address
  };
  struct Checkpoint;  // checkpoint.cc: all of the machine, to go back to

  // checkpoint.cc
  Checkpoint checkpoint() const;
  void go_back(Checkpoint& checkpoint);
  // Does an operation whole or not at all: when an allocation fails in it, returns `failed`.
  template <class Operation, class Outcome>
  Outcome attempt(Operation operation, Outcome failed);
  // mmap.cc
  Error do_mmap(Mm* mm, const Stretch& stretch);
  Error do_munmap(Mm* mm, Vpn start, Vpn end);
  void insert_new_vma(Mm* mm, const Stretch& stretch);
  void detach_vma(Vma* vma);
  void vma_free(Vma* vma);
  // mprotect.cc
  Error do_mprotect(Mm* mm, Vpn start, Vpn end, Prot prot);
  Vma* mprotect_fixup(Vma* vma, Vma* prev, Vpn start, Vpn end, Prot prot);
  // split.cc
  void split_vma(Vma* vma, Vpn at, bool new_below);
  Vma* vma_alloc_copy(const Vma* from);
  void vma_adjust(const Adjustment& adjustment);
  void import_anon_vma(Vma* importer, Vma* exporter);
  void set_range(Vma* vma, Vpn start, Vpn end);
  // merge.cc
  Vma* vma_merge(Mm* mm, Vma* prev, const Stretch& stretch);
  Vma* grow_prev(Vma* prev, Vma* mid, const Stretch& stretch);
  Vma* shift_down(Vma* prev, Vma* next, const Stretch& stretch);
  Vma* grow_next(Vma* mid, Vma* next, const Stretch& stretch);
  void import_anon_vma_of_first(Vma* importer, Vma* first, Vma* second);
  Vma* vma_expand(Vma* prev, Vma* next, const Stretch& stretch);
  bool ignores_index(const Stretch& stretch) const;
  bool can_vma_merge_after(const Vma* prev, const Stretch& stretch, const Vma* faulted) const;
  bool can_vma_merge_before(const Vma* next, const Stretch& stretch) const;
  bool is_mergeable_vma(const Vma* vma, const Stretch& stretch) const;
  bool is_mergeable_anon_vma(const Vma* one, const Vma* other, const Vma* checked) const;
  // mremap.cc
  Error do_mremap(Mm* mm, Vpn start, Vpn pages, Vpn to, Vpn new_pages);
  Error resize_in_place(Vma* vma, Vpn start, Vpn end, Vpn new_end);
  Vma* copy_vma(Vma* vma, Vpn start, Vpn to, Vpn new_pages);
  void move_page_tables(Mm* mm, Vpn from, Vpn to, Vpn pages);
  // fault.cc
  Access do_read(Process* process, Vpn address);
  Access do_write(Process* process, Vpn address);
  void anon_vma_prepare(Vma* vma);
  Access::Result do_zero_page(Vma* vma, Vpn address);
  Page* do_anonymous_page(Vma* vma, Vpn address);
  Access::Result do_wp_page(Vma* vma, Vpn address, PteSlot* slot);
  void copy_page(Vma* vma, Vpn address, PteSlot* slot);
  Page* add_fresh_page(Vma* vma, Vpn address, PteSlot* slot);
  Page* alloc_page();
  void get_page(Page* page) { page->count += 1; }
  void put_page(Page* page);
  // file.cc
  Access::Result do_file_page(Vma* vma, Vpn address, bool write);
  Page* find_or_read_page(AddressSpace* file, Vpn index);
  void remove_from_page_cache(Page* page);
  // swap.cc
  Access::Result do_swap_page(Vma* vma, Vpn address, PteSlot* slot, bool write);
  Error do_reclaim(Page* page);
  void add_to_swap(Page* page);
  void delete_from_swap_cache(Page* page);
  void swap_free(SwapEntry* entry);
  rmap::WalkRecorder try_to_unmap(Page* page, Pte replacement);
  // migrate.cc
  Error do_migrate(Page* page);
  void move_contents(Page* fresh, Page* page);
  void remove_migration_ptes(Page* fresh, const std::vector<rmap::Mapping>& places,
                             const std::vector<bool>& writable);
  // fork.cc
  Process* do_fork(Process* parent);
  void dup_mmap(Mm* child, Mm* parent);
  void copy_page_range(Vma* child, Vma* parent);
  void copy_one_pte(Mm* child, bool shared, Vpn address, PteSlot* slot);
  // exit.cc
  Process* new_process();
  Mm* mm_alloc();
  Error do_exec(Process* process);
  AddressSpace* new_file();
  void zap_page_range(Mm* mm, Vpn start, Vpn end);
  void exit_mmap(Mm* mm);
  void mmput(Mm* mm);

  // The page that is mapped there, less the page of zeroes; or null.
  Page* present_page(const Process* process, Vpn address) const;

  Kernel kernel_;
  trace::Heap heap_;
  PageTables page_tables_;
  trace::Slab<Page> pages_;
  trace::Slab<Vma> vmas_;
  trace::Slab<Mm> mms_;
  trace::Slab<Process> process_slab_;
  trace::Slab<Page> zero_pages_;
  trace::Slab<AddressSpace> file_slab_;
  trace::Slab<SwapEntry> swap_entries_;
  std::vector<Process*> processes_;
  std::vector<AddressSpace*> files_;
  MmList mmlist_;
  std::uint32_t last_pid_ = 0;
  Page* zero_page_ = nullptr;  // there from the first read of nothing to the last exit
  std::unique_ptr<rmap::FileRegistry> registry_;
  std::unique_ptr<rmap::ReverseMap> reverse_map_;
};

}  // namespace mm
