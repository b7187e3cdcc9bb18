/** Runs `berth check`. */
import { missingBindings } from "../../constructs/assembly/bindings";
import { unitInputsOf } from "../../constructs/assembly/decide";
import { sortProblems } from "../../constructs/language/merge/origin";
import { kindDefinition, liveKinds } from "../../constructs/platform/units/unit-kinds";
import { checkOverrides } from "../../stacks/synth/check-overrides";
import { today } from "../arguments";
import { expiredWaivers } from "../expired-waivers";
import type { SpecOptions } from "../spec-options";
import { colours } from "../terminal";
import { prepareFor } from "./prepared-spec";
import { reportProblems } from "./report-problems";

export async function runCheck(options: SpecOptions & { readonly today?: string }): Promise<void> {
  const day = options.today ?? today();
  const { platform, ok, read, folder, problems } = prepareFor(options, { today: day }, "later");
  if (!ok || platform === null) return;
  const missing = missingBindings(unitInputsOf(platform));
  // Overrides are checked by rendering, which needs the bindings.
  const overrides = missing.length > 0 ? [] : await checkOverrides(platform, folder);
  const more = read.place([...expiredWaivers(platform.waivers, day), ...missing, ...overrides]);
  reportProblems(sortProblems([...problems, ...more]), options.format);
  if (process.exitCode === 1 || options.format === "json") return;
  const { units } = platform;
  const counts = liveKinds.flatMap((kind) => {
    const { plural, entries } = kindDefinition(kind);
    return plural === null ? [] : [`${entries(platform).length} ${plural}`];
  });
  process.stdout.write(`${colours().green("ok")}  ${platform.name}: ${counts.join(", ")} in ${units.length} stacks\n`);
}
