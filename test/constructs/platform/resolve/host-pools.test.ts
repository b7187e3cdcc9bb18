/** What is decided of pools of hosts alike on all clouds. */
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Cloud, clouds } from "../../../../constructs/catalog/cloud";
import { newestHostBuild } from "../../../../constructs/catalog/images";
import { nestedFamilies } from "../../../../constructs/catalog/machines";
import { access, boot } from "../../../support/boots";
import { decideHosts } from "../../../support/decide-hosts";

const plainMachines: Readonly<Record<Cloud, string>> = { aws: "m7a.xlarge", azure: "Standard_B4ms", google: "e2-standard-8" };
/** A family, or an image without a version, moves without a change of the spec. */
const ownImages: Readonly<Record<Cloud, { readonly accepted: readonly string[]; readonly refused: readonly string[] }>> = {
  aws: { accepted: ["ami-0123456789abcdef0", "${aws_ami.kvm.id}"], refused: ["kvm-7", "ssm:/shop/kvm"] },
  google: {
    accepted: ["projects/shop-images/global/images/kvm-7", "${google_compute_image.kvm.id}"],
    refused: ["projects/shop-images/global/images/family/kvm", "kvm-7", "family/kvm"],
  },
  azure: {
    accepted: [
      "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/kvm",
      "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/shop/images/kvm/versions/1.0.0",
      "/communityGalleries/shop-1/images/kvm/versions/1.0.0",
      "${azurerm_image.kvm.id}",
    ],
    refused: [
      "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/shop/images/kvm",
      "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/shop/images/kvm/versions/latest",
      "Canonical:ubuntu-24_04-lts:server:latest",
    ],
  },
};
const imageCodes: Readonly<Record<Cloud, string>> = { aws: "B4611", google: "B4936", azure: "B5138" };
const longest: Readonly<Record<Cloud, number>> = { aws: 16_384, azure: 65_535, google: 196_608 };
const longestDrain: Readonly<Record<Cloud, number>> = { aws: 7200, azure: 900, google: 90 };

describe.each(clouds)("a pool of hosts on %s", (cloud) => {
  it("gets the cheapest machine type with nested virtualization, and the next suitable one", () => {
    const { pool, lines } = decideHosts(cloud, { hosts: { count: 3, machine: { cpu: 16, memory: "64Gi" }, disk: "500Gi" } });
    expect(lines).toEqual([]);
    expect(pool).toMatchObject({ count: { min: 3, max: 3 }, diskGiB: 500, arch: "amd64", nested: true });
    expect(pool?.machine.cpu).toBeGreaterThanOrEqual(16);
    expect(pool?.machine.memoryMiB).toBeGreaterThanOrEqual(65_536);
    const next = pool?.nextMachine ?? expect.unreachable("no machine comes next");
    expect(next).not.toBe(pool?.machine.type);
    expect(decideHosts(cloud, { hosts: { machine: { type: next } } }).lines).toEqual([]);
    expect(JSON.parse(JSON.stringify(pool))).toEqual(pool);
  });

  it("gets a machine type for one or two guests by default, and never bare metal", () => {
    const { pool, lines } = decideHosts(cloud);
    expect(lines).toEqual([]);
    expect(pool?.machine.cpu).toBeGreaterThanOrEqual(4);
    expect(pool?.machine.type).not.toContain("metal");
  });

  it("accepts any machine type, without nested virtualization, if its engine runs no guests", () => {
    const request = { virtualization: "none" } as const;
    expect(decideHosts(cloud, { request }).pool).toMatchObject({ nested: false });
    expect(decideHosts(cloud, { request, hosts: { machine: { type: plainMachines[cloud] } } }).lines).toEqual([]);
  });

  it("rejects a machine type without nested virtualization, and lists suitable families", () => {
    const { pool, lines, problems } = decideHosts(cloud, { hosts: { machine: { type: plainMachines[cloud] } } });
    expect(lines).toEqual(["B4801 hosts.machine.type"]);
    expect(pool).toBeNull();
    for (const family of nestedFamilies(cloud)) expect(problems[0]?.allowed).toContain(family);
  });

  it("gets the newest build of its operating system, pinned with the system as request", () => {
    const asked: unknown[] = [];
    const pin = ((_kind: string, path: string, request: unknown, choose: () => unknown) => {
      if (path.endsWith(".image")) asked.push([path, request]);
      return choose();
    }) as never;
    const build = newestHostBuild("ubuntu-24.04", cloud) ?? "";
    expect(decideHosts(cloud, { pin }).pool?.image).toEqual({ kind: "build", build });
    expect(asked).toEqual([["hypervisors.lab.image", { system: "ubuntu-24.04" }]]);
  });

  it("keeps the pinned build when the catalogue has another one, and never goes back by an update", () => {
    const pinned = ((_kind: string, path: string, _request: unknown, choose: (before?: unknown) => unknown) =>
      path.endsWith(".image") ? choose({ chosen: "209901010", isSameRequest: true }) : choose()) as never;
    expect(decideHosts(cloud, { pin: pinned }).pool?.image).toEqual({ kind: "build", build: "209901010" });
  });

  it("runs its own image, written so that it can never become another one", () => {
    for (const image of ownImages[cloud].accepted)
      expect(decideHosts(cloud, { hosts: { image } })).toMatchObject({ lines: [], pool: { image: { kind: "own", id: image } } });
    for (const image of ownImages[cloud].refused)
      expect(decideHosts(cloud, { hosts: { image } }).lines).toEqual([`${imageCodes[cloud]} hosts.image`]);
  });

  it("keeps the lock's choice while the request is the same", () => {
    const kept = decideHosts(cloud, { hosts: { machine: { cpu: 8 } } }).pool?.machine.type ?? "";
    const need = { cloud, use: "nested", spot: false, cpu: 2, arch: "amd64", burstable: false };
    const choices = { "hypervisors.lab.machine": { need, chosen: { types: [kept], next: null } } };
    expect(decideHosts(cloud, { hosts: { machine: { cpu: 2 } }, choices }).pool?.machine.type).toBe(kept);
  });

  it.each([
    ["an unknown type", { machine: { type: "no-such.type" } }, "B4041 hosts.machine.type", /type/],
    ["a request that no machine type meets", { machine: { cpu: 5000 } }, "B4040 hosts.machine", /machine/],
    ["a disk that is too small for the system", { disk: "8Gi" }, "B4805 hosts.disk", /disk/],
  ])("rejects %s", (_, hosts, line, fix) => {
    const { lines, problems } = decideHosts(cloud, { hosts });
    expect(lines).toEqual([line]);
    expect(problems[0]?.fix).toMatch(fix);
  });

  it("rejects a network without internet access", () => {
    const network = { kind: "existing", network: { key: "old", egress: "none", zones: [], privateSubnets: [] } } as never;
    const { lines, problems } = decideHosts(cloud, { unit: { network } });
    expect(lines).toEqual(["B4804 network"]);
    expect(problems[0]?.message).toBe("Hosts install packages from the internet at first boot, but network old has egress: none");
  });

  it("rejects user data that is one byte too long for the cloud", () => {
    const padded = (bytes: number) => boot({ files: [{ path: "/a", permissions: "0644", content: "x".repeat(bytes) }] });
    const empty = Buffer.byteLength(decideHosts(cloud, { request: { boot: padded(0) } }).pool?.boot.userData ?? "");
    // One line of YAML, whose quotes are gone once the text is not empty.
    const one = Buffer.byteLength(decideHosts(cloud, { request: { boot: padded(1) } }).pool?.boot.userData ?? "") - 1;
    expect(one).toBeLessThanOrEqual(empty);
    const fits = longest[cloud] - one;
    expect(decideHosts(cloud, { request: { boot: padded(fits) } }).lines).toEqual([]);
    const { lines, problems } = decideHosts(cloud, { request: { boot: padded(fits + 1) } });
    expect(lines).toEqual(["B4806 hosts"]);
    expect(problems[0]).toMatchObject({ value: `${longest[cloud] + 1} bytes`, allowed: `at most ${longest[cloud]} bytes` });
  });

  it("rejects a drain that is too long for the cloud, unless a host program replaces hosts", () => {
    const drained = (seconds: number) => boot({ drain: { command: ["/usr/bin/toy", "drain"], seconds } });
    const most = longestDrain[cloud];
    expect(decideHosts(cloud, { request: { boot: drained(most) } })).toMatchObject({ lines: [], pool: { boot: { drainSeconds: most } } });
    expect(decideHosts(cloud, { request: { boot: drained(most + 1) } }).lines).toEqual(["B4807 hosts"]);
    expect(decideHosts(cloud, { request: { boot: drained(most + 1), rolledBy: "host-program" } }).lines).toEqual([]);
  });

  it("rejects an operating system that the cloud does not offer", () => {
    const windows = { ...boot(), system: "windows-2022" } as const;
    const { pool, lines, problems } = decideHosts(cloud, { request: { boot: windows } });
    expect({ pool, lines, allowed: problems[0]?.allowed }).toEqual({ pool: null, lines: ["B4808 hosts"], allowed: "ubuntu-24.04" });
  });

  it("renders what the engine asks for into its user data, and the cloud's own notice only for a drain that the cloud must wait for", () => {
    const config = (request: object) => parse(decideHosts(cloud, { request }).pool?.boot.userData ?? "");
    expect(config({})).toMatchObject({
      packages: ["toy"],
      write_files: [{ path: "/etc/toy.conf", owner: "root:root", permissions: "0644", content: "toy = true\n" }],
      runcmd: [["/usr/bin/toy", "start"]],
    });
    const drained = { boot: boot({ drain: { command: ["/usr/bin/toy", "drain"], seconds: 60 } }) };
    const paths = (request: object) => config(request).write_files.map(({ path }: { path: string }) => path);
    const notice = cloud === "google" ? [] : ["/usr/local/sbin/berth-stop-notice", "/etc/systemd/system/berth-stop-notice.service"];
    expect(paths(drained)).toEqual(["/etc/toy.conf", "/etc/systemd/system/berth-drain.service", ...notice]);
    expect(paths({ ...drained, rolledBy: "host-program" })).toEqual(["/etc/toy.conf", "/etc/systemd/system/berth-drain.service"]);
  });

  it("passes the access of the plan on unchanged", () => {
    const asked = access({ discovers: true, secrets: [{ name: "manager", right: "read" }] });
    expect(decideHosts(cloud, { request: { access: asked } }).pool?.access).toEqual(asked);
  });
});

describe("an engine that requires bare metal", () => {
  const request = { virtualization: "metal" } as const;

  it("gets the named bare-metal type, without nested virtualization", () => {
    expect(decideHosts("aws", { request, hosts: { machine: { type: "c5.metal" } } }).pool).toMatchObject({
      machine: { type: "c5.metal" },
      nested: false,
    });
  });

  it.each(clouds)("never gets another machine type on %s", (cloud) => {
    expect(decideHosts(cloud, { request }).pool).toBeNull();
    const nesting = decideHosts(cloud).pool?.machine.type;
    const { pool, lines } = decideHosts(cloud, { request, hosts: { machine: { type: nesting } } });
    expect({ pool, lines }).toEqual({ pool: null, lines: ["B4801 hosts.machine.type"] });
  });
});
