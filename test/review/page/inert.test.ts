import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderHtml } from "../../../review/render/html";
import { launch, open, withoutBrowser } from "./browser";
import { between } from "./made";

const tries = [
  "<script>window.hit = 1</script>",
  '"><img src=x onerror="window.hit = 1">',
  "' onmouseover='window.hit = 1",
  '</style></script></title></textarea><script src="https://evil.example/x.js"></script>',
  "<svg/onload=window.hit=1>",
  "javascript:window.hit=1",
  '<a href="https://evil.example">click</a>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  "<!-- ]]> --> &lt;b&gt; &amp; &#60;",
  "[link](https://evil.example) `tick` @everyone **bold**",
];
const control = "a\u001b[31mb\u202Ec\u0000d\u200Be\nf";

/** In names of stacks, addresses, types, tags, values, outputs and texts that hold JSON. */
function tree(version: number) {
  return Object.fromEntries(
    tries.map((text, index) => [
      `${text} ${index}`,
      {
        "//": { spec: `clusters.${text}` },
        resource: {
          [`aws_vpc`]: { [text]: { cidr_block: `10.${version}.0.0/16`, tags: { [text]: `${text} ${version}` } } },
          aws_subnet: {
            [`s ${text}`]: { vpc_id: `\${aws_vpc.x.id}`, cidr_block: `${text} ${version}`, availability_zone: control + version },
          },
          [`made_up_${text}`]: { x: { [text]: [{ [text]: text, version }] } },
          aws_iam_role_policy: {
            p: {
              policy: JSON.stringify({
                Statement: [{ Effect: "Allow", Principal: text, Action: version > 1 ? "*" : text, Resource: text }],
              }),
            },
          },
        },
        output: { [text]: { value: text } },
      },
    ]),
  );
}
const review = between(tree(1), tree(2), { base: tries[0] ?? "", head: tries[1] ?? "" });

describe("13. Safety: what names, tags and values say, the HTML page", () => {
  it("holds as text alone: no element, attribute or address comes from them", () => {
    const html = renderHtml(review);
    const tags = [...html.matchAll(/<([a-z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/gi)];
    const names = tags.map(([, name]) => name ?? "");
    expect(names.filter((name) => name === "script")).toHaveLength(1);
    expect(names.filter((name) => name === "meta")).toHaveLength(5);
    expect(names.filter((name) => /^(?:img|iframe|object|embed|link|base|image|use)$/i.test(name))).toEqual([]);
    const attributes = tags.flatMap(([, , all = ""]) => [...all.matchAll(/\s([\w-]+)(?:="([^"]*)")?/g)]);
    expect(attributes.filter(([, name = "", value = ""]) => /^(?:href|src|style|on.*)$/.test(name) && !value.startsWith("#"))).toEqual([]);
    expect([...control.replaceAll(/[a-f]/g, "")].filter((sign) => sign !== "\n" && html.includes(sign) && !/[[0-9m]/.test(sign))).toEqual(
      [],
    );
  });

  it("names a change in links without a sign that means something there", () => {
    const ids = [...renderHtml(review).matchAll(/ id="(change-[^"]*)"/g)].map(([, id]) => id ?? "");
    expect(ids.length).toBe(review.model.changes.length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[A-Za-z0-9~./_-]+$/.test(id))).toEqual([]);
  });

  describe.skipIf(withoutBrowser !== null)("in a browser", { timeout: 60_000 }, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser?.close());

    it("runs nothing, asks for nothing, and shows them as they are written", async () => {
      const { page, noted } = await open(browser, review);
      await page.evaluate(() => {
        for (const each of document.querySelectorAll("details")) each.open = true;
        for (const each of document.querySelectorAll("*")) each.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
      });
      await page.waitForTimeout(300);
      expect(noted).toEqual([]);
      expect(await page.evaluate(() => "hit" in window)).toBe(false);
      expect(await page.locator("h1").textContent()).toBe(`Review of ${tries[0]} → ${tries[1]}`);
      const text = await page.locator("#changes").textContent();
      for (const each of tries) expect(text).toContain(each);
    });

    it("opens such a change by its link", async () => {
      const { page } = await open(browser, review);
      const link = page.locator(".permalink").first();
      await page.evaluate((href) => location.assign(href), (await link.getAttribute("href")) ?? "");
      await expect.poll(() => page.evaluate(() => `#${document.activeElement?.id}`)).toBe(await link.getAttribute("href"));
    });
  });
});
