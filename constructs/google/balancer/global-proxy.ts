/** The resources of an internet-facing HTTP load balancer. Targets see the addresses of Google's global proxies, not of clients. */
import { ComputeBackendService } from "@cdktf/provider-google/lib/compute-backend-service";
import { ComputeGlobalAddress } from "@cdktf/provider-google/lib/compute-global-address";
import { ComputeGlobalForwardingRule } from "@cdktf/provider-google/lib/compute-global-forwarding-rule";
import { ComputeHealthCheck } from "@cdktf/provider-google/lib/compute-health-check";
import { ComputeSslPolicy } from "@cdktf/provider-google/lib/compute-ssl-policy";
import { ComputeTargetHttpProxy } from "@cdktf/provider-google/lib/compute-target-http-proxy";
import { ComputeTargetHttpsProxy } from "@cdktf/provider-google/lib/compute-target-https-proxy";
import { ComputeUrlMap } from "@cdktf/provider-google/lib/compute-url-map";
import type { Construct } from "constructs";
import { ownLabels } from "../../platform/naming/labels";
import type { GoogleProxyBalancer, GoogleRoute } from "../../platform/types/google/balancer";
import { labelled } from "../labels";
import { clientPolicy } from "./client-policy";
import { healthSettings, probeRanges } from "./health-settings";
import { partName } from "./names";
import type { ProxyParts, ProxyProps } from "./proxy-parts";
import { deletedAfterUpdates, proxiedService, tlsSettings } from "./proxy-settings";
import { redirectToHttps, urlMapRules } from "./url-map";

const SCHEME = "EXTERNAL_MANAGED";

export function globalProxy(scope: Construct, { balancer, location, context }: ProxyProps): ProxyParts {
  const labels = labelled(ownLabels(balancer.labels, location));
  const address = new ComputeGlobalAddress(scope, "address", {
    name: partName(balancer),
    addressType: "EXTERNAL",
    ...labels,
    ...(balancer.deletionProtection && { lifecycle: { preventDestroy: true } }),
  });
  const forward = forwarding(scope, balancer, address.id, labels);
  const forwardHttp = (urlMap: string) =>
    forward(80, new ComputeTargetHttpProxy(scope, "proxy-80", { name: partName(balancer, "80"), urlMap }).id);

  return {
    ip: address.address,
    sources: probeRanges("usual"),
    service: services(scope, balancer),
    serve: (serviceOf) => {
      const map = new ComputeUrlMap(scope, "routes", { name: partName(balancer), ...urlMapRules(balancer, serviceOf) });
      if (balancer.tls === null) return void forwardHttp(map.id);
      forwardHttp(new ComputeUrlMap(scope, "redirect", { name: partName(balancer, "redirect"), ...redirectToHttps }).id);
      const policyId = new ComputeSslPolicy(scope, "tls", { name: partName(balancer), ...tlsSettings }).id;
      const proxy = new ComputeTargetHttpsProxy(scope, "proxy-443", {
        name: partName(balancer, "443"),
        urlMap: map.id,
        sslPolicy: policyId,
        ...(balancer.tls.kind === "certificate-map"
          ? { certificateMap: context.valueOf(balancer.tls.map) }
          : { certificateManagerCertificates: balancer.tls.certificates.map((certificate) => context.valueOf(certificate)) }),
      });
      forward(443, proxy.id);
    },
  };
}

function services(scope: Construct, balancer: GoogleProxyBalancer): ProxyParts["service"] {
  const policy = clientPolicy(scope, balancer);
  return (route: GoogleRoute) => {
    const name = partName(balancer, route.id);
    const health = new ComputeHealthCheck(scope, `health-${route.id}`, { name, ...healthSettings(route.health) });
    return new ComputeBackendService(scope, `service-${route.id}`, {
      name,
      loadBalancingScheme: SCHEME,
      healthChecks: [health.id],
      ...(policy !== null && { securityPolicy: policy }),
      ...proxiedService(balancer, route),
      ...deletedAfterUpdates,
    });
  };
}

function forwarding(scope: Construct, balancer: GoogleProxyBalancer, ipAddress: string, labels: ReturnType<typeof labelled>) {
  return (port: number, target: string) =>
    new ComputeGlobalForwardingRule(scope, `rule-${port}`, {
      name: partName(balancer, String(port)),
      loadBalancingScheme: SCHEME,
      networkTier: "PREMIUM",
      ipAddress,
      ipProtocol: "TCP",
      portRange: String(port),
      target,
      ...labels,
    });
}
