/** Whether an autoscaler changes a pool's count between two deploys. */
import type { Pool } from "../types/shared/pool";

export const isScaled = ({ count: { min, max } }: Pick<Pool, "count">): boolean => min !== max;
