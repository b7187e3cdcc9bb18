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
  return (code, below, found) => {
    const { fix } = ({ ...platformCodes, ...codes } as Readonly<Record<C | PlatformCode, CodeText>>)[code];
    report({ code, severity: "error", path: [...path.split("."), ...below], fix, ...found });
  };
}
