let count = 0;

/** A name for a gesture: changes under one name are one step of undo. */
export function newGesture(): string {
  count += 1;
  return `gesture ${count}`;
}
