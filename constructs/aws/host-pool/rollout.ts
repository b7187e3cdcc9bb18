/** The rollout of a group as percentages of an instance refresh. */

export interface RolloutRequest {
  readonly count: { readonly min: number; readonly max: number };
  /** Instances above the count during a rollout. */
  readonly maxSurge: number;
  /** Instances below the count during a rollout. */
  readonly maxUnavailable: number;
}

/** Percent of the desired capacity that a group keeps while instances are replaced. */
export interface HealthyPercentages {
  readonly min: number;
  readonly max: number;
}

/** For a group whose size changes: new instances first, a tenth of them at a time and at least one. */
const CHANGING_COUNT: HealthyPercentages = { min: 100, max: 110 };
/** Limits of Auto Scaling: the difference of both percentages, and the maximum. */
const MAX_SPAN = 100;
const MAX_PERCENT = 200;
/** In larger groups one percent is more than one instance. */
const MAX_EXACT_COUNT = 100;

/**
 * Auto Scaling rounds both up to whole instances, so the percentages are rounded down.
 * @returns null if percentages cannot express the rollout
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/understand-instance-refresh-default-values.html
 */
export function healthyPercentages({ count, maxSurge, maxUnavailable }: RolloutRequest): HealthyPercentages | null {
  const isDefault = maxSurge === 1 && maxUnavailable === 0;
  if (count.min !== count.max || count.max > MAX_EXACT_COUNT || count.max === 0) return isDefault ? CHANGING_COUNT : null;
  const percent = (instances: number): number => Math.floor((100 * instances) / count.max);
  const [min, max] = [percent(count.max - maxUnavailable), percent(count.max + maxSurge)];
  return min >= 0 && max <= MAX_PERCENT && max - min <= MAX_SPAN ? { min, max } : null;
}
