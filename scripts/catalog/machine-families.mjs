/** Families that may be chosen for a use. */

/** @returns one line a row: `cloud family use arch` */
export const machineFamilies = (rows) => rows.map(({ cloud, family, use, arch }) => [cloud, family, use, arch].join(" ")).join("\n");
