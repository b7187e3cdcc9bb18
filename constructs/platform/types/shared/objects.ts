/** Object stores of every cloud: prefixes, objects that Terraform writes, and rights. */
import type { Encryption, Labels, ValueOrReference } from "./value";

/**
 * - `create-once`: create objects that do not exist yet; never replace, delete or read one.
 * - `read`: read and list objects.
 * - `write`: read, list, create, replace and delete objects. Old versions stay.
 */
export type ObjectRight = "create-once" | "read" | "write";

export interface ObjectGrant<P extends string = string> {
  /** A prefix of the store. The right applies to objects below it only. */
  readonly prefix: P;
  readonly right: ObjectRight;
}

/** The text itself, or a file that the output contains; its path is relative to the folder of the stack. */
export type ObjectContent = { readonly text: string } | { readonly file: string; readonly sha256: string };

/** An object that Terraform writes. */
export interface WrittenObject {
  /** Identifies the object in the stack, independently of its digest: `host/berth-host.pyz`. */
  readonly id: string;
  readonly prefix: string;
  /** Path below the prefix. */
  readonly path: string;
  /** True if the path contains the digest of the content: such an object is never overwritten. */
  readonly byDigest: boolean;
  readonly content: ObjectContent;
}

export interface StoreSettings {
  /** The full name, from which other names are derived: `shop-prod-apps-store`. */
  readonly name: string;
  /** Path of the unit in the spec: `clusters.apps`. */
  readonly path: string;
  /** No prefix contains another, because rights are granted by prefix. */
  readonly prefixes: readonly string[];
  readonly objects: readonly WrittenObject[];
  readonly encryption: Encryption;
  /** Days for which replaced and deleted objects can be restored. */
  readonly keepOldVersionsDays: number;
  /** Destination of access logs; null: none are written. */
  readonly accessLogs: ValueOrReference | null;
  readonly labels: Labels;
  readonly deletionProtection: boolean;
  /** Of its unit: part of names that outlive their destruction. */
  readonly generation: number;
}
