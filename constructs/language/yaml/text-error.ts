import type { SpecCode } from "../codes";

/** A syntax error of YAML or JSON text. Lines and columns count from 1. */
export interface TextError {
  readonly code: SpecCode;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly fix?: string;
}
