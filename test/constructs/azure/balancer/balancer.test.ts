import { describe, expect, it } from "vitest";
import { managedNetwork, networkUses } from "../../../support/azure-inputs";
import { apiRequest } from "../../../support/balancer-requests";
import { azureOwner, makeAzure } from "../../../support/balancers";
import { block, blocksOf } from "../../../support/stack";

const frontendOf = (request = apiRequest(), owner = azureOwner()) =>
  (
    block(makeAzure(request, owner).stack.resource, "azurerm_lb", "balancer")["frontend_ip_configuration"] as Readonly<
      Record<string, unknown>
    >[]
  )[0];

describe("a load balancer on Azure", () => {
  it("has a static address in the part of the network for load balancers, which follows its unit and its slot", () => {
    expect(frontendOf()).toMatchObject({ private_ip_address: "10.64.207.254", private_ip_address_allocation: "Static" });
    expect(frontendOf(apiRequest({ slot: 1 }))).toMatchObject({ private_ip_address: "10.64.207.253" });
    expect(frontendOf(apiRequest(), azureOwner({ network: networkUses.stack() }))).toMatchObject({ private_ip_address: "10.64.207.222" });
  });

  it("has an address of Azure's choice in a network of others", () => {
    const owner = azureOwner({ network: networkUses.existing() });
    expect(frontendOf(apiRequest(), owner)).toMatchObject({
      private_ip_address_allocation: "Dynamic",
      subnet_id: "${data.azurerm_subnet.network_nodes.id}",
    });
    expect(frontendOf(apiRequest(), owner)).not.toHaveProperty("private_ip_address");
  });

  it.each([apiRequest({ slot: 16 }), apiRequest({ slot: 15 })])("is refused if no address is left for it", (request) => {
    const network = networkUses.own(managedNetwork({ loadBalancerRange: "10.64.12.0/27" }));
    const { problems } = makeAzure(request, azureOwner({ network }));
    expect(problems).toMatchObject([
      {
        code: "B4096",
        message: "Network main has no free address in 10.64.12.0/27 for load balancer api",
        fix: "use a network with a larger first range",
      },
    ]);
  });

  it("never leads its targets to the internet, and tells clients of connections that it ends", () => {
    const rules = Object.values(blocksOf(makeAzure(apiRequest()).stack.resource, "azurerm_lb_rule"));
    expect(rules).toHaveLength(2);
    for (const rule of rules) expect(rule).toMatchObject({ disable_outbound_snat: true, tcp_reset_enabled: true, protocol: "Tcp" });
  });

  it("lets Azure's own probes reach the port of health alone", () => {
    const { inbound } = makeAzure(apiRequest()).built;
    expect(inbound.filter(({ from }) => from.kind === "service-tag")).toEqual([
      { port: 8719, from: { kind: "service-tag", tag: "AzureLoadBalancer" }, why: "Health checks of load balancer api" },
    ]);
  });

  it("has no zones in a region without any", () => {
    expect(frontendOf(apiRequest(), azureOwner({ network: networkUses.own(managedNetwork({ zones: [] })) }))).not.toHaveProperty("zones");
  });

  it.each([
    [apiRequest({ idleSeconds: 60 }), "Load balancer api has an idle timeout of 60 seconds, which Azure does not support"],
    [apiRequest({ idleSeconds: 250 }), "Load balancer api has an idle timeout of 250 seconds, which Azure does not support"],
    [apiRequest({ accessLogs: { to: null } }), "Load balancer api has access logs, which Azure does not support for TCP"],
    [
      apiRequest({ traffic: { health: { port: 1, path: "/", everySeconds: 4 } } }),
      "Load balancer api checks health every 4 seconds, which Azure does not support",
    ],
  ])("refuses what Azure does not do", (request, message) => {
    expect(makeAzure(request).problems.map((problem) => problem.message)).toEqual([message]);
  });
});
