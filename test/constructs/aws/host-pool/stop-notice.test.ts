/** The program by which a host drains before Auto Scaling stops it, run against servers that answer as AWS does. */
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DRAIN_HOOK, groupName, stopNotice } from "../../../../constructs/aws/host-pool/stop-notice";

interface Call {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const answers: Readonly<Record<string, string>> = {
  "/latest/api/token": "TOKEN",
  "/latest/meta-data/placement/region": "eu-west-1",
  "/latest/meta-data/services/domain": "amazonaws.com",
  "/latest/meta-data/iam/security-credentials/": "shop-prod-lab-host",
  "/latest/meta-data/iam/security-credentials/shop-prod-lab-host":
    '{\n  "Code" : "Success",\n  "AccessKeyId" : "AKIAEXAMPLE",\n  "SecretAccessKey" : "se/cr+et",\n  "Token" : "session/TOKEN=="\n}',
  "/latest/meta-data/instance-id": "i-0123456789abcdef0",
};

const calls: Call[] = [];
let server: Server;
let folder: string;
/** What the metadata says, one answer a question. */
let states: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "berth-notice-"));
  calls.length = 0;
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      calls.push({ method, url, headers, body });
      const state = url.endsWith("/autoscaling/target-lifecycle-state") ? (states.shift() ?? "Terminated") : undefined;
      response.end(state ?? answers[url] ?? "<ok/>");
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  chmodSync(path, 0o755);
  return path;
}

/** The program with this server in place of AWS's, and what it told systemctl. */
async function run(): Promise<{ readonly code: number | null; readonly stopped: string }> {
  const { port } = server.address() as AddressInfo;
  const [program] = stopNotice("shop-prod-lab").files;
  const local = (program?.content ?? "")
    .replace("http://169.254.169.254/latest", `http://127.0.0.1:${port}/latest`)
    .replace("https://autoscaling.$region.$domain/", `http://127.0.0.1:${port}/`)
    .replace("sleep 5", "sleep 0");
  write("systemctl", `#!/bin/sh\necho "$*" >>${folder}/systemctl.log\n`);
  const path = write("berth-stop-notice", local);
  const child = spawn(path, { env: { PATH: `${folder}:${process.env["PATH"]}` }, stdio: "ignore" });
  const code = await new Promise<number | null>((ended) => child.on("exit", ended));
  return { code, stopped: readFileSync(join(folder, "systemctl.log"), "utf8") };
}

const hasCurl = spawnSync("curl", ["--version"]).status === 0;

describe("a host that Auto Scaling is about to stop", () => {
  it.skipIf(!hasCurl)("drains, and then lets Auto Scaling go on by a signed request for itself", async () => {
    states = ["InService", "InService", "Terminated"];
    expect(await run()).toEqual({ code: 0, stopped: "stop berth-drain.service\n" });
    const completed = calls.at(-1);
    expect(completed).toMatchObject({ method: "POST", url: "/" });
    expect(Object.fromEntries(new URLSearchParams(completed?.body))).toEqual({
      Action: "CompleteLifecycleAction",
      Version: "2011-01-01",
      AutoScalingGroupName: groupName("shop-prod-lab"),
      LifecycleHookName: DRAIN_HOOK,
      LifecycleActionResult: "CONTINUE",
      InstanceId: "i-0123456789abcdef0",
    });
    expect(completed?.headers).toMatchObject({
      authorization: expect.stringMatching(/^AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE\/\d{8}\/eu-west-1\/autoscaling\/aws4_request,/),
      "x-amz-security-token": "session/TOKEN==",
    });
  });

  it.skipIf(!hasCurl)("asks its metadata with a token every time, and does nothing before its group says so", async () => {
    states = ["InService", "Terminated"];
    await run();
    const asked = calls.filter(({ url }) => url.startsWith("/latest/meta-data/"));
    expect(asked.length).toBeGreaterThan(2);
    for (const { headers } of asked) expect(headers).toMatchObject({ "x-aws-ec2-metadata-token": "TOKEN" });
  });

  it("shows its credentials in no list of processes", () => {
    const [program] = stopNotice("shop-prod-lab").files;
    expect(program?.content).not.toMatch(/curl[^\n]*(?:--user|AccessKey|Secret)/);
  });

  it("starts the program with the host", () => {
    const { files, commands } = stopNotice("shop-prod-lab");
    expect(files[1]?.content).toContain(`ExecStart=${files[0]?.path}\n`);
    expect(commands).toContainEqual(["systemctl", "enable", "--now", "--no-block", "berth-stop-notice.service"]);
  });
});
