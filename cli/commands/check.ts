/** `berth check`: all that synthesis does but write the output, and waivers by their day. */
import { Command } from "commander";
import { z } from "zod";
import { sortProblems } from "../../constructs/language/merge/origin";
import { kindDefinition, liveKinds } from "../../constructs/platform/units/unit-kinds";
import { checkOverrides } from "../../stacks/synth/check-overrides";
import { expiredWaivers } from "../expired-waivers";
import { prepareFor, reportProblems, type SpecOptions, withSpec } from "../spec-options";
import { colours } from "../terminal";

const today = (): string => new Date().toISOString().slice(0, 10);

export function checkCommand(): Command {
  return withSpec(new Command("check"))
    .summary("check a spec without writing anything")
    .description("Reads the spec, decides everything that synthesis decides, and judges it by the rules. Writes nothing.")
    .option("--today <day>", "the day by which waivers expire (default: today)")
    .addHelpText(
      "after",
      "\nExamples:\n  $ berth check\n  $ berth check -f base.yaml -f prod.yaml --locked\n  $ berth check --format json\n\nExit: 0 nothing wrong, or warnings alone; 1 errors.",
    )
    .action(async (options: SpecOptions & { readonly today?: string }, command: Command) => {
      const day = z.iso.date().safeParse(options.today ?? today());
      if (!day.success) command.error(`error: --today is ${options.today}; a day such as 2027-01-31 is needed`, { exitCode: 2 });
      const { platform, ok, read, folder, problems } = prepareFor(options, {}, "later");
      if (!ok || platform === null) return;
      const expired = expiredWaivers(platform.waivers, options.today ?? today());
      const more = read.place([...expired, ...(await checkOverrides(platform, folder))]);
      reportProblems(sortProblems([...problems, ...more]), options.format);
      if (process.exitCode === 1 || options.format === "json") return;
      const { units } = platform;
      const counts = liveKinds.flatMap((kind) => {
        const { plural, entries } = kindDefinition(kind);
        return plural === null ? [] : [`${entries(platform).length} ${plural}`];
      });
      process.stdout.write(`${colours().green("ok")}  ${platform.name}: ${counts.join(", ")} in ${units.length} stacks\n`);
    });
}
