/** How a group replaces its instances, in the percentages that Auto Scaling takes for numbers of instances. */

export interface RolloutNeed {
  readonly count: { readonly min: number; readonly max: number };
  /** Instances beyond the count while rolling. */
  readonly maxSurge: number;
  /** Instances missing from the count while rolling. */
  readonly maxUnavailable: number;
}

/** Percent of the wanted size that a group keeps while instances are replaced. */
export interface HealthyPercentages {
  readonly min: number;
  readonly max: number;
}

/** Of a group whose size nobody knows beforehand: new instances first, a tenth of them at a time and one at least. */
const SCALED: HealthyPercentages = { min: 100, max: 110 };
/** Auto Scaling takes no span beyond this, and nothing above twice the size. */
const WIDEST_SPAN = 100;
const LARGEST = 200;
/** In larger groups a percent stands for more than one instance. */
const LARGEST_EXACT_COUNT = 100;

/**
 * Auto Scaling rounds both up to whole instances, so the percentages are rounded down.
 * @returns null where percentages cannot say it
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/understand-instance-refresh-default-values.html
 */
export function healthyPercentages({ count, maxSurge, maxUnavailable }: RolloutNeed): HealthyPercentages | null {
  const isDefault = maxSurge === 1 && maxUnavailable === 0;
  if (count.min !== count.max || count.max > LARGEST_EXACT_COUNT || count.max === 0) return isDefault ? SCALED : null;
  const percent = (instances: number): number => Math.floor((100 * instances) / count.max);
  const [min, max] = [percent(count.max - maxUnavailable), percent(count.max + maxSurge)];
  return min >= 0 && max <= LARGEST && max - min <= WIDEST_SPAN ? { min, max } : null;
}
