/** What Terraform replaces between two trees of one stack, by what the providers say, and whether the new one can be created first. */
import { type Attribute, type Block, blockOf } from "./facts";
import { bodiesOf, type Json, type JsonObject, objectOf } from "./json";

export interface Replaced {
  readonly address: string;
  readonly type: string;
  /** The attributes that replace it. */
  readonly because: readonly string[];
  /** Whether the new one is created first: by its own lifecycle, or by that of a resource that depends on it. */
  readonly createdFirst: boolean;
  /** `prevent_destroy` before the change. */
  readonly guarded: boolean;
  /** Name of the old one where the new one has the same. */
  readonly sameName: string | null;
}

/** Address → body. */
type Bodies = ReadonlyMap<string, JsonObject>;

/** AKS pools: the provider changes these only through a temporary pool, and refuses to without a name for it. @see https://github.com/hashicorp/terraform-provider-azurerm/pull/27791 */
const refused: Readonly<Record<string, readonly string[]>> = {
  azurerm_kubernetes_cluster_node_pool: [
    "fips_enabled",
    "host_encryption_enabled",
    "kubelet_config",
    "kubelet_disk_type",
    "linux_os_config",
    "max_pods",
    "node_public_ip_enabled",
    "os_disk_size_gb",
    "os_disk_type",
    "pod_subnet_id",
    "snapshot_id",
    "ultra_ssd_enabled",
    "vm_size",
    "vnet_subnet_id",
    "zones",
  ],
};

export function replacedBetween(before: JsonObject, after: JsonObject): Replaced[] {
  const [old, now] = [bodiesIn(before), bodiesIn(after)];
  const found = new Map<string, readonly string[]>();
  // A resource that is replaced has another id, so what refers to it may have to be replaced as well.
  for (let size = -1; size < found.size; ) {
    size = found.size;
    for (const [address, body] of now) {
      const former = old.get(address);
      if (former === undefined || found.has(address)) continue;
      const because = causes(address, former, body, [...found.keys()]);
      if (because.length > 0) found.set(address, because);
    }
  }
  const first = createdFirst(now);
  return [...found].map(([address, because]) => ({
    address,
    type: typeOf(address),
    because,
    createdFirst: first.has(address),
    guarded: ruleOf(old.get(address)!, "prevent_destroy"),
    sameName: sameName(old.get(address)!, now.get(address)!),
  }));
}

const bodiesIn = (tree: JsonObject): Bodies =>
  new Map(
    Object.entries(objectOf(tree["resource"])).flatMap(([type, named]) =>
      Object.entries(objectOf(named)).map(([name, body]): [string, JsonObject] => [`${type}.${name}`, objectOf(body)]),
    ),
  );

const typeOf = (address: string): string => address.split(".")[0] ?? "";

/** JSON has lifecycle as one object, or a list of one. */
const lifecycleOf = ({ lifecycle }: JsonObject): JsonObject => objectOf(Array.isArray(lifecycle) ? lifecycle[0] : lifecycle);
const ruleOf = (body: JsonObject, rule: string): boolean => lifecycleOf(body)[rule] === true;

function causes(address: string, former: JsonObject, body: JsonObject, replaced: readonly string[]): string[] {
  const block = blockOf("resource", typeOf(address));
  const ignored = ((lifecycleOf(body)["ignore_changes"] ?? []) as string[]).map((path) => path.replaceAll(/\[\d+\]/g, ""));
  const isIgnored = (path: string): boolean => ignored.some((each) => path === each || path.startsWith(`${each}.`));
  if (block === undefined) return [];
  return [
    ...differing(block, former, body, replaced, ""),
    ...(refused[typeOf(address)] ?? []).filter((name) => differs(former[name], body[name], replaced)),
  ].filter((path) => !isIgnored(path));
}

/** Paths of attributes and blocks that always replace and differ. */
function differing(block: Block, former: JsonObject, body: JsonObject, replaced: readonly string[], at: string): string[] {
  const ofAttributes = Object.entries(block.attributes).flatMap(([name, attribute]) =>
    replaces(attribute) && isSettable(attribute, former[name], body[name]) && differs(former[name], body[name], replaced)
      ? [`${at}${name}`]
      : [],
  );
  const ofBlocks = Object.entries(block.blocks).flatMap(([name, nested]) => {
    const [old, now] = [bodiesOf(former[name], nested.nesting), bodiesOf(body[name], nested.nesting)];
    if (nested.replace === "always" && old.length !== now.length) return [`${at}${name}`];
    return old.flatMap(({ body: inner }, n) =>
      now[n] === undefined ? [] : differing(nested, inner, now[n].body, replaced, `${at}${name}.`),
    );
  });
  return [...ofAttributes, ...ofBlocks];
}

const replaces = ({ replace }: Attribute): boolean => replace === "always";

/** Left out, a computed attribute keeps the value that it has. */
const isSettable = ({ computed }: Attribute, former: Json | undefined, now: Json | undefined): boolean =>
  computed !== true || (now !== undefined && former !== undefined);

const differs = (former: Json | undefined, now: Json | undefined, replaced: readonly string[]): boolean => {
  const text = JSON.stringify(now ?? null);
  return JSON.stringify(former ?? null) !== text || replaced.some((address) => mentions(text, address));
};

const mentions = (text: string, address: string): boolean => {
  for (let at = text.indexOf(address); at >= 0; at = text.indexOf(address, at + 1))
    if (!/[\w-]/.test(text[at + address.length] ?? "") && !/[\w.-]/.test(text[at - 1] ?? "")) return true;
  return false;
};

/** Terraform creates first what a resource that is created first depends on. */
function createdFirst(bodies: Bodies): ReadonlySet<string> {
  const first = new Set([...bodies].filter(([, body]) => ruleOf(body, "create_before_destroy")).map(([address]) => address));
  const texts = new Map([...bodies].map(([address, body]) => [address, JSON.stringify(body)]));
  const queue = [...first];
  for (let address = queue.pop(); address !== undefined; address = queue.pop()) {
    const text = texts.get(address) ?? "";
    for (const other of bodies.keys())
      if (!first.has(other) && mentions(text, other)) {
        first.add(other);
        queue.push(other);
      }
  }
  return first;
}

const NAMES = [
  "name",
  "node_group_name",
  "bucket",
  "account_id",
  "key",
  "key_ring_id",
  "role_id",
  "repository_id",
  "crypto_key_id",
  "identifier",
];

function sameName(former: JsonObject, body: JsonObject): string | null {
  const name = NAMES.find((each) => typeof body[each] === "string");
  return name !== undefined && former[name] === body[name] ? String(body[name]) : null;
}
