/** Arithmetic on days such as `2026-08-22`. */

const millisecondsADay = 86_400_000;

/**
 * Whole days from one day to another; negative where `to` comes first.
 * @throws RangeError when one of them is not a day
 */
export function daysBetween(from: string, to: string): number {
  const days = (Date.parse(to) - Date.parse(from)) / millisecondsADay;
  if (!Number.isInteger(days)) throw new RangeError(`"${from}" and "${to}" must be days such as 2026-08-22`);
  return days;
}
