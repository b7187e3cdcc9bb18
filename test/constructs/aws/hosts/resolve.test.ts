import { describe, expect, it } from "vitest";
import { codes } from "../../../../constructs/aws/hosts/codes";
import { resolveHosts } from "../../../../constructs/aws/hosts/resolve";
import type { Problem } from "../../../../constructs/spec/problem";
import { hypervisor } from "../../../../constructs/spec/schema/hypervisor";
import { location } from "../eks/synth";
import { hosts } from "./hosts";

function resolve(written: object) {
  const problems: Problem[] = [];
  const shared = hosts();
  const decided = resolveHosts(hypervisor.parse({ hypervisor: "kvm", ...written }), shared, shared.bootstrap, {
    platform: { name: "shop", environment: "prod" },
    location,
    report: (problem) => problems.push(problem),
    keep: (_path, _need, choose) => choose(),
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

  it.each([
    ["what would be nested is asked for", machine({ cpu: 16, memory: "64Gi" }), "B4801 hosts.machine"],
    ["what would be nested is named", machine({ type: "m8i.4xlarge" }), "B4801 hosts.machine.type"],
    ["a machine that runs no guests is named", machine({ type: "m7a.xlarge" }), "B4802 hosts.machine.type"],
    ["no machine is named", {}, "B4804 hosts"],
  ])("name the three cheapest metal machines with monthly prices where %s", (_, written, line) => {
    const { lines, problems } = resolve(written);
    expect(lines).toEqual([line]);
    expect(problems[0]?.allowed).toMatch(/^(\S+\.metal\S* \(\d+ USD a month\)(, |$)){3}$/);
  });

  it.each([
    ["an unknown type", machine({ type: "c5.meta" }), "B4803 hosts.machine.type"],
    ["several types", machine({ type: ["c5.metal", "m5.metal"] }), "B4807 hosts.machine.type"],
    ["a type of managed ESXi", { hosts: { machine: { type: "c5.metal" }, type: "ve1-standard-72" } }, "B4805 hosts.type"],
    ["guests", { ...machine({ type: "c5.metal" }), guests: { builder: { image } } }, "B4806 guests"],
  ])("refuse %s", (_, written, line) => {
    const { lines, problems } = resolve(written);
    expect(lines).toEqual([line]);
    expect(codes).toHaveProperty(problems[0]?.code ?? "");
    expect(problems[0]?.fix).toMatch(/\w/);
  });
});
