import { describe, expect, it } from "vitest";
import { topics } from "../../../review/model/finding";
import { headings } from "../../../review/render/headings";

describe("15. Delivery: headings", () => {
  it("leave no topic out: what is found is printed", () => {
    const apart = ["destroy", "replace", "access", "exposure"];
    expect([...apart, ...headings.flatMap((heading) => heading.topics)].sort()).toEqual([...topics].sort());
  });
});
