import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FakeForge } from "./fake-forge";

const program = join(__dirname, "../../../dist/cli/berth.js");

let fake: FakeForge;
let url: string;
let folder: string;
beforeEach(async () => {
  fake = new FakeForge();
  url = await fake.open();
  folder = mkdtempSync(join(tmpdir(), "berth-comment-"));
  writeFileSync(join(folder, "review.md"), "# Safe\n");
});
afterEach(() => fake.close());

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}
const run = (env: Record<string, string>, ...more: string[]): Promise<Ran> =>
  new Promise((resolve) =>
    execFile(
      process.execPath,
      [program, "comment", "--file", join(folder, "review.md"), ...more],
      { env: { PATH: process.env.PATH ?? "", NO_COLOR: "1", ...env } },
      (error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    ),
  );

const inWorkflow = (): Record<string, string> => ({
  GITHUB_TOKEN: "t0ken-t0ken",
  GITHUB_API_URL: url,
  GITHUB_REPOSITORY: "shop/infra",
  GITHUB_REF: "refs/pull/7/merge",
});
const inPipeline = (): Record<string, string> => ({
  GITLAB_CI: "true",
  GITLAB_TOKEN: "t0ken-t0ken",
  CI_API_V4_URL: url,
  CI_PROJECT_ID: "42",
  CI_MERGE_REQUEST_IID: "7",
});

describe("15. Delivery: berth comment", () => {
  it("knows from a workflow which pull request it is, also on a GitHub of one's own", async () => {
    expect(await run(inWorkflow())).toMatchObject({ code: 0, stdout: "GitHub: the comment is created\n" });
    expect(fake.calls.at(-1)).toMatchObject({
      method: "POST",
      path: "/repos/shop/infra/issues/7/comments",
      headers: { authorization: "Bearer t0ken-t0ken" },
    });
  });

  it("knows it from the event, where the ref is another", async () => {
    const event = join(folder, "event.json");
    writeFileSync(event, JSON.stringify({ pull_request: { number: 12 } }));
    await run({ ...inWorkflow(), GITHUB_REF: "refs/heads/main", GITHUB_EVENT_PATH: event });
    expect(fake.calls.at(-1)?.path).toBe("/repos/shop/infra/issues/12/comments");
  });

  it("knows from a pipeline of GitLab which merge request it is", async () => {
    fake.user = "berth-bot";
    expect(await run(inPipeline())).toMatchObject({ code: 0, stdout: "GitLab: the comment is created\n" });
    expect(fake.calls.at(-1)).toMatchObject({ path: "/projects/42/merge_requests/7/notes", headers: { "private-token": "t0ken-t0ken" } });
  });

  it("writes into the job summary where the token may not write, and goes on", async () => {
    const summary = join(folder, "summary.md");
    fake.instead = ({ method }) =>
      method === "POST" ? { status: 403, body: { message: "Resource not accessible by integration" } } : null;
    const { code, stdout } = await run({ ...inWorkflow(), GITHUB_STEP_SUMMARY: summary });
    expect(code).toBe(0);
    expect(stdout).toContain("the review is in the job summary");
    expect(readFileSync(summary, "utf8")).toContain("# Safe");
  });

  it.each([
    ["a token", "GITHUB_TOKEN", "a token (GITHUB_TOKEN)"],
    ["the repository", "GITHUB_REPOSITORY", "--repository"],
    ["the pull request", "GITHUB_REF", "--pull"],
  ])("says that %s is missing", async (_, variable, said) => {
    const { [variable]: _left, ...env } = inWorkflow();
    expect(await run(env)).toMatchObject({ code: 1, stderr: expect.stringContaining(said) });
  });

  it("fails with the forge's words, and never prints the token", async () => {
    fake.instead = ({ path }) => (path.startsWith("/user") ? null : { status: 404, body: { message: "Not Found" } });
    const { code, stdout, stderr } = await run(inWorkflow());
    expect(code).toBe(1);
    expect(stderr).toContain("answered 404: Not Found");
    expect(`${stdout}${stderr}`).not.toContain("t0ken");
  });

  it("takes the options before what the pipeline says", async () => {
    await run(inWorkflow(), "--repository", "other/place", "--pull", "3", "--author", "berth-app[bot]");
    expect(fake.calls.map(({ path }) => path)).toEqual([
      "/repos/other/place/issues/3/comments?per_page=100",
      "/repos/other/place/issues/3/comments",
    ]);
  });
});
