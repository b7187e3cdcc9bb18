/** The review for machines. */
import type { Review } from "../model/review";

export const renderJson = (review: Review): string => JSON.stringify(review, null, 2);
