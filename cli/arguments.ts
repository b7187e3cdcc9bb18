/** Parsers of arguments that several commands take. Each throws what is allowed, which commander prints after the option and the value. */
import { InvalidArgumentError } from "commander";

/** A calendar day. */
export function day(text: string): string {
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(text) : new Date(Number.NaN);
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  if (!isDay) throw new InvalidArgumentError("Write a day as YYYY-MM-DD, such as 2027-01-31.");
  return text;
}

export const today = (): string => new Date().toISOString().slice(0, 10);

export const wholeNumber =
  (min: number, max: number) =>
  (text: string): number => {
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < min || number > max)
      throw new InvalidArgumentError(
        max === Number.MAX_SAFE_INTEGER ? `Write a number from ${min}.` : `Write a number from ${min} to ${max}.`,
      );
    return number;
  };

/** `KEY=VALUE`, split at the first `=`. */
export function pair(text: string, form: string): readonly [string, string] {
  const [, key, value] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (key === undefined || value === undefined) throw new InvalidArgumentError(`Write ${form}.`);
  return [key, value];
}

/** For options that may be repeated. */
export const collect =
  <T>(parse: (text: string) => T) =>
  (text: string, before: readonly T[]): readonly T[] => [...before, parse(text)];
