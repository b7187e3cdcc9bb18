/** Under which heading findings of a topic stand, in every format. */
import type { Topic } from "../model/finding";

export interface Heading {
  readonly title: string;
  readonly topics: readonly Topic[];
  /** What a comment gives up first where it is too long: the lower. */
  readonly order: number;
}

/** In their order. What is destroyed, who may do what and what can be reached stand before them. */
export const headings: readonly Heading[] = [
  { title: "Rules and protection", topics: ["protection"], order: 60 },
  { title: "Renamed", topics: ["rename"], order: 62 },
  { title: "Policy", topics: ["policy"], order: 58 },
  { title: "Waivers and overrides", topics: ["waiver", "override"], order: 55 },
  { title: "Cost, capacity and support", topics: ["cost", "capacity", "support"], order: 50 },
  { title: "What plans say", topics: ["plan"], order: 45 },
  { title: "Order", topics: ["order"], order: 40 },
];
