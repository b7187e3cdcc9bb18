/** Builds the stack of a unit, with backend and providers, from its input. */
import type { App } from "cdktf";
import type { Construct } from "constructs";
import type { BuildContext, MakeProvider } from "../contracts/build";
import { setSpecPath } from "../contracts/spec-path";
import type { Cloud, Locations } from "../platform/types/location";
import type { UnitInput, UnitInputOf, UnitKind } from "../platform/types/unit";
import { writeBackend } from "./backend";
import { buildContext } from "./build-context";
import { cloudBuilders } from "./builders";
import { type Folders, relativeSpecFolder } from "./folders";
import { kinds } from "./kinds";
import { UnitStack } from "./unit-stack";

/** @returns the stack with all of its constructs, not yet rendered */
export function buildUnit(app: App, input: UnitInput, folders: Folders): UnitStack {
  const stack = new UnitStack(app, input.unit.stack);
  if (input.unit.path !== null) setSpecPath(stack, input.unit.path);
  const fromStack = relativeSpecFolder(folders);
  writeBackend(stack, input.unit.backend, fromStack);
  makeProvider(stack, input.location);
  build(stack, input, buildContext(stack, input, makeProvider, fromStack));
  return stack;
}

/** Creates the constructs of a unit below a scope. */
export function build<K extends UnitKind>(scope: Construct, input: UnitInputOf<K> & { kind: K }, context: BuildContext): void {
  kinds[input.kind].build(scope, input, context);
}

export const makeProvider: MakeProvider = (stack, location, alias) => providerOn(location.cloud, stack, location, alias);

const providerOn = <C extends Cloud>(cloud: C, stack: Construct, location: Locations[C], alias?: string) =>
  cloudBuilders[cloud]().provider(stack, location, alias);
