/** Findings by topic, the most important first; access and exposure as tables. */
import type { Element } from "hast";
import { h } from "hastscript";
import { type Topic, topics } from "../../model/finding";
import type { Review } from "../../model/review";
import { inert } from "../inert";
import { filterData } from "./filters";
import { type FindingGroup, grouped } from "./finding-groups";
import { findingTables, tableOf } from "./finding-tables";
import { listed } from "./values";
import { whereOf } from "./where";
import { severityText } from "./words";

const titles: Readonly<Record<Topic, string>> = {
  destroy: "What is destroyed",
  replace: "What is replaced",
  access: "Access: who may do what",
  exposure: "Exposure: from where resources can be reached",
  protection: "Protection",
  rename: "Renames",
  policy: "Policy",
  waiver: "Waivers",
  override: "Overrides",
  order: "Order of deployment",
  cost: "Cost",
  capacity: "Capacity",
  support: "Version support",
  plan: "What only a plan shows",
};
/** Findings of a topic that are not collapsed. */
const OPEN = 30;

export function findingsSection({ findings }: Review): Element {
  const byTopic = topics.map((topic) => ({ topic, groups: grouped(findings.filter((finding) => finding.topic === topic)) }));
  const found = byTopic.filter(({ groups }) => groups.length > 0);
  return h("section", { id: "findings", ariaLabelledBy: "findings-title" }, [
    h("h2", { id: "findings-title" }, "Findings"),
    ...(found.length === 0 ? [h("p", "No findings.")] : found.map(({ topic, groups }) => topicPart(topic, groups))),
  ]);
}

function topicPart(topic: Topic, groups: readonly FindingGroup[]): Element {
  const id = `topic-${topic}`;
  const sentences = groups.filter((group) => tableOf(group) === null);
  const kinds = [...new Set(groups.flatMap((group) => tableOf(group) ?? []))];
  return h("section", { id, className: "topic", ariaLabelledBy: `${id}-title` }, [
    h("h3", { id: `${id}-title` }, `${titles[topic]} (${groups.length})`),
    ...kinds.flatMap((kind) =>
      findingTables(
        kind,
        groups.filter((group) => tableOf(group) === kind),
        titles[topic],
      ),
    ),
    ...listed(sentences.map(sentence), OPEN, "finding-list"),
  ]);
}

function sentence(group: FindingGroup): Element {
  const { weight, message, details = [], fix } = group.finding;
  return h("li", { className: "finding", ...filterData(group.at, weight) }, [
    h("p", [h("span", { className: ["badge", `weighs-${weight}`] }, severityText[weight]), " ", inert(message)]),
    ...(details.length === 0
      ? []
      : [
          h(
            "ul",
            { className: "details" },
            details.map((detail) => h("li", inert(detail))),
          ),
        ]),
    ...(fix === undefined ? [] : [h("p", { className: "fix" }, [h("strong", "Fix: "), h("code", inert(fix))])]),
    ...whereOf(group),
  ]);
}
