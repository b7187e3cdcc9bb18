/** How often a property is tried and by which seed: always the same unless a nightly run, or whoever repeats one, says otherwise. */

const { BERTH_SEED: seed = "20260822", BERTH_RUNS: nightly } = process.env;

/** @param usual how often it is tried outside of a nightly run */
export const runs = (usual: number): { readonly seed: number; readonly numRuns: number } => ({
  seed: Number(seed),
  numRuns: nightly === undefined ? usual : Number(nightly),
});
