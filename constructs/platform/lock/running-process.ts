/** Whether the process that left a file behind is running still. */
import { readFileSync } from "node:fs";

/** This process, as a file remembers it: its number and, where the system tells, when it began, since numbers are given again. */
export const ownMark = (): string => markOf(process.pid);

/** @param mark what `ownMark` gave there; an unreadable one is of no process */
export function isRunning(mark: string): boolean {
  const pid = Number.parseInt(mark, 10);
  if (!(pid > 0) || !answers(pid)) return false;
  const [, began] = mark.split(" ");
  const now = beginningOf(pid);
  return began === undefined || now === undefined || began === now;
}

function markOf(pid: number): string {
  const began = beginningOf(pid);
  return began === undefined ? String(pid) : `${pid} ${began}`;
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Ticks from the machine's start to that of a process; undefined where the system keeps no such file.
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html field 22; the name before it may hold spaces and brackets
 */
function beginningOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
}
