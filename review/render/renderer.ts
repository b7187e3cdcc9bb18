/** A format: a function from a review to text. */
import type { Paint } from "../../constructs/language/problems/format-problems";
import type { Review } from "../model/review";

/** Properties of the output device. */
export interface RenderOptions {
  /** @default no colour */
  readonly paint?: Paint;
  /** Columns; lines are wrapped to it. @default not wrapped */
  readonly width?: number;
}

/** Pure. */
export type Renderer = (review: Review, options?: RenderOptions) => string;
