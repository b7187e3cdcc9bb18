/** Creates a stack's scratch copy: adapted to the installed provider and the emulator, with its own state. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "../json";
import type { TerraformCommand } from "../terraform/command";
import { fitToMachine, type ProviderSubstitute } from "../terraform/fit-to-machine";
import type { StrippedPath } from "../terraform/provider-fit";
import { providerSchema } from "../terraform/provider-schema";
import { chooseProvider, requirementsOf } from "../terraform/requirements";
import { copyStackFolder, readStack, STACK_FILE } from "../terraform/validate";
import { emulateProviders } from "./provider-settings";
import { removeHindrances } from "./removals";
import type { OutsideOutputs, ScratchStates } from "./states";

/** The only provider that the emulator supports. */
export const EMULATED = "hashicorp/aws";

/** Differences between a stack and its scratch copy, for the user. */
export interface CopyReport {
  readonly substitutes: readonly ProviderSubstitute[];
  /** Attributes that the installed provider does not know. */
  readonly stripped: readonly StrippedPath[];
  /** Provider settings that the emulator does not need, such as roles to assume. */
  readonly neutralised: readonly StrippedPath[];
  /** Protections against deletion that were lifted. */
  readonly protections: readonly StrippedPath[];
  /** Provisioners that were dropped. */
  readonly provisioners: readonly StrippedPath[];
}

/** Providers of a stack that the emulator does not support, by local name; empty if it can be deployed. */
export function foreignProviders(json: JsonObject): string[] {
  return requirementsOf(json)
    .filter((requirement) => requirement.source !== EMULATED)
    .map((requirement) => requirement.localName);
}

export interface CopyContext {
  readonly terraform: TerraformCommand;
  readonly endpoint: string;
  readonly states: ScratchStates;
  readonly outside: OutsideOutputs;
  /** Folder of all scratch copies. */
  readonly folder: string;
}

/** Writes the scratch copy of one stack, in place of an earlier one, and keeps what Terraform has there. */
export async function writeScratchCopy(outdir: string, name: string, context: CopyContext): Promise<CopyReport> {
  const source = join(outdir, "stacks", name);
  const { json, report } = await turnToEmulator(readStack(outdir, name), context);
  context.states.rewrite(name, json, source, context.outside);
  const folder = copyFolder(context.folder, name);
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, "assets"), { recursive: true, force: true });
  copyStackFolder(source, folder);
  writeFileSync(join(folder, STACK_FILE), JSON.stringify(json, null, 2));
  return report;
}

/** A copy of a stack that fits the provider at hand, talks to the emulator and can be destroyed. Where its states are is left as it is. */
export async function turnToEmulator(
  stack: JsonObject,
  { terraform, endpoint }: Pick<CopyContext, "terraform" | "endpoint">,
): Promise<{ readonly json: JsonObject; readonly report: CopyReport }> {
  const fit = await fitToMachine(stack, terraform);
  const json = structuredClone(fit.json) as JsonObject;
  const aws = requirementsOf(json).find((requirement) => requirement.source === EMULATED);
  const services = await endpointServices(terraform, json);
  const neutralised = aws ? emulateProviders(json, aws.localName, endpoint, services) : [];
  return { json, report: { substitutes: fit.substitutes, stripped: fit.stripped, neutralised, ...removeHindrances(json) } };
}

export function copyFolder(folder: string, name: string): string {
  return join(folder, "stacks", name);
}

/** Names that the provider at hand takes an endpoint for. */
async function endpointServices(terraform: TerraformCommand, json: JsonObject): Promise<readonly string[]> {
  const requirement = requirementsOf(json).find((one) => one.source === EMULATED);
  if (!requirement) return [];
  const version = chooseProvider(requirement, terraform.providers).version ?? requirement.version ?? "";
  const schema = await providerSchema(terraform, EMULATED, version);
  return schema.provider.blocks["endpoints"]?.attributes ?? [];
}
