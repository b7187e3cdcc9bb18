/** Exposure changes as a table. */
import type { ExposureRow } from "../../findings/exposure";
import type { FoldedFinding } from "../../model/fold-findings";
import { isMap, type Json } from "../../model/json";
import type { Review } from "../../model/review";
import type { Cell } from "./blocks";
import { tableSection } from "./finding-tables";
import { bold, code, prose, some, text } from "./inline";
import type { Section } from "./section";
import { whereOf } from "./where";

export const exposure = ({ findings }: Review): Section =>
  tableSection(
    findings.filter(({ topic }) => topic === "exposure"),
    {
      title: "Exposure",
      quiet: "exposure of new resources, and reduced exposure",
      columns: ["", "What", "Ports", "Who", "Overlaps with", "Where"],
      rowOf,
      kindOf: ({ kind, data }) => (isRow(data) ? `${data.sign} ${kind} ${data.direction}` : kind),
    },
  );

const isRow = (data: Json | undefined): data is Json & ExposureRow => isMap(data) && data.kind === "exposure";

const MANY = 6;

function rowOf(finding: FoldedFinding): readonly Cell[] {
  const { data, message } = finding;
  if (!isRow(data)) return [[], prose(message), [], [], [], whereOf(finding)];
  const { sign, on, direction, ports, peers, overlap, zone } = data;
  return [
    [text(sign === "+" ? "+" : "−")],
    [code(on)],
    ports === "all" ? [text("all")] : [code(ports)],
    [
      text(direction === "in" ? "from " : "to "),
      ...(zone === "internet" ? [bold("the internet"), text(peers.length === 0 ? "" : ": ")] : []),
      ...some(peers, MANY),
    ],
    overlap.length === 0 ? [] : [text(sign === "+" ? "before " : "remaining "), ...some(overlap, MANY)],
    whereOf(finding),
  ];
}
