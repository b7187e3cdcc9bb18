/** Units: one stack each, in order of deployment. */
import { compareText } from "../naming/order";
import type { Unit } from "../types/unit";
import { sortedParts } from "./held-parts";
import type { BackendOf, LiveKind, UnitSource } from "./kinds/definition";
import { stackName } from "./stack-name";
import { kindDefinition, liveKinds, rankOf } from "./unit-kinds";

/** The units to deploy, each after its dependencies. The order of inputs does not matter. */
export const liveUnits = (source: UnitSource, backendOf: BackendOf): Unit[] =>
  liveKinds.flatMap((kind) => unitsOf(kind, source, backendOf)).sort(byDeployment);

function unitsOf<K extends LiveKind>(kind: K, source: UnitSource, backendOf: BackendOf): Unit[] {
  const definition = kindDefinition(kind);
  return definition.all(source, backendOf).map((resource): Unit => {
    const stack = stackName(kind, definition.id(resource));
    const { location } = resource;
    return {
      stack,
      kind,
      path: definition.path(resource),
      location,
      needs: definition.needs(resource, source),
      protected: definition.protected(resource),
      holds: sortedParts(definition.holds(resource)),
      backend: backendOf(location, stack),
    };
  });
}

/** By kind, because a unit depends only on units of earlier kinds, then by stack. */
export const byDeployment = (a: Pick<Unit, "kind" | "stack">, b: Pick<Unit, "kind" | "stack">): number =>
  rankOf(a.kind) - rankOf(b.kind) || compareText(a.stack, b.stack);
