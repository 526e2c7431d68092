#include "cli/golden_registry.h"

#include <algorithm>

namespace cli {
namespace {

// The shape of a tree, gathered in pre-order. The way to a node is spelt in L and R from the root.
struct Shape {
  Json tree = Json::array();
  std::size_t nodes = 0;
  std::size_t height = 0;
};

template <class Links, class Node>
void gather(const mm::Vma* vma, const std::string& path, Links links, const Node& node,
            Shape& shape) {
  if (vma == nullptr) return;
  ++shape.nodes;
  shape.height = std::max(shape.height, path.size() + 1);
  shape.tree.push_back(node(vma, path));
  gather((vma->*links).left, path + "L", links, node, shape);
  gather((vma->*links).right, path + "R", links, node, shape);
}

Shape prio_tree(const GoldenStory& story, const mm::AddressSpace* file) {
  const auto node = [&](const mm::Vma* vma, const std::string& path) {
    Json members = Json::array({vma_name(story, vma)});
    const mm::Vma* head = vma->shared_prio_tree.head;
    for (const mm::Vma* it = head; it != nullptr;
         it = it->shared_prio_tree.next == head
                  ? nullptr
                  : static_cast<mm::Vma*>(it->shared_prio_tree.next)) {
      members.push_back(vma_name(story, it));
    }
    return Json::array({path, static_cast<mm::Vpn>(vma->vm_pgoff), vma->last_index(), members});
  };
  Shape shape;
  gather(file->i_mmap_prio_tree.node, "", &mm::Vma::shared_prio_tree, node, shape);
  return shape;
}

Shape interval_tree(const GoldenStory& story, const mm::AddressSpace* file) {
  const auto node = [&](const mm::Vma* vma, const std::string& path) {
    return Json::array({path, static_cast<mm::Vpn>(vma->vm_pgoff), vma->last_index(),
                        static_cast<std::uint64_t>(vma->shared.subtree_last),
                        vma->shared.red ? 1 : 0, vma_name(story, vma)});
  };
  Shape shape;
  gather(file->i_mmap.node, "", &mm::Vma::shared, node, shape);
  return shape;
}

Json list_of(const GoldenStory& story, const trace::ListHead<mm::Vma>& head) {
  Json list = Json::array();
  for (const mm::Vma* vma = head.first; vma != nullptr; vma = vma->shared_list.next) {
    list.push_back(vma_name(story, vma));
  }
  return list;
}

}  // namespace

std::size_t vmas_of(const GoldenStory& story, const mm::AddressSpace* file) {
  std::size_t vmas = 0;
  for (const auto& entry : story.processes()) {
    const std::vector<mm::Vma*>& all = entry.second->mm->vmas;
    vmas += static_cast<std::size_t>(std::count_if(
        all.begin(), all.end(), [&](const mm::Vma* vma) { return vma->vm_file == file; }));
  }
  return vmas;
}

Json vma_name(const GoldenStory& story, const mm::Vma* vma) {
  return Json::array({story.number_of(vma->vm_mm), static_cast<mm::Vpn>(vma->vm_start)});
}

Json describe_registry(const GoldenStory& story, const mm::AddressSpace* file, bool whole) {
  Json json = {{"file", static_cast<std::uint32_t>(file->number)}, {"vmas", vmas_of(story, file)}};
  const mm::Kernel::Files kind = story.machine().kernel().files;
  if (kind == mm::Kernel::Files::list) {
    const Json i_mmap = list_of(story, file->i_mmap_list);
    const Json i_mmap_shared = list_of(story, file->i_mmap_shared_list);
    json["private"] = i_mmap.size();
    json["shared"] = i_mmap_shared.size();
    if (!whole) return json;
    json["i_mmap"] = i_mmap;
    json["i_mmap_shared"] = i_mmap_shared;
    return json;
  }
  const bool is_prio = kind == mm::Kernel::Files::prio_tree;
  const Shape shape = is_prio ? prio_tree(story, file) : interval_tree(story, file);
  if (whole) json["tree"] = shape.tree;
  json["tree_nodes"] = shape.nodes;
  json["height"] = shape.height;
  if (is_prio) json["index_bits"] = std::max<std::uint32_t>(1, file->i_mmap_prio_tree.index_bits);
  json["writable"] = static_cast<std::int32_t>(file->i_mmap_writable);
  return json;
}

}  // namespace cli
