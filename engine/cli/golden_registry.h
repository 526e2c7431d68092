#pragma once

#include "cli/golden_story.h"

namespace cli {

// A file's registry as golden traces write it, by the registry in force: the two lists, or the tree
// in pre-order, with its size. `whole`: with the lists or the tree itself.
Json describe_registry(const GoldenStory& story, const mm::AddressSpace* file, bool whole);

// How many VMAs map the file.
std::size_t vmas_of(const GoldenStory& story, const mm::AddressSpace* file);

// [process, first page]: how golden traces name a VMA.
Json vma_name(const GoldenStory& story, const mm::Vma* vma);

}  // namespace cli
