/** Finds folders with Terraform providers on this machine, so that the registry is not needed. */
import { type Dirent, existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

export const REGISTRY = "registry.terraform.io";

/** One provider in a mirror, for example `hashicorp/aws` 5.100.0. */
export interface MirroredProvider {
  /** Folder that contains `registry.terraform.io`. */
  readonly mirror: string;
  /** `namespace/type`, for example "hashicorp/aws". */
  readonly source: string;
  readonly version: string;
}

/** Where to look; given apart so that a test can point it at folders of its own. */
export interface MirrorPlaces {
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  /** Folders whose direct children may be mirrors. */
  readonly parents: readonly string[];
  readonly shared: readonly string[];
}

export function defaultPlaces(env: NodeJS.ProcessEnv = process.env): MirrorPlaces {
  return { env, home: homedir(), parents: ["/opt"], shared: ["/usr/local/share/terraform/plugins", "/usr/share/terraform/plugins"] };
}

/**
 * Folders that hold providers, in order: `BERTH_PLUGIN_DIR` (alone, if set), Terraform's usual folders, folders directly under /opt.
 * Empty where there is none; Terraform then asks the registry.
 */
export function findMirrors(places: MirrorPlaces = defaultPlaces()): string[] {
  const named = places.env.BERTH_PLUGIN_DIR;
  if (named) return named.split(delimiter).filter((folder) => folder !== "");
  const data = places.env.XDG_DATA_HOME ?? join(places.home, ".local", "share");
  const usual = [join(places.home, ".terraform.d", "plugins"), join(data, "terraform", "plugins"), ...places.shared];
  const found = usual.filter(isMirror);
  if (found.length > 0) return found;
  return places.parents.flatMap((parent) => folders(parent).map((name) => join(parent, name))).filter(isMirror);
}

/** Every provider of these mirrors that fits this machine, newest version first. */
export function listProviders(mirrors: readonly string[], platform: string = terraformPlatform()): MirroredProvider[] {
  const found: MirroredProvider[] = [];
  for (const mirror of mirrors) {
    const root = join(mirror, REGISTRY);
    for (const namespace of folders(root)) {
      for (const type of folders(join(root, namespace))) {
        for (const version of versionsIn(join(root, namespace, type), type, platform))
          found.push({ mirror, source: `${namespace}/${type}`, version });
      }
    }
  }
  return found.sort((a, b) => a.source.localeCompare(b.source) || compareVersions(b.version, a.version));
}

/** Versions in both layouts that Terraform knows: unpacked folders and packed archives. */
function versionsIn(folder: string, type: string, platform: string): string[] {
  const unpacked = folders(folder).filter((version) => existsSync(join(folder, version, platform)));
  const archive = new RegExp(`^terraform-provider-${type}_(.+)_${platform}\\.zip$`);
  const packed = entries(folder).flatMap((entry) => archive.exec(entry.name)?.[1] ?? []);
  return [...new Set([...unpacked, ...packed])];
}

export function terraformPlatform(os: string = process.platform, arch: string = process.arch): string {
  const systems: Readonly<Record<string, string>> = { win32: "windows" };
  const machines: Readonly<Record<string, string>> = { x64: "amd64", ia32: "386" };
  return `${systems[os] ?? os}_${machines[arch] ?? arch}`;
}

/** Negative where `a` is older than `b`; numbers between the dots are compared as numbers. */
export function compareVersions(a: string, b: string): number {
  const left = a.split(".").map(Number);
  const right = b.split(".").map(Number);
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function isMirror(folder: string): boolean {
  return existsSync(join(folder, REGISTRY));
}

function folders(parent: string): string[] {
  return entries(parent)
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .map((entry) => entry.name)
    .sort();
}

function entries(parent: string): Dirent[] {
  try {
    return readdirSync(parent, { withFileTypes: true });
  } catch {
    return [];
  }
}
