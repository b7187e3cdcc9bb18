/** Ways in which the change of an attribute loosens protection. */
import type { Json } from "../model/json";

/** All values at a path before and after; empty if absent. */
export type IsLooser = (before: readonly Json[], after: readonly Json[]) => boolean;

/** The kind of protection. */
export type Guard =
  | "deletion"
  | "encryption"
  | "rotation"
  | "tags"
  | "scanning"
  | "metadata"
  | "logs"
  | "backup"
  | "network"
  | "boot"
  | "admission"
  | "identity"
  | "upgrades"
  | "public data";

/** One attribute of a type, and the consequence of loosening it. */
export interface Loosening {
  /** Dots between names, without indexes. */
  readonly path: string;
  readonly isLooser: IsLooser;
  readonly guard: Guard;
  /** The consequence, as the rest of a sentence whose subject is the resource. */
  readonly words: string;
}

const isTrue = (value: Json): boolean => value === true || value === "true";
const isFalse = (value: Json): boolean => value === false || value === "false";

/** Everywhere on before, and not any longer. @param otherwise the default */
export const turnedOff =
  (otherwise = false): IsLooser =>
  (before, after) => {
    const isOn = (values: readonly Json[]): boolean =>
      values.length === 0 ? otherwise : otherwise ? !values.some(isFalse) : values.every(isTrue);
    return isOn(before) && !isOn(after);
  };

/** @param otherwise the default */
export const turnedOn =
  (otherwise = false): IsLooser =>
  (before, after) => {
    const isOn = (values: readonly Json[]): boolean => (values.length === 0 ? otherwise : values.some(isTrue));
    return !isOn(before) && isOn(after);
  };

/** A value was set and is not any longer. */
export const unset: IsLooser = (before, after) => before.some(isSaid) && !after.some(isSaid);
const isSaid = (value: Json): boolean => value !== "" && !(Array.isArray(value) && value.length === 0);

/** It was one of these values and is none of them now. */
export const left =
  (...values: readonly Json[]): IsLooser =>
  (before, after) =>
    before.length > 0 &&
    before.every((value) => values.includes(value)) &&
    !(after.length > 0 && after.every((value) => values.includes(value)));

/** It is one of these values now and was not before. */
export const became =
  (...values: readonly Json[]): IsLooser =>
  (before, after) =>
    !before.some((value) => values.includes(value)) && after.some((value) => values.includes(value));

/** `30`, `"86400s"` */
const numberOf = (value: Json): number | null => {
  const [, digits] = /^(-?\d+(?:\.\d+)?)s?$/.exec(String(value)) ?? [];
  return digits === undefined ? null : Number(digits);
};

interface Measure {
  /** The value if absent. @default not compared then */
  readonly unset?: number;
  /** Zero means unlimited. */
  readonly zeroIsForever?: boolean;
}

function least(values: readonly Json[], { unset: otherwise, zeroIsForever = false }: Measure): number | null {
  const numbers = (values.length === 0 && otherwise !== undefined ? [otherwise] : values.flatMap((value) => numberOf(value) ?? [])).map(
    (number) => (zeroIsForever && number === 0 ? Number.POSITIVE_INFINITY : number),
  );
  return numbers.length === 0 ? null : Math.min(...numbers);
}

export const shorter =
  (measure: Measure = {}): IsLooser =>
  (before, after) => {
    const [was, is] = [least(before, measure), least(after, measure)];
    return was !== null && is !== null && is < was;
  };

export const raised =
  (measure: Measure = {}): IsLooser =>
  (before, after) => {
    const [was, is] = [least(before, measure), least(after, measure)];
    return was !== null && is !== null && is > was;
  };

/** The list lost items. */
export const fewer: IsLooser = (before, after) => before.flat().some((item) => !after.flat().includes(item));

/** A weaker level, of levels listed from the strictest; unknown values are the weakest. */
export const lowered =
  (...rungs: readonly Json[]): IsLooser =>
  (before, after) => {
    const rung = (values: readonly Json[]): number =>
      values.length === 0
        ? rungs.length
        : Math.max(...values.map((value) => (rungs.includes(value) ? rungs.indexOf(value) : rungs.length)));
    return rung(after) > rung(before);
  };

export const either =
  (...all: readonly IsLooser[]): IsLooser =>
  (before, after) =>
    all.some((each) => each(before, after));
