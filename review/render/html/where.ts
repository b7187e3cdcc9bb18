/** Where a finding is: the resources, with links to their changes, and the line of the spec. */
import type { Element } from "hast";
import { h } from "hastscript";
import { inert } from "../inert";
import type { FindingGroup } from "./finding-groups";
import { changeId, linkTo } from "./ids";
import { code, listed, placeOf } from "./values";

const OPEN = 3;

export function whereOf({ finding: { place, specPath }, at }: FindingGroup): Element[] {
  const places = at.map(({ stack, address }) =>
    h("li", address === null ? inert(stack) : h("a", { href: linkTo(changeId({ stack, address })) }, inert(`${stack} / ${address}`))),
  );
  const spec =
    specPath === undefined || specPath === null
      ? []
      : [h("span", { className: "muted" }, ["spec: ", code(specPath), " ", ...placeOf(place)])];
  return places.length + spec.length === 0 ? [] : [h("div", { className: "at" }, [...listed(places, OPEN, "where"), ...spec])];
}
