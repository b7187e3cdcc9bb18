/** The program by which a host drains before its scale set deletes it, run against a server that answers as Azure does. */
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { stopNotice } from "../../../../constructs/azure/host-pool/stop-notice";

const event = (id: string, type: string, name: string) => ({ EventId: id, EventType: type, Resources: [name] });
const posted: { readonly metadata: unknown; readonly body: unknown }[] = [];
let server: Server;
let folder: string;
/** Events that are scheduled, one answer a question. */
let scheduled: ReturnType<typeof event>[][];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "berth-notice-"));
  posted.length = 0;
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      if (request.method === "POST") posted.push({ metadata: request.headers["metadata"], body: JSON.parse(body) });
      const isName = request.url?.includes("/instance/compute/name") === true;
      response.end(isName ? "lab_3" : JSON.stringify({ Events: scheduled.shift() ?? [event("last", "Terminate", "lab_3")] }));
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function run(): Promise<{ readonly code: number | null; readonly stopped: string }> {
  const { port } = server.address() as AddressInfo;
  const [program] = stopNotice().files;
  writeFileSync(join(folder, "systemctl"), `#!/bin/sh\necho "$*" >>${folder}/systemctl.log\n`);
  chmodSync(join(folder, "systemctl"), 0o755);
  const path = join(folder, "notice.py");
  writeFileSync(path, (program?.content ?? "").replace("169.254.169.254", `127.0.0.1:${port}`).replace("time.sleep(5)", "time.sleep(0)"));
  const child = spawn("python3", ["-I", path], { env: { PATH: `${folder}:${process.env["PATH"]}` }, stdio: "ignore" });
  const code = await new Promise<number | null>((ended) => child.on("exit", ended));
  return { code, stopped: readFileSync(join(folder, "systemctl.log"), "utf8") };
}

describe.skipIf(spawnSync("python3", ["--version"]).status !== 0)("a host that its scale set is about to delete", () => {
  it("drains, and then lets Azure go on with what concerns it", async () => {
    scheduled = [[], [event("a", "Reboot", "lab_3")], [event("b", "Terminate", "lab_7"), event("c", "Terminate", "lab_3")]];
    expect(await run()).toEqual({ code: 0, stopped: "stop berth-drain.service\n" });
    expect(posted).toEqual([{ metadata: "true", body: { StartRequests: [{ EventId: "c" }] } }]);
  });

  it("starts the program with the host", () => {
    const { files, commands } = stopNotice();
    expect(files[1]?.content).toContain(`ExecStart=${files[0]?.path}\n`);
    expect(commands).toContainEqual(["systemctl", "enable", "--now", "--no-block", "berth-stop-notice.service"]);
  });
});
