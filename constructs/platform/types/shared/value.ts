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
  | { readonly kind: "provider" }
  | { readonly kind: "key"; readonly key: ValueOrReference };

export type Labels = Readonly<Record<string, string>>;
