/** The network of a stack: its own, or the nearest one whose state it reads. */

import type { Trees } from "./graph";
import type { Stack } from "./tree";

const networkTypes = new Set(["aws_vpc", "google_compute_network", "azurerm_virtual_network"]);
const SECTION = "networks.";

/** By stack: the network's key in the spec, or its stack's name in trees without one; several are joined by commas. Stacks without a network are left out. */
export function networksOf({ base, head }: Trees): ReadonlyMap<string, string> {
  const stacks = new Map([...base.stacks, ...head.stacks]);
  const found = [...stacks.keys()].map((name): [string, string] => [name, nearest(name, stacks).join(", ")]);
  return new Map(found.filter(([, network]) => network !== ""));
}

function nearest(name: string, stacks: ReadonlyMap<string, Stack>): string[] {
  const seen = new Set([name]);
  for (let names = [name]; names.length > 0; ) {
    const level = names.flatMap((each) => stacks.get(each) ?? []);
    const networks = level.flatMap((stack) => networkIn(stack) ?? unknownUntilPlan(stack, stacks));
    if (networks.length > 0) return [...new Set(networks)].sort();
    names = level.flatMap(({ reads }) => [...reads.values()]).filter((writer) => writer !== null && !seen.has(writer)) as string[];
    for (const each of names) seen.add(each);
  }
  return [];
}

function networkIn({ name, specPath, resources }: Stack): string | null {
  if (specPath !== null) return specPath.startsWith(SECTION) ? specPath.slice(SECTION.length) : null;
  return [...resources.values()].some(({ mode, type }) => mode === "managed" && networkTypes.has(type)) ? name : null;
}

/** The naming scheme of network stacks, because unchanged stacks can be missing from the tree. */
const NETWORK_STACK = /^network-(.+)$/;

const unknownUntilPlan = ({ needs }: Stack, stacks: ReadonlyMap<string, Stack>): string[] =>
  needs.flatMap((need) => (stacks.has(need) ? [] : (NETWORK_STACK.exec(need)?.[1] ?? [])));
