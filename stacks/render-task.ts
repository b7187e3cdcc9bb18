/** Builds a share of the units and writes each to the stage. */
import { writeFileSync } from "node:fs";
import { stackFile } from "./manifest";
import { missingBinding } from "./missing-binding";
import { writing } from "./output-error";
import { OverrideError } from "./overrides";
import type { Answer, Task } from "./render-all";
import { UnitRenderer } from "./render-unit";
import { stagedFile } from "./stage";

/** Yields one answer a unit. @throws OutputError where the stage cannot be written. */
export function* renderTask({ folders, files, slices }: Task): Generator<Answer> {
  const renderer = writing(folders.output, () => new UnitRenderer(folders, files));
  for (const slice of slices) {
    try {
      const { text, ...unit } = renderer.render(slice);
      writing(folders.output, () => writeFileSync(stagedFile(files, stackFile(unit.stack)), text));
      yield { unit };
    } catch (error) {
      const missing = missingBinding(error, slice.unit);
      if (missing !== null) yield { problems: [missing], matched: slice.overrides.map(({ path }) => path) };
      else if (error instanceof OverrideError) yield { problems: error.problems, matched: error.matched };
      else throw error;
    }
  }
}
