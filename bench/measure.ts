/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** How long an action takes, in milliseconds. */
export function timed(action: () => void): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

/** How often an action must run to last about `milliseconds`, found while it warms up. */
function repetitions(action: () => void, milliseconds: number): number {
  let count = 1;
  for (;;) {
    const spent = timed(() => {
      for (let run = 0; run < count; run += 1) action();
    });
    if (spent >= milliseconds) return Math.max(1, Math.round((count * milliseconds) / spent));
    count = Math.ceil(count * (spent > 0 ? Math.min(8, (1.2 * milliseconds) / spent) : 8));
  }
}

/**
 * The median time of one run of each action, in milliseconds. The actions take turns, so that whatever slows the machine down for a
 * while slows them all.
 */
export function interleaved(
  actions: ReadonlyMap<string, () => void>,
  { rounds = 25, milliseconds = 8 } = {},
): Map<string, number> {
  const counts = new Map([...actions].map(([name, action]) => [name, repetitions(action, milliseconds)]));
  const times = new Map<string, number[]>([...actions.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, action] of actions) {
      const count = counts.get(name) as number;
      const spent = timed(() => {
        for (let run = 0; run < count; run += 1) action();
      });
      times.get(name)?.push(spent / count);
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

/** Bytes that one run of an action leaves on the heap, by the median of several batches between collections. */
export function bytesPerRun(action: () => void, runs = 200): number | undefined {
  const collect = (globalThis as { gc?: () => void }).gc;
  if (!collect) return undefined;
  // Code that is not optimised yet makes number objects of its own.
  for (let run = 0; run < 10 * runs; run += 1) action();
  const batches: number[] = [];
  for (let batch = 0; batch < 9; batch += 1) {
    collect();
    const before = process.memoryUsage();
    for (let run = 0; run < runs; run += 1) action();
    const after = process.memoryUsage();
    const grown = after.heapUsed + after.external - before.heapUsed - before.external;
    batches.push(Math.max(0, grown) / runs);
  }
  return median(batches);
}

/** A table of texts, each column as wide as its widest cell. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => row.map((cell, column) => cell.padStart(widths[column])).join('  ')).join('\n');
}
