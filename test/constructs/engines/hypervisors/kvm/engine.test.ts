import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { kvmPlan, kvmUserData } from "./user-data";

interface CloudConfig {
  readonly ssh_pwauth: boolean;
  readonly packages: readonly string[];
  readonly write_files: readonly { readonly path: string; readonly content: string }[];
  readonly runcmd: readonly (readonly string[])[];
}

describe("the first boot of a KVM host", () => {
  const userData = kvmUserData();
  const { system, health } = kvmPlan().boot;
  const config = parse(userData) as CloudConfig;
  const file = (path: string) => config.write_files.find((each) => each.path === path)?.content ?? "";

  it("is this text", () => {
    expect(userData).toMatchSnapshot();
  });

  it("is the same for equal specs, and fits the size limit of every cloud", () => {
    expect(system).toBe("ubuntu-24.04");
    expect(kvmUserData({ hosts: { count: 5, disk: "500Gi" } })).toBe(userData);
    expect(Buffer.byteLength(userData)).toBeLessThan(16_384);
    expect(userData.startsWith("#cloud-config\n")).toBe(true);
  });

  it("accepts no password, and no connection to libvirt from the network", () => {
    expect(config.ssh_pwauth).toBe(false);
    expect(file("/etc/ssh/sshd_config.d/10-berth.conf")).toContain("PasswordAuthentication no");
    expect(file("/usr/local/sbin/berth-host-start")).toContain("mask libvirtd-tcp.socket libvirtd-tls.socket");
  });

  it("confines each guest, and blocks guests from the credentials of their host", () => {
    expect(file("/usr/local/sbin/berth-host-start")).toContain("security_require_confined = 1");
    expect(file("/etc/berth/guests.nft")).toMatch(/ip daddr \{[^}]*169\.254\.169\.254[^}]*\} drop/);
  });

  it("requires /dev/kvm, and checks it with libvirt, its network and its storage", () => {
    expect(file("/usr/local/sbin/berth-host-start")).toContain("test -c /dev/kvm");
    for (const watched of ["/dev/kvm", "version", "net-list", "pool-list", "berth_guests"])
      expect(file("/usr/local/sbin/berth-host-health")).toContain(watched);
  });

  it("answers health checks on its port, with the result of the last check", () => {
    const [mark] = /\/run\/berth-host-fit/.exec(file("/usr/local/sbin/berth-host-health")) ?? [];
    expect(file("/etc/systemd/system/berth-host-answer.socket")).toContain(`ListenStream=${health.port}\n`);
    expect(file("/usr/local/sbin/berth-host-answer")).toContain(`find ${mark} -mmin -5`);
    expect(file("/usr/local/sbin/berth-host-start")).toContain("enable --now berth-host-answer.socket");
  });

  it("runs only files that it writes", () => {
    const paths = config.write_files.map(({ path }) => path);
    for (const [command] of config.runcmd) expect(paths).toContain(command);
  });

  it("is for the number of hosts in the spec, rolled out by the cloud, without access", () => {
    expect(kvmPlan({ hosts: { count: 5, disk: "500Gi", dedicated: true } })).toMatchObject({
      role: "hosts",
      machine: null,
      count: { min: 5, max: 5 },
      rolledBy: "cloud",
      disks: { rootGiB: 500 },
      dedicated: true,
      access: { inbound: [], secrets: [], objects: [], discovers: false },
    });
  });
});
