/** Firewall rules of nodes and hosts, which open what is otherwise closed. */
import { z } from "zod";
import { anyCidr } from "./values";

const LAST_PORT = 65_535;

/** A port, or `from-to`; parsed to the first and the last. */
const ports = z
  .union([
    z
      .int()
      .min(1)
      .max(LAST_PORT)
      .transform((one): [number, number] => [one, one]),
    z
      .string()
      .regex(/^\d{1,5}-\d{1,5}$/, "must be a port such as 443, or a range such as 30000-32767")
      .transform((written, context): [number, number] => {
        const [first = 0, last = 0] = written.split("-").map(Number);
        if (first >= 1 && first <= last && last <= LAST_PORT) return [first, last];
        context.addIssue({ code: "custom", message: `must be a range of ports from 1 to ${LAST_PORT}`, input: written });
        return z.NEVER;
      }),
  ])
  .meta({ id: "ports", examples: ["30000-32767"] });

const traffic = {
  ports: z.array(ports).min(1).optional().describe("Ports, or ranges of them such as `30000-32767`. Default: all"),
  protocol: z.enum(["tcp", "udp", "all"]).default("tcp").describe("Protocol. `all`: every protocol, on all ports"),
};

const firewallOf = <W extends z.ZodType>(word: W, words: string) => {
  const peers = z.array(z.union([word, anyCidr])).min(1);
  const ingress = z.strictObject({ from: peers.describe(`Sources: ranges, and the words ${words}`), ...traffic });
  const egress = z.strictObject({ to: peers.describe(`Destinations: ranges, and the words ${words}`), ...traffic });
  return z.strictObject({
    ingress: z.array(ingress).default([]).describe("Inbound connections that are allowed, in addition to those that are necessary"),
    egress: z.array(egress).default([]).describe("Outbound connections that are allowed, in addition to those that are necessary"),
  });
};

/** `nodes` includes the pods on them; `internet` is 0.0.0.0/0, and ::/0 in a network with IPv6. */
export const nodeFirewall = firewallOf(
  z.enum(["nodes", "control-plane", "network", "internet"]),
  "`nodes` (with their pods), `control-plane`, `network` and `internet`",
);

export const hostFirewall = firewallOf(z.enum(["nodes", "network", "internet"]), "`nodes` (the hosts), `network` and `internet`");

export type ParsedFirewall = z.output<typeof nodeFirewall>;
