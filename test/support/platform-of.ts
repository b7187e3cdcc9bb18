/** A spec resolved to a platform, with what `berth resolve` prints in addition. */
import { decide } from "../../constructs/assembly/decide";
import { prerequisitesOf } from "../../constructs/assembly/prerequisites";
import { built } from "../../constructs/assembly/tables";
import { formatProblems } from "../../constructs/language/problems/format-problems";
import { readSpec } from "../../constructs/language/read";
import { emptyLock } from "../../constructs/platform/lock/lock";
import type { Platform } from "../../constructs/platform/types/platform";

/** @throws Error with what is wrong with the spec */
export function platformOf(text: string): Platform {
  const read = readSpec(["berth.yaml"], built, { read: () => text });
  const { platform, problems } = decide(read, emptyLock(), { locked: false, update: null, lockFile: "berth.lock.json" });
  if (platform === null) throw new Error(formatProblems(problems));
  return platform;
}

/** What each stack is deployed after. */
export const needsOf = ({ units }: Platform): Record<string, readonly string[]> =>
  Object.fromEntries(units.map(({ stack, needs }) => [stack, needs]));

export const commandsOf = (platform: Platform): string[] => prerequisitesOf(platform).flatMap(({ commands }) => commands);
