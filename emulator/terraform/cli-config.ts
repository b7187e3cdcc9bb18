/** The private Terraform CLI configuration: which mirrors to use, and the environment that points at it. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { type MirroredProvider, REGISTRY } from "./mirror";

/**
 * Text of a CLI configuration that takes every mirrored provider from its mirror, and only others from the registry.
 * @see https://developer.hashicorp.com/terraform/cli/config/config-file#provider-installation
 */
export function cliConfigText(providers: readonly MirroredProvider[]): string {
  if (providers.length === 0) return "";
  const mirrors = [...new Set(providers.map((provider) => provider.mirror))];
  const blocks = mirrors.map((mirror) => {
    const mine = addresses(providers.filter((provider) => provider.mirror === mirror));
    return `  filesystem_mirror {\n    path    = ${JSON.stringify(mirror)}\n    include = ${JSON.stringify(mine)}\n  }\n`;
  });
  return `provider_installation {\n${blocks.join("")}  direct {\n    exclude = ${JSON.stringify(addresses(providers))}\n  }\n}\n`;
}

function addresses(providers: readonly MirroredProvider[]): string[] {
  return [...new Set(providers.map((provider) => `${REGISTRY}/${provider.source}`))].sort();
}

/** The user's cache folder of this program; made when it is not there. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const folder = join(env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "berth");
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Variables that would change what a run in the emulator does: credentials, profiles, arguments and logs of the caller. */
const CALLERS_OWN = /^(AWS_|TF_VAR_|TF_CLI_ARGS|TF_WORKSPACE$|TF_DATA_DIR$|TF_LOG|TF_CLI_CONFIG_FILE$|TF_PLUGIN_CACHE_DIR$)/;

/**
 * Every command starts Terraform and the provider anew, and both spend a quarter of their processor time on collecting garbage while they
 * load schemas; a larger heap (about a tenth more memory) avoids that. A value of the user's own wins.
 * @see https://pkg.go.dev/runtime#hdr-Environment_Variables
 */
const GARBAGE_COLLECTION = { GOGC: "400" };

export interface TerraformEnvironment {
  readonly env: NodeJS.ProcessEnv;
  /** What the user's shell needs to run Terraform the same way. */
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * Environment for Terraform in `folder`, where the configuration file is written.
 * Where a mirror has providers, it also serves `cdktf`, which locks providers on its own.
 */
export function terraformEnvironment(
  folder: string,
  providers: readonly MirroredProvider[],
  env: NodeJS.ProcessEnv = process.env,
): TerraformEnvironment {
  const settings: Record<string, string> = { CHECKPOINT_DISABLE: "1" };
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !CALLERS_OWN.test(name)));
  if (providers.length > 0) {
    const file = join(folder, "terraform.rc");
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, cliConfigText(providers));
    settings.TF_CLI_CONFIG_FILE = file;
    const mirrors = [...new Set(providers.map((provider) => provider.mirror))];
    settings.TF_CLI_ARGS_providers_lock = mirrors.map((mirror) => `-fs-mirror=${mirror}`).join(" ");
  } else {
    if (env.TF_CLI_CONFIG_FILE && existsSync(env.TF_CLI_CONFIG_FILE)) settings.TF_CLI_CONFIG_FILE = env.TF_CLI_CONFIG_FILE;
    settings.TF_PLUGIN_CACHE_DIR = env.TF_PLUGIN_CACHE_DIR ?? join(cacheFolder(env), "plugins");
    settings.TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE = "1";
    mkdirSync(settings.TF_PLUGIN_CACHE_DIR, { recursive: true });
  }
  return { env: { ...GARBAGE_COLLECTION, ...own, ...settings, TF_IN_AUTOMATION: "1", TF_INPUT: "0" }, settings };
}

/** The caller's whole environment, and a cache of providers where it names none: copies of stacks would each download their own. */
export function usersEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const { TF_DATA_DIR: _oneForAllStacks, ...own } = env;
  const cache = { TF_PLUGIN_CACHE_DIR: join(cacheFolder(env), "plugins"), TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE: "1" };
  if (env.TF_PLUGIN_CACHE_DIR === undefined) mkdirSync(cache.TF_PLUGIN_CACHE_DIR, { recursive: true });
  return { ...GARBAGE_COLLECTION, CHECKPOINT_DISABLE: "1", ...cache, ...own, TF_IN_AUTOMATION: "1", TF_INPUT: "0" };
}
