#include <algorithm>

#include "lab/workload.h"

namespace lab {
namespace {

std::vector<rmap::DesignInfo> make_contenders() {
  std::vector<rmap::DesignInfo> all(rmap::designs().begin(), rmap::designs().end());
  rmap::DesignInfo lists = *rmap::find_design("anon-vma");
  lists.id = "file-list";
  lists.name = "objrmap, lists";
  lists.kernels = "2.6.7-rc1";
  lists.follows = "2.6.7-rc1";
  lists.kernel.files = mm::Kernel::Files::list;
  all.push_back(lists);
  return all;
}

}  // namespace

std::span<const rmap::DesignInfo> contenders() {
  static const std::vector<rmap::DesignInfo> all = make_contenders();
  return all;
}

const rmap::DesignInfo* find_contender(std::string_view id) {
  const auto all = contenders();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [id](const rmap::DesignInfo& each) { return id == each.id; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace lab
