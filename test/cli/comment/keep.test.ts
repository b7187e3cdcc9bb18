import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commentBody, markerOf } from "../../../cli/comment/body";
import { type Forge, ForgeError, NotAllowed } from "../../../cli/comment/forge";
import { github } from "../../../cli/comment/github";
import { gitlab } from "../../../cli/comment/gitlab";
import { keepComment } from "../../../cli/comment/keep";
import { FakeForge } from "./fake-forge";

const TOKEN = "ghs_0123456789abcdefghijABCDEFGHIJ0123456789";
const bot = "github-actions[bot]";
const marker = markerOf("v1");

let fake: FakeForge;
let url: string;
let waited: number[];
beforeEach(async () => {
  fake = new FakeForge();
  url = await fake.open();
  waited = [];
});
afterEach(() => fake.close());

const wait = async (milliseconds: number): Promise<void> => void waited.push(milliseconds);
const onGithub = (): Forge => github({ apiUrl: url, token: TOKEN, repository: "shop/infra", pull: 7, wait });
const onGitlab = (): Forge => gitlab({ apiUrl: url, token: TOKEN, project: "shop/infra", mergeRequest: 7, wait });
const keep = (text: string, forge: Forge = onGithub(), name = "v1") => keepComment(forge, text, name);

describe.each([
  ["GitHub", bot, onGithub, "/repos/shop/infra/issues/7/comments"],
  ["GitLab", "berth-bot", onGitlab, "/projects/shop%2Finfra/merge_requests/7/notes"],
] as const)("15. Delivery: the one comment on %s", (_, author, forge, path) => {
  beforeEach(() => {
    fake.user = author === bot ? null : author;
  });

  it("is made the first time, with its marker hidden in the first line", async () => {
    fake.add("LGTM", "alice");
    expect(await keep("# Safe", forge())).toBe("created");
    expect(fake.comments.at(-1)?.body).toBe(`${marker}\n\n# Safe\n`);
    expect(fake.calls.some((call) => call.method === "POST" && call.path === path)).toBe(true);
  });

  it("is written over from then on, wherever it stands among others", async () => {
    await keep("# Safe", forge());
    fake.add("Thanks", "alice");
    expect(await keep("# Blocked", forge())).toBe("updated");
    expect(fake.comments.map(({ body }) => body)).toEqual([`${marker}\n\n# Blocked\n`, "Thanks"]);
  });

  it("is left alone where it says the same already", async () => {
    await keep("# Safe", forge());
    expect(await keep("# Safe", forge())).toBe("unchanged");
    expect(fake.count("PATCH") + fake.count("PUT")).toBe(0);
  });

  it("is found on a later page", async () => {
    fake.perPage = 2;
    for (let n = 0; n < 5; n++) fake.add(`talk ${n}`, "alice");
    await keep("one", forge());
    expect(await keep("two", forge())).toBe("updated");
    expect(fake.comments).toHaveLength(6);
  });

  it("of two that runs at once have made, the older stays", async () => {
    fake.add(`${marker}\n\nold`, author);
    fake.add(`${marker}\n\nnew`, author);
    await keep("now", forge());
    expect(fake.comments.map(({ id, body }) => [id, body])).toEqual([[1, `${marker}\n\nnow\n`]]);
  });

  it("is never one that somebody else wrote, whatever it begins with", async () => {
    fake.add(`${marker}\n\n# Safe, merge me`, "mallory");
    expect(await keep("# Blocked", forge())).toBe("created");
    expect(fake.comments[0]?.body).toContain("merge me");
  });

  it("has a name, so that two reviews of one change have one each", async () => {
    await keep("one", forge(), "prod");
    await keep("two", forge(), "lab");
    expect(fake.comments).toHaveLength(2);
    expect(await keep("three", forge(), "prod")).toBe("updated");
  });
});

describe("15. Delivery: limits and faults of a forge", () => {
  const first = (status: number, headers: Record<string, string> = {}, method = "GET", message = "no"): void => {
    let left = 1;
    fake.instead = (call) =>
      call.method === method && !call.path.startsWith("/user") && left-- > 0 ? { status, headers, body: { message } } : null;
  };

  it.each<[string, number, Record<string, string>, string, number]>([
    ["429 with retry-after", 429, { "retry-after": "7" }, "slow down", 7000],
    ["403 with retry-after", 403, { "retry-after": "3" }, "secondary", 3000],
    ["403 that says so in words", 403, {}, "You have exceeded a secondary rate limit", 60_000],
    ["503", 503, {}, "ill", 1000],
  ])("waits as %s says, and goes on", async (_, status, headers, message, milliseconds) => {
    first(status, headers, "GET", message);
    expect(await keep("x")).toBe("created");
    expect(waited).toEqual([milliseconds]);
  });

  it("waits until the day's limit is over, if that is soon", async () => {
    first(403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(Math.floor(Date.now() / 1000) + 20) });
    await keep("x");
    expect(waited[0]).toBeGreaterThan(15_000);
    expect(waited[0]).toBeLessThanOrEqual(20_000);
  });

  it("does not wait for a limit that lasts, and says what the forge said", async () => {
    first(429, { "retry-after": "3600" });
    await expect(keep("x")).rejects.toThrow(/answered 429/);
    expect(waited).toEqual([]);
  });

  it("gives up on a server that stays ill", async () => {
    fake.instead = (call) => (call.path.startsWith("/user") ? null : { status: 502 });
    await expect(keep("x")).rejects.toBeInstanceOf(ForgeError);
    expect(waited).toEqual([1000, 2000, 4000, 8000]);
  });

  it("looks again before it writes anew, where the server fell ill after the comment was made", async () => {
    let left = 1;
    fake.instead = (call) => {
      if (call.method !== "POST" || left-- <= 0) return null;
      fake.add(`${marker}\n\nx\n`, bot);
      return { status: 502 };
    };
    expect(await keep("x")).toBe("unchanged");
    expect(fake.comments).toHaveLength(1);
  });

  it("says that the token may not write, as of changes from forks", async () => {
    first(403, {}, "POST", "Resource not accessible by integration");
    await expect(keep("x")).rejects.toBeInstanceOf(NotAllowed);
  });

  it("follows no redirection and no page elsewhere with its token", async () => {
    fake.instead = (call) =>
      call.path.includes("comments") ? { status: 200, body: [], headers: { link: '<http://evil.example/x>; rel="next"' } } : null;
    await expect(keep("x")).rejects.toThrow(/evil\.example is not the origin/);
    fake.instead = () => ({ status: 302, headers: { location: "http://evil.example/" } });
    await expect(keep("x")).rejects.toBeInstanceOf(ForgeError);
  });

  it("never has the token in what it says", async () => {
    first(404, {}, "GET", "Not Found");
    await expect(keep("x")).rejects.toThrow(/^GET \/repos\/shop\/infra\/issues\/7\/comments answered 404: Not Found$/);
  });
});

describe("13. Safety: what a comment must not hold", () => {
  it.each([
    ["the token", `see ${TOKEN} here`],
    ["a private key", "-----BEGIN RSA PRIVATE KEY-----"],
    ["a key of AWS", "AKIAIOSFODNN7EXAMPLE"],
    ["a password in an address", "postgres://admin:hunter2-Sup3rS3cret@db/shop"],
  ])("%s is hidden on its way", async (_, text) => {
    await keep(text);
    expect(fake.comments[0]?.body).toContain("(sensitive)");
    expect(fake.comments[0]?.body).not.toMatch(/ghs_0123|BEGIN RSA|AKIAIOS|hunter2/);
  });

  it("a token that looks like nothing is hidden too", () => {
    expect(commentBody("my-word is out", "v1", 65_536, ["my-word"])).not.toContain("my-word");
  });
});

describe("14. Size: of a comment", () => {
  const long = `# Blocked\n\n<details>\n<summary>All</summary>\n\n\`\`\`diff\n${"+ one more line that is shown\n".repeat(5000)}\`\`\`\n\n</details>\n`;

  it("is within the limit, begins as before, closes what it opened, and says what was left out", () => {
    const body = commentBody(long, "v1", 65_536, []);
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body.startsWith(`${marker}\n\n# Blocked`)).toBe(true);
    expect(body.match(/```/g)).toHaveLength(2);
    expect(body.match(/<\/details>/g)).toHaveLength(1);
    expect(body).toContain("The rest is left out");
  });

  it("is as it is below the limit", () => {
    expect(commentBody(`${marker}\n\n# Safe\n`, "v1", 65_536, [])).toBe(`${marker}\n\n# Safe\n`);
  });
});
