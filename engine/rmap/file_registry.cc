#include "rmap/file_registry.h"

namespace rmap {

std::unique_ptr<FileRegistry> make_i_mmap_list(trace::Heap&, const mm::Kernel&,
                                               trace::Slab<mm::AddressSpace>&,
                                               trace::Slab<mm::Vma>&);
std::unique_ptr<FileRegistry> make_i_mmap_prio_tree(trace::Heap&, const mm::Kernel&,
                                                    trace::Slab<mm::AddressSpace>&,
                                                    trace::Slab<mm::Vma>&);
std::unique_ptr<FileRegistry> make_i_mmap_interval_tree(trace::Heap&, const mm::Kernel&,
                                                        trace::Slab<mm::AddressSpace>&,
                                                        trace::Slab<mm::Vma>&);

std::unique_ptr<FileRegistry> make_file_registry(trace::Heap& heap, const mm::Kernel& kernel,
                                                 trace::Slab<mm::AddressSpace>& files,
                                                 trace::Slab<mm::Vma>& vmas) {
  switch (kernel.files) {
    case mm::Kernel::Files::list:
      return make_i_mmap_list(heap, kernel, files, vmas);
    case mm::Kernel::Files::prio_tree:
      return make_i_mmap_prio_tree(heap, kernel, files, vmas);
    case mm::Kernel::Files::interval_tree:
      break;
  }
  return make_i_mmap_interval_tree(heap, kernel, files, vmas);
}

}  // namespace rmap
