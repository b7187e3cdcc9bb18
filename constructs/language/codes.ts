/** Codes of problems of a spec as it is written. */
import { fileCodes } from "./codes/files";
import { notBuiltCodes } from "./codes/not-built";
import { referenceCodes } from "./codes/references";
import { settingCodes } from "./codes/settings";
import { valueCodes } from "./codes/values";
import type { CodeText } from "./problems/problem";

export const specCodes = { ...fileCodes, ...valueCodes, ...settingCodes, ...referenceCodes, ...notBuiltCodes } as const satisfies Record<
  string,
  CodeText
>;

export type SpecCode = keyof typeof specCodes;
