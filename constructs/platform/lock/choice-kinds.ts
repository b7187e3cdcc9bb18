/** Every kind of pinned choice: where the lock file holds it, the form of its value, and when it is chosen again. */
import { z } from "zod";
import { cidr, isToken } from "../../language/schema/values";
import { addressing } from "../network/addressing";
import { bitsOf, parseRange } from "../network/ipv4";

/**
 * When a choice is decided again although its request is the same. `update`: by any `berth lock --update` that covers its path. `named`: only
 * if the update names exactly this path, because what is deployed depends on it. `never`: it is reserved for ever.
 */
export type Renewal = "update" | "named" | "never";

interface KindOfChoice<S extends z.ZodType> {
  /** Paths in the lock file. */
  readonly path: RegExp;
  /** The value is written into the output, so nothing else than this form is read. */
  readonly form: S;
  /** The form in words, for messages. */
  readonly allowed: string;
  readonly renewal: Renewal;
  /** Whether the choice is kept after its entry left the spec. @default false */
  readonly outlivesEntry?: boolean;
  /** Whether the choice is about the deployed unit, and is decided again for a new one under the same key. @default false */
  readonly endsWithUnit?: boolean;
}

const kind = <S extends z.ZodType>(definition: KindOfChoice<S>): KindOfChoice<S> => definition;

const KEY = "[a-z][a-z0-9-]*";
const pathOf = (pattern: string): RegExp => new RegExp(`^${pattern.replaceAll("KEY", KEY)}$`);
const text = (pattern: RegExp) => z.string().max(128).regex(pattern);

/** The vendors' names of machine types: `m7i.xlarge`, `e2-standard-4`, `Standard_D4s_v5`. */
const machineType = text(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);
const versionText = text(/^v?\d+(?:\.\d+){0,3}(?:[-+][0-9A-Za-z.+-]+)?$/);
const zone = text(/^[a-z0-9]{1,8}$/);
const isUnique = (list: readonly string[]): boolean => new Set(list).size === list.length;
const prefixes = Object.values(addressing).map((each) => each.prefixes);
const [widest, narrowest] = [Math.min(...prefixes.map(({ from }) => from)), Math.max(...prefixes.map(({ to }) => to))];
const networkRange = text(/^[\d./]+$/).refine((range) => {
  if (!cidr.safeParse(range).success || isToken(range)) return false;
  const bits = bitsOf(parseRange(range));
  return bits >= widest && bits <= narrowest;
});

export const choiceKinds = {
  generation: kind({
    path: pathOf("(?:networks|registries|clusters|hypervisors)\\.KEY\\.generation"),
    form: z.int().min(2).max(9999),
    allowed: "a number from 2",
    renewal: "named",
    outlivesEntry: true,
  }),
  machine: kind({
    path: pathOf("(?:clusters\\.KEY\\.pools\\.KEY|hypervisors\\.KEY(?:\\.KEY)?)\\.machine"),
    form: z.strictObject({ types: z.array(machineType).min(1).max(16), next: machineType.nullable() }),
    allowed: "{ types: names of machine types, next: a name or null }",
    renewal: "update",
  }),
  version: kind({ path: pathOf("clusters\\.KEY\\.version"), form: versionText, allowed: "a version, such as 1.35", renewal: "update" }),
  addon: kind({
    path: pathOf("clusters\\.KEY\\.addons\\.KEY"),
    form: versionText.nullable(),
    allowed: "a version, such as v1.14.3-eksbuild.3, or null",
    renewal: "update",
  }),
  /** Of hosts: the build of a vendor's image, or `own`. */
  hostImage: kind({
    path: pathOf("hypervisors\\.KEY(?:\\.KEY)?\\.image"),
    form: text(/^(?:own|\d[\d.-]*)$/),
    allowed: "a build, or own",
    renewal: "update",
  }),
  /** Of node pools: a release, or the number of an image that the deploy records. */
  nodeImage: kind({
    path: pathOf("clusters\\.KEY\\.pools\\.KEY\\.image"),
    form: z.union([z.int().positive(), text(/^\d[\d.-]*$/)]),
    allowed: "a release, or a number from 1",
    renewal: "update",
  }),
  /** Days between which GKE does not upgrade a minor version. */
  minorHeld: kind({
    path: pathOf("clusters\\.KEY\\.minorHeld"),
    form: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).nullable(),
    allowed: "{ from: a day, to: a day }, or null",
    renewal: "update",
  }),
  zones: kind({
    path: pathOf("(?:networks|clusters|hypervisors)\\.KEY\\.zones"),
    form: z.array(zone).max(16).refine(isUnique),
    allowed: "a list of different zone suffixes, such as a or 1",
    renewal: "named",
  }),
  ranges: kind({
    path: pathOf("(?:networks|clusters|hypervisors)\\.KEY\\.ranges"),
    form: z.array(networkRange).min(1).max(64),
    allowed: `a list of IPv4 ranges of /${widest} to /${narrowest}`,
    renewal: "never",
    outlivesEntry: true,
  }),
  part: kind({
    path: pathOf("networks\\.KEY\\.parts\\.KEY"),
    form: z.int().nonnegative(),
    allowed: "a number from 0",
    renewal: "never",
    outlivesEntry: true,
  }),
  zoneParts: kind({
    path: pathOf("(?:networks|clusters|hypervisors)\\.KEY\\.zoneParts"),
    form: z
      .record(zone, z.int().min(0).max(15))
      .refine((parts) => Object.keys(parts).length > 0 && isUnique(Object.values(parts).map(String))),
    allowed: "a different number from 0 for each zone",
    renewal: "never",
    outlivesEntry: true,
  }),
  controlPlaneZones: kind({
    path: pathOf("clusters\\.KEY\\.controlPlaneZones"),
    form: z.array(zone).min(1).max(16).refine(isUnique),
    allowed: "a list of different zone suffixes, such as a",
    renewal: "named",
    outlivesEntry: true,
    endsWithUnit: true,
  }),
  /** What a vendor fixes at creation, by name. */
  fixed: kind({
    path: pathOf("(?:(?:registries|clusters)\\.KEY|hypervisors(?:\\.KEY){1,3})\\.fixed"),
    form: z
      .record(
        text(/^[a-z][A-Za-z0-9._/-]*$/),
        z
          .string()
          .max(1024)
          .regex(/^(?!.*[$%]\{)[^\p{Cc}\u2028\u2029]*$/u),
      )
      .refine((values) => Object.keys(values).length > 0),
    allowed: "a map of texts on one line",
    renewal: "named",
    outlivesEntry: true,
    endsWithUnit: true,
  }),
  hostZones: kind({
    path: pathOf("hypervisors\\.KEY(?:\\.KEY)?\\.hostZones"),
    form: z.array(zone).max(16).refine(isUnique),
    allowed: "a list of different zone suffixes, such as a or 1",
    renewal: "named",
    outlivesEntry: true,
    endsWithUnit: true,
  }),
  zoneRedundancy: kind({
    path: pathOf("(?:registries\\.KEY\\.zones\\.KEY|[a-z]+\\.KEY\\.stores\\.KEY\\.zones)"),
    form: z.boolean(),
    allowed: "true or false",
    renewal: "named",
    endsWithUnit: true,
  }),
  namesFitLabels: kind({
    path: pathOf("(?:networks|clusters)\\.KEY\\.namesFitLabels"),
    form: z.literal(true),
    allowed: "true",
    renewal: "never",
    endsWithUnit: true,
  }),
  dataplane: kind({
    path: pathOf("clusters\\.KEY\\.dataplane"),
    form: z.enum(["cilium", "azure"]),
    allowed: "cilium or azure",
    renewal: "named",
    endsWithUnit: true,
  }),
} satisfies Readonly<Record<string, KindOfChoice<z.ZodType>>>;

export type ChoiceKind = keyof typeof choiceKinds;
/** The value of each kind of choice. */
export type Choice<K extends ChoiceKind> = z.output<(typeof choiceKinds)[K]["form"]>;

const kinds = Object.entries(choiceKinds) as readonly (readonly [ChoiceKind, KindOfChoice<z.ZodType>])[];

/** The kind of the choice at a path of the lock file; undefined if there is none. */
export const choiceKindAt = (path: string): ChoiceKind | undefined => kinds.find(([, { path: pattern }]) => pattern.test(path))?.[0];

export const renewalOf = (name: ChoiceKind): Renewal => choiceKinds[name].renewal;

export const outlivesEntry = (name: ChoiceKind): boolean => (choiceKinds[name] as KindOfChoice<z.ZodType>).outlivesEntry ?? false;

/** Whether the choice at a path ends with the unit that it is about, once `berth lock --forget` names that. */
export const endsWithUnit = (path: string): boolean => {
  const name = choiceKindAt(path);
  return name !== undefined && ((choiceKinds[name] as KindOfChoice<z.ZodType>).endsWithUnit ?? false);
};
