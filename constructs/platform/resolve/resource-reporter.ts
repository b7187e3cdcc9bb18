/** Reports what a cloud or an orchestrator finds wrong with one resource: by a code of its own, or by one that all share. */
import type { CodeText, Path, Problem } from "../../language/problems/problem";
import { type PlatformCode, platformCodes } from "../codes";
import type { Found } from "./reporter";

/** `below` is the rest of the path, from the resource on. */
export type ReportOf<C extends string> = (code: C | PlatformCode, below: Path, found: Found) => void;

/**
 * @param codes the cloud's or orchestrator's own; the fix of the code's text is taken unless the finding brings a better one
 * @param path of the resource in the spec, such as `networks.old`
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
