/** What every access to a managed cluster guarantees to the drivers that use it: one suite, run for each orchestrator. */
import { describe, expect, it } from "vitest";
import type { ClusterAccess } from "../../../constructs/contracts/cluster-access";

/** What a case asks of the access; everything else is as the maker's fixtures set it. */
export interface AccessRequest {
  /** Whether the location names an identity of its own, rather than using that of whoever applies. */
  readonly identity?: boolean;
  readonly cluster?: string;
}

export interface AccessMaker {
  readonly name: string;
  readonly api: ClusterAccess["api"];
  access(request: AccessRequest, output: (name: string) => string): ClusterAccess;
  /** The placeholders of all outputs that the stack of the cluster declares. */
  outputs(request: AccessRequest): Readonly<Record<string, unknown>>;
  /** The location's identity, as the sign-in command gets it. */
  readonly identity: string | { readonly missing: string };
  /** The command that fetches the token. */
  readonly plugin: string | { readonly missing: string };
}

const STATE = "data.terraform_remote_state.cluster-apps.outputs";
const fromState = (name: string): string => `${STATE}.${name}`;

/** What Terraform makes of a string with expressions, with the placeholders of the stack's outputs. */
function evaluate(text: string, outputs: Readonly<Record<string, unknown>>): string {
  const placeholder = (name: string): string => String(outputs[name] ?? expect.unreachable(`the stack declares no output ${name}`));
  const read = `${STATE.replaceAll(".", "\\.")}\\.(\\w+)`;
  return text
    .replace(new RegExp(`\\$\\{base64decode\\(${read}\\)\\}`, "g"), (_, name) => Buffer.from(placeholder(name), "base64").toString())
    .replace(new RegExp(`\\$\\{${read}\\}`, "g"), (_, name) => placeholder(name));
}

export function clusterAccessContract(maker: AccessMaker): void {
  const accessOf = (request: AccessRequest = {}): ClusterAccess => maker.access(request, fromState);
  const evaluated = (request: AccessRequest = {}): ClusterAccess =>
    JSON.parse(JSON.stringify(accessOf(request)), (_, value) =>
      typeof value === "string" ? evaluate(value, maker.outputs(request)) : value,
    ) as ClusterAccess;

  describe(`${maker.name}, as a cluster to reach`, () => {
    it("says which API its drivers speak", () => expect(accessOf().api).toBe(maker.api));

    it("reads only outputs that the stack of the cluster declares", () => {
      const read: string[] = [];
      maker.access({}, (name) => {
        read.push(name);
        return fromState(name);
      });
      expect(read.length).toBeGreaterThan(0);
      expect(Object.keys(maker.outputs({}))).toEqual(expect.arrayContaining(read));
    });

    it("leaves no expression open once the outputs are known", () => expect(JSON.stringify(evaluated())).not.toContain("${"));

    it("names the cluster by its outputs alone, so a cluster's key may change without its services' configuration", () =>
      expect(accessOf({ cluster: "other" })).toEqual(accessOf()));

    whenKubernetes(maker, (plugin) => {
      it("has an endpoint with its scheme, and the certificate of the authority that signs for it", () => {
        const access = evaluated() as Extract<ClusterAccess, { api: "kubernetes" }>;
        expect(access.endpoint).toMatch(/^https:\/\/[^/]+$/);
        expect(access.ca).toMatch(/^-----BEGIN CERTIFICATE-----/);
      });

      it("fetches its token by a command on the path, at each run", () => {
        const { exec } = evaluated() as Extract<ClusterAccess, { api: "kubernetes" }>;
        expect(exec.command).toBe(plugin);
        for (const argument of exec.args) expect(argument).not.toMatch(/^-{1,2}(?:token|password|client-secret)/);
      });
    });

    whenOffered("signs in as the identity of the location, if it names one", maker.identity, (identity) => {
      expect(JSON.stringify(accessOf({ identity: true }))).toContain(identity);
      expect(JSON.stringify(accessOf({ identity: false }))).not.toContain(identity);
    });
  });
}

function whenKubernetes({ plugin }: AccessMaker, cases: (plugin: string) => void): void {
  if (typeof plugin === "string") cases(plugin);
  else it.skip(`has an endpoint and a sign-in command (${plugin.missing})`, () => undefined);
}

function whenOffered(title: string, offered: string | { readonly missing: string }, check: (offered: string) => void): void {
  if (typeof offered === "string") it(title, () => check(offered));
  else it.skip(`${title} (${offered.missing})`, () => undefined);
}
