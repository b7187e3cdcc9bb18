/** Two implicit networks in one location pay for their gateways twice. */
import type { PlatformRule } from "../rule";

export const gatewaysTwice: PlatformRule = {
  name: "gateways-twice",
  code: "B5008",
  severity: "warning",
  text: {
    title: "Networks in one location each have their own NAT gateways",
    explanation:
      "A cluster or host group without `network` gets a network of its own, with a NAT gateway in every zone. Two of them in one location could share one network.",
    fix: "declare one network and set network in both",
  },
  check: ({ clusters, hostGroups }) => {
    const implicit = [...clusters, ...hostGroups].filter(({ network }) => network.kind === "own");
    return implicit
      .filter(({ location }, index) => implicit.findIndex((other) => other.location === location) < index)
      .map(({ path, location }) => ({
        path: path.split("."),
        message: `Another network is created in ${location}, with its own NAT gateways`,
        fix: "declare one network and set network in both",
      }));
  },
};
