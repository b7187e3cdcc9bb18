import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MARKER, markdownWithin, renderMarkdown } from "../../../review/render/markdown";
import { runs } from "../../support/runs";
import { attribute, change, reviewOf } from "../changed";
import { reviews } from "./fixtures";
import { hostile, pieces } from "./hostile";
import { expectInert, tokensOf } from "./inert-markdown";

/** Everything but code. */
function shape(markdown: string): string[] {
  return tokensOf(markdown).flatMap(({ type, tag }) =>
    ["inline", "text", "code_inline", "softbreak"].includes(type) ? [] : [`${type} ${tag}`],
  );
}

describe("13. Safety: Markdown", () => {
  it.each(pieces.map((piece) => [JSON.stringify(piece), piece]))("%s in every value stays text", (_, piece) => {
    expectInert(renderMarkdown(hostile(`a${piece}b`)));
    expectInert(renderMarkdown(hostile(piece)));
    expectInert(renderMarkdown(hostile(`word ${piece} word`)));
  });

  it("any mix of them stays text, and makes the comment neither longer by a block nor a table by a cell", () => {
    const mix = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 6 })
      .map((parts) => parts.join(""));
    const tame = shape(renderMarkdown(hostile("word")));
    fc.assert(
      fc.property(mix, (value) => {
        const markdown = renderMarkdown(hostile(`a${value}b`));
        expectInert(markdown);
        expect(shape(markdown)).toEqual(tame);
      }),
      runs(150),
    );
  });

  it.each(Object.entries(reviews))("%s contains no link, picture, HTML or mention from values", (_, make) => {
    expectInert(renderMarkdown(make()));
  });
});

describe("2. Verdict first", () => {
  it.each([
    ["a registry that is gone", "⛔ Blocked"],
    ["a fleet that grows", "✅ Safe"],
    ["nothing changed", "No change"],
  ])("of %s it is %s, in the first heading, with counts and reasons", (name, title) => {
    const lines = renderMarkdown(reviews[name]?.() as never)
      .split("\n")
      .filter((line) => line !== "");
    expect(lines[0]).toBe(MARKER);
    expect(lines[1]).toBe(`## ${title}`);
    expect(lines[2]).toMatch(/^`\+\d+ ~\d+ ±\d+ −\d+ →\d+ moved` from /);
    expect(lines[3]).toMatch(/^- /);
  });

  it("counts replacements apart", () => {
    expect(renderMarkdown(reviews["every action"]?.() as never)).toContain("`+1 ~1 ±1 −1 →1 moved`");
  });

  it("says once what is found in many stacks", () => {
    const findings = ["a", "b", "c", "d"].map((key) => ({
      kind: "replaced",
      topic: "replace" as const,
      weight: "block" as const,
      message: `aws_x.${key} is replaced`,
      at: { stack: `cluster-${key}`, address: `aws_x.${key}` },
      specPath: `clusters.${key}`,
    }));
    expect(renderMarkdown(reviewOf({ findings }))).toContain(
      "- `aws_x.*` is replaced (4 × `cluster-a`, `cluster-b`, `cluster-c`, `cluster-d`)",
    );
  });
});

describe("4. Consequence in words", () => {
  it("is shown with what is destroyed, and what has no state is counted", () => {
    const markdown = renderMarkdown(reviews["a registry that is gone"]?.() as never);
    expect(markdown).toMatch(/\| ⛔ \| `aws_kms_key.registry-key` is destroyed: data encrypted with this key cannot be read/);
    expect(markdown).toMatch(/Also destroyed, without data: .*1 × `aws_kms_alias`/);
  });
});

describe("5. and 6. Access and exposure", () => {
  it("show who may do what, until now and from now on", () => {
    const row = renderMarkdown(reviews["a right that grows"]?.() as never)
      .split("\n")
      .find((line) => line.startsWith("| + |"));
    expect(row).toMatch(/\| Allow \| `\*` \| .*\*\*admin\*\*.*before: `s3:GetObject on \*`/);
  });

  it("show from where a resource can be reached", () => {
    const markdown = renderMarkdown(reviews["an opening to the internet"]?.() as never);
    expect(markdown).toMatch(/\| \+ \| `aws_eks_cluster\.c.*` \| .*from \*\*the internet\*\*/);
  });
});

describe("7. Renames", () => {
  it("give the exact line, ready to be copied", () => {
    expect(renderMarkdown(reviews["a network under another name"]?.() as never)).toMatch(
      /```\n\s*add to networks\.core: renamedFrom: main\n\s*```/,
    );
  });
});

describe("8. Attribution", () => {
  it("leads from the line of the spec to resources", () => {
    expect(renderMarkdown(reviews["a fleet that grows"]?.() as never)).toMatch(
      /\| `clusters\.\*\.pools\.general\.count\.max` \| `3` → `8` \| `[^`]*berth\.yaml:13` \| `~2` `aws_eks_node_group\./,
    );
  });

  it("says what the spec did not cause", () => {
    const markdown = renderMarkdown(reviewOf({ changes: [change({ stack: "a", address: "aws_x.y", action: "create" })] }));
    expect(markdown).toContain("**Not caused by the spec but by the tool or the lock file:** `+1` `aws_x.y`");
  });

  it("says that causes are unknown if there is no spec", () => {
    expect(renderMarkdown(reviews["a plan"]?.() as never)).toContain("Causes are unknown because not both sides have a spec.");
  });
});

describe("9. Fold", () => {
  it("is one row for the same change in several stacks, and one line for tags", () => {
    expect(renderMarkdown(reviews["a fleet that grows"]?.() as never)).toMatch(
      /\n\| `~` \| 2 × `aws_eks_node_group\.cluster_pool-general` \|[^\n]*`scaling_config\.max_size`: `3` → `8`[^\n]*\| `cluster-web-use1`, `cluster-web-usw2` \|\n/,
    );
    expect(renderMarkdown(reviews["tags alone"]?.() as never)).toMatch(
      /`~` Only tags of \d+ resources in 2 stacks: `team` `not set` → `apps`/,
    );
  });
});

describe("12. Picture: Mermaid", () => {
  it("draws what is changed, labelled by action, and its neighbours, by stack", () => {
    const markdown = renderMarkdown(reviews["a fleet that grows"]?.() as never);
    expect(markdown).toContain('subgraph s0["cluster-web-use1 and 1 more like it"]');
    expect(markdown).toMatch(/\["~ aws_eks_node_group\.cluster_pool-general \(updated in place\)"\]:::update/);
    expect(markdown).toMatch(/\["aws_eks_cluster\.cluster"\]:::unchanged/);
    expect(markdown).toMatch(/n\d+ --> n\d+/);
  });
});

describe("14. Size", () => {
  it("gives up values before rows, rows before the picture, and says so", () => {
    const changes = Array.from({ length: 300 }, (_, index) =>
      change({
        stack: `s${index}`,
        address: "aws_x.y",
        attributes: [attribute({ path: `size_${index}`, before: index, after: "x".repeat(100) })],
      }),
    );
    const whole = markdownWithin(reviewOf({ changes }), 1_000_000);
    const less = markdownWithin(reviewOf({ changes }), 30_000);
    const least = markdownWithin(reviewOf({ changes }), 3_000);
    expect(whole).not.toContain("Left out");
    expect(less.length).toBeLessThanOrEqual(30_000);
    expect(less).toContain("Left out to stay within the size limit of a comment: values of changed attributes");
    expect(less).toContain("```mermaid");
    expect(least.length).toBeLessThanOrEqual(3_000);
    expect(least).toMatch(/Left out .*the picture; the table of all changes/);
  });
});

describe("16. Self-check line", () => {
  it("says how much was judged, and which types are not known", () => {
    expect(renderMarkdown(reviews["foreign trees, and unknown types"]?.() as never)).toContain(
      "Checked 1 of 2 changed resources; 1 of unknown types (`odd_thing`).",
    );
  });
});

describe("15. Delivery: Markdown", () => {
  it("looks as it did", () => {
    expect(renderMarkdown(reviews["every action"]?.() as never)).toMatchSnapshot();
  });
});
