/** Firewalls of nodes and hosts. */
import fc from "fast-check";
import { entry, type Written } from "./values";

const ports = fc.subarray<number | string>([443, 8080, "30000-32767"], { minLength: 1 });
const traffic = fc.oneof(entry({}, { ports, protocol: fc.constantFrom("tcp", "udp") }), entry({ protocol: fc.constant("all") }));

const rules = (key: "from" | "to", words: readonly string[]): fc.Arbitrary<Written[]> =>
  fc.array(
    fc
      .tuple(fc.subarray(["203.0.113.0/24", "10.200.0.0/16", "internet", ...words], { minLength: 1 }), traffic)
      .map(([peers, rest]) => ({ [key]: peers, ...rest })),
    { maxLength: 2 },
  );

/** @param words of the orchestrator, in addition to ranges and the internet */
export const firewall = (words: readonly string[]): fc.Arbitrary<Written> =>
  entry({}, { ingress: rules("from", words), egress: rules("to", words) });

export const ofNodes = ["nodes", "control-plane", "network"];
export const ofHosts = ["nodes", "network"];
