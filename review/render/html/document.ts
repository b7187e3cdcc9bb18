/** The frame of the page: Content-Security-Policy, landmarks, and the light/dark switch. */
import type { Element, Root } from "hast";
import { h } from "hastscript";
import type { Review } from "../../model/review";
import { inert } from "../inert";
import { asset } from "./assets";
import { verdictText } from "./words";

export function page({ verdict, sides }: Review, summary: Element, filters: Element, sections: readonly Element[]): Root {
  const title = `${verdictText[verdict].title}: ${inert(sides.base)} → ${inert(sides.head)}`;
  return {
    type: "root",
    children: [
      { type: "doctype" },
      h("html", { lang: "en" }, [
        h("head", [
          h("meta", { charSet: "utf-8" }),
          h("meta", { httpEquiv: "Content-Security-Policy", content: policy() }),
          h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
          h("meta", { name: "color-scheme", content: "light dark" }),
          h("meta", { name: "referrer", content: "no-referrer" }),
          h("title", title),
          h("style", asset("style").text),
        ]),
        h("body", [
          h("a", { href: "#main", className: "skip" }, "Skip to the verdict"),
          header(sides),
          h("main", { id: "main", tabIndex: -1 }, [summary, contents(sections), filters, ...sections]),
          h("footer", h("p", "Created by berth review. The page contains no secret values and loads nothing.")),
          h("script", asset("script").text),
        ]),
      ]),
    ],
  };
}

/** Nothing is loaded, sent or evaluated except the page's own style and script. */
const policy = (): string =>
  [
    "default-src 'none'",
    `script-src ${asset("script").hash}`,
    `style-src ${asset("style").hash}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");

const header = ({ base, head }: Review["sides"]): Element =>
  h("header", [
    h("h1", ["Review of ", h("code", inert(base)), " → ", h("code", inert(head))]),
    h("label", { id: "theme", className: "theme", hidden: true }, [
      "Colours ",
      h("select", [
        h("option", { value: "" }, "as the system"),
        h("option", { value: "light" }, "light"),
        h("option", { value: "dark" }, "dark"),
      ]),
    ]),
  ]);

const names: Readonly<Record<string, string>> = { findings: "Findings", spec: "Spec", picture: "Picture", changes: "Changed resources" };

const contents = (sections: readonly Element[]): Element =>
  h(
    "nav",
    { ariaLabel: "Sections" },
    h(
      "ul",
      sections.map(({ properties: { id } }) => h("li", h("a", { href: `#${id}` }, names[String(id)] ?? String(id)))),
    ),
  );
