import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { OverrideRow } from "../../review/findings/overrides";
import type { Review } from "../../review/model/review";
import { readPlan } from "../../review/read/plan";
import { reviewed } from "./reviewed";

const registry = (key: string): string => `  ${key}: { location: use1, repositories: [api], deletionProtection: false }\n`;
const both = `registries:\n${registry("keep")}${registry("old")}`;
const one = (waivers: string): string => `registries:\n${registry("keep")}${waivers === "" ? "" : `waivers:\n${waivers}`}`;
const entry = (more = "", rule = "destroyed", at = "registries.old"): string =>
  `  - { rule: ${rule}, at: ${at}, reason: "moved to keep"${more} }\n`;

const destroyed = ({ findings }: Review) =>
  findings.filter(({ kind, at }) => kind === "destroyed" && at?.address?.startsWith("aws_ecr_repository"));
const kinds = ({ findings }: Review, topic: string): string[] =>
  findings.filter((each) => each.topic === topic).map(({ kind, weight }) => `${kind} ${weight}`);

describe("15. Delivery: allow entries", () => {
  it("what is destroyed blocks without one", () => {
    const review = reviewed(both, one(""));
    expect(destroyed(review).map(({ weight }) => weight)).toEqual(["block"]);
    expect(review.verdict).toBe("blocked");
  });

  it("one bound to address, action and day lets it pass, and it is still shown", () => {
    const review = reviewed(both, one(entry(", owner: team-ci, expires: 2026-09-30")));
    expect(destroyed(review)).toMatchObject([
      { weight: "info", details: [expect.stringContaining("waived until 2026-09-30 by team-ci: moved to keep")] },
    ]);
    expect(review.verdict).toBe("review");
    expect(kinds(review, "waiver")).toEqual(["waiver-added review"]);
  });

  it.each([
    ["on its last day", "2026-09-01", "review"],
    ["on the day after", "2026-08-31", "blocked"],
  ])("holds %s: %s is %s", (_, expires, verdict) => {
    expect(reviewed(both, one(entry(`, expires: ${expires}`))).verdict).toBe(verdict);
  });

  it.each([
    ["another action", entry(", expires: 2026-09-30", "replaced")],
    ["another address", entry(", expires: 2026-09-30", "destroyed", "registries.keep")],
    ["a part of the resource", entry(", expires: 2026-09-30", "destroyed", "registries.old.tags")],
  ])("one for %s lets nothing pass, and that is said", (_, waivers) => {
    const review = reviewed(both, one(waivers));
    expect(review.verdict).toBe("blocked");
    expect(kinds(review, "waiver")).toContain("waiver-idle review");
  });

  it("one that has done its work is asked to go, and blocks nobody", () => {
    const done = one(entry(", expires: 2026-09-30"));
    const review = reviewed(done, done.replace("[api]", "[api, web]"));
    expect(kinds(review, "waiver")).toEqual(["waiver-idle info"]);
    expect(review.verdict).toBe("safe");
  });

  it("an expired waiver blocks whatever else changes, and says since when", () => {
    const spec = `clusters:\n  apps: { location: use1, orchestrator: eks, deletionProtection: false }\nwaivers:\n  - { rule: unprotected, at: clusters.apps, reason: "a trial", expires: 2026-08-31 }\n`;
    const review = reviewed(spec, `labels: { team: web }\n${spec}`);
    expect(review.verdict).toBe("blocked");
    expect(review.reasons[0]).toBe("the waiver of unprotected at clusters.apps expired on 2026-08-31; today is 2026-09-01");
  });

  it("a later day is shown next to the earlier one", () => {
    const spec = (day: string): string =>
      `clusters:\n  apps: { location: use1, orchestrator: eks, deletionProtection: false }\nwaivers:\n  - { rule: unprotected, at: clusters.apps, reason: "a trial", expires: ${day} }\n`;
    const review = reviewed(spec("2026-10-01"), spec("2027-10-01"));
    expect(review.findings.find(({ kind }) => kind === "waiver-changed")?.message).toContain("was 2026-10-01");
  });
});

describe("15. Delivery: plan hash", () => {
  it("prints the SHA-256 of each plan that was read", () => {
    const file = join(mkdtempSync(join(tmpdir(), "berth-plan-")), "plan.json");
    writeFileSync(file, JSON.stringify({ format_version: "1.2", resource_changes: [] }));
    const review = reviewed(both, one(""), { plans: new Map([["registry-keep", readPlan("registry-keep", file)]]) });
    const expected = createHash("sha256").update(readFileSync(file)).digest("hex");
    expect(review.findings.find(({ kind }) => kind === "plan-read")).toMatchObject({
      data: { stack: "registry-keep", sha256: expected },
      message: expect.stringContaining(expected),
    });
  });
});

describe("overrides of the last resort", () => {
  const spec = (overrides: string): string => `registries:\n${registry("keep")}${overrides === "" ? "" : `overrides:\n${overrides}`}`;
  const forced = (value: string): string =>
    `  - { stack: registry-keep, resource: "aws_ecr_repository.*", merge: { image_tag_mutability: ${value} } }\n`;
  const rows = ({ findings }: Review): OverrideRow[] =>
    findings.flatMap(({ topic, data }) => (topic === "override" ? [data as unknown as OverrideRow] : []));

  it.each<[string, string, string, Partial<OverrideRow>]>([
    ["a new one", "", forced("MUTABLE"), { state: "added", after: { image_tag_mutability: "MUTABLE" } }],
    [
      "one with another reason",
      forced("MUTABLE"),
      forced("IMMUTABLE_WITH_EXCLUSION"),
      { state: "changed", before: { image_tag_mutability: "MUTABLE" }, after: { image_tag_mutability: "IMMUTABLE_WITH_EXCLUSION" } },
    ],
    ["one that is gone", forced("MUTABLE"), "", { state: "removed", before: { image_tag_mutability: "MUTABLE" }, after: null }],
  ])("shows %s, and what it touches", (_, before, after, row) => {
    expect(rows(reviewed(spec(before), spec(after)))).toMatchObject([
      { ...row, touches: ["registry-keep/aws_ecr_repository.registry_api"] },
    ]);
  });

  it("shows one that is used in what changes, and none elsewhere", () => {
    expect(rows(reviewed(spec(forced("MUTABLE")), spec(forced("MUTABLE")).replace("[api]", "[api, web]")))).toMatchObject([
      { state: "used" },
    ]);
    expect(rows(reviewed(spec(forced("MUTABLE")), spec(forced("MUTABLE"))))).toEqual([]);
  });

  it("says at its place what is wrong with one, in place of failing with a stack trace", () => {
    expect(() => reviewed(spec(""), spec(forced("IMMUTABLE")))).toThrow(
      expect.objectContaining({ name: "SideError", problems: [expect.objectContaining({ code: "B6003" })] }),
    );
  });
});
