import { azureOwner, makeAzure } from "../../support/balancers";
import { type Blocks, blocksOf } from "../../support/stack";
import { balancerContract } from "./suite";

const all = (resource: Blocks, type: string) => Object.values(blocksOf(resource, type));
const rules = (resource: Blocks) => all(resource, "azurerm_lb_rule");
const frontends = (resource: Blocks) =>
  all(resource, "azurerm_lb").flatMap((lb) => lb["frontend_ip_configuration"] as Readonly<Record<string, unknown>>[]);

balancerContract({
  name: "Azure",
  make: (request, owner = {}) => makeAzure(request, azureOwner(owner)),
  portsOf: (resource) =>
    rules(resource)
      .map((rule) => Number(rule["frontend_port"]))
      .sort((a, b) => a - b),
  isPublic: (resource) => frontends(resource).some((frontend) => frontend["public_ip_address_id"] !== undefined),
  clientsOf: ({ built }) => built.inbound.flatMap(({ from }) => (from.kind === "ranges" ? from.ranges : [])),
  healthOf: (resource) =>
    all(resource, "azurerm_lb_probe").map((probe) => ({
      port: Number(probe["port"]),
      path: String(probe["request_path"]),
      everySeconds: Number(probe["interval_in_seconds"]),
      unhealthyCount: Number(probe["probe_threshold"]),
    })),
  drainOf: { missing: "Azure lets the connections of a target that left its pool go on for as long as it runs" },
  idle: { seconds: 600, of: (resource) => rules(resource).map((rule) => 60 * Number(rule["idle_timeout_in_minutes"])) },
  portTranslation: (resource) =>
    Object.fromEntries(rules(resource).map((rule) => [String(rule["frontend_port"]), Number(rule["backend_port"])])),
  stateful: ["azurerm_lb", "azurerm_public_ip"],
  nameLimits: { azurerm_lb: 80 },
  labels: { argument: "tags", types: ["azurerm_lb"] },
  zones: (resource) => frontends(resource).every(({ zones }) => JSON.stringify(zones) === '["1","2","3"]'),
  http: { missing: "an application gateway needs a subnet of its own, which networks do not have yet" },
});
