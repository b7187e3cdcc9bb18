/** Stable element ids for links into the page. */
import { idOf } from "../../model/graph";

/** The same for the same change in every review: `change-network-main/aws_vpc.main`. */
export const changeId = (change: { readonly stack: string; readonly address: string }): string =>
  `change-${idOf(change).replaceAll(/[^A-Za-z0-9_./-]/gu, (sign) => `~${sign.codePointAt(0)?.toString(16)}~`)}`;

export const linkTo = (id: string): string => `#${id}`;
