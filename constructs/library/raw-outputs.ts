/** What each construct hands on, by the names that a spec's stack would declare it under. */
import type { Construct } from "constructs";

const outputs = new WeakMap<Construct, Readonly<Record<string, unknown>>>();

export const rawOutputs = (construct: Construct): Readonly<Record<string, unknown>> => outputs.get(construct) ?? {};

export const keepOutputs = (construct: Construct, made: Readonly<Record<string, unknown>>): void => void outputs.set(construct, made);

/** Outputs as properties. */
export const asProperties = (made: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.freeze(
    Object.fromEntries(
      Object.entries(made).map(([name, value]) => [name.replaceAll(/_([a-z0-9])/g, (_, first: string) => first.toUpperCase()), value]),
    ),
  );
