/** Machines of one cloud, grouped by what their families share. */
import { dialects } from "./machine-dialects.mjs";

const flag = (letter, holds) => (holds ? letter : "");

function toMachine(row, dialect) {
  const type = row.type ?? row.size;
  const bareMetal = row.bare_metal === "yes";
  const price = Object.entries(row).find(([column]) => column.startsWith("price_usd_hour"))?.[1];
  return {
    group: [row.family, row.generation || "0", row.arch, dialect.bootDisk(row, type), dialect.gpuType(row) ?? "-"].join(" "),
    line: [
      type,
      row.vcpu,
      row.memory_mib,
      price || "-",
      dialect.gpuCount(row),
      [
        flag("m", bareMetal),
        flag("b", row.burstable === "yes"),
        flag("n", row.nested_virtualization === "yes" && row.nested_virtualization_basis === dialect.documentedBasis),
        flag("l", dialect.isLocalDiskVariant(type)),
        flag("c", dialect.isConstrained(type)),
        flag("o", row.current !== "yes"),
      ].join(""),
    ]
      .join(" ")
      .trimEnd(),
  };
}

/** A family whose listed boot disk is not the one that its machines get would boot on nothing. */
function checkDisks(cloud, groups, families) {
  for (const { family, disk } of families.filter((row) => row.cloud === cloud)) {
    const known = [...groups.keys()].some((group) => group.startsWith(`${family} `) && group.split(" ")[3] === disk);
    if (!known) throw new Error(`${cloud}: no machine of family ${family} boots on ${disk}`);
  }
}

/** @returns `= family generation arch bootDisk gpuType` before the lines of each group */
export function machineTable(cloud, rows, families) {
  const groups = new Map();
  for (const row of rows) {
    const { group, line } = toMachine(row, dialects[cloud]);
    groups.set(group, [...(groups.get(group) ?? []), line]);
  }
  checkDisks(cloud, groups, families);
  return [...groups].map(([group, lines]) => [`= ${group}`, ...lines].join("\n")).join("\n");
}
