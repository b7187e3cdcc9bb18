/** The resources of an internal HTTP load balancer: regional Envoy proxies with addresses from the network's proxy-only subnet. */
import { ComputeAddress } from "@cdktf/provider-google/lib/compute-address";
import { ComputeForwardingRule } from "@cdktf/provider-google/lib/compute-forwarding-rule";
import { ComputeRegionBackendService } from "@cdktf/provider-google/lib/compute-region-backend-service";
import { ComputeRegionHealthCheck } from "@cdktf/provider-google/lib/compute-region-health-check";
import { ComputeRegionSslPolicy } from "@cdktf/provider-google/lib/compute-region-ssl-policy";
import { ComputeRegionTargetHttpProxy } from "@cdktf/provider-google/lib/compute-region-target-http-proxy";
import { ComputeRegionTargetHttpsProxy } from "@cdktf/provider-google/lib/compute-region-target-https-proxy";
import { ComputeRegionUrlMap } from "@cdktf/provider-google/lib/compute-region-url-map";
import type { Construct } from "constructs";
import { ownLabels } from "../../platform/naming/labels";
import type { GoogleProxyBalancer, GoogleRoute } from "../../platform/types/google/balancer";
import { labelled } from "../labels";
import { healthSettings, probeRanges } from "./health-settings";
import { partName } from "./names";
import type { ProxyParts, ProxyProps } from "./proxy-parts";
import { deletedAfterUpdates, proxiedService, tlsSettings } from "./proxy-settings";
import { redirectToHttps, urlMapRules } from "./url-map";

const SCHEME = "INTERNAL_MANAGED";

export function regionalProxy(scope: Construct, props: ProxyProps): ProxyParts {
  const { balancer, location, links, context } = props;
  const labels = labelled(ownLabels(balancer.labels, location));
  const { region } = location;
  const address = new ComputeAddress(scope, "address", {
    name: partName(balancer),
    region,
    addressType: "INTERNAL",
    // The forwarding rules for 443 and 80 share it.
    purpose: "SHARED_LOADBALANCER_VIP",
    subnetwork: links.subnet,
    ...labels,
    ...(balancer.deletionProtection && { lifecycle: { preventDestroy: true } }),
  });
  const forward = forwarding(scope, props, address.id, labels);
  const forwardHttp = (urlMap: string) =>
    forward(80, new ComputeRegionTargetHttpProxy(scope, "proxy-80", { name: partName(balancer, "80"), region, urlMap }).id);

  return {
    ip: address.address,
    // Requests come from the proxies of the network, health checks from ranges of Google.
    sources: [...(links.loadBalancerRange === null ? links.ranges : [links.loadBalancerRange]), ...probeRanges("usual")],
    service: services(scope, balancer, region),
    serve: (serviceOf) => {
      const map = new ComputeRegionUrlMap(scope, "routes", { name: partName(balancer), region, ...urlMapRules(balancer, serviceOf) });
      if (balancer.tls === null) return void forwardHttp(map.id);
      forwardHttp(new ComputeRegionUrlMap(scope, "redirect", { name: partName(balancer, "redirect"), region, ...redirectToHttps }).id);
      const policyId = new ComputeRegionSslPolicy(scope, "tls", { name: partName(balancer), region, ...tlsSettings }).id;
      const certificates = balancer.tls.kind === "certificates" ? balancer.tls.certificates : [balancer.tls.map];
      const proxy = new ComputeRegionTargetHttpsProxy(scope, "proxy-443", {
        name: partName(balancer, "443"),
        region,
        urlMap: map.id,
        sslPolicy: policyId,
        certificateManagerCertificates: certificates.map((certificate) => context.valueOf(certificate)),
      });
      forward(443, proxy.id);
    },
  };
}

function services(scope: Construct, balancer: GoogleProxyBalancer, region: string): ProxyParts["service"] {
  return (route: GoogleRoute) => {
    const name = partName(balancer, route.id);
    const health = new ComputeRegionHealthCheck(scope, `health-${route.id}`, { name, region, ...healthSettings(route.health) });
    return new ComputeRegionBackendService(scope, `service-${route.id}`, {
      name,
      region,
      loadBalancingScheme: SCHEME,
      healthChecks: [health.id],
      ...proxiedService(balancer, route),
      ...deletedAfterUpdates,
    });
  };
}

function forwarding(scope: Construct, { balancer, location, links }: ProxyProps, ipAddress: string, labels: ReturnType<typeof labelled>) {
  return (port: number, target: string) =>
    new ComputeForwardingRule(scope, `rule-${port}`, {
      name: partName(balancer, String(port)),
      region: location.region,
      loadBalancingScheme: SCHEME,
      ipAddress,
      ipProtocol: "TCP",
      portRange: String(port),
      network: links.network,
      subnetwork: links.subnet,
      allowGlobalAccess: false,
      target,
      ...labels,
      ...(links.proxiesReady.length > 0 && { dependsOn: [...links.proxiesReady] }),
    });
}
