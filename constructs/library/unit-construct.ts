/** Builds the unit that a construct represents: the resources that the unit's stack would contain, below the construct. */
import { Annotations, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { build } from "../assembly/build-unit";
import { missingBinding } from "../assembly/missing-binding";
import type { Unit, UnitInput, UnitInputOf, UnitKind } from "../platform/types/unit";
import { stackName } from "../platform/units/stack-name";
import { unitInputOf } from "../platform/units/unit-input";
import { contextOf } from "./context";
import { type Decided, type DecideRequest, decide } from "./decide";
import type { Declaration } from "./declaration";
import { BerthError, ofConstruct, textOf } from "./error";
import { setOutputs } from "./raw-outputs";
import { claimLocation, isProviderIn } from "./stack-locations";

const declarations = new WeakMap<Construct, Declaration>();

/** The declaration of a construct of this library. @throws Error for any other construct */
export function declarationOf(construct: Construct): Declaration {
  const found = declarations.get(construct);
  if (found === undefined) throw new Error(`${construct.node.path} is not a construct of Berth`);
  return found;
}

/** Resolves a declaration and registers it. @throws BerthError with every problem of it */
export function declare(declared: Declaration, platform: DecideRequest["platform"]): Decided {
  const { construct } = declared;
  claimLocation(construct, declared.location);
  const decided = decide({ construct, platform, declared, others: allReferences(declared), locations: [] });
  declarations.set(construct, declared);
  if (decided.warnings.length > 0) Annotations.of(construct).addWarning(textOf(decided.warnings));
  return decided;
}

/**
 * Builds a unit of a decided platform below `scope`.
 * @param sources constructs whose outputs the unit reads, by the name of the stack that a spec would put them in
 * @returns the resolved entry that was built
 * @throws BerthError if the bindings of the cloud are not installed
 */
export function buildUnit<K extends Exclude<UnitKind, "tombstone">>(
  scope: Construct,
  { platform }: Decided,
  unit: { readonly kind: K; readonly id: string },
  sources: ReadonlyMap<string, Construct>,
): UnitInputOf<K>["resource"] {
  const found = platform.units.find(({ stack }) => stack === stackName(unit.kind, unit.id));
  if (found === undefined) throw new Error(`The platform of ${scope.node.path} has no ${unit.kind} ${unit.id}`);
  const input = forStack(scope, unitInputOf(platform, found) as UnitInputOf<K> & { readonly kind: K });
  const declared: Record<string, unknown> = {};
  try {
    build(scope, input, contextOf(scope, input as UnitInputOf<UnitKind> as UnitInput, sources, declared));
  } catch (error) {
    throw asBerthError(error, scope, found);
  }
  setOutputs(scope, declared);
  return input.resource;
}

/** Turns the error of missing bindings into a BerthError, whose fix is the command that installs them; other errors are not changed. */
export function asBerthError(error: unknown, scope: Construct, unit: Pick<Unit, "stack" | "path">): unknown {
  const missing = missingBinding(error, unit);
  return missing === null ? error : new BerthError([ofConstruct(missing, scope.node.path, [])]);
}

/** A provider that the user created does not set the location's labels on all resources, so each resource sets them itself. */
function forStack<S extends Pick<UnitInputOf<UnitKind>, "location">>(scope: Construct, input: S): S {
  if (isProviderIn(TerraformStack.of(scope), input.location.key)) return input;
  return { ...input, location: { ...input.location, labels: {} } };
}

const allReferences = ({ references }: Declaration): Declaration[] => references.flatMap((each) => [each, ...allReferences(each)]);
