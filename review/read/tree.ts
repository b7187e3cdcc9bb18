/** Folders → trees: output of cdktf, or any Terraform JSON. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { asList, isMap, type Json, type JsonMap } from "../model/json";
import type { Stack, Tree } from "../model/tree";
import { bytesOf, inside, jsonOf, TreeError } from "./json-file";
import { stackOf } from "./terraform-json";

interface Entry {
  readonly name: string;
  readonly files: readonly string[];
  readonly needs: readonly string[];
  /** Whether it is the only stack of its side. @default false */
  readonly isAlone?: true;
}

/**
 * Reads a folder that `berth synth` or `cdktf synth` wrote, one whose folders each contain a stack as `*.tf.json`, one stack's folder, or a
 * single file.
 * @throws TreeError if there is no Terraform JSON, or it cannot be read
 */
export function readTree(path: string): Tree {
  return treeOf(entriesIn(path).map((entry) => stackIn(entry)));
}

/**
 * Reads two folders to be compared. A stack that is written alike on both sides is left out of both, and is not parsed, unless one that
 * differs reads it or is read by it.
 * @throws TreeError as for one
 */
export function readTrees(base: string, head: string): { readonly base: Tree; readonly head: Tree } {
  const now = entriesIn(head);
  const old = namedAs(entriesIn(base), now);
  const before = new Map(old.map((entry) => [entry.name, entry]));
  const alike = new Set(now.flatMap((entry) => (isAlike(before.get(entry.name), entry) ? [entry.name] : [])));
  const wanted = concerned([...old, ...now], alike);
  const shared = new Map(
    now.filter(({ name }) => alike.has(name) && wanted.has(name)).map((entry) => [entry.name, stackIn(entry)] as const),
  );
  const stacksOf = (entries: readonly Entry[], others: ReadonlyMap<string, Stack>): Map<string, Stack> =>
    new Map(
      entries
        .filter(({ name }) => wanted.has(name))
        .map((entry) => [entry.name, shared.get(entry.name) ?? stackIn(entry, others.get(entry.name))]),
    );
  const stacks = stacksOf(old, new Map());
  return { base: treeOf([...stacks.values()]), head: treeOf([...stacksOf(now, stacks).values()]) };
}

/** With one stack on each side, the names of their folders are ignored. */
function namedAs(old: readonly Entry[], now: readonly Entry[]): readonly Entry[] {
  const [[one, ...more], [other, ...others]] = [old, now];
  return one?.isAlone === true && other?.isAlone === true && more.length + others.length === 0 ? [{ ...one, name: other.name }] : old;
}

/**
 * Where the files of a stack are.
 * @throws TreeError if it is a single file among others: no file can be added to it
 */
export function folderOf(path: string, stack: string): string {
  const [file] = entriesIn(path).find(({ name }) => name === stack)?.files ?? [];
  if (file === undefined) throw new TreeError(path, `has no stack ${stack}`, "name the folder that was reviewed");
  if (statSync(path).isFile())
    throw new TreeError(path, "is a single file", "name its folder: moved blocks are written to a separate file");
  return dirname(file);
}

function isAlike(before: Entry | undefined, after: Entry): boolean {
  if (before === undefined || before.files.length !== after.files.length || before.needs.join() !== after.needs.join()) return false;
  return before.files.every((file, index) => bytesOf(file).equals(bytesOf(after.files[index] as string)));
}

/** Stacks that differ, their dependents, and the dependencies of those. Readers that do not list dependencies are parsed. */
function concerned(entries: readonly Entry[], alike: ReadonlySet<string>): ReadonlySet<string> {
  const wanted = new Set(entries.flatMap(({ name }) => (alike.has(name) ? [] : [name])));
  if (wanted.size === 0) return wanted;
  const silent = entries.filter(
    ({ needs, files }) => needs.length === 0 && files.some((file) => bytesOf(file).includes("terraform_remote_state")),
  );
  if (silent.length > 0) return new Set(entries.map(({ name }) => name));
  for (let grown = true; grown; ) {
    const size = wanted.size;
    for (const { name, needs } of entries) if (needs.some((need) => wanted.has(need))) wanted.add(name);
    grown = wanted.size > size;
  }
  const readers = entries.filter(({ name }) => wanted.has(name));
  for (const needs = readers.flatMap((entry) => entry.needs); needs.length > 0; ) {
    const need = needs.pop() as string;
    if (wanted.has(need)) continue;
    wanted.add(need);
    needs.push(...entries.filter(({ name }) => name === need).flatMap((entry) => entry.needs));
  }
  return wanted;
}

function entriesIn(path: string): Entry[] {
  const entries = entriesOf(path);
  if (entries.length === 0)
    throw new TreeError(path, "contains no Terraform JSON", "name a folder that `berth synth` wrote, or one with *.tf.json files");
  return entries;
}

const stackIn = ({ name, files, needs }: Entry, other?: Stack): Stack => stackOf(name, merged(files), needs, other);

/** Builds the tree and links readers of remote states to the stacks that write them. */
export function treeOf(stacks: readonly Stack[]): Tree {
  const byBackend = new Map(stacks.map((stack) => [backendKey(stack.backend), stack.name]));
  const linked = stacks.map((stack) => ({
    ...stack,
    reads: new Map([...stack.reads.keys()].map((address) => [address, writerOf(stack, address, byBackend)])),
  }));
  return { stacks: new Map(linked.sort((a, b) => (a.name < b.name ? -1 : 1)).map((stack) => [stack.name, stack])) };
}

function entriesOf(path: string): Entry[] {
  if (!existsSync(path)) throw new TreeError(path, "does not exist", "name a folder or a file that exists");
  if (statSync(path).isFile()) return [{ name: basename(path).replace(/(\.tf)?\.json$/, ""), files: [path], needs: [], isAlone: true }];
  const manifest = join(path, "manifest.json");
  if (existsSync(manifest)) return fromManifest(path, jsonOf(manifest), manifest);
  const own = terraformFiles(path);
  if (own.length > 0) return [{ name: basename(path), files: own, needs: [], isAlone: true }];
  const below = existsSync(join(path, "stacks")) ? join(path, "stacks") : path;
  return readdirSync(below, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => ({ name, files: terraformFiles(join(below, name)), needs: [] }))
    .filter(({ files }) => files.length > 0);
}

function fromManifest(folder: string, manifest: Json, file: string): Entry[] {
  const stacks = isMap(manifest) ? manifest.stacks : undefined;
  if (!isMap(stacks)) throw new TreeError(file, "is not a manifest of cdktf: it has no stacks", "synthesize again");
  return Object.entries(stacks).map(([name, stack]) => {
    const path = isMap(stack) && typeof stack.synthesizedStackPath === "string" ? stack.synthesizedStackPath : `stacks/${name}/cdk.tf.json`;
    const needs = isMap(stack) ? asList(stack.dependencies).filter((each) => typeof each === "string") : [];
    const own = inside(folder, path, file);
    // The folder can contain other Terraform files, which Terraform reads as well.
    const others = existsSync(dirname(own)) ? terraformFiles(dirname(own)).filter((each) => each !== own) : [];
    return { name, files: [own, ...others], needs };
  });
}

const terraformFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".tf.json") && !name.startsWith("."))
    .sort()
    .map((name) => join(folder, name));

function merged(files: readonly string[]): JsonMap {
  const all = files.map((file) => {
    const json = jsonOf(file);
    if (!isMap(json)) throw new TreeError(file, "is not Terraform JSON: it contains no object", "write blocks as an object");
    return json;
  });
  const [only, ...more] = all;
  if (only === undefined) return {};
  if (more.length === 0) return only;
  const keys = new Set(all.flatMap((json) => Object.keys(json)));
  return Object.fromEntries([...keys].map((key) => [key, key === "//" ? (only[key] ?? {}) : all.flatMap((json) => asList(json[key]))]));
}

/** The identity of a state, equal for the writer's backend and the reader's settings. */
function backendKey(backend: JsonMap): string {
  const [type, settings] = Object.entries(backend)[0] ?? ["local", {}];
  return stateKey(type, isMap(settings) ? settings : {});
}

const stateKey = (
  type: string,
  { path, bucket, key, prefix, storage_account_name, container_name, organization, workspaces }: JsonMap,
): string =>
  JSON.stringify(
    [type, path, bucket, key, prefix, storage_account_name, container_name, organization, workspaces].map((part) => part ?? null),
  );

function writerOf(stack: Stack, address: string, byBackend: ReadonlyMap<string, string>): string | null {
  const { backend, config } = stack.resources.get(address)?.attributes ?? {};
  const [settings] = asList(config);
  return byBackend.get(stateKey(typeof backend === "string" ? backend : "", isMap(settings) ? settings : {})) ?? null;
}
