import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { built } from "../../../constructs/assembly/tables";
import { type readSpec, readSpecObject } from "../../../constructs/language/read";
import { arbitrarySpec } from "../../support/arbitrary-spec";
import { runs } from "../../support/runs";

const brief = ({ problems }: ReturnType<typeof readSpec>) =>
  problems.map(({ code, path, message }) => `${code} ${path.join(".")}: ${message}`);

describe("reading a spec", () => {
  it("takes any valid one", () => {
    fc.assert(
      fc.property(arbitrarySpec(), (written) => {
        const result = readSpecObject(written, built);
        expect(brief(result)).toEqual([]);
        expect(result.spec).toEqual(result.partial);
        expect(result.spec).not.toBeNull();
      }),
      runs(150),
    );
  });
});
