/** Which changes to the spec caused which changes of resources, by the spec paths in the output. */
import type { ChangeModel, ResourceChange, SpecChange } from "./change";
import { isMap } from "./json";
import { isTag } from "./tags";

/** One written change to the spec, however many entries it expands to, with its effects. */
export interface Cause {
  /** As expanded: several if one line applies to several locations. */
  readonly specs: readonly [SpecChange, ...SpecChange[]];
  readonly changes: readonly ResourceChange[];
}

export interface Attribution {
  /** In the order of the changes to the spec. A cause can be without effect. */
  readonly causes: readonly Cause[];
  /** Not caused by the spec but by the tool, its catalogue or the lock file. */
  readonly uncaused: readonly ResourceChange[];
}

/**
 * The longest matching spec path of each changed resource wins. Without one, the cause of a replaced resource that it refers to
 * counts; then the changed units that its stack reads; last the general settings, such as labels.
 */
export function attribution({ changes, spec, stacks }: ChangeModel): Attribution {
  const caused = new Map<SpecChange, ResourceChange[]>(spec.map((each) => [each, []]));
  const byPath = indexed(spec);
  const owners = ownersOf(spec, changes);
  const own = new Map(changes.map((change) => [`${change.stack}/${change.address}`, longest(change.specPath, byPath, owners)]));
  const unitPath = new Map(stacks.map(({ name, specPath }) => [name, specPath]));
  const upstream = new Map(
    stacks.map(({ name, waitsFor }) => [name, waitsFor.flatMap(({ stack }) => within(unitPath.get(stack) ?? null, byPath))]),
  );
  const labels = spec.filter(({ path }) => isLabel(path));
  const general = spec.filter(({ path }) => !sections.has(path.split(".")[0] ?? "") && !isLabel(path));
  const uncaused: ResourceChange[] = [];
  for (const change of changes) {
    const found = [
      () => (isTagsOnly(change) ? labels.filter(({ path }) => isMeant(path, change.specPath)) : []),
      () => own.get(`${change.stack}/${change.address}`) ?? [],
      () => through(change, own),
      () => upstream.get(change.stack) ?? [],
      () => inLocation(change.specPath, spec),
      () => general,
    ];
    const specs = found.reduce<readonly SpecChange[]>((known, next) => (known.length > 0 ? known : next()), []);
    if (specs.length === 0) uncaused.push(change);
    for (const each of specs) caused.get(each)?.push(change);
  }
  return { causes: asWritten(caused), uncaused };
}

const isLabel = (path: string): boolean => /(?:^|\.)labels(?:\.|$)/.test(path);

const isTagsOnly = ({ action, attributes }: ResourceChange): boolean =>
  action === "update" && attributes.length > 0 && attributes.every(({ path }) => isTag(path));

/** Labels of the platform apply to everything, those of an entry to its resources. */
function isMeant(path: string, specPath: string | null): boolean {
  const above = path.replace(/\.?labels(?:\..*)?$/, "");
  return above === "" || specPath === above || specPath?.startsWith(`${above}.`) === true;
}

/** Resources of a location are added and removed with its units. */
function inLocation(specPath: string | null, spec: readonly SpecChange[]): SpecChange[] {
  const [section, location] = specPath?.split(".") ?? [];
  if (section !== "locations" || location === undefined) return [];
  return spec.filter(({ before, after }) => [before, after].some((entry) => isMap(entry) && entry.location === location));
}

/** Sections whose entries are units, so that their keys apply to that unit. */
const sections = new Set(["networks", "registries", "clusters", "hypervisors", "services"]);

type Index = ReadonlyMap<string, readonly SpecChange[]>;

/** By every path at or above that of a change. */
function indexed(spec: readonly SpecChange[]): Index {
  const index = new Map<string, SpecChange[]>();
  for (const each of spec) {
    const steps = each.path.split(".");
    for (let length = 1; length <= steps.length; length++) {
      const path = steps.slice(0, length).join(".");
      const known = index.get(path);
      if (known === undefined) index.set(path, [each]);
      else known.push(each);
    }
  }
  return index;
}

/** Changes at or below a path. */
const within = (path: string | null, index: Index): readonly SpecChange[] => (path === null ? [] : (index.get(path) ?? []));

/** The most specific spec path of changed resources that contains a change to the spec. */
function ownersOf(spec: readonly SpecChange[], changes: readonly ResourceChange[]): ReadonlyMap<SpecChange, string> {
  const parts = new Set(changes.map(({ specPath }) => specPath));
  return new Map(
    spec.flatMap((each): [SpecChange, string][] => {
      const steps = each.path.split(".");
      const paths = steps.map((_, index) => steps.slice(0, steps.length - index).join("."));
      const owner = paths.find((path) => parts.has(path));
      return owner === undefined ? [] : [[each, owner]];
    }),
  );
}

/** Changes of the entry itself before changes of its parts; otherwise the nearest parent that was added or removed as a whole. */
function longest(path: string | null, index: Index, owners: ReadonlyMap<SpecChange, string>): readonly SpecChange[] {
  if (path === null) return [];
  const inside = within(path, index);
  const itself = inside.filter((each) => owners.get(each) === path);
  if (inside.length > 0) return itself.length > 0 ? itself : inside;
  const steps = path.split(".");
  for (let length = steps.length - 1; length > 0; length--) {
    const above = steps.slice(0, length).join(".");
    const whole = within(above, index).filter((each) => each.path === above);
    if (whole.length > 0) return whole;
  }
  return [];
}

function through(change: ResourceChange, own: ReadonlyMap<string, readonly SpecChange[]>): readonly SpecChange[] {
  const from = new Set([...change.attributes, ...change.causes].flatMap((each) => each.through ?? []));
  return [...new Set([...from].flatMap((address) => own.get(address.includes("/") ? address : `${change.stack}/${address}`) ?? []))];
}

/** One line of the spec is one cause, however many entries it expands to. */
function asWritten(caused: ReadonlyMap<SpecChange, readonly ResourceChange[]>): Cause[] {
  const lines = new Map<string, { readonly specs: [SpecChange, ...SpecChange[]]; readonly changes: Set<ResourceChange> }>();
  for (const [spec, changes] of caused) {
    const { path, before, after, place } = spec;
    const steps = path.split(".");
    const key = place === null ? path : JSON.stringify([place.file, place.line, steps.length, steps.at(-1), before ?? null, after ?? null]);
    const known = lines.get(key);
    if (known === undefined) lines.set(key, { specs: [spec], changes: new Set(changes) });
    else {
      known.specs.push(spec);
      for (const change of changes) known.changes.add(change);
    }
  }
  return [...lines.values()].map(({ specs, changes }) => ({ specs, changes: [...changes] }));
}

/** The paths as one: `clusters.*.pools.general.count.max` of several. */
export function pathOf({ specs }: Pick<Cause, "specs">): string {
  const [first, ...more] = specs.map(({ path }) => path.split("."));
  if (first === undefined) return "";
  return first.map((step, index) => (more.every((steps) => steps[index] === step) ? step : "*")).join(".");
}
