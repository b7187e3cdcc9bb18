/** Groups items with the same key into one cell, in order of first occurrence. */

export type Cell<T> = readonly [T, ...T[]];

export function cellsOf<T>(items: readonly T[], keyOf: (item: T) => string): Cell<T>[] {
  const cells = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [item]);
    else cell.push(item);
  }
  return [...cells.values()];
}
