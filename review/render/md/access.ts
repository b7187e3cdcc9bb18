/** Access changes as a table. */
import type { PhrasingContent } from "mdast";
import type { AccessRow, Permission } from "../../access/rows";
import type { FoldedFinding } from "../../model/fold-findings";
import { isMap, type Json } from "../../model/json";
import type { Review } from "../../model/review";
import type { Cell } from "./blocks";
import { tableSection } from "./finding-tables";
import { code, prose, some, text } from "./inline";
import type { Section } from "./section";
import { whereOf } from "./where";

export const access = ({ findings }: Review): Section =>
  tableSection(
    findings.filter(({ topic }) => topic === "access"),
    {
      title: "Access",
      quiet: "rights on new resources, and reduced rights",
      columns: ["", "Who", "Effect", "Actions", "On", "If", "Note", "Where"],
      rowOf,
      kindOf: ({ kind, data }) => (isRow(data) ? `${data.sign} ${kind}` : kind),
    },
  );

const isRow = (data: Json | undefined): data is Json & AccessRow => isMap(data) && data.kind === "access";

function rowOf(finding: FoldedFinding): readonly Cell[] {
  const { data, message } = finding;
  if (!isRow(data)) return [[], prose(message), [], [], [], [], [], whereOf(finding)];
  const { sign, principal, effect, actions, resource, condition, on, flags, overlap } = data;
  return [
    [text(sign === "+" ? "+" : "−")],
    [code(principal)],
    [text(effect)],
    some(actions, 5),
    on === null ? [code(resource)] : resource === "*" ? [code(on)] : [code(on), text(" "), code(resource)],
    condition === null ? [] : [code(condition)],
    [...noteOf(flags), ...overlapOf(sign, overlap)],
    whereOf(finding),
  ];
}

const loud: ReadonlySet<string> = new Set(["public", "admin", "escalation", "external", "wildcard", "broadened", "unreadable"]);

const noteOf = (flags: AccessRow["flags"]): PhrasingContent[] =>
  flags.flatMap((flag, index): PhrasingContent[] => [
    ...(index === 0 ? [] : [text(", ")]),
    loud.has(flag) ? { type: "strong", children: [text(flag)] } : text(flag),
  ]);

const overlapOf = (sign: AccessRow["sign"], overlap: readonly Permission[]): PhrasingContent[] =>
  overlap.length === 0
    ? []
    : [
        text(sign === "+" ? "; before: " : "; remaining: "),
        ...some(
          overlap.map(({ actions, resource }) => `${actions.join(", ")} on ${resource}`),
          2,
        ),
      ];
