/** Parts of resource ids, of literals at once and of references by Terraform. */
import { Fn } from "cdktf";
import { isToken } from "../spec/schema/values";

/** Places of names in ids of the form `/subscriptions/S/resourceGroups/G/providers/P/TYPE/NAME/SUBTYPE/NAME`. */
const places = { resourceGroups: 4, virtualNetworks: 8, vaults: 8, subnets: 10, secrets: 10 } as const;

/** The name that follows a step of a resource id. */
export function idStep(id: string, step: keyof typeof places): string {
  if (isToken(id)) return Fn.element(Fn.split("/", id), places[step]);
  const found = id.split("/")[places[step]];
  if (found === undefined) throw new Error(`${id} has no ${step}`);
  return found;
}
