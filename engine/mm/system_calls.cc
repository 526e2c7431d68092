// What a program, or the kernel of its own accord, can ask of the machine: arguments are checked
// here, then the work is done whole or not at all.

#include "mm/checkpoint.h"
#include "mm/machine.h"

namespace mm {
namespace {

constexpr Vpn kLastPage = Vpn{1} << 36;

Error check_range(Vpn start, Vpn pages) {
  const bool fits = pages > 0 && start < kLastPage && pages <= kLastPage - start;
  return fits ? Error::none : Error::bad_range;
}

}  // namespace

Process* Machine::create_process() {
  return attempt([&] { return new_process(); }, static_cast<Process*>(nullptr));
}

AddressSpace* Machine::create_file() {
  return attempt([&] { return new_file(); }, static_cast<AddressSpace*>(nullptr));
}

Error Machine::mmap(Process* process, Vpn start, Vpn pages, Prot prot) {
  if (const Error error = check_range(start, pages); error != Error::none) return error;
  // Private anonymous memory: the index is the page number (kernel: mmap_region).
  const Stretch stretch = {.start = start,
                           .end = start + pages,
                           .pgoff = start,
                           .flags = prot,
                           .shared = false,
                           .account = may_write(prot),
                           .file = nullptr,
                           .vma = nullptr};
  return attempt([&] { return do_mmap(process->mm, stretch); }, Error::out_of_memory);
}

Error Machine::mmap_file(Process* process, Vpn start, Vpn pages, Prot prot, AddressSpace* file,
                         Vpn pgoff, bool shared) {
  if (const Error error = check_range(start, pages); error != Error::none) return error;
  if (const Error error = check_range(pgoff, pages); error != Error::none) return error;
  const Stretch stretch = {.start = start,
                           .end = start + pages,
                           .pgoff = pgoff,
                           .flags = prot,
                           .shared = shared,
                           .account = may_write(prot) && !shared,
                           .file = file,
                           .vma = nullptr};
  return attempt([&] { return do_mmap(process->mm, stretch); }, Error::out_of_memory);
}

Error Machine::munmap(Process* process, Vpn start, Vpn pages) {
  if (const Error error = check_range(start, pages); error != Error::none) return error;
  return attempt([&] { return do_munmap(process->mm, start, start + pages); },
                 Error::out_of_memory);
}

Error Machine::mprotect(Process* process, Vpn start, Vpn pages, Prot prot) {
  if (const Error error = check_range(start, pages); error != Error::none) return error;
  return attempt([&] { return do_mprotect(process->mm, start, start + pages, prot); },
                 Error::out_of_memory);
}

Error Machine::mremap(Process* process, Vpn start, Vpn pages, Vpn to, Vpn new_pages) {
  if (const Error error = check_range(start, pages); error != Error::none) return error;
  if (const Error error = check_range(to, new_pages); error != Error::none) return error;
  return attempt([&] { return do_mremap(process->mm, start, pages, to, new_pages); },
                 Error::out_of_memory);
}

Access Machine::read(Process* process, Vpn address) {
  return attempt([&] { return do_read(process, address); }, Access{.error = Error::out_of_memory});
}

Access Machine::write(Process* process, Vpn address) {
  return attempt([&] { return do_write(process, address); }, Access{.error = Error::out_of_memory});
}

Process* Machine::fork(Process* parent) {
  return attempt([&] { return do_fork(parent); }, static_cast<Process*>(nullptr));
}

Error Machine::exec(Process* process) {
  return attempt([&] { return do_exec(process); }, Error::out_of_memory);
}

Error Machine::reclaim(Process* process, Vpn address) {
  Page* page = present_page(process, address);
  if (page == nullptr) return Error::not_in_memory;
  return attempt([&] { return do_reclaim(page); }, Error::out_of_memory);
}

Error Machine::migrate(Process* process, Vpn address) {
  if (!kernel_.migrates) return Error::not_supported;
  Page* page = present_page(process, address);
  if (page == nullptr) return Error::not_in_memory;
  return attempt([&] { return do_migrate(page); }, Error::out_of_memory);
}

}  // namespace mm
