/** One unit synthesized alone, with the backend, readers and provider that its stack has in a platform. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { writeBackend } from "../../constructs/assembly/backend";
import { buildContext } from "../../constructs/assembly/build-context";
import { UnitStack } from "../../constructs/assembly/unit-stack";
import { awsProvider } from "../../constructs/aws/provider/provider";
import { azureProvider } from "../../constructs/azure/provider/provider";
import type { BuildUnit, MakeProvider } from "../../constructs/contracts/build";
import { googleProvider } from "../../constructs/google/provider/provider";
import type { Cloud } from "../../constructs/platform/types/location";
import type { UnitInputOf, UnitKind, UnitResources } from "../../constructs/platform/types/unit";

export type Body = Readonly<Record<string, unknown>>;
/** Type → address below the stack → arguments. */
export type Blocks = Readonly<Record<string, Readonly<Record<string, Body>>>>;

/** A parsed cdk.tf.json. Sections that a stack does not have are empty. */
export interface SynthesizedStack {
  readonly resource: Blocks;
  readonly data: Blocks;
  readonly output: Readonly<Record<string, { readonly value: unknown; readonly description: string }>>;
  readonly provider: Readonly<Record<string, readonly Body[]>>;
  readonly terraform: Body;
  /** The text as it would be written. */
  readonly text: string;
}

/** The stack that `build` makes of a slice, through the same road as a platform's. */
export function synthUnit<K extends UnitKind, R extends UnitResources[K] = UnitResources[K]>(
  build: BuildUnit<K, R>,
  input: UnitInputOf<K, R>,
): SynthesizedStack {
  const outdir = mkdtempSync(join(tmpdir(), "berth-unit-"));
  try {
    const stack = new UnitStack(new App({ outdir, stackTraces: false }), input.unit.stack);
    writeBackend(stack, input.unit.backend, FROM_STACK);
    makeProvider(stack, input.location);
    build(
      stack,
      input,
      buildContext(stack, input as UnitInputOf<UnitKind> as Parameters<typeof buildContext>[1], makeProvider, FROM_STACK),
    );
    return parsed(JSON.stringify(stack.toTerraform(), null, 2));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** From `cdktf.out/stacks/x` to the folder of the spec. */
const FROM_STACK = "../../..";

const providers: { readonly [C in Cloud]?: MakeProvider<C> } = { aws: awsProvider, azure: azureProvider, google: googleProvider };

const makeProvider: MakeProvider = (stack, location, alias) => {
  const make = providers[location.cloud];
  if (make === undefined) throw new Error(`no provider of ${location.cloud} in tests`);
  return make(stack, location as never, alias);
};

const parsed = (text: string): SynthesizedStack => ({
  resource: {},
  data: {},
  output: {},
  provider: {},
  terraform: {},
  ...JSON.parse(text),
  text,
});

/** The one block of a type and address. @throws Error that names those that there are */
export function block(blocks: Blocks, type: string, address: string): Body {
  const found = blocks[type]?.[address];
  if (found === undefined) throw new Error(`no ${type}.${address}; there are ${Object.keys(blocks[type] ?? {}).join(", ") || "none"}`);
  return found;
}

/** All blocks of a type, by address. */
export const blocksOf = (blocks: Blocks, type: string): Readonly<Record<string, Body>> => blocks[type] ?? {};

/** `type.address` of everything, sorted. */
export const addressesOf = (blocks: Blocks): string[] =>
  Object.entries(blocks)
    .flatMap(([type, named]) => Object.keys(named).map((address) => `${type}.${address}`))
    .sort();

/** A policy, trust or lifecycle rule that an argument holds as JSON text. */
export const documentIn = (body: Body, argument: string): { readonly Statement: readonly Body[] } & Body =>
  JSON.parse(String(body[argument]));
