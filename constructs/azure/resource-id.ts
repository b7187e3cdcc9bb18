/** Parts of resource ids, of literals at once and of references by Terraform. */
import { Fn } from "cdktf";
import { isToken } from "../language/schema/values";

/** Places of names in ids of the form `/subscriptions/S/resourceGroups/G/providers/P/TYPE/NAME/SUBTYPE/NAME`. */
const places = { resourceGroups: 4, virtualNetworks: 8, vaults: 8, userAssignedIdentities: 8, subnets: 10, secrets: 10 } as const;

/** The name that follows a step of a resource id. */
export function nameInId(id: string, step: keyof typeof places): string {
  if (isToken(id)) return elementOf(id, places[step]);
  const found = id.split("/")[places[step]];
  if (found === undefined) throw new Error(`${id} has no ${step}`);
  return found;
}

/** Steps of `/subscriptions/S/resourceGroups/G`, with the empty one before the first slash. */
const GROUP_STEPS = 5;

/** Id of the resource group that a resource is in. */
export function resourceGroupIdOf(id: string): string {
  if (!isToken(id)) return id.split("/").slice(0, GROUP_STEPS).join("/");
  if (lone.test(id)) return Fn.join("/", Fn.slice(Fn.split("/", id), 0, GROUP_STEPS));
  return `\${join("/", slice(split("/", ${inside(id)}), 0, ${GROUP_STEPS}))}`;
}

/** A lone token of cdktf. */
const lone = /^\$\{TfToken\[[^\]]+\]\}$/;

/** Of an expression that holds more than one token, cdktf's own functions would take the rest for text, quotes and all. */
function elementOf(id: string, index: number): string {
  if (lone.test(id)) return Fn.element(Fn.split("/", id), index);
  return `\${element(split("/", ${inside(id)}), ${index})}`;
}

function inside(id: string): string {
  if (!id.startsWith("${") || !id.endsWith("}")) throw new Error(`${id} is no single reference`);
  return id.slice(2, -1);
}
