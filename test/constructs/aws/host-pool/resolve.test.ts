import { describe, expect, it } from "vitest";
import { resolveHosts } from "../../../../constructs/aws/hosts/resolve";
import type { Problem } from "../../../../constructs/language/problems/problem";
import { hypervisor } from "../../../../constructs/language/schema/hypervisor";
import type { ResolveContext } from "../../../../constructs/platform/resolve/resolvers";
import type { AwsHostGroup } from "../../../../constructs/platform/types/aws/host-group";
import { location } from "../eks/synth";
import { hosts } from "./hosts";

function resolve(written: object, context: Partial<ResolveContext<"aws">> = {}, changed: Partial<AwsHostGroup> = {}) {
  const problems: Problem[] = [];
  const shared = hosts(changed);
  const decided = resolveHosts(hypervisor.parse({ hypervisor: "kvm", ...written }), shared, shared.bootstrap, {
    platform: { name: "shop", environment: "prod" },
    location,
    report: (problem) => problems.push(problem),
    keep: (_path, _need, choose) => choose(),
    ...context,
  });
  return { decided, problems, lines: problems.map(({ code, path }) => `${code} ${path.slice(2).join(".")}`) };
}

const machine = (asked: object) => ({ hosts: { machine: asked } });
const image = { url: "https://example.org/debian-12.qcow2", sha256: "0".repeat(64) };

describe("hosts of a hypervisor", () => {
  it("are the metal that is named", () => {
    const { decided, lines } = resolve({ hosts: { count: 3, machine: { type: "c5.metal" }, disk: "500Gi", dedicated: true } });
    expect(lines).toEqual([]);
    expect(decided).toMatchObject({
      machine: { type: "c5.metal", cpu: 96 },
      nested: false,
      count: 3,
      diskGiB: 500,
      dedicated: true,
      arch: "amd64",
    });
    expect(JSON.parse(JSON.stringify(decided))).toEqual(decided);
  });

  it("are metal of the other architecture too", () => {
    expect(resolve(machine({ type: "m7g.metal" })).decided.arch).toBe("arm64");
  });

  it("are the cheapest that the vendor lets run guests, with the option for it and the next one that would do", () => {
    const { decided, lines } = resolve(machine({ cpu: 16, memory: "64Gi" }));
    expect(lines).toEqual([]);
    expect(decided).toMatchObject({ machine: { type: "m8i.4xlarge", cpu: 16, memoryMiB: 65536 }, nested: true, arch: "amd64" });
    expect(decided.nextMachine).toMatch(/^[cmr]8i\./);
  });

  it("are chosen where nothing is written, and never of metal", () => {
    const { decided, lines } = resolve({});
    expect(lines).toEqual([]);
    expect(decided.machine.cpu).toBeGreaterThanOrEqual(4);
    expect(decided.machine.type).not.toContain("metal");
  });

  it("are what is named, where the vendor documents that it runs guests", () => {
    expect(resolve(machine({ type: "m8i.4xlarge" })).decided).toMatchObject({ machine: { type: "m8i.4xlarge" }, nested: true });
  });

  it("are refused where they run no guests, with the three cheapest of metal and their monthly prices", () => {
    const { lines, problems } = resolve(machine({ type: "m7a.xlarge" }));
    expect(lines).toEqual(["B4801 hosts.machine.type"]);
    expect(problems[0]?.allowed).toMatch(/^types of c8i, m8i and r8i(, \S+\.metal\S* \(\d+ USD a month\)){3}$/);
  });

  it("keep the lock's choice while the need is the same", () => {
    const kept = { types: ["r8i.2xlarge"], next: null };
    const { decided } = resolve(machine({ cpu: 8 }), {
      keep: ((path: string) => (path === "hypervisors.lab.machine" ? kept : null)) as never,
    });
    expect(decided.machine.type).toBe("r8i.2xlarge");
  });

  it.each([
    ["an unknown type", machine({ type: "c5.meta" }), "B4041 hosts.machine.type"],
    ["several types", machine({ type: ["c5.metal", "m5.metal"] }), "B4042 hosts.machine.type"],
    ["what no machine has", machine({ cpu: 5000 }), "B4040 hosts.machine"],
    ["arm64, which cannot nest", machine({ cpu: 2, arch: "arm64" }), "B4040 hosts.machine"],
    ["guests", { guests: { builder: { image } } }, "B4803 guests"],
    ["a disk that holds no system", { hosts: { disk: "8Gi" } }, "B4805 hosts.disk"],
  ])("refuse %s", (_, written, line) => {
    const { lines, problems } = resolve(written);
    expect(lines).toEqual([line]);
    expect(problems[0]?.fix).toMatch(/\w/);
  });

  it("refuse a network with no way to their packages", () => {
    const network = { kind: "existing", network: { key: "old", egress: "none" } } as never;
    expect(resolve({}, {}, { network }).lines).toEqual(["B4804 network"]);
  });
});
