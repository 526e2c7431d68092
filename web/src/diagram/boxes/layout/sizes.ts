/** Sizes on the lattice, in characters and lines; those of the old figures, as far as there is room. */
export const sizes = {
  avLeast: 13,
  avcWidth: 16,
  vmaLeast: 14,
  cardWidth: 15,
  /** From a box's left border to where lists of the other side enter. */
  avPort: 8,
  avcLeftPort: 9,
  /** The same of a VMA, from its right border. */
  vmaPortFromRight: 3,
  avcRightPort: 13,
  /** In a narrow place a chain has only its name in its box. */
  narrowAvcWidth: 8,
  narrowAvcLeftPort: 2,
  narrowAvcRightPort: 6,
  narrowAvLeast: 8,
  /** Between columns. */
  channelLeast: 13,
  narrowChannelLeast: 5,
  /** Between a border and the first track, and between tracks. */
  channelPad: 4,
  narrowChannelPad: 2,
  trackPitch: 2,
  /** A chain's box, one line of text. */
  avcHeight: 2,
  vmaHeight: 3,
  /** As many entries of a VMA are shown. */
  mostCells: 6,
  /** From pages to what is right of them, and their track there. */
  mappingChannel: 8,
  mappingTrack: 3,
  /** From a VMA to its page table. */
  tableArrow: 7,
  narrowTableArrow: 4,
  tableLeast: 14,
  narrowTableLeast: 11,
  /** Above everything: the names of the lists, and a free line. */
  captionLines: 2,
  /** What is said beside an anon_vma, at most as wide. */
  words: 68,
  narrowWords: 21,
  /** `--->` and a blank. */
  targetArrow: 4,
} as const;
