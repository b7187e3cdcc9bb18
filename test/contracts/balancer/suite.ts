/** What every load balancer keeps, whichever cloud builds it: one suite, run against each implementation. */
import { describe, expect, it } from "vitest";
import type { Problem } from "../../../constructs/language/problems/problem";
import type { BalancerRequest } from "../../../constructs/platform/types/shared/balancer";
import { checkStack } from "../../conformance/check-stack";
import { describeFinding } from "../../conformance/finding";
import { apiRequest, route, webRequest } from "../../support/balancer-requests";
import type { Built } from "../../support/balancers";
import { addressesOf, type Blocks, type SynthesizedStack } from "../../support/stack";

export interface Made {
  readonly balancer: unknown;
  readonly problems: readonly Problem[];
  readonly stack: SynthesizedStack;
  readonly built: Built;
}

export interface Owner {
  readonly deletionProtection?: boolean;
  readonly name?: string;
}

/** What a cloud does not do, and why; the cloud's own tests cover that resolving refuses it. */
export type Offered<T> = T | { readonly missing: string };

/** Tells the suite where an implementation keeps what the contract is about. */
export interface Implementation {
  readonly name: string;
  make(request: BalancerRequest, owner?: Owner): Made;
  /** Ports that clients reach, sorted. */
  portsOf(resource: Blocks): readonly number[];
  isPublic(resource: Blocks): boolean;
  /** Ranges of clients that are let in, wherever the cloud restricts them. */
  clientsOf(made: Made): readonly string[];
  /** Each check, in the words of the request. */
  healthOf(
    resource: Blocks,
  ): readonly { readonly port: number; readonly path: string; readonly everySeconds: number; readonly unhealthyCount: number }[];
  readonly drainOf: Offered<(resource: Blocks) => readonly number[]>;
  /** Seconds of an idle time-out that it takes for TCP. */
  readonly idle: Offered<{ readonly seconds: number; of(resource: Blocks): readonly number[] }>;
  /** Port of clients → port of targets. */
  readonly portTranslation: Offered<(resource: Blocks) => Readonly<Record<string, number>>>;
  /** Types that must not be destroyed by accident. */
  readonly stateful: readonly string[];
  /** Types with names of the balancer's own, and the most characters that each takes. */
  readonly nameLimits: Readonly<Record<string, number>>;
  readonly labels: { readonly argument: "tags" | "labels"; readonly types: readonly string[] };
  readonly zones: (resource: Blocks) => boolean;
  readonly http: Offered<HttpImplementation>;
}

export interface HttpImplementation {
  readonly certificate: string;
  /** Port → what it does with a request of a host that no route names. */
  answersOf(resource: Blocks): Readonly<Record<string, "404" | "redirect" | "targets">>;
  /** Host → port of the targets that serve it. */
  routesOf(made: Made): Readonly<Record<string, number>>;
  /** The least version of TLS, of everything that ends TLS. */
  tlsOf(resource: Blocks): readonly string[];
  /** The bodies of one route, by address. */
  partsOfRoute(resource: Blocks, id: string): Readonly<Record<string, unknown>>;
  readonly accessLogs: { readonly request: BalancerRequest["accessLogs"]; isLogged(resource: Blocks): boolean };
}

const lowest = { port: 0, targetPort: 0 };
const internet = (...sources: [string, ...string[]]): Pick<BalancerRequest, "clients"> => ({ clients: { scheme: "internet", sources } });
const listeners = (...ports: number[]) => ({ traffic: { listeners: ports.map((port) => ({ ...lowest, port, targetPort: port })) } });

const ownOf = (resource: Blocks): Blocks =>
  Object.fromEntries(
    Object.entries(resource).flatMap(([type, named]) => {
      const own = Object.entries(named).filter(([address]) => address.startsWith("balancer"));
      return own.length > 0 ? [[type, Object.fromEntries(own)]] : [];
    }),
  );

export function balancerContract(made: Implementation): void {
  const own = (request: BalancerRequest, owner?: Owner) => ownOf(made.make(request, owner).stack.resource);

  describe(`${made.name}, as a load balancer`, () => {
    it("is decided as plain JSON, without a problem, the same every time", () => {
      const { balancer, problems } = made.make(apiRequest());
      expect(problems).toEqual([]);
      expect(JSON.parse(JSON.stringify(balancer))).toStrictEqual(balancer);
      expect(made.make(apiRequest()).stack.text).toBe(made.make(apiRequest()).stack.text);
    });

    it("listens on the ports that are requested, and on no other", () => {
      expect(made.portsOf(own(apiRequest()))).toEqual([6443, 9345]);
      expect(made.portsOf(own(apiRequest(listeners(4646))))).toEqual([4646]);
    });

    it("is private unless the internet is requested", () => {
      expect(made.isPublic(own(apiRequest()))).toBe(false);
      expect(made.isPublic(own(apiRequest(internet("198.51.100.0/24"))))).toBe(true);
    });

    it("lets in its network alone if no clients are named", () => {
      expect([...new Set(made.clientsOf(made.make(apiRequest())))]).toEqual(["10.64.0.0/16"]);
    });

    it.each([
      ["internal", { clients: { scheme: "internal", sources: ["10.64.0.0/20", "10.65.0.0/20"] } }],
      ["internet", internet("10.64.0.0/20", "10.65.0.0/20")],
    ] as const)("lets in the clients that are named and no other (%s)", (_scheme, clients) => {
      const found = made.clientsOf(made.make(apiRequest(clients)));
      expect([...new Set(found)].sort()).toEqual(["10.64.0.0/20", "10.65.0.0/20"]);
    });

    it("asks targets for their health as the request says, and needs three bad answers to give one up", () => {
      const health = { port: 8720, path: "/health", everySeconds: 15 };
      const found = made.healthOf(own(apiRequest({ traffic: { health } })));
      expect(found.length).toBeGreaterThan(0);
      for (const check of found) expect(check).toEqual({ ...health, unhealthyCount: 3 });
    });

    it("tells hosts to let in its targets' ports and the port of their health, and nothing else", () => {
      const { inbound } = made.make(apiRequest()).built;
      expect([...new Set(inbound.map(({ port }) => port))].sort((a, b) => a - b)).toEqual([6443, 8719, 9345]);
      const ranges = inbound.flatMap(({ from }) => (from.kind === "ranges" ? from.ranges : []));
      expect(ranges).not.toContain("0.0.0.0/0");
    });

    it("has an endpoint of its own that does not wait for targets", () => {
      const { stack, built } = made.make(apiRequest());
      const [, address] = /^\$\{([^.]+\.[^.}]+)\./.exec(String(built.endpoint["name"] ?? built.endpoint["ip"])) ?? [];
      expect(addressesOf(ownOf(stack.resource))).toContain(address);
      const [type, name] = String(address).split(".") as [string, string];
      expect(JSON.stringify(stack.resource[type]?.[name])).not.toMatch(/autoscaling|instance_?group|scale_set/i);
    });

    it("is in all zones", () => {
      expect(made.zones(own(apiRequest()))).toBe(true);
    });

    it.each(made.stateful)("does not let %s be destroyed while it is protected", (type) => {
      const bodies = (deletionProtection: boolean) =>
        Object.values(own(apiRequest(internet("198.51.100.0/24")), { deletionProtection })[type] ?? {});
      expect(bodies(true).length).toBeGreaterThan(0);
      for (const body of bodies(true)) expect(body).toMatchObject({ lifecycle: { prevent_destroy: true } });
      for (const body of bodies(false)) {
        expect(body["lifecycle"] ?? {}).not.toHaveProperty("prevent_destroy");
        expect(body["enable_deletion_protection"] ?? false).toBe(false);
      }
    });

    it("carries the labels of its unit", () => {
      const resource = own(apiRequest());
      for (const type of made.labels.types)
        for (const body of Object.values(resource[type] ?? { missing: {} }))
          expect(body[made.labels.argument]).toMatchObject({ tier: "gold" });
    });

    it("has names that the cloud takes, and of its own for each role, however long the unit's is", () => {
      const name = `shop-production-${"a".repeat(70)}`;
      const names = (role: string) =>
        Object.entries(made.nameLimits).flatMap(([type, limit]) =>
          Object.values(own(apiRequest({ role }), { name })[type] ?? {}).map((body) => ({ type, limit, name: String(body["name"]) })),
        );
      const all = [...names("api"), ...names("join")];
      expect(new Set(all.map(({ type }) => type))).toEqual(new Set(Object.keys(made.nameLimits)));
      for (const each of all) expect(each.name.length, each.name).toBeLessThanOrEqual(each.limit);
      for (const each of all) expect(each.name).toMatch(/^[a-z][a-z0-9-]*[a-z0-9]$/);
      expect(new Set(all.map((each) => `${each.type} ${each.name}`)).size).toBe(all.length);
    });

    it("moves no address when a port is added", () => {
      const few = addressesOf(own(apiRequest(listeners(6443))));
      expect(addressesOf(own(apiRequest(listeners(6443, 9345))))).toEqual(expect.arrayContaining(few));
    });

    it.each([
      ["internal", apiRequest()],
      ["internet", apiRequest(internet("198.51.100.0/24"))],
    ] as const)("contains nothing that the provider would refuse (%s)", (_scheme, request) => {
      expect(checkStack(JSON.parse(made.make(request).stack.text)).map(describeFinding)).toEqual([]);
    });

    optionalOf(made, own);
    if ("missing" in made.http) refusesHttp(made, made.http.missing);
    else httpContract(made, made.http);
  });
}

function optionalOf(made: Implementation, own: (request: BalancerRequest) => Blocks): void {
  const { drainOf, idle, portTranslation } = made;
  if ("missing" in Object(drainOf)) it.skip(`drains connections (${(drainOf as { missing: string }).missing})`, () => undefined);
  else
    it("lets connections to a target that leaves go on for as long as is requested, and refuses more than the cloud does", () => {
      const found = (drainOf as (resource: Blocks) => readonly number[])(own(apiRequest({ drainSeconds: 1800 })));
      expect(new Set(found)).toEqual(new Set([1800]));
      expect(made.make(apiRequest({ drainSeconds: 7200 })).problems).toMatchObject([{ code: "B4095", severity: "error" }]);
    });

  if ("missing" in idle)
    it(`refuses an idle time-out (${idle.missing})`, () => {
      expect(made.make(apiRequest({ idleSeconds: 600 })).problems).toMatchObject([{ code: "B4095" }]);
    });
  else
    it("keeps quiet connections for as long as is requested, and refuses what the cloud does not do", () => {
      const request = apiRequest({ idleSeconds: idle.seconds });
      expect(made.make(request).problems).toEqual([]);
      expect(new Set(idle.of(own(request)))).toEqual(new Set([idle.seconds]));
      expect(made.make(apiRequest({ idleSeconds: 1_000_000 })).problems).toMatchObject([{ code: "B4095" }]);
    });

  const translated = apiRequest({ traffic: { listeners: [{ port: 443, targetPort: 6443 }] } });
  if ("missing" in portTranslation)
    it(`refuses to lead a port to another one (${portTranslation.missing})`, () => {
      expect(made.make(translated).problems).toMatchObject([{ code: "B4095", path: ["clusters", "apps"] }]);
    });
  else
    it("leads a port to another one of its targets", () => {
      const { problems, built, stack } = made.make(translated);
      expect(problems).toEqual([]);
      expect(portTranslation(ownOf(stack.resource))).toEqual({ "443": 6443 });
      expect(built.inbound.map(({ port }) => port).sort((a, b) => a - b)).toEqual([6443, 8719]);
    });
}

/** A cloud without HTTP refuses it in words. */
function refusesHttp(made: Implementation, missing: string): void {
  it(`refuses HTTP (${missing})`, () => {
    expect(made.make(webRequest()).problems).toMatchObject([{ code: "B4095", severity: "error" }]);
  });
}

function httpContract(made: Implementation, http: HttpImplementation): void {
  const tls = { certificates: [http.certificate] as const };
  const schemes = [
    ["internet", {}],
    ["internal", { clients: { scheme: "internal", sources: null } }],
  ] as const;
  const own = (request: BalancerRequest) => ownOf(made.make(request).stack.resource);

  describe.each(schemes)("for HTTP, %s", (scheme, clients) => {
    const request = webRequest({ ...clients, traffic: { tls } });

    it("is decided without a problem, and contains nothing that the provider would refuse", () => {
      const { problems, stack } = made.make(request);
      expect(problems).toEqual([]);
      expect(checkStack(JSON.parse(stack.text)).map(describeFinding)).toEqual([]);
      expect(made.isPublic(ownOf(stack.resource))).toBe(scheme === "internet");
    });

    it("serves by TLS alone, sends plain requests there, and answers 404 for hosts that no route names", () => {
      expect(http.answersOf(own(request))).toEqual({ "443": "404", "80": "redirect" });
    });

    it("takes TLS 1.2 at least", () => {
      expect(new Set(http.tlsOf(own(request)))).toEqual(new Set(["1.2"]));
      expect(http.tlsOf(own(request))).not.toEqual([]);
    });

    it("leads each host to the port of its route", () => {
      expect(http.routesOf(made.make(request))).toEqual({ "shop.example.org": 30_000, "blog.example.org": 30_001 });
    });

    it("leads other hosts to the route without hosts, and serves without TLS if that is requested", () => {
      const plain = webRequest({ ...clients, traffic: { tls: null, routes: [route("all", { hosts: [] })] } });
      expect(made.make(plain).problems).toEqual([]);
      expect(http.answersOf(own(plain))).toEqual({ "80": "targets" });
      expect(http.tlsOf(own(plain))).toEqual([]);
    });

    it("changes nothing of a route when another comes", () => {
      const more = webRequest({
        ...clients,
        traffic: { tls, routes: [route("about"), route("shop"), route("blog", { targetPort: 30_001 })] },
      });
      const before = http.partsOfRoute(own(request), "shop");
      expect(Object.keys(before).length).toBeGreaterThan(0);
      expect(http.partsOfRoute(own(more), "shop")).toEqual(before);
    });

    it("writes access logs only if they are requested", () => {
      const { isLogged, request: accessLogs } = http.accessLogs;
      expect(isLogged(own(request))).toBe(false);
      const logged = { ...request, accessLogs };
      expect(made.make(logged).problems).toEqual([]);
      expect(isLogged(own(logged))).toBe(true);
    });
  });

  it("lets in the clients from the internet that are named and no other", () => {
    const sources = ["198.51.100.0/24", "203.0.113.0/24"] as const;
    const found = made.clientsOf(made.make(webRequest({ clients: { scheme: "internet", sources }, traffic: { tls } })));
    expect([...new Set(found)].sort()).toEqual([...sources]);
  });
}
