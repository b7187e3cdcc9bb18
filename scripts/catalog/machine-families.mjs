/** Families that may be chosen for a use. */

/** GPUs that the spec has no name for: a machine with one is found by its type alone. */
const outsideTheLanguage = new Set(["nvidia-b200", "nvidia-h100-94gb"]);

/** @returns one line a row: `cloud family use` */
export const machineFamilies = (rows) =>
  rows
    .filter(({ use }) => !outsideTheLanguage.has(use))
    .map(({ cloud, family, use }) => [cloud, family, use].join(" "))
    .join("\n");
