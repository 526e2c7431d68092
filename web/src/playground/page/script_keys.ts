/** What a key does to the script, wherever in the playground it is pressed. */
export type ScriptKey = 'run' | 'undo' | 'redo';

/** What a key asks for; null: nothing, or something of the field it was pressed in. */
export function scriptKey(event: KeyboardEvent): ScriptKey | null {
  const [target] = event.composedPath();
  if (!(event.ctrlKey || event.metaKey) || event.altKey || !(target instanceof Element))
    return null;
  // Fields have a history of their own, and so has the editor.
  if (target.closest('.editor, input, textarea, [contenteditable="true"]') !== null) return null;
  const key = event.key.toLowerCase();
  if (key === 'enter') return 'run';
  if (key === 'y' || (key === 'z' && event.shiftKey)) return 'redo';
  return key === 'z' ? 'undo' : null;
}
