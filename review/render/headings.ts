/** The heading of each topic, in every format. */
import type { Topic } from "../model/finding";

export interface Heading {
  readonly title: string;
  readonly topics: readonly Topic[];
  /** Sections with a lower number are shortened first if a comment is too long. */
  readonly order: number;
}

/** In this order, after losses, access and exposure. */
export const headings: readonly Heading[] = [
  { title: "Rules and protection", topics: ["protection"], order: 60 },
  { title: "Renamed", topics: ["rename"], order: 62 },
  { title: "Policy", topics: ["policy"], order: 58 },
  { title: "Waivers and overrides", topics: ["waiver", "override"], order: 55 },
  { title: "Cost, capacity and support", topics: ["cost", "capacity", "support"], order: 50 },
  { title: "What plans say", topics: ["plan"], order: 45 },
  { title: "Order", topics: ["order"], order: 40 },
];
