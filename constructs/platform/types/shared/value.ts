/** Values that a platform hands to constructs as they are, or as an output of other Terraform. */

/** An output of a state of `outside`. */
export interface OutputReference {
  readonly from: string;
  readonly output: string;
  readonly item: number | string | null;
}

/** An id, or an output that holds one. */
export type ValueOrReference = string | OutputReference;

export type Encryption =
  | { readonly kind: "customer" }
  | { readonly kind: "provider" }
  | { readonly kind: "key"; readonly key: ValueOrReference };

export type Labels = Readonly<Record<string, string>>;
