/** Bytes that are read of a file, and that one has that is written. */
export const MOST_FILE_BYTES = 64 * 1024 * 1024;

/** Bytes that a scenario has at most; the engine reads no more (engine/scenario/limits.h). */
export const MOST_SCENARIO_BYTES = 1024 * 1024;
