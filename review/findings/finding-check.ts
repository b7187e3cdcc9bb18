/** A check is a function over the change: one file, and one line in the table. */
import type { ReviewInput } from "../input";
import type { ChangeModel } from "../model/change";
import type { Finding } from "../model/finding";

/** Pure: the same change gives the same findings. */
export type FindingCheck = (model: ChangeModel, input: ReviewInput) => Finding[];
