/** Runs Terraform in a folder, follows its JSON messages, and turns a failure into a readable error. */
import { isObject, type JsonObject, objectAt } from "../json";
import { type TerraformEnvironment, terraformEnvironment, usersEnvironment } from "./cli-config";
import { findTerraform, type TerraformProgram } from "./find-terraform";
import { defaultPlaces, findMirrors, listProviders, type MirroredProvider } from "./mirror";
import { type RunResult, run } from "./process";

/** One error or warning of Terraform. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly summary: string;
  readonly detail: string;
  /** Resource that it is about, where Terraform says so. */
  readonly address?: string;
}

/** Terraform ended with an error; `diagnostics` are its own words. */
export class TerraformFailed extends Error {
  override readonly name = "TerraformFailed";
  readonly command: string;
  readonly diagnostics: readonly Diagnostic[];

  constructor(command: string, diagnostics: readonly Diagnostic[], fallback: string) {
    super(`terraform ${command} failed\n${diagnostics.length > 0 ? diagnostics.map(diagnosticText).join("\n") : fallback.trim()}`);
    this.command = command;
    this.diagnostics = diagnostics;
  }
}

export function diagnosticText(diagnostic: Diagnostic): string {
  const where = diagnostic.address ? ` (${diagnostic.address})` : "";
  return `${diagnostic.severity}: ${diagnostic.summary}${where}${diagnostic.detail ? `\n  ${diagnostic.detail.replaceAll("\n", "\n  ")}` : ""}`;
}

export interface CommandOptions {
  readonly signal?: AbortSignal | undefined;
  /** Receives each message that Terraform writes with `-json`. */
  readonly onMessage?: (message: JsonObject) => void;
  /** Exit codes that are no failure. @default [0] */
  readonly accept?: readonly number[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs Terraform in a folder. @throws TerraformFailed where the exit code is not accepted. */
export type RunTerraform = (cwd: string, args: readonly string[], options?: CommandOptions) => Promise<RunResult>;

export interface TerraformCommand {
  readonly program: TerraformProgram;
  /** Providers that are on this machine. */
  readonly providers: readonly MirroredProvider[];
  readonly environment: TerraformEnvironment;
  readonly run: RunTerraform;
}

/**
 * Terraform with the providers of this machine; its private configuration is written into `folder`.
 * @throws MissingTool where there is no Terraform.
 */
export async function openTerraform(folder: string, env: NodeJS.ProcessEnv = process.env): Promise<TerraformCommand> {
  const program = await findTerraform(env);
  const providers = listProviders(findMirrors(defaultPlaces(env)));
  const environment = terraformEnvironment(folder, providers, env);
  return { program, providers, environment, run: runnerOf(program, environment.env) };
}

/**
 * Terraform as its user runs it: own credentials, own configuration, own providers.
 * @throws MissingTool where there is no Terraform.
 */
export async function openUsersTerraform(env: NodeJS.ProcessEnv = process.env): Promise<RunTerraform> {
  return runnerOf(await findTerraform(env), usersEnvironment(env));
}

function runnerOf(program: TerraformProgram, env: NodeJS.ProcessEnv): RunTerraform {
  return async (cwd, args, options = {}) => {
    const diagnostics: Diagnostic[] = [];
    const onLine = (line: string) => {
      const message = parseMessage(line);
      if (!message) return;
      const diagnostic = diagnosticOf(message);
      if (diagnostic) diagnostics.push(diagnostic);
      options.onMessage?.(message);
    };
    const result = await run(program.file, args, { cwd, env: { ...env, ...options.env }, signal: options.signal, onLine });
    if (!(options.accept ?? [0]).includes(result.exitCode)) {
      const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error");
      throw new TerraformFailed(args[0] ?? "", errors, result.stderr || result.stdout);
    }
    return result;
  };
}

function parseMessage(line: string): JsonObject | undefined {
  if (!line.startsWith('{"@')) return undefined;
  try {
    const message: unknown = JSON.parse(line);
    return isObject(message) ? message : undefined;
  } catch {
    return undefined;
  }
}

function diagnosticOf(message: JsonObject): Diagnostic | undefined {
  return message.type === "diagnostic" ? toDiagnostic(objectAt(message, "diagnostic")) : undefined;
}

/** A diagnostic out of Terraform's JSON, as `validate` and the streamed messages write it. */
export function toDiagnostic(raw: JsonObject): Diagnostic {
  return {
    severity: raw.severity === "warning" ? "warning" : "error",
    summary: String(raw.summary ?? ""),
    detail: String(raw.detail ?? ""),
    ...(typeof raw.address === "string" ? { address: raw.address } : {}),
  };
}
