#pragma once

#include <cstdint>

namespace mm {

// What the kernels of one design do not agree on. A design follows one version and says which
// (DesignInfo::follows, DesignInfo::kernel); every other value is there to be tried out. SW1 … name the
// rows of the switch table that the project keeps of them.
struct Kernel {
  enum class Place : std::uint8_t { head, tail };
  // SW1: where a VMA enters the list of its anon_vma, at its first fault and as a copy. 2.6.7 – 2.6.17
  // put both at the head, 2.6.18 – 2.6.33 at the tail (0697212a411); 2.6.34 and 35 the first at the
  // head and copies at the tail; 2.6.36 – 3.6 both at the tail (26ba0cb63cb). Trees have no choice.
  Place prepared_at = Place::tail;
  Place copied_at = Place::tail;

  // SW2: 2.6.9+ leave page->mapping alone when the last entry goes, and clear it when the page is
  // freed (edcc56dc6a); 2.6.7 and 2.6.8 cleared it at once.
  bool keeps_mapping_when_unmapped = true;

  // SW3: the anon_vma of a page that comes back from swap. `own` is vma->anon_vma: harmless while a
  // family has only one (to 2.6.33), and the oops of 2.6.34-rc after that. 2.6.34 took the `oldest` of
  // the chain (ea90002b0fa), 2.6.36+ its own for an exclusive page and the root for any other.
  enum class Comeback : std::uint8_t { own, oldest, exclusive_own_else_root };
  Comeback comeback = Comeback::exclusive_own_else_root;

  // SW4: whether the last sharer's write moves the page to the writer's anon_vma (c44b674323f). Since
  // 2.6.34, but not in 5.9 – 5.18 (09854ba94c6a).
  bool reuse_moves_page = true;

  // SW5: since 2.6.34 a neighbour lends its anon_vma only while its chain is a single one
  // (d0e9fe1758f2).
  bool lends_only_singular = true;

  // SW6: which VMAs may become one.
  enum class Merge : std::uint8_t {
    anonymous_only,  // 2.4: no file mapping ever merges
    plain,           // 2.6.0 – 2.6.6: there is no anon_vma to disagree about
    null_or_same,    // 2.6.7 – 2.6.39: at most one anon_vma between them
    singular,        // 3.0 – 6.15: the same, or one has none and the VMA at hand exactly one chain
    no_fork_child,   // 6.16+: the same, or one has none and the other is not linked to ancestors
  };
  Merge merge = Merge::singular;
  // 6.1's mmap looks at the next VMA first, and so joins that one when both would do but not together.
  bool mmap_prefers_next = false;
  // mprotect over a whole VMA up to an equal neighbour ("case 8"): since 4.9 the neighbour grows down,
  // before that the VMA at hand grew up.
  bool next_grows_down = true;
  // Since 6.0 a VMA that mremap makes longer may join the one that it then touches.
  bool mremap_merges_grown = false;
  // When mremap moves pages into a VMA that never had any, that VMA joins their anon_vma. Kernels from
  // 6.16 until early 2026 forgot to (61f67c230a5e); so, by our reading, did those with null_or_same.
  bool mremap_merge_imports = true;

  // SW7: the order of a clone's chain. 2.6.34-rc1 to rc3 turned it round by mistake (646d87b481d), 7.0
  // does again.
  enum class ChainOrder : std::uint8_t { keep, reverse };
  ChainOrder chain_order = ChainOrder::keep;

  // SW8 is the designs themselves: no reuse at fork, `degree`, or two counters.

  // SW9: what one lock of the anonymous side covers: an anon_vma, or since 2.6.36 the whole family.
  bool locks_root = true;

  // SW10: to 2.6.13 fork copied the page-table entries of every VMA; since then it leaves out those
  // that never had an anonymous page (d992895ba2b).
  bool fork_copies_every_vma = false;

  // SW11: 2.6.24 – 2.6.31 gave a page to a process that only read (557ed1fa262).
  bool read_maps_zero_page = true;

  // SW12: when a boundary moves pages into a VMA without an anon_vma, it joins that of the giver
  // since 2.6.8 (6eb47fb76b); 2.6.7 forgot to.
  bool importer_joins = true;

  // Copy on write: 2.6.x took the old page out before it put the new one in.
  bool copy_removes_first = false;
  // Exit: 2.6.x unlinked and freed one VMA after the other.
  bool exit_frees_one_by_one = false;
  // 2.6.7 – 2.6.27 did not count a forked shared mapping in i_mmap_writable (b88ed20594d).
  bool fork_forgets_writable = false;
  // Page migration came with 2.6.16.
  bool migrates = true;

  // How a file finds the VMAs that map it: two lists to 2.6.6, a priority search tree 2.6.7 – 3.6, an
  // interval tree from 3.7 (6b2dbba8b6ac).
  enum class Files : std::uint8_t { list, prio_tree, interval_tree };
  Files files = Files::interval_tree;

  // NRPTE: slots in a block of a pte_chain. 7 fill a line of 64 bytes with 8-byte entries.
  std::uint32_t pte_chain_slots = 7;
};

// The versions that the designs follow.
inline constexpr Kernel kLinux_6_1 = {.mmap_prefers_next = true, .mremap_merges_grown = true};
inline constexpr Kernel kLinux_5_19 = {};
inline constexpr Kernel kLinux_3_17 = {.next_grows_down = false};
inline constexpr Kernel kLinux_3_4 = {.next_grows_down = false, .files = Kernel::Files::prio_tree};
// Before its release 2.6.34 lent any neighbour's anon_vma, turned chains round when it copied them, and
// gave a page that came back from swap to whoever had asked for it first; rc4 mended all three.
inline constexpr Kernel kLinux_2_6_34_rc3 = {.prepared_at = Kernel::Place::head,
                                             .comeback = Kernel::Comeback::own,
                                             .lends_only_singular = false,
                                             .merge = Kernel::Merge::null_or_same,
                                             .next_grows_down = false,
                                             .chain_order = Kernel::ChainOrder::reverse,
                                             .locks_root = false,
                                             .files = Kernel::Files::prio_tree};
// 6.16 lets an empty VMA and one with pages merge from either side.
inline constexpr Kernel kLinux_6_16 = {.merge = Kernel::Merge::no_fork_child,
                                       .mmap_prefers_next = true,
                                       .mremap_merges_grown = true};
// From 5.9 to 5.18 the last sharer's write left the page where it was.
inline constexpr Kernel kLinux_5_9 = {.reuse_moves_page = false};
// Up to here nothing had an anon_vma, and little was done in the order that became usual.
inline constexpr Kernel kLinux_2_6_6 = {.comeback = Kernel::Comeback::own,
                                        .reuse_moves_page = false,
                                        .lends_only_singular = false,
                                        .merge = Kernel::Merge::plain,
                                        .next_grows_down = false,
                                        .locks_root = false,
                                        .fork_copies_every_vma = true,
                                        .copy_removes_first = true,
                                        .exit_frees_one_by_one = true,
                                        .migrates = false,
                                        .files = Kernel::Files::list};
inline constexpr Kernel kLinux_2_4_20 = [] {
  Kernel kernel = kLinux_2_6_6;
  kernel.merge = Kernel::Merge::anonymous_only;
  return kernel;
}();
inline constexpr Kernel kLinux_2_6_11 = [] {
  Kernel kernel = kLinux_2_6_6;
  kernel.prepared_at = Kernel::Place::head;
  kernel.copied_at = Kernel::Place::head;
  kernel.merge = Kernel::Merge::null_or_same;
  kernel.fork_forgets_writable = true;
  kernel.files = Kernel::Files::prio_tree;
  return kernel;
}();

}  // namespace mm
