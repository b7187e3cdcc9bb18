import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Review } from "../../../review/model/review";
import type { Plan } from "../../../review/read/plan";
import { withoutPython, withoutTerraform } from "../../emulator/available";
import { awsScenarios } from "../scenarios/aws/all";
import { awsPlatform } from "../scenarios/platform-aws";
import { edited } from "../scenarios/scenario";
import { reviewOfFolders, written } from "../scenarios/sides";
import { agreement, type Compared, compared, type Row } from "./compare";
import { Emulated, synthesized } from "./emulated";

const missing = (await withoutTerraform()) ?? (await withoutPython());
const scenarios = awsScenarios.filter(({ isPlanned }) => isPlanned);

const isAws = (review: Review, stack: string): boolean =>
  review.model.changes.filter((change) => change.stack === stack).every(({ type }) => type.startsWith("aws_"));

interface Told extends Row {
  readonly folders: { readonly base: string; readonly head: string };
  readonly plans: ReadonlyMap<string, Plan | null>;
}

describe.skipIf(missing)("3. Replacement forecast: real Terraform plans no more than review forecast from synth alone", () => {
  const emulated = new Emulated();
  const rows: Told[] = [];

  beforeAll(async () => {
    const specs = (index: number, head: string) => written(join(emulated.folder, String(index)), { base: awsPlatform, head });
    await emulated.deploy(await synthesized(specs(0, awsPlatform).base, join(emulated.folder, "out")));
    const started = scenarios.map(async ({ name, edits }, index): Promise<Told> => {
      const folders = specs(index + 1, edited(awsPlatform, edits));
      const review = reviewOfFolders(folders);
      // What reads a value that is not there yet cannot be planned: review says so itself.
      const changed = review.model.stacks
        .filter(({ action, waitsFor }) => waitsFor.length === 0 && (action === "change" || action === "delete"))
        .map((stack) => stack.name);
      const wanted = changed.filter((stack) => isAws(review, stack));
      const outdir = await synthesized(folders.head, join(emulated.folder, `out-${index + 1}`), wanted);
      const { plans, isAbsent } = await emulated.plan(outdir, wanted);
      const all = [...plans].flatMap(([stack, plan]) => compared(stack, review.model.changes, plan, isAbsent(stack)));
      return { scenario: name, verdict: review.verdict, compared: all, folders, plans };
    });
    rows.push(...(await Promise.all(started)));
    for (const { scenario, compared: all } of rows)
      for (const { stack, address, forecast, planned, result } of all)
        if (result !== "agreed") console.log(`${scenario}: ${result}: ${stack}/${address}: forecast ${forecast}, planned ${planned}`);
    console.log(agreement(rows));
  });
  afterAll(() => emulated.close());

  it("covers at least 25 scenarios, each with what it changes", () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(25);
    expect(rows.filter(({ compared: all }) => all.length > 0).length).toBeGreaterThanOrEqual(25);
  });

  const wrong = (isWrong: (each: Compared, row: Row) => boolean): string[] =>
    rows.flatMap((row) =>
      row.compared
        .filter((each) => isWrong(each, row))
        .map(({ stack, address, forecast, planned }) => `${row.scenario}: ${stack}/${address}: ${forecast} < ${planned}`),
    );

  it("forecasts nothing as less that Terraform replaces or deletes", () => {
    expect(wrong(({ planned, result }) => result === "weaker" && (planned === "replace" || planned === "delete"))).toEqual([]);
  });

  it("forecasts nothing as less at all", () => {
    expect(wrong(({ result }) => result === "weaker")).toEqual([]);
  });

  it("calls nothing safe where Terraform destroys or replaces", () => {
    expect(
      wrong(
        ({ planned }, { verdict }) => (verdict === "safe" || verdict === "no change") && (planned === "replace" || planned === "delete"),
      ),
    ).toEqual([]);
  });

  it("agrees with Terraform about nearly all", () => {
    const all = rows.flatMap(({ compared: each }) => each).filter(({ result }) => result !== "later");
    expect(all.filter(({ result }) => result === "agreed").length / all.length).toBeGreaterThan(0.8);
  });

  it("takes a plan's word where there is one", () => {
    for (const { folders, plans, scenario } of rows) {
      const known = new Map([...plans].flatMap(([stack, plan]) => (plan === null ? [] : [[stack, plan]])));
      const sharpened = reviewOfFolders(folders, { plans: known });
      for (const [stack, plan] of known) {
        const planned = [...plan.resources.values()]
          .filter(({ action }) => action !== "none")
          .map(({ address, action }) => [address, action]);
        const said = sharpened.model.changes
          .filter((change) => change.stack === stack)
          .map(({ address, action, certainty }) => [address, action, certainty]);
        expect(said, `${scenario}: ${stack}`).toEqual(planned.sort().map((each) => [...each, "certain"]));
      }
    }
  });
});
