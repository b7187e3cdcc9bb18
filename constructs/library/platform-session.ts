/** What the constructs of one platform share while an app is constructed: their ids, their networks and the pinned choices. */
import { resolve as absolute } from "node:path";
import type { IConstruct } from "constructs";
import type { Problem } from "../language/problems/problem";
import { changedPaths, emptyLock, type Lock, refuseChange } from "../platform/lock/lock";
import { readLock, writeLock } from "../platform/lock/lock-file";
import { canonicalJson } from "../platform/naming/canonical-json";
import { type LibraryCode, libraryProblem } from "./codes";
import { type Declaration, placeOf } from "./declaration";
import type { Location } from "./location";
import type { PlatformProps } from "./platform";

export class PlatformSession {
  /** Networks declared so far: later ones must not overlap them. */
  readonly networks: Declaration[] = [];
  /** Construct paths by section and key. */
  private readonly constructs = new Map<string, string>();
  /** Locations by key, as JSON. */
  private readonly locations = new Map<string, string>();
  /** Constructs whose network range depends on the order of constructs. */
  private readonly unpinned: string[] = [];
  /** The first construct that takes a part of a network, by network. */
  private readonly firstUsers = new Map<string, string>();
  private choices: Lock["choices"] = {};
  private identities: Lock["identities"] = {};

  private constructor(
    private readonly before: Lock,
    private readonly file: string | null,
    private readonly locked: boolean,
  ) {}

  /** @returns a problem if the lock file cannot be read, or belongs to a spec */
  static open({ lock, locked = false }: PlatformProps): PlatformSession | Problem {
    if (lock === undefined) return new PlatformSession(emptyLock(), null, false);
    const read = readLock(lock);
    if ("problem" in read) return read.problem;
    if (Object.keys(read.lock.units).length > 0) return libraryProblem("B6204", "The lock file contains stacks of a spec", lock);
    return new PlatformSession(read.lock, absolute(lock), locked);
  }

  /** The lock for the next construct: the file's choices and those of the constructs so far. */
  get lock(): Lock {
    const { before, choices, identities } = this;
    return { ...before, choices: { ...before.choices, ...choices }, identities: { ...before.identities, ...identities } };
  }

  /** Keeps the choices for a construct, for all later constructs and for the lock file. */
  pin({ choices, identities }: Lock): void {
    this.choices = { ...this.choices, ...choices };
    this.identities = { ...this.identities, ...identities };
  }

  /** Registers what a construct declares. @returns the conflicts with constructs declared before */
  claim(declared: Declaration): Problem[] {
    const { construct } = declared;
    const problems: Problem[] = [];
    const refuse = (code: LibraryCode, message: string): void => void problems.push(libraryProblem(code, message));
    const other = this.constructs.get(placeOf(declared));
    if (other !== undefined) refuse("B6202", `The id ${declared.key} is already used by ${other}, also in ${declared.section}`);
    else this.constructs.set(placeOf(declared), construct.node.path);
    for (const location of [declared.location, ...declared.otherLocations]) problems.push(...this.claimKey(location));
    if (this.file === null && takesFreeRange(declared)) {
      this.unpinned.push(construct.node.path);
      if (this.unpinned.length > 1)
        refuse("B6205", `The network has no cidr, like that of ${this.unpinned[0]}, and the platform has no lock file`);
    }
    if (declared.section === "networks" && problems.length === 0) this.networks.push(declared);
    return problems;
  }

  /** Registers that a construct takes a part of a network for its nodes. @returns a problem if the part depends on the order of constructs */
  share(network: string, { node }: IConstruct): Problem | null {
    const first = this.firstUsers.get(network) ?? node.path;
    this.firstUsers.set(network, first);
    if (this.file !== null || first === node.path) return null;
    return libraryProblem("B6205", `Network ${network} is shared with ${first}, and the platform has no lock file`);
  }

  private claimKey(location: Location): Problem[] {
    const text = canonicalJson(location);
    const first = this.locations.get(location.key) ?? text;
    this.locations.set(location.key, first);
    return first === text ? [] : [libraryProblem("B6203", `Location ${location.key} is defined differently for another construct`)];
  }

  /** Writes the lock file if it changed. @returns a problem if `locked` forbids the change */
  save(): Problem | null {
    const { file, before, choices, identities } = this;
    if (file === null) return null;
    const after: Lock = { ...emptyLock(), choices, identities };
    if (changedPaths(before, after).length === 0) return null;
    if (this.locked) return refuseChange(before, after, file);
    writeLock(file, after);
    return null;
  }
}

const takesFreeRange = ({ section, entry }: Declaration): boolean =>
  section === "networks"
    ? entry.cidr === undefined && entry.existing === undefined
    : section !== "registries" && entry.network === undefined;

const sessions = new WeakMap<IConstruct, Map<string, PlatformSession>>();

/** The session of a platform in an app. Props with the same name, environment and lock file mean the same platform. */
export function sessionOf(app: IConstruct, platform: PlatformProps): PlatformSession | Problem {
  const ofApp = sessions.get(app) ?? new Map<string, PlatformSession>();
  sessions.set(app, ofApp);
  const key = `${platform.name}/${platform.environment ?? ""}/${platform.lock ?? ""}`;
  const session = ofApp.get(key) ?? PlatformSession.open(platform);
  if (session instanceof PlatformSession) ofApp.set(key, session);
  return session;
}
