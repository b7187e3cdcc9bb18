/** Where npm installed the running Berth from: a new project depends on the same source, in a form that others can install. */
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** A registry, a package file, or a folder such as a checkout; `unknown` where the package manager records no source. */
export type PackageSource = { readonly from: "registry" } | { readonly from: "unknown" } | LocalSource;

interface LocalSource {
  readonly from: "file" | "folder";
  /** Absolute. */
  readonly path: string;
}

const NAME = "berth-iac";

/** @param root the folder of the running package */
export function sourceOf(root: string): PackageSource {
  const modules = dirname(root);
  if (basename(modules) !== "node_modules") return { from: "folder", path: root };
  const lock = join(modules, ".package-lock.json");
  if (!existsSync(lock)) return { from: "unknown" };
  const { packages } = JSON.parse(readFileSync(lock, "utf8")) as { packages?: Record<string, { resolved?: string }> };
  const resolved = packages?.[`node_modules/${NAME}`]?.resolved;
  if (resolved === undefined) return { from: "unknown" };
  if (!resolved.startsWith("file:")) return { from: "registry" };
  return { from: "file", path: resolve(dirname(modules), resolved.slice("file:".length)) };
}

export interface Dependency {
  /** The value in package.json. */
  readonly specifier: string;
  /** Why others cannot install it, and what to do; null if they can. */
  readonly problem: { readonly message: string; readonly fix: string } | null;
}

/** @param folder of the project, which may not exist yet */
export function dependencyOn(source: PackageSource, folder: string, version: string): Dependency {
  if (source.from === "registry") return { specifier: `^${version}`, problem: null };
  if (source.from === "unknown")
    return {
      specifier: `^${version}`,
      problem: {
        message: `package.json requires ${NAME} ^${version}, and the source of this installation is not known`,
        fix: `run npm view ${NAME}@${version}; if the registry does not have it, copy the package file into the project and install that`,
      },
    };
  const path = relative(existing(folder), existing(source.path)).split(sep).join("/");
  const isInside = !/^\.\.(?:\/|$)/.test(path) && !isAbsolute(path);
  const specifier = `file:${isInside ? "./" : ""}${path}`;
  return { specifier, problem: isInside && source.from === "file" ? null : localProblem(source, path, version) };
}

function localProblem({ from, path }: LocalSource, shown: string, version: string): Dependency["problem"] {
  const isFile = from === "file";
  const file = isFile ? basename(path) : `${NAME}-${version}.tgz`;
  const pack = isFile ? `copy ${file} into the project` : `run npm pack in ${shown}, move ${file} into the project`;
  return {
    message: `package.json installs ${NAME} from ${shown}, ${isFile ? "which is outside the project" : "a folder"}, so nobody else can install it`,
    fix: `${pack} and run npm install ./${file}`,
  };
}

/** The path without symbolic links, as far as it exists. */
function existing(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return dirname(path) === path ? path : join(existing(dirname(path)), basename(path));
}
