/** New and fixed findings of scanners; only new ones affect the verdict. */
import { isScannerRule } from "../../constructs/language/checks/review-rules";
import type { ReviewInput } from "../input";
import type { Finding, Weight } from "../model/finding";
import type { Json } from "../model/json";
import type { Tree } from "../model/tree";
import { nameOf } from "../policy/address";
import { policyDelta } from "../policy/delta";
import type { Level, PolicyLogs, PolicyResult } from "../policy/result";
import { isExpired, type Waiver, waiverOf, waiverText } from "../waivers/match";
import type { FindingCheck } from "./finding-check";

/** `data` of findings of scanners. */
export interface PolicyRow {
  readonly kind: "policy";
  readonly state: "new" | "fixed" | "waived";
  /** Whether base has it too; only for waived findings. */
  readonly wasThere: boolean;
  readonly tool: string;
  readonly rule: string;
  readonly level: Level;
  readonly stack: string | null;
  /** An address, or a name if the address is unknown. */
  readonly subject: string | null;
  readonly file: string;
  readonly line: number | null;
  readonly waiver: { readonly reason: string; readonly owner: string | null; readonly expires: string | null } | null;
}

/** `data` of the finding that counts them. */
export interface PolicyTotal {
  readonly kind: "policy-total";
  readonly tools: readonly { readonly tool: string; readonly base: string | null; readonly head: string | null }[];
  readonly added: number;
  readonly fixed: number;
  readonly unchanged: number;
  readonly waived: number;
}

/** By level of the result: new errors block, new warnings require a review. */
const weights: Readonly<Record<Level, Weight>> = { error: "block", warning: "review", note: "info", none: "info" };

export const policy: FindingCheck = (_model, input) => {
  if (input.policy === undefined) return [];
  const { base, head } = input.policy;
  const { added, fixed, unchanged } = policyDelta(base.results, head.results);
  const used = new Set<Waiver>();
  const judge = (result: PolicyResult, wasThere: boolean): Finding[] => {
    const placed = placedIn(result, input.head.tree, input);
    const waiver = waiverOf(input.head, result.rule, placed.specPath, input.today);
    if (waiver !== null) used.add(waiver);
    if (waiver !== null || result.suppressed !== null) return [waivedFinding(result, placed, waiver, wasThere)];
    return wasThere ? [] : [newFinding(result, placed)];
  };
  const found = [...added.flatMap((each) => judge(each, false)), ...unchanged.flatMap((each) => judge(each, true))];
  const waived = found.filter(({ kind }) => kind === "policy-waived");
  const still = unchanged.length - waived.filter(({ data }) => (data as unknown as PolicyRow).wasThere).length;
  const total = { added: found.length - waived.length, fixed: fixed.length, unchanged: still, waived: waived.length };
  return [
    totalFinding({ base, head }, total),
    ...found,
    ...fixed.map((each) => fixedFinding(each, placedIn(each, input.base.tree, input))),
    ...idleWaivers(input, used),
  ];
};

interface Placed {
  readonly stack: string | null;
  readonly address: string | null;
  readonly specPath: string | null;
}

/** If the log shows only a name, it matches if the tree has exactly one resource with it. */
function placedIn({ stack, subject }: PolicyResult, { stacks }: Tree, { base, head }: ReviewInput): Placed {
  const resources = [...(stacks.get(stack ?? "")?.resources.values() ?? [])];
  const named = subject === null ? [] : resources.filter(({ address, name }) => address === subject || name === subject);
  const [only] = named.length === 1 ? named : [];
  const unit = [...(head.platform?.units ?? []), ...(base.platform?.units ?? [])].find((each) => each.stack === stack);
  const written = subject?.includes(".") === true ? subject : null;
  return { stack, address: only?.address ?? written, specPath: only?.specPath ?? unit?.path ?? null };
}

const rowOf = (result: PolicyResult, placed: Placed, state: PolicyRow["state"], waiver: Waiver | null, wasThere: boolean): Json => {
  const { tool, rule, level, file, line, subject, stack } = result;
  const said = waiver === null ? null : { reason: waiver.reason, owner: waiver.owner ?? null, expires: waiver.expires ?? null };
  const row: PolicyRow = {
    kind: "policy",
    state,
    wasThere,
    tool,
    rule,
    level,
    stack,
    subject: placed.address ?? subject,
    file,
    line,
    waiver: said,
  };
  return row as unknown as Json;
};

function shared(
  { tool, rule, message, subject, file }: PolicyResult,
  { stack, address, specPath }: Placed,
): Omit<Finding, "kind" | "weight" | "data"> {
  const what = address ?? (subject === null ? file : nameOf(subject));
  return {
    topic: "policy",
    message: `${tool} ${rule}: ${what}: ${message}`,
    ...(stack !== null && { at: { stack, address } }),
    specPath,
  };
}

const newFinding = (result: PolicyResult, placed: Placed): Finding => ({
  ...shared(result, placed),
  kind: "policy-new",
  weight: weights[result.level],
  data: rowOf(result, placed, "new", null, false),
});

const fixedFinding = (result: PolicyResult, placed: Placed): Finding => {
  const about = shared(result, placed);
  return {
    ...about,
    kind: "policy-fixed",
    weight: "info",
    message: `fixed: ${about.message}`,
    data: rowOf(result, placed, "fixed", null, true),
  };
};

const waivedFinding = (result: PolicyResult, placed: Placed, waiver: Waiver | null, wasThere: boolean): Finding => ({
  ...shared(result, placed),
  kind: "policy-waived",
  weight: "info",
  details: [waiver === null ? `suppressed by the scanner's own comment: ${result.suppressed ?? ""}` : waiverText(waiver)],
  data: rowOf(result, placed, "waived", waiver, wasThere),
});

function totalFinding(
  { base, head }: { readonly base: PolicyLogs; readonly head: PolicyLogs },
  counts: Omit<PolicyTotal, "kind" | "tools">,
): Finding {
  const names = [...new Set([...base.tools.keys(), ...head.tools.keys()])].sort();
  const tools = names.map((tool) => ({ tool, base: base.tools.get(tool) ?? null, head: head.tools.get(tool) ?? null }));
  const notes = names.flatMap((tool) => {
    if (!base.tools.has(tool)) return [`${tool} did not scan base: all its findings count as new`];
    if (!head.tools.has(tool)) return [`${tool} did not scan head: its findings in base count as fixed but may remain`];
    const [old, now] = [base.tools.get(tool), head.tools.get(tool)];
    return old === now
      ? []
      : [
          `${tool} ${old ?? "(unknown version)"} scanned base and ${now ?? "(unknown version)"} at head: new findings may come from new rules`,
        ];
  });
  const { added, fixed, unchanged, waived } = counts;
  return {
    kind: "policy-total",
    topic: "policy",
    weight: names.some((tool) => !head.tools.has(tool)) ? "review" : "info",
    message: `${names.join(" and ") || "no scanner"}: ${added} new, ${fixed} fixed, ${unchanged} unchanged, ${waived} waived`,
    ...(notes.length > 0 && { details: notes }),
    data: { kind: "policy-total", tools, ...counts } satisfies PolicyTotal as unknown as Json,
  };
}

/** Only if the scanner of the rule ran on head. */
const idleWaivers = ({ head, today, policy: logs }: ReviewInput, used: ReadonlySet<Waiver>): Finding[] =>
  (head.platform?.waivers ?? []).flatMap((waiver, index): Finding[] => {
    const { rule, at } = waiver;
    const isAsked = isScannerRule(rule) && (logs?.head.tools.has(rule.startsWith("CKV") ? "checkov" : "trivy") ?? false);
    return !isAsked || used.has(waiver) || isExpired(waiver, today)
      ? []
      : [
          {
            kind: "waiver-idle",
            topic: "waiver",
            weight: "review",
            message: `the waiver of ${rule} at ${at} matches no scanner finding`,
            fix: "remove it, or correct rule or at",
            specPath: `waivers.${index}`,
          },
        ];
  });
