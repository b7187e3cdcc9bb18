/** Whether the speedups of this folder are on. `BERTH_CDKTF_SPEEDUPS=off` runs plain CDKTF, to try another version of it or its successor. */
export const speedupsAreOn = (): boolean => process.env.BERTH_CDKTF_SPEEDUPS !== "off";
