/** The order of versions as vendors write them: `v1.23.0-eksbuild.1`, `1.35.6-20260714`, `24.04.202608070`, `9.59.0`. */

/** Words after the numbers of a version that is not released yet. */
const PREVIEW = /[-.]?(?:alpha|beta|dev|pre|preview|rc|snapshot)(?=$|[-.\d])/i;

/**
 * Compares the numbers of two versions from left to right; a number that is absent counts as lowest, and a preview comes before its release.
 * @returns negative if `a` is lower, positive if it is higher, 0 if the order is the same
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map(partsOf) as [Parts, Parts];
  return compareNumbers(left.release, right.release) || compareNumbers(left.preview ?? [Infinity], right.preview ?? [Infinity]);
}

interface Parts {
  readonly release: readonly number[];
  /** Null: not a preview. */
  readonly preview: readonly number[] | null;
}

function partsOf(version: string): Parts {
  const at = version.search(PREVIEW);
  return at < 0
    ? { release: numbersIn(version), preview: null }
    : { release: numbersIn(version.slice(0, at)), preview: numbersIn(version.slice(at)) };
}

const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [left, right] = [a[i] ?? -1, b[i] ?? -1];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
