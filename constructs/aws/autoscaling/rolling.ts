/** How a group of machines is replaced: numbers of machines, said in the percents that Auto Scaling takes. */

export interface Surge {
  readonly maxSurge: number;
  readonly maxUnavailable: number;
}

/** What the percents are of: a group that may be empty rolls as if it had one machine. */
const machinesOf = (count: number): number => Math.max(count, 1);

/** Auto Scaling holds the two percents at most 100 apart, so no more machines can change at once than there are. */
export const canRoll = ({ maxSurge, maxUnavailable }: Surge, count: number): boolean => maxSurge + maxUnavailable <= machinesOf(count);

/**
 * Rounded so that the machines that are missing are never more than allowed, and that one at least can change.
 * @param count the least number of machines of the group
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/understand-instance-refresh-default-values.html
 */
export function healthyPercents(
  { maxSurge, maxUnavailable }: Surge,
  count: number,
): { minHealthyPercentage: number; maxHealthyPercentage: number } {
  const percent = (machines: number) => (100 * machines) / machinesOf(count);
  const minHealthyPercentage = 100 - Math.floor(percent(maxUnavailable));
  const maxHealthyPercentage = Math.min(100 + Math.ceil(percent(maxSurge)), minHealthyPercentage + 100, 200);
  return { minHealthyPercentage, maxHealthyPercentage };
}
