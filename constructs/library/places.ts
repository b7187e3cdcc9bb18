/** Which location each stack's providers act in: one by cloud. */
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { canonicalJson } from "../platform/naming/canonical-json";
import { libraryProblem } from "./codes";
import { BerthError, ofConstruct } from "./error";
import type { Location } from "./location";

interface Place {
  readonly location: Location;
  readonly holder: string;
}

const places = new WeakMap<TerraformStack, Map<string, Place>>();
const provided = new WeakMap<TerraformStack, string>();

/** @throws BerthError where another construct of the stack stands elsewhere on the same cloud: one provider serves both */
export function claimPlace(construct: Construct, location: Location): void {
  const stack = TerraformStack.of(construct);
  const ofStack = places.get(stack) ?? new Map<string, Place>();
  places.set(stack, ofStack);
  const known = ofStack.get(location.cloud);
  if (known === undefined) ofStack.set(location.cloud, { location, holder: construct.node.path });
  else if (canonicalJson(known.location) !== canonicalJson(location))
    throw new BerthError([
      ofConstruct(
        libraryProblem("B6203", `stands in ${location.key}, and ${known.holder}, in the same stack, in ${known.location.key}`),
        construct.node.path,
      ),
    ]);
}

/** Notes that the stack's own provider is that of a location. */
export const provide = (stack: TerraformStack, location: string): void => void provided.set(stack, location);

export const isPlaceOf = (stack: TerraformStack, location: string): boolean => provided.get(stack) === location;
