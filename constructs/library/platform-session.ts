/** What the constructs of one platform share while an app is made: their ids, their networks, and what was chosen. */
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
  /** Declared so far, for the address plan of those that follow. */
  readonly networks: Declaration[] = [];
  private readonly constructs = new Map<string, string>();
  private readonly places = new Map<string, string>();
  /** Constructs whose network gets a range by its turn. */
  private readonly unpinned: string[] = [];
  /** Who first took a part, by network. */
  private readonly sharers = new Map<string, string>();
  private choices: Lock["choices"] = {};
  private identities: Lock["identities"] = {};

  private constructor(
    private readonly before: Lock,
    private readonly file: string | null,
    private readonly locked: boolean,
  ) {}

  /** @returns a problem where the lock cannot be read, or is a spec's */
  static open({ lock, locked = false }: PlatformProps): PlatformSession | Problem {
    if (lock === undefined) return new PlatformSession(emptyLock(), null, false);
    const read = readLock(lock);
    if ("problem" in read) return read.problem;
    if (Object.keys(read.lock.units).length > 0) return libraryProblem("B6204", `${lock} holds the stacks of a spec`, lock);
    return new PlatformSession(read.lock, absolute(lock), locked);
  }

  /** The lock that the next construct is decided by. */
  get lock(): Lock {
    const { before, choices, identities } = this;
    return { ...before, choices: { ...before.choices, ...choices }, identities: { ...before.identities, ...identities } };
  }

  /** What was chosen for a construct stands for those that follow. */
  keep({ choices, identities }: Lock): void {
    this.choices = { ...this.choices, ...choices };
    this.identities = { ...this.identities, ...identities };
  }

  /** Notes what a construct declares. @returns what stands against it */
  claim(declared: Declaration): Problem[] {
    const { construct } = declared;
    const problems: Problem[] = [];
    const refuse = (code: LibraryCode, message: string): void => void problems.push(libraryProblem(code, message));
    const holder = this.constructs.get(placeOf(declared));
    if (holder !== undefined) refuse("B6202", `has the id ${declared.key}, as ${holder} has in ${declared.section}`);
    else this.constructs.set(placeOf(declared), construct.node.path);
    for (const location of [declared.location, ...declared.otherLocations]) problems.push(...this.place(location));
    if (this.file === null && takesFreeRange(declared)) {
      this.unpinned.push(construct.node.path);
      if (this.unpinned.length > 1)
        refuse("B6205", `makes a network without cidr, as ${this.unpinned[0]} does, and the platform has no lock file`);
    }
    if (declared.section === "networks" && problems.length === 0) this.networks.push(declared);
    return problems;
  }

  /** Notes that a construct takes a part of a network for its nodes. @returns a problem where the part would follow the order of constructs */
  share(network: string, { node }: IConstruct): Problem | null {
    const first = this.sharers.get(network) ?? node.path;
    this.sharers.set(network, first);
    if (this.file !== null || first === node.path) return null;
    return libraryProblem("B6205", `takes a part of network ${network} for its nodes, as ${first} does, and the platform has no lock file`);
  }

  private place(location: Location): Problem[] {
    const text = canonicalJson(location);
    const known = this.places.get(location.key) ?? text;
    this.places.set(location.key, known);
    return known === text
      ? []
      : [libraryProblem("B6203", `stands in location ${location.key}, by which another construct knows another place`)];
  }

  /** Writes the lock where it changed. @returns a problem where it is not to change */
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

const books = new WeakMap<IConstruct, Map<string, PlatformSession>>();

/** The book of a platform in an app; equal names and environments are one platform. */
export function sessionOf(app: IConstruct, platform: PlatformProps): PlatformSession | Problem {
  const ofApp = books.get(app) ?? new Map<string, PlatformSession>();
  books.set(app, ofApp);
  const key = `${platform.name}/${platform.environment ?? ""}/${platform.lock ?? ""}`;
  const known = ofApp.get(key) ?? PlatformSession.open(platform);
  if (known instanceof PlatformSession) ofApp.set(key, known);
  return known;
}
