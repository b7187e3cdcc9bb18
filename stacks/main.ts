/** The app of cdktf.json, which `cdktf synth`, `diff`, `deploy` and `destroy` run. */
import { resolve } from "node:path";
import { unitInputsOf } from "../constructs/assembly/decide";
import { formatProblems } from "../constructs/language/problems/format-problems";
import { hasErrors } from "../constructs/language/problems/problem";
import { OutputError } from "./output/output-error";
import { keepLock, prepare } from "./prepare";
import { synthesize } from "./synth/synthesize";

/** `context.berth.spec` of cdktf.json. @default berth.yaml */
function specFile(): string {
  const context = JSON.parse(process.env.CDKTF_CONTEXT_JSON ?? "{}") as { berth?: { spec?: string } };
  return context.berth?.spec ?? "berth.yaml";
}

async function main(): Promise<number> {
  const prepared = prepare({ files: [specFile()], locked: process.env.BERTH_LOCKED === "1" });
  if (prepared.problems.length > 0) console.error(formatProblems(prepared.problems));
  if (prepared.platform === null) return 1;
  const output = resolve(process.env.CDKTF_OUTDIR ?? "cdktf.out");
  const { problems } = await synthesize(
    unitInputsOf(prepared.platform),
    { spec: prepared.folder, output },
    { onReady: () => keepLock(prepared) },
  );
  const placed = prepared.read.place(problems);
  if (placed.length > 0) console.error(formatProblems(placed));
  return hasErrors(placed) ? 1 : 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof OutputError ? `error  ${error.code}  ${error.message}\n  fix: ${error.fix}` : error);
    process.exitCode = 1;
  },
);
