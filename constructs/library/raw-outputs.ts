/** Outputs of each construct, by the names that the stack of a spec would declare. */
import type { Construct } from "constructs";

const outputs = new WeakMap<Construct, Readonly<Record<string, unknown>>>();

export const rawOutputs = (construct: Construct): Readonly<Record<string, unknown>> => outputs.get(construct) ?? {};

export const setOutputs = (construct: Construct, declared: Readonly<Record<string, unknown>>): void =>
  void outputs.set(construct, declared);

/** Outputs with names in camel case. */
export const asProperties = (declared: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.freeze(
    Object.fromEntries(
      Object.entries(declared).map(([name, value]) => [name.replaceAll(/_([a-z0-9])/g, (_, first: string) => first.toUpperCase()), value]),
    ),
  );
