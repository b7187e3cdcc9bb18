/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** A headless Chromium that records everything that a page does in addition to being shown. */
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { source } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import type { Review } from "../../../review/model/review";
import { renderHtml } from "../../../review/render/html";

const places = [process.env.CHROMIUM ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executable = places.find((place) => place !== "" && existsSync(place));

/** Why tests that need a browser are left out; null: they are not. */
export const withoutBrowser = executable === undefined ? "no Chromium here: apt-get install chromium, or name one by CHROMIUM" : null;
if (withoutBrowser !== null) console.warn(`tests of the page in a browser are left out: ${withoutBrowser}`);

/** Pages and screenshots of this run. */
export const folder = mkdtempSync(join(tmpdir(), "berth-page-"));

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: executable ?? "", args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });

export interface Opened {
  readonly page: Page;
  /** Errors, messages of the console, breaches of the policy, requests for anything but the page. Empty: all is well. */
  readonly noted: string[];
  readonly url: string;
}

interface Look {
  readonly colours?: "light" | "dark";
  readonly width?: number;
  /** `#change-…` */
  readonly hash?: string;
}

const written = new Map<Review, string>();

/** Writes the page of a review and opens it from disk. */
export async function open(browser: Browser, review: Review, { colours = "light", width = 1280, hash = "" }: Look = {}): Promise<Opened> {
  const file = written.get(review) ?? join(folder, `${written.size}.html`);
  if (!written.has(review)) writeFileSync(file, renderHtml(review));
  written.set(review, file);
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: colours });
  const page = await context.newPage();
  const noted: string[] = [];
  const url = pathToFileURL(file).href;
  page.on("console", (message) => noted.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => noted.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => void dialog.dismiss().then(() => noted.push(`dialog: ${dialog.message()}`)));
  page.on("request", (request) => request.url().split("#")[0] !== url && noted.push(`request: ${request.url()}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  await page.goto(`${url}${hash}`);
  return { page, noted, url };
}

/** What axe-core finds wrong, as a list of rules and elements. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ""}`),
    );
  });
}
