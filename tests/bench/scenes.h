#pragma once

#include "scene.h"

namespace bench {

// The stress loads that rmap designs were argued about with (W1 …), each with the formulas for what
// a walk counts then. All return a scene that is checked already: see Scene::wrong().

// W1 (5beb49305251): one parent with `pages` pages forks `children`, and each writes all of them.
// The parent's own pages are walked, those of children, or any.
enum class Whose { parent, child, any };
std::unique_ptr<Scene> many_children(const rmap::DesignInfo& design, std::uint64_t children,
                                     std::uint64_t pages, Whose whose);

// W13 (bf181b9f9d8d): a VMA of `pages` pages, an even number, all written; then mprotect of every
// second one cuts it into single pages.
std::unique_ptr<Scene> split_vma(const rmap::DesignInfo& design, std::uint64_t pages);

// W14 (7a3ef208e662): a process forks and exits, its child does the same, and so on. `generations`
// forks.
std::unique_ptr<Scene> fork_and_exit(const rmap::DesignInfo& design, std::uint64_t generations);

// W4 (rmap-test 3): two processes map a file in `windows` windows of seven pages.
std::unique_ptr<Scene> file_windows(const rmap::DesignInfo& design, std::uint64_t windows);

// W7 (test-mmap3): a file mapped page by page, last page first, in `windows` VMAs; then five times
// all fork, which makes 32 processes.
std::unique_ptr<Scene> reversed_windows(const rmap::DesignInfo& design, std::uint64_t windows);

// W9: a shared segment of 16 pages in many processes.
std::unique_ptr<Scene> shared_segment(const rmap::DesignInfo& design, std::uint64_t processes);

}  // namespace bench
