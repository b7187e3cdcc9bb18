/** An app of someone who uses the library, compiled as it is shipped: clouds are loaded by `require`, when a construct needs them. */
import { mkdtempSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Blocks, Body } from "../../support/stack";

const load = createRequire(__filename);
export const cdktf = load("cdktf") as typeof import("cdktf");
export const berth = load("../../../dist/constructs/index.js") as typeof import("../../../constructs");
export const binding = <T>(path: string): T => load(`@cdktf/provider-aws/lib/${path}`) as T;

export const platform = { name: "shop", environment: "prod", labels: { team: "payments" } } as const;
export const use1 = berth.defineLocation("use1", { cloud: "aws", region: "us-east-1", account: "123456789012" });
export const usw2 = berth.defineLocation("usw2", { cloud: "aws", region: "us-west-2", account: "123456789012" });
export const weu = berth.defineLocation("weu", {
  cloud: "azure",
  region: "westeurope",
  subscription: "00000000-0000-4000-8000-000000000000",
});
export const ew1 = berth.defineLocation("ew1", { cloud: "google", region: "europe-west1", project: "shop-prod" });
export const here = { platform, location: use1 } as const;
export const pools = { general: { machine: { cpu: 4, memory: "16Gi" }, count: 3 } } as const;

export const newApp = () => new cdktf.App({ outdir: mkdtempSync(join(tmpdir(), "berth-library-")), stackTraces: false });
export const newStack = (app = newApp(), id = "shop") => new berth.BerthStack(app, id, here);

export interface Synthesized {
  readonly resource: Blocks;
  readonly data: Blocks;
  readonly provider: Readonly<Record<string, readonly Body[]>>;
  readonly terraform: { readonly backend: Body };
  readonly locals: Readonly<Record<string, { readonly outputs: Body }>>;
  readonly output: Blocks;
}

/** Synthesizes an app as cdktf does. @returns stacks by name */
export function synth(app: import("cdktf").App): Readonly<Record<string, Synthesized>> {
  app.synth();
  const manifest = JSON.parse(readFileSync(join(app.outdir, "manifest.json"), "utf8")) as {
    stacks: Record<string, { synthesizedStackPath: string }>;
  };
  const empty = { resource: {}, data: {}, provider: {}, locals: {}, output: {} };
  return Object.fromEntries(
    Object.entries(manifest.stacks).map(([name, { synthesizedStackPath }]) => [
      name,
      { ...empty, ...JSON.parse(readFileSync(join(app.outdir, synthesizedStackPath), "utf8")) } as Synthesized,
    ]),
  );
}

/** What a construct or synthesis throws. @throws Error where it throws nothing, or something else */
export function problemsOf(work: () => unknown): readonly import("../../../constructs").ConstructProblem[] {
  try {
    work();
  } catch (error) {
    if (error instanceof berth.BerthError) return error.problems;
    throw error;
  }
  throw new Error("nothing is wrong");
}
export const codesOf = (work: () => unknown): string[] => problemsOf(work).map(({ code }) => code);
