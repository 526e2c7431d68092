#include "rmap/file_registry.h"

namespace rmap {

std::unique_ptr<FileRegistry> make_i_mmap_list(const mm::Kernel&, trace::Slab<mm::AddressSpace>&,
                                               trace::Slab<mm::Vma>&);
std::unique_ptr<FileRegistry> make_i_mmap_prio_tree(const mm::Kernel&,
                                                    trace::Slab<mm::AddressSpace>&,
                                                    trace::Slab<mm::Vma>&);
std::unique_ptr<FileRegistry> make_i_mmap_interval_tree(const mm::Kernel&,
                                                        trace::Slab<mm::AddressSpace>&,
                                                        trace::Slab<mm::Vma>&);

std::unique_ptr<FileRegistry> make_file_registry(const mm::Kernel& kernel,
                                                 trace::Slab<mm::AddressSpace>& files,
                                                 trace::Slab<mm::Vma>& vmas) {
  switch (kernel.files) {
    case mm::Kernel::Files::list:
      return make_i_mmap_list(kernel, files, vmas);
    case mm::Kernel::Files::prio_tree:
      return make_i_mmap_prio_tree(kernel, files, vmas);
    case mm::Kernel::Files::interval_tree:
      break;
  }
  return make_i_mmap_interval_tree(kernel, files, vmas);
}

}  // namespace rmap
