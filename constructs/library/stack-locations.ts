/** The location that a stack is in, one for each cloud: the stack has one provider for each. */
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { canonicalJson } from "../platform/naming/canonical-json";
import { libraryProblem } from "./codes";
import { BerthError, ofConstruct } from "./error";
import type { Location } from "./location";

interface Claim {
  readonly location: Location;
  /** Path of the first construct in it. */
  readonly construct: string;
}

const claims = new WeakMap<TerraformStack, Map<string, Claim>>();
const providerLocations = new WeakMap<TerraformStack, string>();

/** @throws BerthError if another construct of the stack is in another location of the same cloud: one provider serves both */
export function claimLocation(construct: Construct, location: Location): void {
  const stack = TerraformStack.of(construct);
  const ofStack = claims.get(stack) ?? new Map<string, Claim>();
  claims.set(stack, ofStack);
  const first = ofStack.get(location.cloud);
  if (first === undefined) ofStack.set(location.cloud, { location, construct: construct.node.path });
  else if (canonicalJson(first.location) !== canonicalJson(location))
    throw new BerthError([
      ofConstruct(
        libraryProblem(
          "B6203",
          `Location ${location.key} differs from ${first.location.key}, that of ${first.construct} in the same stack`,
        ),
        construct.node.path,
      ),
    ]);
}

/** Records that the stack's default provider is in a location. @param location key of the location */
export const setProviderLocation = (stack: TerraformStack, location: string): void => void providerLocations.set(stack, location);

export const isProviderIn = (stack: TerraformStack, location: string): boolean => providerLocations.get(stack) === location;
