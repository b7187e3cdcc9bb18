import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";

const program = join(__dirname, "../../dist/cli/berth.js");
const scratch = mkdtempSync(join(tmpdir(), "berth-interrupted-"));
const repository = join(scratch, "repository");
/** Where commits are exported to. */
const temporary = join(scratch, "tmp");

const git = (...args: string[]): string =>
  execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", ...args], {
    cwd: repository,
    encoding: "utf8",
    stdio: "pipe",
  });

beforeAll(() => {
  for (const each of [repository, temporary]) mkdirSync(each);
  git("init", "-q", "-b", "main");
  for (const zones of [1, 2]) {
    writeFileSync(
      join(repository, "berth.yaml"),
      `apiVersion: berth/v1\nname: shop\nlocations: { use1: { cloud: aws, region: us-east-1, account: "123456789012" } }\nnetworks: { main: { zones: ${zones} } }\n`,
    );
    git("add", "-A");
    git("commit", "-qm", `${zones} zones`);
  }
}, 60_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function until(isTrue: () => boolean, seconds: number): Promise<boolean> {
  for (let tries = 0; tries < seconds * 20; tries++) {
    if (isTrue()) return true;
    await after(50);
  }
  return isTrue();
}

it.each(["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"] as const)(
  "a review that is ended by %s leaves no file and no worktree",
  async (signal) => {
    const child = spawn(process.execPath, [program, "review", "--base", "HEAD~1", "--head", "HEAD"], {
      cwd: repository,
      env: { ...process.env, TMPDIR: temporary },
      stdio: "ignore",
    });
    const ended = new Promise<NodeJS.Signals | null>((done) => child.once("close", (_code, by) => done(by)));
    expect(await until(() => readdirSync(temporary).length > 0, 60), "the commits are exported").toBe(true);
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect(await until(() => readdirSync(temporary).length === 0, 30), readdirSync(temporary).join()).toBe(true);
    expect(git("worktree", "list").trim().split("\n")).toHaveLength(1);
    expect(git("status", "--porcelain")).toBe("");
  },
);
