/** The answer of a KVM host to health checks, run in a shell. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { hostFiles } from "../../../../../constructs/engines/hypervisors/kvm/files";

const folder = mkdtempSync(join(tmpdir(), "berth-answer-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const mark = join(folder, "fit");
const script = hostFiles.find(({ path }) => path.endsWith("/berth-host-answer"))!.content.replaceAll("/run/berth-host-fit", mark);
const ask = (request: string): string => spawnSync("sh", ["-c", script], { input: request, encoding: "utf8" }).stdout;
const REQUEST = "GET / HTTP/1.1\r\nHost: 10.64.0.2\r\n\r\n";

const markedAgo = (minutes: number): void => {
  writeFileSync(mark, "");
  const then = Date.now() / 1000 - minutes * 60;
  utimesSync(mark, then, then);
};

describe("a host's answer to a health check", () => {
  it.each([
    ["is 503 before the first check", () => rmSync(mark, { force: true }), "503 Service Unavailable", "Unhealthy"],
    ["is 200 after a successful check", () => markedAgo(1), "200 OK", "Healthy"],
    ["is 503 if the last successful check is too old", () => markedAgo(10), "503 Service Unavailable", "Unhealthy"],
  ])("%s, with the same state in the body", (_name, prepare, status, state) => {
    prepare();
    const [head = "", body = ""] = ask(REQUEST).split("\r\n\r\n");
    expect(head.split("\r\n")).toEqual([
      `HTTP/1.1 ${status}`,
      "Content-Type: application/json",
      `Content-Length: ${body.length}`,
      "Connection: close",
    ]);
    expect(JSON.parse(body)).toEqual({ ApplicationHealthState: state });
  });

  it("is empty without a request", () => {
    expect(ask("")).toBe("");
  });
});
