import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { JsonMap } from "../../../review/model/json";
import { renderHtml } from "../../../review/render/html";
import { attribute, change, reviewOf } from "../changed";
import { reviewed } from "../reviewed";
import { between, fifty, one, twoThousand } from "./made";

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const order = (html: string, ...parts: readonly string[]) => parts.map((part) => html.indexOf(part));

describe("12. Picture: the HTML page", () => {
  it("lets in its own script and style alone, by their hashes", () => {
    const html = renderHtml(one());
    const [, policy = ""] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
    const [, script = ""] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? [];
    const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
    expect(policy.replaceAll("&#x27;", "'").split("; ")).toEqual(
      expect.arrayContaining(["default-src 'none'", `script-src ${hashOf(script)}`, `style-src ${hashOf(style)}`, "img-src data:"]),
    );
    expect(policy).not.toContain("unsafe");
    expect(script).not.toMatch(/innerHTML|insertAdjacent|document\.write|fetch\(|XMLHttp|import\(/);
  });

  it("says the verdict and why before all else", () => {
    const html = renderHtml(fifty());
    const places = order(
      html,
      "Blocked</h2>",
      "the cluster and all its workloads are deleted",
      "Checked all 50",
      'id="findings"',
      'id="picture"',
      'id="changes"',
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it("folds the same change in many stacks, and links to each of them", () => {
    const html = renderHtml(twoThousand());
    expect(html).toContain("720 resources of ");
    expect(html.match(/ id="change-cluster-c\d+\/aws_iam_role\.w\d+"/g)).toHaveLength(720);
  });

  it("says in words what the picture shows", () => {
    const [, member = ""] = /<li id="change-network-main\/aws_subnet\.a"([\s\S]*?)<\/li>/.exec(renderHtml(fifty())) ?? [];
    const text = member.replaceAll(/<[^>]*>/g, "");
    expect(text).toContain("refers to aws_vpc.main (± replace)");
    expect(text).toContain("is referred to by cluster-apps / aws_eks_cluster.cluster (~ update) by subnet_ids");
  });

  it("shows changes of the spec with file and line, and what each did", () => {
    const network = "networks:\n  main: { location: use1, zones: 2, egress: nat }\n";
    const html = renderHtml(reviewed(network, network.replace("zones: 2", "zones: 3")));
    const text = html.slice(html.indexOf('id="spec"')).replaceAll(/<[^>]*>/g, " ");
    expect(text).toMatch(/networks\.main\.zones\s+2\s+3\s+\S*berth\.yaml:8\s+\d+ resources/);
  });

  it("marks in long values the lines that differ", () => {
    const policy = (...actions: readonly string[]) => ({
      Statement: [{ Effect: "Allow", Action: ["s3:GetObject", ...actions], Resource: "arn:aws:s3:::images/*" }],
    });
    const attributes = [attribute({ path: "policy", before: policy("s3:ListBucket"), after: policy("s3:PutObject") })];
    const html = renderHtml(reviewOf({ changes: [change({ stack: "s", address: "aws_iam_role_policy.p", attributes })] }));
    expect([...html.matchAll(/<(ins|del)>([^<]*)<\/\1>/g)].map(([, tag, line]) => `${tag} ${line?.trim()}`)).toEqual([
      'del "s3:ListBucket"',
      'ins "s3:PutObject"',
    ]);
  });

  it("shows access as a table, and a secret never", () => {
    const html = renderHtml(
      reviewOf({
        changes: [
          change({
            stack: "s",
            address: "aws_db_instance.d",
            attributes: [attribute({ path: "password", before: "hunter2", after: "hunter3" })],
            values: { password: "hunter3" },
          }),
        ],
        findings: [
          {
            kind: "access-public",
            topic: "access",
            weight: "block",
            message: "x",
            at: { stack: "s", address: "aws_db_instance.d" },
            data: {
              kind: "access",
              sign: "+",
              principal: "everyone",
              effect: "Allow",
              actions: ["s3:*"],
              resource: "*",
              condition: null,
              on: null,
              flags: ["public"],
              overlap: [],
            },
          },
        ],
      }),
    );
    expect(html).not.toContain("hunter");
    expect(html).toContain("(sensitive)");
    expect(html).toMatch(/<th scope="col">Principal<\/th>[\s\S]*<code>everyone<\/code>[\s\S]*<span class="flag">public<\/span>/);
  });

  it("says so where nothing changes", () => {
    const html = renderHtml(between({}, {}));
    expect(html).toContain("No change</h2>");
    expect(html).toContain("No resource changes.");
    expect(html).not.toContain("<svg");
  });

  it("of 2,000 changed resources is under 5 MB and made in seconds, though all are different", () => {
    const stack = (version: number): JsonMap => ({
      resource: {
        aws_iam_role: Object.fromEntries(
          Array.from({ length: 2000 }, (_, i) => [`r${i}`, { name: `r${i}`, description: `${version * i + version} of ${i}` }]),
        ),
      },
    });
    const [folded, different] = [twoThousand(), between({ s: stack(1) }, { s: stack(2) })];
    const start = performance.now();
    const sizes = [renderHtml(folded), renderHtml(different)].map(({ length }) => length);
    const seconds = (performance.now() - start) / 1000;
    console.log(
      `pages of 2,000 changes: ${sizes.map((size) => `${(size / 1e6).toFixed(1)} MB`).join(", ")}; ${seconds.toFixed(1)} s for both`,
    );
    expect(Math.max(...sizes)).toBeLessThan(5e6);
    expect(seconds).toBeLessThan(20);
  });
});
