/** Two networks that clusters made for themselves in one location pay for their gateways twice. */
import type { PlatformRule } from "../rule";

export const gatewaysTwice: PlatformRule = {
  name: "gateways-twice",
  code: "B5008",
  severity: "warning",
  text: {
    title: "Networks of one location each pay for their gateways",
    explanation:
      "A cluster or host group without `network` makes its own, with a gateway in every zone. Two of them in one location could share.",
    fix: "Declare one network and name it in both.",
  },
  check: ({ clusters, hostGroups }) => {
    const own = [...clusters, ...hostGroups].filter(({ network }) => network.kind === "own");
    return own
      .filter(({ location }, index) => own.findIndex((other) => other.location === location) < index)
      .map(({ path, location }) => ({
        path: path.split("."),
        message: `makes another network of its own in ${location}, with gateways of its own`,
        fix: "declare one network and name it in both",
      }));
  },
};
