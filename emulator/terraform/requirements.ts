/** Which providers a stack asks for, and which version of them this machine can give. */
import { isObject, type JsonObject, objectAt } from "../json";
import { type MirroredProvider, REGISTRY } from "./mirror";
import { satisfies } from "./version-constraint";

export interface ProviderRequirement {
  /** Name inside the stack, for example "aws". */
  readonly localName: string;
  /** `namespace/type`, for example "hashicorp/aws"; with a host in front where it is not the public registry. */
  readonly source: string;
  /** Requirement as written; undefined where the stack takes any. */
  readonly version: string | undefined;
}

/** Built into Terraform: needs no provider. */
const BUILT_IN = "terraform";

/** Every provider of a stack: the required ones, and those that its resources and provider blocks imply. */
export function requirementsOf(stack: JsonObject): ProviderRequirement[] {
  const written = objectAt(objectAt(stack, "terraform"), "required_providers");
  const names = new Set(Object.keys(written));
  for (const name of Object.keys(objectAt(stack, "provider"))) names.add(name);
  for (const kind of ["resource", "data"]) for (const type of Object.keys(objectAt(stack, kind))) names.add(localNameOf(type));
  names.delete(BUILT_IN);
  return [...names].sort().map((localName) => {
    const entry = written[localName];
    const detail = isObject(entry) ? entry : { version: entry };
    return {
      localName,
      source: normalSource(typeof detail.source === "string" ? detail.source : localName),
      version: typeof detail.version === "string" ? detail.version : undefined,
    };
  });
}

/** The provider's name that a resource type belongs to by its prefix. */
export function localNameOf(resourceType: string): string {
  return resourceType.split("_")[0] ?? resourceType;
}

function normalSource(source: string): string {
  const short = source.startsWith(`${REGISTRY}/`) ? source.slice(REGISTRY.length + 1) : source;
  return short.includes("/") ? short : `hashicorp/${short}`;
}

export interface ProviderChoice {
  readonly requirement: ProviderRequirement;
  /** Version on this machine; undefined where the registry is asked. */
  readonly version: string | undefined;
  /** Whether that version is another than the stack asks for. */
  readonly differs: boolean;
}

/** The newest version on this machine that meets the requirement, else the newest at all. */
export function chooseProvider(requirement: ProviderRequirement, providers: readonly MirroredProvider[]): ProviderChoice {
  const offered = providers.filter((provider) => provider.source === requirement.source).map((provider) => provider.version);
  const wanted = requirement.version;
  const fitting = wanted === undefined ? offered[0] : offered.find((version) => satisfies(version, wanted));
  const version = fitting ?? offered[0];
  return { requirement, version, differs: version !== undefined && fitting === undefined };
}
