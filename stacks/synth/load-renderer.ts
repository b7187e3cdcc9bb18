import { deferArchiver } from "../../constructs/assembly/cdktf-speedups/lazy-archiver";
import type { UnitRenderer } from "./render-unit";

/** Loads CDKTF, without what no stack of Berth uses, and what renders units. Takes a third of a second: call it only if a unit is rendered. */
export function loadRenderer(): { readonly UnitRenderer: typeof UnitRenderer } {
  deferArchiver();
  return require("./render-unit") as typeof import("./render-unit");
}
