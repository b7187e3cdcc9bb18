/** Findings as SARIF 2.1.0: code scanning shows each at its line of the spec. */
import { createHash } from "node:crypto";
import type { Place } from "../../constructs/language/problems/problem";
import type { Finding, Topic, Weight } from "../model/finding";
import type { Review } from "../model/review";
import { inert } from "./inert";
import { jsonText } from "./json-text";

const levels: Readonly<Record<Weight, string>> = { block: "error", review: "warning", info: "note" };

/** What findings of a topic are about, as a rule's description. */
const topicTexts: Readonly<Record<Topic, string>> = {
  destroy: "A resource that contains data or serves traffic is destroyed",
  replace: "A resource is replaced",
  access: "Access changes",
  exposure: "Exposure changes",
  protection: "A rule is violated or a protection is loosened",
  rename: "A renamed resource would be replaced",
  policy: "A policy scanner reports a finding",
  waiver: "A waiver is used or has expired",
  override: "An override is added, removed or changed",
  order: "A change shows only after another stack is applied",
  cost: "Costs change",
  capacity: "Capacity changes",
  support: "The support of a version ends",
  plan: "A plan differs from the spec",
};

/** One run, its rules those that found something. */
export function renderSarif({ findings, verdict, sides, model }: Review): string {
  const specFile = findings.find(({ place }) => place)?.place?.file ?? model.spec.find(({ place }) => place !== null)?.place?.file;
  const kinds = [...new Map(findings.map((finding) => [finding.kind, finding])).values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
  const indexes = new Map(kinds.map(({ kind }, index) => [kind, index]));
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "berth review", rules: kinds.map(ruleOf) } },
        columnKind: "utf16CodeUnits",
        results: withFingerprints(findings).map(({ finding, fingerprint }) => ({
          ruleId: finding.kind,
          ruleIndex: indexes.get(finding.kind),
          level: levels[finding.weight],
          message: { text: textOf(finding) },
          locations: [locationOf(finding, specFile)],
          partialFingerprints: { "berthReview/v1": fingerprint },
          properties: { topic: finding.topic, ...(finding.specPath && { specPath: inert(finding.specPath) }) },
        })),
        properties: { verdict, base: inert(sides.base), head: inert(sides.head) },
      },
    ],
  };
  return jsonText(log);
}

const ruleOf = ({ kind, topic, weight }: Finding): object => ({
  id: kind,
  shortDescription: { text: topicTexts[topic] },
  defaultConfiguration: { level: levels[weight] },
  properties: { tags: [topic] },
});

/** In SARIF messages brackets are links and braces are placeholders. */
const plain = (text: string): string =>
  inert(text)
    .replaceAll(/[[\]\\]/g, "\\$&")
    .replaceAll("{", "{{")
    .replaceAll("}", "}}");

const textOf = ({ message, details = [], fix }: Finding): string =>
  [plain(message), ...details.map(plain), ...(fix === undefined ? [] : [`Fix: ${plain(fix)}`])].join("\n");

/** Code scanning requires a file: findings without a line are at the first line of the spec. */
function locationOf({ place, at, specPath }: Finding, specFile: string | undefined): object {
  const logical = [
    ...(at === undefined
      ? []
      : [{ fullyQualifiedName: inert(`${at.stack}${at.address === null ? "" : `/${at.address}`}`), kind: "resource" }]),
    ...(specPath ? [{ fullyQualifiedName: inert(specPath), kind: "member" }] : []),
  ];
  return {
    ...(place && { physicalLocation: { artifactLocation: { uri: uriOf(place.file) }, region: regionOf(place) } }),
    ...(!place && specFile !== undefined && { physicalLocation: { artifactLocation: { uri: uriOf(specFile) }, region: { startLine: 1 } } }),
    ...(logical.length > 0 && { logicalLocations: logical }),
  };
}

const uriOf = (file: string): string => file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");

const regionOf = ({ line, column, endLine, endColumn }: Place): object => ({ startLine: line, startColumn: column, endLine, endColumn });

/** The same finding keeps its fingerprint when lines above it come or go; the second alike has one of its own. */
function withFingerprints(findings: readonly Finding[]): { readonly finding: Finding; readonly fingerprint: string }[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { kind, at, specPath, message } = finding;
    const text = JSON.stringify([kind, at?.stack, at?.address, specPath, message]);
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return { finding, fingerprint: `${createHash("sha256").update(text).digest("hex").slice(0, 32)}:${count}` };
  });
}
