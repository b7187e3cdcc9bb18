/** A range from minimum to maximum, because pools scale. */

export interface Range {
  readonly min: number;
  readonly max: number;
}

export const nothing: Range = { min: 0, max: 0 };
export const exactly = (figure: number): Range => ({ min: figure, max: figure });

export const plus = (one: Range, other: Range): Range => ({ min: one.min + other.min, max: one.max + other.max });
export const times = (range: Range, factor: number): Range => ({ min: range.min * factor, max: range.max * factor });
/** The change of the minimum and of the maximum. */
export const change = (before: Range, after: Range): Range => ({ min: after.min - before.min, max: after.max - before.max });
export const sum = (ranges: readonly Range[]): Range => ranges.reduce(plus, nothing);
export const same = (one: Range | null, other: Range | null): boolean =>
  one === other || (one !== null && other !== null && near(one.min, other.min) && near(one.max, other.max));
export const isNothing = (range: Range): boolean => same(range, nothing);

/** Tolerates rounding differences of sums. */
const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;
