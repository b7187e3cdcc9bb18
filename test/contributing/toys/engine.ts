/** An engine that is not real: Xen whose hosts have one file. Its record adds Google Cloud to the clouds that the language knows for Xen. */
import type { Addition } from "../scratch-tree";

export const TOY_FILE = "/etc/berth/toy.conf";

const engine = `/** Xen hosts of the toy. */
import type { HypervisorEngine } from "../../../platform/resolve/engine";
import { hostsPlan } from "../hosts";

export const xen: HypervisorEngine<"xen"> = {
  plan: (parsed) => ({
    unit: { hypervisor: "xen" },
    pools: [
      hostsPlan(parsed, {
        system: "ubuntu-24.04",
        files: [{ path: "${TOY_FILE}", permissions: "0644", content: "dom0_mem=2G\\n" }],
        packages: ["xen-system-amd64"],
        commands: [["systemctl", "enable", "xendomains"]],
        health: { port: 8081, path: "/" },
        drain: null,
      }),
    ],
  }),
};
`;

export const toyEngine: Addition = {
  files: { "constructs/engines/hypervisors/xen/engine.ts": engine },
  edits: {
    "constructs/catalog/hypervisors.ts": [
      { text: 'xen: { built: false, places: { aws: "metal" }', becomes: 'xen: { built: true, places: { aws: "metal", google: "nested" }' },
    ],
    "constructs/assembly/tables.ts": [
      { after: 'from "../engines/hypervisors/kvm/engine";', add: 'import { xen } from "../engines/hypervisors/xen/engine";' },
      { text: "hypervisors: { kvm }", becomes: "hypervisors: { kvm, xen }" },
    ],
  },
};
