/** Reports problems of one resource, with codes of its cloud or orchestrator, or with shared codes. */
import type { CodeText, Path, Problem } from "../../language/problems/problem";
import { type PlatformCode, platformCodes } from "../codes";
import type { Found } from "./reporter";

/** `below` is the path relative to the resource. */
export type ReportOf<C extends string> = (code: C | PlatformCode, below: Path, found: Found) => void;

/**
 * @param codes codes of the cloud or orchestrator, with the default fix of each
 * @param path path of the resource in the spec, such as `networks.old`
 */
export function reporterFor<C extends string>(
  codes: Readonly<Record<C, CodeText>>,
  path: string,
  report: (problem: Problem) => void,
): ReportOf<C> {
  const texts: Readonly<Record<C | PlatformCode, CodeText>> = { ...platformCodes, ...codes };
  const start = path.split(".");
  return (code, below, found) => report({ code, severity: "error", path: [...start, ...below], fix: texts[code].fix, ...found });
}
