import { googleOwner, makeGoogle } from "../../support/balancers";
import { type Blocks, type Body, blocksOf } from "../../support/stack";
import { balancerContract } from "./suite";

/** Regional and global ones of a kind. */
const both = (resource: Blocks, kind: string): readonly Body[] =>
  [`google_compute_${kind}`, `google_compute_region_${kind}`, `google_compute_global_${kind}`].flatMap((type) =>
    Object.values(blocksOf(resource, type)),
  );
const rules = (resource: Blocks) => both(resource, "forwarding_rule");
const maps = (resource: Blocks) => [
  ...Object.entries(blocksOf(resource, "google_compute_url_map")),
  ...Object.entries(blocksOf(resource, "google_compute_region_url_map")),
];

/** Ranges of Google itself, from which health checks and proxies connect. */
const googleRanges = new Set(["130.211.0.0/22", "35.191.0.0/16", "209.85.152.0/22", "209.85.204.0/22"]);

/** What a URL map says of hosts that it does not name. */
function answerOf([, map]: [string, Body]): "404" | "redirect" | "targets" {
  if (JSON.stringify(map["default_url_redirect"] ?? {}).includes('"https_redirect":true')) return "redirect";
  const { http_status, percentage } =
    (map["default_route_action"] as never as { fault_injection_policy: { abort: Record<string, number> } } | undefined)
      ?.fault_injection_policy.abort ?? {};
  return http_status === 404 && percentage === 100 ? "404" : "targets";
}

/** The URL map that a port's proxy names. */
function mapOfPort(resource: Blocks, rule: Body): [string, Body] {
  const proxy = /\.([^.]+)\.id/.exec(String(rule["target"]))?.[1] ?? "";
  const named = [...both(resource, "target_http_proxy"), ...both(resource, "target_https_proxy")];
  const found = named.find((each) => each["name"] === rule["name"]);
  const map = maps(resource).find(([address]) => String(found?.["url_map"]).includes(`.${address}.`));
  if (map === undefined) throw new Error(`proxy ${proxy} names no URL map`);
  return map;
}

balancerContract({
  name: "Google Cloud",
  make: (request, owner = {}) => makeGoogle(request, googleOwner(owner)),
  portsOf: (resource) =>
    rules(resource)
      .flatMap(({ ports, port_range }) => (ports as string[] | undefined) ?? [String(port_range)])
      .map(Number)
      .sort((a, b) => a - b),
  isPublic: (resource) => both(resource, "address").some(({ address_type }) => address_type === "EXTERNAL"),
  clientsOf: ({ stack, built }) => {
    const policies = Object.values(blocksOf(stack.resource, "google_compute_security_policy"));
    const allowed = policies.flatMap(({ rule }) =>
      (rule as { action: string; match: { config: { src_ip_ranges: string[] } } }[]).filter(({ action }) => action === "allow"),
    );
    if (policies.length > 0) return allowed.flatMap(({ match }) => match.config.src_ip_ranges);
    return built.inbound.flatMap(({ from }) => (from.kind === "ranges" ? from.ranges.filter((range) => !googleRanges.has(range)) : []));
  },
  healthOf: (resource) =>
    both(resource, "health_check").map((check) => {
      const { port, request_path } = check["http_health_check"] as { port: number; request_path: string };
      return {
        port,
        path: request_path,
        everySeconds: Number(check["check_interval_sec"]),
        unhealthyCount: Number(check["unhealthy_threshold"]),
      };
    }),
  drainOf: (resource) => both(resource, "backend_service").map((service) => Number(service["connection_draining_timeout_sec"])),
  idle: { missing: "connections of passthrough load balancers are tracked for a time that nobody sets" },
  portTranslation: { missing: "packets reach targets with the port that clients name" },
  stateful: ["google_compute_address"],
  nameLimits: {
    google_compute_address: 63,
    google_compute_forwarding_rule: 63,
    google_compute_region_backend_service: 63,
    google_compute_region_health_check: 63,
  },
  labels: { argument: "labels", types: ["google_compute_address", "google_compute_forwarding_rule"] },
  zones: (resource) => both(resource, "backend_service").every(({ region }) => region === "europe-west1"),
  http: {
    certificate: "//certificatemanager.googleapis.com/projects/shop-prod/locations/global/certificateMaps/web",
    answersOf: (resource) =>
      Object.fromEntries(rules(resource).map((rule) => [String(rule["port_range"]), answerOf(mapOfPort(resource, rule))])),
    routesOf: ({ stack: { resource }, built }) => {
      const ports = new Map((built.targets["namedPorts"] as { name: string; port: number }[]).map(({ name, port }) => [name, port]));
      const services = {
        ...blocksOf(resource, "google_compute_backend_service"),
        ...blocksOf(resource, "google_compute_region_backend_service"),
      };
      return Object.fromEntries(
        maps(resource).flatMap(([, map]) =>
          ((map["host_rule"] as { hosts: string[]; path_matcher: string }[] | undefined) ?? []).flatMap(({ hosts, path_matcher }) => {
            const matcher = (map["path_matcher"] as { name: string; default_service: string }[]).find(({ name }) => name === path_matcher);
            const service = services[/\.([^.]+)\.id/.exec(String(matcher?.default_service))?.[1] ?? ""];
            return hosts.map((host) => [host, ports.get(String(service?.["port_name"])) ?? 0]);
          }),
        ),
      );
    },
    tlsOf: (resource) =>
      both(resource, "target_https_proxy").map(({ ssl_policy }) => {
        const [, type, name] = /^\$\{([^.]+)\.([^.]+)\.id\}$/.exec(String(ssl_policy)) ?? [];
        return String(resource[String(type)]?.[String(name)]?.["min_tls_version"]).replace("TLS_", "").replace("_", ".");
      }),
    partsOfRoute: (resource, id) =>
      Object.fromEntries(
        Object.entries(resource).flatMap(([type, named]) =>
          Object.entries(named).flatMap(([address, body]) => (address.endsWith(`-${id}`) ? [[`${type}.${address}`, body]] : [])),
        ),
      ),
    accessLogs: {
      request: { to: null },
      isLogged: (resource) =>
        both(resource, "backend_service").some((service) => JSON.stringify(service["log_config"]) === '{"enable":true,"sample_rate":1}'),
    },
  },
});
