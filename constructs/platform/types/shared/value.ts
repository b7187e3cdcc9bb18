/** Values of a platform that are literals or outputs of other Terraform states. */

/** An output of a state of `outside`. */
export interface OutputReference {
  readonly from: string;
  readonly output: string;
  readonly item: number | string | null;
}

/** A literal, or a reference to an output that contains the value. */
export type ValueOrReference = string | OutputReference;

export type Encryption =
  | { readonly kind: "customer" }
  | ({ readonly kind: "provider" } & FormerKey)
  | ({ readonly kind: "key"; readonly key: ValueOrReference } & FormerKey);

/** Whether the key that was created before stays, unused, because its unit has deletion protection. Only there if it does. */
interface FormerKey {
  readonly keepsKey?: true;
}

/** Whether a key is created for the resource, or stays from before. */
export const hasOwnKey = (encryption: Encryption): boolean => encryption.kind === "customer" || encryption.keepsKey === true;

export type Labels = Readonly<Record<string, string>>;
