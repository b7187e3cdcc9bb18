/** The key of a protected unit that its encryption no longer uses stays in the output, so that what it encrypted can be read. */
import type { ResourceMeta } from "../types/shared/resource-meta";
import type { Encryption } from "../types/shared/value";
import { stackName } from "../units/stack-name";
import { kindOfPath } from "../units/unit-kinds";
import type { Lock } from "./lock";

type Encrypted = Pick<ResourceMeta, "id" | "path" | "deletionProtection"> & { readonly encryption: Encryption };

/** The resource, whose key stays if the ledger knows one that the spec no longer asks for; until `deletionProtection: false`. */
export function withFormerKey<R extends Encrypted>(resource: R, { units }: Pick<Lock, "units">): R {
  const { id, path, deletionProtection, encryption } = resource;
  if (!deletionProtection || encryption.kind === "customer") return resource;
  const stack = stackName(kindOfPath(path), id);
  const holdsKey = Object.hasOwn(units, stack) && units[stack]!.holds.includes("key");
  return holdsKey ? { ...resource, encryption: { ...encryption, keepsKey: true } } : resource;
}
