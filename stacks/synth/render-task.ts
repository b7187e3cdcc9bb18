import { writeFileSync } from "node:fs";
import type { Folders } from "../../constructs/assembly/folders";
import { missingBinding } from "../../constructs/assembly/missing-binding";
import { OverrideError } from "../../constructs/assembly/overrides";
import type { Problem } from "../../constructs/language/problems/problem";
import type { UnitInput } from "../../constructs/platform/types/unit";
import { stackFile } from "../output/manifest";
import { type OutputError, writing } from "../output/output-error";
import { stagedFile } from "../output/stage";
import { loadRenderer } from "./load-renderer";
import type { RenderedUnit } from "./render-unit";

/** The message to a worker process, and its answers for each unit. */
export interface Task {
  readonly folders: Folders;
  readonly files: string;
  readonly inputs: readonly UnitInput[];
}
export type Answer =
  | { readonly unit: RenderedUnit }
  | { readonly problems: readonly Problem[]; readonly matched: readonly string[] }
  | { readonly output: Pick<OutputError, "code" | "path" | "reason" | "fix"> }
  | { readonly failed: string };

/**
 * Builds a share of the units and writes each to the stage.
 * @returns one answer for each unit
 * @throws OutputError if the stage cannot be written
 */
export function* renderTask({ folders, files, inputs }: Task): Generator<Answer> {
  const { UnitRenderer } = loadRenderer();
  const renderer = writing(folders.output, () => new UnitRenderer(folders, files, inputs.length));
  for (const input of inputs) {
    try {
      const { text, ...unit } = renderer.render(input);
      writing(folders.output, () => writeFileSync(stagedFile(files, stackFile(unit.stack)), text));
      yield { unit };
    } catch (error) {
      const missing = missingBinding(error, input.unit);
      if (missing !== null) yield { problems: [missing], matched: input.overrides.map(({ path }) => path) };
      else if (error instanceof OverrideError) yield { problems: error.problems, matched: error.matched };
      else throw error;
    }
  }
}
