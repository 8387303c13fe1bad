import type { KeyboardEvent } from 'react';

/** Control or Command with Z undoes, with Shift and Z or with Y redoes; a text box with a draft keeps its own undo. */
export function onUndoKey(event: KeyboardEvent, undo: () => void, redo: () => void): void {
  if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key === 'z' && !event.shiftKey) undo();
  else if (key === 'y' || (key === 'z' && event.shiftKey)) redo();
  else return;
  event.preventDefault();
}
