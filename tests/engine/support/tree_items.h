#pragma once

#include <cstdint>

#include "trace/place.h"

namespace testing_support {

// Objects with a range and nothing else, for the tests of both trees: they are linked through `node`.
template <template <class> class Node, template <class> class Root>
struct TreeItems {
  struct Item {
    std::uint64_t start = 0;
    std::uint64_t last = 0;
    Node<Item> node;
  };
  struct Owner {
    Root<Item> items;
  };
  struct Range {
    using Object = Item;
    static constexpr auto node = &Item::node;
    static std::uint64_t start(const Item* item) { return item->start; }
    static std::uint64_t last(const Item* item) { return item->last; }
  };
};

inline constexpr std::uint64_t kLargestIndex = ~std::uint64_t{0};
inline constexpr auto ignore = [](const auto*, trace::Place) {};

}  // namespace testing_support
