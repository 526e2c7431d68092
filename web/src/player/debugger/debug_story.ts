import type { Story } from '../moment.ts';
import { ObjectHistories } from '../objects/object_history.ts';

/** A story with what the panes of a debugger read off it besides. */
export interface DebugStory extends Story {
  /** What was done to each object. */
  readonly objects: ObjectHistories;
}

/** Reads what never changes off a story, for as long as it is on the screen. */
export function readDebugStory(story: Story): DebugStory {
  const { recording, history, stepper } = story;
  return { ...story, objects: new ObjectHistories(recording, history, stepper) };
}
