/** The support policy of a cluster whose spec does not name one. */
import { catalogDate } from "../../../catalog/date";
import { supportOf } from "../../../catalog/versions";

/**
 * What the version needs at the catalogue's date. With standard support, EKS upgrades a cluster by itself when the standard support of its
 * version ends, and a version that is past it cannot go back to standard support.
 * @see https://docs.aws.amazon.com/eks/latest/userguide/extended-support-control.html
 */
export const neededSupport = (version: string): "standard" | "extended" =>
  ["extended", "ended"].includes(supportOf("eks", version, catalogDate)) ? "extended" : "standard";
