/** Whether the process that wrote a file is still running. */
import { readFileSync } from "node:fs";

/** Identifies this process in a file: its id and, if the system provides it, its start time, because ids are reused. */
export const ownMark = (): string => markOf(process.pid);

/** @param mark the result of `ownMark` in that process; an unreadable mark counts as not running */
export function isRunning(mark: string): boolean {
  const pid = Number.parseInt(mark, 10);
  if (!(pid > 0) || !exists(pid)) return false;
  const [, startTime] = mark.split(" ");
  const now = startTimeOf(pid);
  return startTime === undefined || now === undefined || startTime === now;
}

function markOf(pid: number): string {
  const startTime = startTimeOf(pid);
  return startTime === undefined ? String(pid) : `${pid} ${startTime}`;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Clock ticks between the start of the machine and the start of a process; undefined on systems without /proc.
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html field 22; the name before it can contain spaces and parentheses
 */
function startTimeOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
}
