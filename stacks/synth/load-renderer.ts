import { deferArchiver } from "../../constructs/assembly/cdktf-speedups/lazy-archiver";

/** Loads CDKTF, without what no stack of Berth uses, and what renders units. Takes a third of a second: call it only if a unit is rendered. */
export function loadRenderer(): typeof import("./render-unit") {
  deferArchiver();
  return require("./render-unit") as typeof import("./render-unit");
}
