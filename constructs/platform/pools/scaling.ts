/** Whether a pool's count changes by itself between two deploys. */
import type { Pool } from "../types/shared/pool";

export const isScaled = ({ count: { min, max } }: Pick<Pool, "count">): boolean => min !== max;
