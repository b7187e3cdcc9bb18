/** A figure that is not one number: pools grow and shrink, so that least and most are said. */

export interface Range {
  readonly min: number;
  readonly max: number;
}

export const nothing: Range = { min: 0, max: 0 };
export const exactly = (figure: number): Range => ({ min: figure, max: figure });

export const plus = (one: Range, other: Range): Range => ({ min: one.min + other.min, max: one.max + other.max });
export const times = (range: Range, factor: number): Range => ({ min: range.min * factor, max: range.max * factor });
/** From one to the other: how the least changes, and how the most does. */
export const change = (before: Range, after: Range): Range => ({ min: after.min - before.min, max: after.max - before.max });
export const sum = (ranges: readonly Range[]): Range => ranges.reduce(plus, nothing);
export const same = (one: Range | null, other: Range | null): boolean =>
  one === other || (one !== null && other !== null && near(one.min, other.min) && near(one.max, other.max));
export const isNothing = (range: Range): boolean => same(range, nothing);

/** Sums of prices that were added in another order. */
const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;
