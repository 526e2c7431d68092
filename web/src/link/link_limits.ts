/** Characters of a link, `#` included, that chat programs, mail and trackers leave whole. Longer ones are not written. */
export const LINK_MOST = 4000;

/** Characters of a link that are read: far more than are written, for links that other tools made. */
export const LINK_READ_MOST = 64_000;

/** UTF-16 units of a script from a link: beyond that, what is packed is unpacked no further. */
export const SCRIPT_MOST = 256_000;

/** Characters of any part of a link but its script. */
export const PART_MOST = 200;
