/** Secret containers of every cloud. A container is created without a value, and no value is ever in Terraform's state. */
import type { Labels } from "./value";

/**
 * - `write-value`: add a value; never read one.
 * - `read`: read the value.
 *
 * Neither lists secrets.
 */
export type SecretRight = "read" | "write-value";

export interface SecretGrant<N extends string = string> {
  /** A secret of the set, by its short name: `manager`. */
  readonly name: N;
  readonly right: SecretRight;
}

export interface SecretSettings {
  /** The full name, from which other names are derived: `shop-prod-apps`. */
  readonly name: string;
  /** Path of the unit in the spec: `clusters.apps`. */
  readonly path: string;
  readonly labels: Labels;
  readonly deletionProtection: boolean;
  /** Of its unit: part of names that outlive their destruction. */
  readonly generation: number;
}
