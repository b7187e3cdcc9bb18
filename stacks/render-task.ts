/** Builds a share of the units and writes each to the stage. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stackFile } from "./manifest";
import { asOutputError } from "./output-error";
import { OverrideError } from "./overrides";
import type { Answer, Task } from "./render-all";
import { UnitRenderer } from "./render-unit";

/** Yields one answer a unit. @throws OutputError where the stage cannot be written. */
export function* renderTask({ folders, files, slices }: Task): Generator<Answer> {
  const renderer = new UnitRenderer(folders, files);
  for (const slice of slices) {
    try {
      const { text, ...unit } = renderer.render(slice);
      const path = join(files, stackFile(unit.stack));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      yield { unit };
    } catch (error) {
      if (error instanceof OverrideError) yield { problems: error.problems };
      else throw asOutputError(folders.output, error);
    }
  }
}
