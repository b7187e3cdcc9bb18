/** Runs dependent tasks concurrently, each after its dependencies. */

export interface Scheduled {
  readonly name: string;
  /** Names of others that come first; names that are not among the items count as done. */
  readonly needs: readonly string[];
}

/**
 * Runs `work` on every item, at most `atOnce` at a time, and gives the results in the order of the items.
 * `work` gets the results of what the item needs. An error of `work` ends the whole, once what runs has ended.
 */
export async function inDependencyOrder<I extends Scheduled, R>(
  items: readonly I[],
  atOnce: number,
  work: (item: I, needed: readonly R[], index: number) => Promise<R>,
): Promise<R[]> {
  const results = new Map<string, R>();
  const running = new Map<string, Promise<void>>();
  const failures: unknown[] = [];
  const names = new Set(items.map((item) => item.name));
  const needsOf = (item: I) => item.needs.filter((need) => names.has(need));
  const waiting = [...items];
  while (waiting.length > 0 || running.size > 0) {
    const next =
      failures.length === 0 && running.size < atOnce ? waiting.findIndex((item) => needsOf(item).every((need) => results.has(need))) : -1;
    const [item] = next < 0 ? [] : waiting.splice(next, 1);
    if (item) {
      const needed = needsOf(item).map((need) => results.get(need) as R);
      const run = work(item, needed, items.indexOf(item)).then(
        (result) => results.set(item.name, result),
        (error: unknown) => failures.push(error),
      );
      running.set(
        item.name,
        run.then(() => void running.delete(item.name)),
      );
      continue;
    }
    if (running.size === 0) break;
    await Promise.race(running.values());
  }
  if (failures.length > 0) throw failures[0];
  return items.flatMap((item) => (results.has(item.name) ? [results.get(item.name) as R] : []));
}

/** Runs one piece of work after another, in the order in which they were asked for. */
export class OneAtATime {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work, work);
    this.last = result.catch(() => undefined);
    return result;
  }
}
