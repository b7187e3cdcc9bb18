import { describe, expect, it } from "vitest";
import type { AccessRow } from "../../../review/access/rows";
import type { ExposureRow } from "../../../review/findings/exposure";
import { losses } from "../../../review/findings/losses";
import type { Finding } from "../../../review/model/finding";
import type { Json } from "../../../review/model/json";
import type { Review } from "../../../review/model/review";
import { renderMarkdown } from "../../../review/render/markdown";
import { attribute, change, model, reviewOf } from "../changed";

const LIMIT = 65_536;
const types = ["aws_kms_key", "aws_eks_cluster", "aws_subnet", "aws_iam_role_policy", "azurerm_key_vault", "google_container_cluster"];
const long = (index: number): string => `arn:aws:iam::123456789012:role/*_${"`|<x>".repeat(20)}${index}`;

/** Nothing of it is like another, so that nothing folds. */
function large(count: number): Review {
  const changes = Array.from({ length: count }, (_, index) =>
    change({
      stack: `stack-${index}`,
      address: `${types[index % types.length]}.thing_${index}_${"x".repeat(40)}`,
      action: (["delete", "replace", "update", "create", "delete"] as const)[index % 5] ?? "update",
      attributes: [
        attribute({ path: `size_${index}`, before: long(index), after: long(index + 1), replaces: index % 5 === 1 ? "certain" : null }),
      ],
      causes: index % 5 === 1 ? [{ path: `size_${index}`, certainty: "certain", through: null }] : [],
      specPath: `clusters.c${index}`,
    }),
  );
  const spec = changes.map(({ specPath }, index) => ({
    path: `${specPath}.size`,
    before: index,
    after: index + 1,
    place: { file: "berth.yaml", line: index + 1 },
  }));
  const findings = [
    ...losses(model({ changes }), {} as never),
    ...Array.from({ length: count }, (_, index) => [rights(index), ways(index)]).flat(),
  ];
  return reviewOf({ changes, spec, findings });
}

const accessKinds = ["public", "admin", "broadened", "given", "narrowed", "removed", "unreadable"];
const exposureKinds = ["internet", "widened", "narrowed"];
const found = (kind: string, topic: Finding["topic"], index: number, data: AccessRow | ExposureRow): Finding => ({
  kind,
  topic,
  weight: (["block", "review", "info"] as const)[index % 3] ?? "info",
  message: `${long(index)} does ${kind}`,
  at: { stack: `stack-${index}`, address: `aws_iam_policy.p${index}` },
  specPath: `clusters.c${index}`,
  place: { file: "berth.yaml", line: index + 1, column: 1, endLine: index + 1, endColumn: 2 },
  data: data as unknown as Json,
});

const rights = (index: number): Finding =>
  found(`access-${accessKinds[index % 7]}`, "access", index, {
    kind: "access",
    sign: index % 2 === 0 ? "+" : "-",
    principal: long(index),
    effect: "Allow",
    actions: Array.from({ length: 9 }, (_, each) => `${long(each)}:${index}`),
    resource: long(index),
    condition: long(index),
    on: long(index),
    flags: ["public", "admin"],
    overlap: [{ actions: [long(index)], resource: long(index), condition: null }],
  });

const ways = (index: number): Finding =>
  found(`exposure-${exposureKinds[index % 3]}`, "exposure", index, {
    kind: "exposure",
    sign: index % 2 === 0 ? "+" : "-",
    on: long(index),
    direction: index % 4 < 2 ? "in" : "out",
    ports: `tcp ${index}`,
    peers: [long(index), long(index + 1)],
    overlap: [long(index)],
    zone: "internet",
  });

describe("14. Size: 5,000 changed resources, none like another", () => {
  const review = large(5_000);
  const markdown = renderMarkdown(review);

  it("stay within what a forge takes", () => {
    expect(markdown.length).toBeLessThanOrEqual(LIMIT);
    expect(Buffer.byteLength(markdown)).toBeLessThan(2 * LIMIT);
  });

  it("keep the verdict, the counts, and how many reasons there are", () => {
    expect(markdown).toContain("## ⛔ Blocked");
    expect(markdown).toContain("`+1000 ~1000 ±1000 −2000 →0 moved`");
    expect(markdown).toMatch(/and \d+ more reasons, below/);
  });

  it("keep every destroy and replacement: as a row, or counted by type", () => {
    const [, section = ""] = /### Destroyed and replaced([^#]*)###/.exec(markdown) ?? [];
    const rows = section.split("\n").filter((line) => /^\| (?:⛔|⚠️) /u.test(line)).length;
    const counted = [...section.matchAll(/(\d+) × `/g)].reduce((sum, [, count]) => sum + Number(count), 0);
    expect(rows).toBeGreaterThan(0);
    expect(rows + counted).toBe(3_000);
    for (const type of types) expect(section).toContain(`× \`${type}\``);
  });

  it("keep a row of every kind of access and exposure, and count them all", () => {
    const count = (title: string): number =>
      [...(new RegExp(`### ${title}[^]*?\\*\\*Of all:\\*\\*([^\\n]*)`).exec(markdown)?.[1] ?? "").matchAll(/(\d+) × `/g)].reduce(
        (sum, [, each]) => sum + Number(each),
        0,
      );
    expect(count("Access")).toBe(5_000);
    expect(count("Exposure")).toBe(5_000);
    for (const kind of accessKinds) expect(markdown).toContain(`+ access-${kind}\``);
    for (const kind of exposureKinds) expect(markdown).toContain(`+ exposure-${kind} in\``);
    expect(markdown.match(/^\| [+−] \| `+ ?arn/gmu)?.length).toBeGreaterThanOrEqual(14 + 6);
  });

  it("say what was left out, and what was judged", () => {
    expect(markdown).toMatch(/Left out to stay within the size limit of a comment: .*the picture; the table of all changes/);
    expect(markdown).toContain("Checked 5000 of 5000 changed resources");
  });
});

describe("14. Size: 5,000 alike", () => {
  it("take a few rows, and nothing is left out", () => {
    const changes = Array.from({ length: 5_000 }, (_, index) =>
      change({
        stack: `cluster-c${index}`,
        address: "aws_eks_cluster.cluster",
        action: "replace",
        specPath: `clusters.c${index}`,
        attributes: [attribute({ path: "name", before: `a-c${index}`, after: `b-c${index}`, replaces: "certain" })],
        causes: [{ path: "name", certainty: "certain", through: null }],
      }),
    );
    const markdown = renderMarkdown(reviewOf({ changes, findings: losses(model({ changes }), {} as never) }));
    expect(markdown.length).toBeLessThan(10_000);
    expect(markdown).not.toContain("Left out");
    expect(markdown).toContain("5000 × `aws_eks_cluster.cluster`");
  });
});
