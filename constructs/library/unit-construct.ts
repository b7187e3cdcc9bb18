/** A construct that is one unit of a platform: what its stack would hold, below itself. */
import { Annotations, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { build } from "../assembly/build-unit";
import { missingBinding } from "../assembly/missing-binding";
import type { Unit, UnitInput, UnitInputOf, UnitKind } from "../platform/types/unit";
import { stackName } from "../platform/units/stack-name";
import { unitInputOf } from "../platform/units/unit-input";
import { contextOf } from "./context";
import { type Decided, decide, type Question } from "./decide";
import type { Declaration } from "./declaration";
import { BerthError, ofConstruct, textOf } from "./error";
import { claimPlace, isPlaceOf } from "./places";
import { keepOutputs } from "./raw-outputs";

const declarations = new WeakMap<Construct, Declaration>();

/** What a construct of this library declared. @throws Error for another construct */
export function declarationOf(construct: Construct): Declaration {
  const found = declarations.get(construct);
  if (found === undefined) throw new Error(`${construct.node.path} is not a construct of Berth`);
  return found;
}

/** Decides what is declared. @throws BerthError */
export function declare(declared: Declaration, platform: Question["platform"]): Decided {
  const { construct } = declared;
  claimPlace(construct, declared.location);
  const decided = decide({ construct, platform, own: declared, others: allNeeds(declared), locations: [] });
  declarations.set(construct, declared);
  if (decided.warnings.length > 0) Annotations.of(construct).addWarning(textOf(decided.warnings));
  return decided;
}

/**
 * Builds a unit of a decided platform below `scope`.
 * @param sources constructs whose outputs the unit reads, by the stack that a spec would have them in
 */
export function buildUnit<K extends Exclude<UnitKind, "tombstone">>(
  scope: Construct,
  { platform }: Decided,
  unit: { readonly kind: K; readonly id: string },
  sources: ReadonlyMap<string, Construct>,
): UnitInputOf<K>["resource"] {
  const found = platform.units.find(({ stack }) => stack === stackName(unit.kind, unit.id));
  if (found === undefined) throw new Error(`${scope.node.path} is no ${unit.kind} of its platform`);
  const input = forStack(scope, unitInputOf(platform, found) as UnitInputOf<K> & { readonly kind: K });
  const made: Record<string, unknown> = {};
  try {
    build(scope, input, contextOf(scope, input as UnitInputOf<UnitKind> as UnitInput, sources, made));
  } catch (error) {
    throw asBerthError(error, scope, found);
  }
  keepOutputs(scope, made);
  return input.resource;
}

/** A missing binding as what the user can mend; anything else as it is. */
export function asBerthError(error: unknown, scope: Construct, unit: Pick<Unit, "stack" | "path">): unknown {
  const missing = missingBinding(error, unit);
  return missing === null ? error : new BerthError([ofConstruct(missing, scope.node.path, [])]);
}

/** A provider that others made does not bring the location's labels, so each resource carries them itself. */
function forStack<S extends Pick<UnitInputOf<UnitKind>, "location">>(scope: Construct, input: S): S {
  if (isPlaceOf(TerraformStack.of(scope), input.location.key)) return input;
  return { ...input, location: { ...input.location, labels: {} } };
}

const allNeeds = ({ needs }: Declaration): Declaration[] => needs.flatMap((each) => [each, ...allNeeds(each)]);
