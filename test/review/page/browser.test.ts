import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Review } from "../../../review/model/review";
import { faults, folder, launch, open, withoutBrowser } from "./browser";
import { fifty, one, twoThousand } from "./made";

const sizes: readonly (readonly [number, Review])[] = [
  [1, one()],
  [50, fifty()],
  [2000, twoThousand()],
];
const [, large] = sizes[2] as (typeof sizes)[number];
const [, middle] = sizes[1] as (typeof sizes)[number];

describe.skipIf(withoutBrowser !== null)("12. Picture: the HTML page in a browser", { timeout: 120_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
    console.log(`pages and screenshots: ${folder}`);
  });
  afterAll(() => browser?.close());

  describe.each(sizes)("of %i changed resources", (count, review) => {
    it.each(["light", "dark"] as const)(
      "is shown in %s without a breach of its policy, a message, a request or a fault for axe",
      async (colours) => {
        const { page, noted } = await open(browser, review, { colours });
        expect(await page.locator("h2").first().textContent()).toMatch(/Blocked|Needs review|Safe/);
        await page.screenshot({ path: join(folder, `${count}-${colours}.png`) });
        await page.locator("#picture").screenshot({ path: join(folder, `${count}-${colours}-picture.png`) });
        expect(noted).toEqual([]);
        expect(await faults(page)).toEqual([]);
      },
    );

    it("tells how much is shown, filters by words and shows all again", async () => {
      const { page, noted } = await open(browser, review);
      const status = page.getByRole("status");
      expect(await status.textContent()).toContain(`${count} of ${count} changed resources`);
      await page.getByRole("searchbox").fill("aws_eks_node_group");
      const shown = Number(/Shown: (\d+) /.exec((await status.textContent()) ?? "")?.[1]);
      expect(shown).toBe(review.model.changes.filter(({ type }) => type === "aws_eks_node_group").length);
      await page.getByRole("searchbox").fill("nothing is called so");
      expect(await page.locator("tr.change:visible").count()).toBe(0);
      await page.getByRole("button", { name: "Show all" }).click();
      await expect.poll(() => status.textContent()).toContain(`${count} of ${count} changed resources`);
      expect(noted).toEqual([]);
    });

    it("opens a change that a link leads to, and puts the focus on it", async () => {
      const { stack, address } = review.model.changes.at(-1) ?? { stack: "", address: "" };
      const id = `change-${stack}/${address}`;
      const { page } = await open(browser, review, { hash: `#${id}` });
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(id);
      expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    });

    it("is no wider than a narrow screen", async () => {
      const { page } = await open(browser, review, { width: 390 });
      await page.screenshot({ path: join(folder, `${count}-narrow.png`) });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    });
  });

  it.each(["light", "dark"] as const)("has no fault for axe with everything unfolded, in %s", async (colours) => {
    const { page } = await open(browser, middle, { colours });
    await page.evaluate(() => {
      for (const each of document.querySelectorAll("details")) each.open = true;
    });
    await page.screenshot({ path: join(folder, `50-${colours}-unfolded.png`), fullPage: true });
    expect(await faults(page)).toEqual([]);
  });

  it("filters by stack, action and severity; the picture too", async () => {
    const { page } = await open(browser, middle);
    const visible = () => page.locator(".member").evaluateAll((all) => all.filter((each) => each.closest("[hidden]") === null).length);
    await page.getByLabel("Stack").selectOption("cluster-old");
    expect(await visible()).toBe(middle.model.changes.filter(({ stack }) => stack === "cluster-old").length);
    expect(await page.locator("svg .box.is-dimmed.is-replace").count()).toBeGreaterThan(0);
    await page.getByLabel("Stack").selectOption("");
    await page.getByLabel("± replace", { exact: true }).uncheck();
    expect(await visible()).toBe(middle.model.changes.filter(({ action }) => action !== "replace").length);
    await page.getByRole("button", { name: "Show all" }).click();
    for (const name of ["Review", "Info", "No finding"]) await page.getByLabel(name, { exact: true }).uncheck();
    await expect
      .poll(visible)
      .toBe(new Set(middle.findings.filter(({ weight }) => weight === "block").map(({ at }) => `${at?.stack}/${at?.address}`)).size);
  });

  it("leads from a box of the picture to its change, by keyboard alone", async () => {
    const { page } = await open(browser, middle);
    const box = page.locator("svg a.box").first();
    await box.focus();
    await page.keyboard.press("Enter");
    const id = (await box.getAttribute("href"))?.slice(1);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(id);
  });

  it("begins with a way past its head, and every control can be reached and seen to have the focus", async () => {
    const { page } = await open(browser, middle);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the verdict");
    expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe("solid");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  });

  it("puts a change that a link leads to below what changes in it, however many share its row", async () => {
    const id = "change-cluster-c9/aws_iam_role.w17";
    const { page } = await open(browser, large, { hash: `#${id}` });
    expect(await page.locator(`[id="${id}"]`).evaluate((member) => member.closest("details")?.querySelector(".member") === member)).toBe(
      true,
    );
    expect(await page.locator(`tr:has([id="${id}"]) .attributes`).isVisible()).toBe(true);
  });

  it("stops what would get in all the same", async () => {
    const { page, noted } = await open(browser, sizes[0]?.[1] ?? middle);
    const refused = page.waitForEvent("requestfailed");
    await page.evaluate(() => {
      const script = document.createElement("script");
      try {
        script.text = "window.hit = 1";
        document.body.append(script);
      } catch {
        // Trusted Types refuse the text.
      }
      const image = document.createElement("img");
      image.src = "https://evil.example/x.png";
      document.body.append(image);
    });
    await expect.poll(() => noted.join("\n")).toMatch(/policy: img-src/);
    expect(await page.evaluate(() => "hit" in window)).toBe(false);
    expect((await refused).failure()?.errorText).toMatch(/csp/i);
  });

  it("shows a change though a filter hides it, where a link leads to it", async () => {
    const { page } = await open(browser, middle);
    await page.getByRole("searchbox").fill("aws_vpc");
    const { stack, address } = middle.model.changes.find(({ type }) => type === "aws_iam_role") ?? { stack: "", address: "" };
    await page.evaluate((id) => location.assign(`#${id}`), `change-${stack}/${address}`);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(`change-${stack}/${address}`);
  });

  it("shows a picture that is larger than the screen as a whole on demand", async () => {
    const { page } = await open(browser, middle, { width: 900 });
    const button = page.getByRole("button", { name: "Fit to width" });
    const isCut = () => page.locator("#picture figure").evaluate((figure) => figure.scrollWidth > figure.clientWidth);
    expect(await isCut()).toBe(true);
    await button.click();
    expect(await isCut()).toBe(false);
    expect(await button.getAttribute("aria-pressed")).toBe("true");
  });

  it("goes from light to dark and back by its switch", async () => {
    const { page } = await open(browser, middle);
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.getByLabel("Colours").selectOption("dark");
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await paper()).toBe(dark);
    await page.getByLabel("Colours").selectOption("light");
    expect(await paper()).toBe(light);
  });

  it("draws 2,000 changes by stack, each on demand, and no picture is too much to look at", async () => {
    const { page } = await open(browser, large);
    expect(await page.locator("#picture figure:visible").count()).toBe(1);
    const pictures = await page.locator("svg").evaluateAll((all) => all.map((svg) => svg.querySelectorAll(".box").length));
    expect(pictures.length).toBeGreaterThan(1);
    expect(Math.max(...pictures)).toBeLessThanOrEqual(40);
    await page.locator("#picture > figure svg a.box").first().click();
    await expect.poll(() => page.locator("#picture figure:visible").count()).toBe(2);
    await page.locator("#picture").screenshot({ path: join(folder, "2000-stack.png") });
  });

  it("filters 2,000 changes within the blink of an eye", async () => {
    const { page } = await open(browser, large);
    const took = await page.evaluate(() => {
      const words = document.querySelector<HTMLInputElement>('input[name="words"]');
      const start = performance.now();
      if (words !== null) words.value = "c7/aws_iam";
      words?.dispatchEvent(new Event("input", { bubbles: true }));
      void document.body.offsetHeight;
      return performance.now() - start;
    });
    console.log(`filtered in ${Math.round(took)} ms`);
    expect(took).toBeLessThan(1000);
  });

  it("prints unfolded, light, and without what only a screen can do", async () => {
    const { page } = await open(browser, middle, { colours: "dark" });
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
    expect(await page.locator("#filters").isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await page.locator("#changes details:not([open])").count()).toBe(0);
    await page.pdf({ path: join(folder, "50.pdf"), format: "A4" });
  });

  it("can be read whole where scripts do not run", async () => {
    const { url } = await open(browser, middle);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(url);
    expect(await page.locator("#filters").isVisible()).toBe(false);
    await page.locator("tr.change summary").first().click();
    expect(await page.locator("tr.change .member").first().isVisible()).toBe(true);
  });
});
