/** `berth synth` as a process of its own, over a folder with an older synthesis, and what it leaves there. */
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";

const program = resolve(__dirname, "../../../dist/cli/berth.js");

const head = `apiVersion: berth/v1
name: shop
locations: { use1: { cloud: aws, region: us-east-1, account: "123456789012" } }
`;
/** What is deployed, and what it shall become: a stack stays as it is, one goes, some change, one comes. */
export const specs = {
  old: `${head}networks: { main: { egress: nat }, gone: { egress: routed } }
registries: { images: { repositories: [api] } }
clusters: { jobs: { orchestrator: ecs, network: main } }
`,
  new: `${head}networks: { main: { egress: nat-per-zone }, more: { egress: routed } }
registries: { images: { repositories: [api] } }
clusters: { jobs: { orchestrator: ecs, network: main, metrics: false } }
`,
} as const;
export type Which = keyof typeof specs;

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly text: string;
}

/** A scratch folder with both specs, each with a lock of its own, and an output folder. */
export class Workplace {
  readonly output: string;

  constructor(readonly folder = mkdtempSync(join(tmpdir(), "berth-kill-"))) {
    this.output = join(folder, "out");
    for (const which of ["old", "new"] as const) writeFileSync(join(folder, `${which}.yaml`), specs[which]);
  }

  synth(
    which: Which,
    { env = {}, killAfterMs, more = [] }: { env?: object; killAfterMs?: number; more?: readonly string[] } = {},
  ): Promise<Ended> {
    return run(["synth", "-f", join(this.folder, `${which}.yaml`), "-o", this.output, ...more], env, killAfterMs);
  }

  copy(): Workplace {
    const folder = mkdtempSync(join(tmpdir(), "berth-kill-"));
    // The record of what was built goes by times, of which Node's own copy drops the nanoseconds.
    execFileSync("cp", ["-a", `${this.folder}/.`, folder]);
    return new Workplace(folder);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** @param by a command that runs the command behind it, with its own arguments */
export function run(args: readonly string[], env: object = {}, killAfterMs?: number, by: readonly string[] = []): Promise<Ended> {
  const [command = "", ...rest] = [...by, process.execPath, program, ...args];
  return new Promise((done, fail) => {
    const child = spawn(command, rest, { env: { ...process.env, NO_COLOR: "1", ...env } });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (text += part.toString("utf8")));
    const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfterMs);
    child.once("error", fail);
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      done({ code, signal, text });
    });
  });
}

/** Text by path of all files in an output folder but those of a run in progress. */
export function filesIn(output: string, folder = output): Record<string, string> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return {};
  return Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => folder !== output || (name !== ".stage" && !name.startsWith(".synth.lock")))
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? Object.entries(filesIn(output, path)) : [[relative(output, path), readFileSync(path, "utf8")]];
      }),
  );
}

/** The same without times: what two runs that wrote the same have in common. */
export function content(output: string): Record<string, unknown> {
  const { ".berth.json": record, ...files } = filesIn(output);
  const units = Object.entries((record === undefined ? {} : JSON.parse(record).units) as Record<string, { digest: string; from: string }>);
  return { ...files, record: Object.fromEntries(units.map(([stack, { digest }]) => [stack, digest])) };
}

/** Files that are neither the old nor the new ones; empty where each is whole. */
export function broken(output: string, old: Readonly<Record<string, string>>, fresh: Readonly<Record<string, string>>): string[] {
  const found = filesIn(output);
  const strange = Object.entries(found).filter(([path, text]) =>
    path === ".berth.json" ? !isJson(text) : text !== old[path] && text !== fresh[path],
  );
  const missing = Object.keys(old).filter((path) => path in fresh && !(path in found));
  return [...strange.map(([path]) => path), ...missing.map((path) => `${path} is missing`)];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
