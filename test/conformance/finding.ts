/** What is wrong in a synthesized stack, and where. */
export const findingKinds = [
  "unlisted-type",
  "unknown",
  "missing",
  "too-few",
  "too-many",
  "computed",
  "deprecated",
  "type",
  "allowed",
  "range",
  "conflicts",
  "exactly-one",
  "at-least-one",
  "required-with",
  "reference",
  "cycle",
] as const;

export interface Finding {
  readonly kind: (typeof findingKinds)[number];
  /** `aws_eks_cluster.cluster`, `data.aws_ami.node`, or the top-level part of the file. */
  readonly address: string;
  /** Within the resource, with indexes: `vpc_config[0].subnet_ids`. Empty: the resource itself. */
  readonly path: string;
  readonly message: string;
}

export type Report = (finding: Finding) => void;

export const describeFinding = ({ kind, address, path, message }: Finding): string =>
  `${kind}  ${address}${path ? `  ${path}` : ""}: ${message}`;
