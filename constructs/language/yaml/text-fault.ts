import type { SpecCode } from "../codes";

/** What is wrong with the text itself. Lines and columns count from 1. */
export interface TextFault {
  readonly code: SpecCode;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly fix?: string;
}
