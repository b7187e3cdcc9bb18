/** Load balancers of each cloud, resolved from a request and built in a stack with their network and a pool of targets. */
import { AutoscalingGroup } from "@cdktf/provider-aws/lib/autoscaling-group";
import { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import { buildBalancer as buildAws } from "../../constructs/aws/balancer/build";
import { resolveBalancer as resolveAws } from "../../constructs/aws/balancer/resolve";
import { networkLinks as awsLinks } from "../../constructs/aws/network/links";
import { buildBalancer as buildAzure } from "../../constructs/azure/balancer/build";
import { resolveBalancer as resolveAzure } from "../../constructs/azure/balancer/resolve";
import { networkLinks as azureLinks } from "../../constructs/azure/network/links";
import { hostRules } from "../../constructs/azure/network/security-group";
import { resourceGroupPlacement } from "../../constructs/azure/resource-group/resource-group";
import type { BuiltBalancer } from "../../constructs/contracts/balancer";
import { buildBalancer as buildGoogle } from "../../constructs/google/balancer/build";
import { resolveBalancer as resolveGoogle } from "../../constructs/google/balancer/resolve";
import { networkLinks as googleLinks } from "../../constructs/google/network/links";
import type { Problem } from "../../constructs/language/problems/problem";
import type { Balancers } from "../../constructs/platform/types/balancer";
import type { Cloud, Locations } from "../../constructs/platform/types/location";
import type { BalancerOwner, BalancerRequest } from "../../constructs/platform/types/shared/balancer";
import { awsLocation, meta as awsMeta, networkUses as awsNetworks, unitInputOf as awsUnit } from "./aws-inputs";
import { azureLocation, meta as azureMeta, networkUses as azureNetworks, unitInputOf as azureUnit } from "./azure-inputs";
import { googleLocation, networkUses as googleNetworks, unitInputOf as googleUnit } from "./google-inputs";
import { pins } from "./pins";
import { type SynthesizedStack, synthUnit } from "./stack";

export interface MadeBalancer<C extends Cloud = Cloud> {
  readonly balancer: Balancers[C];
  readonly problems: readonly Problem[];
  readonly stack: SynthesizedStack;
  readonly built: Built;
}

/** What a built balancer hands on, with expressions in place of tokens. */
export interface Built {
  readonly endpoint: Readonly<Record<string, string>>;
  readonly targets: Readonly<Record<string, unknown>>;
  readonly inbound: BuiltBalancer<Cloud>["inbound"];
}

const resolveContext = <C extends Cloud>(location: Locations[C], problems: Problem[]) => ({
  platform: { name: "shop", environment: "prod" },
  location,
  isRecorded: false,
  ...pins(),
  report: (problem: Problem) => void problems.push(problem),
});

/** What is built is declared as an output, so that its expressions can be read. */
const handedOn = ({ endpoint, targets, inbound }: BuiltBalancer<Cloud>) =>
  JSON.parse(JSON.stringify({ endpoint, targets: { ...targets, ready: undefined }, inbound }));

const STACK = "cluster-apps";
const ID = "balancer";
const outputOf = (id: string): string => `${id}-built`;

export const awsOwner = (changed: Partial<BalancerOwner<"aws">> = {}): BalancerOwner<"aws"> => ({
  ...awsMeta("clusters", "apps"),
  labels: { team: "payments", tier: "gold" },
  network: awsNetworks.own(),
  ...changed,
});

export function makeAws(request: BalancerRequest, owner = awsOwner()): MadeBalancer<"aws"> {
  const { balancers, problems } = resolveAllAws([request], owner);
  const stack = awsStack(balancers, owner);
  return { balancer: balancers[0] as Balancers["aws"], problems, stack, built: stack.output[outputOf(ID)]?.value as Built };
}

export function resolveAllAws(requests: readonly BalancerRequest[], owner: BalancerOwner<"aws">) {
  const problems: Problem[] = [];
  const context = resolveContext<"aws">(awsLocation(), problems);
  return { balancers: requests.map((request) => resolveAws(request, owner, context)), problems };
}

/** A network, one pool of hosts, and load balancers that it is the target of: `balancer`, then `balancer-1` and so on. */
export const awsStack = (balancers: readonly Balancers["aws"][], owner: BalancerOwner<"aws">): SynthesizedStack =>
  synthUnit<"cluster">(
    (scope, _input, context) => {
      const location = awsLocation();
      const links = awsLinks(scope, owner.network, context, location);
      const all = balancers.map((balancer, index) => {
        const id = index === 0 ? ID : `${ID}-${index}`;
        const built = buildAws(scope, id, { balancer, location, links, context, resourceGroup: null });
        context.declareOutput(outputOf(id), handedOn(built), "What a load balancer hands on");
        return built;
      });
      const template = new LaunchTemplate(scope, "template", {
        name: "targets",
        imageId: "ami-0123456789abcdef0",
        instanceType: "m7g.large",
      });
      new AutoscalingGroup(scope, "pool", {
        name: "targets",
        minSize: 1,
        maxSize: 1,
        vpcZoneIdentifier: Object.values(links.privateSubnets).flat(),
        launchTemplate: { id: template.id, version: "$Latest" },
        targetGroupArns: all.flatMap(({ targets }) => [...targets.targetGroupArns]),
        waitForCapacityTimeout: "0",
      });
    },
    awsUnit("cluster", STACK, {} as never),
  );

export const googleOwner = (changed: Partial<BalancerOwner<"google">> = {}): BalancerOwner<"google"> => ({
  ...awsMeta("clusters", "apps"),
  location: "euw1",
  labels: { team: "payments", tier: "gold" },
  network: googleNetworks.own(),
  ...changed,
});

/** The instance group of a pool that another stack made. */
export const INSTANCE_GROUP = "projects/shop-prod/regions/europe-west1/instanceGroups/targets";

export function makeGoogle(request: BalancerRequest, owner = googleOwner()): MadeBalancer<"google"> {
  const problems: Problem[] = [];
  const location = googleLocation();
  const balancer = resolveGoogle(request, owner, resolveContext<"google">(location, problems));
  const stack = synthUnit<"cluster">(
    (scope, _input, context) => {
      const links = googleLinks(scope, owner.network, context, location, { name: "shop-prod-apps-nodes", pods: null, services: null });
      const built = buildGoogle(scope, ID, { balancer, location, links, context, resourceGroup: null });
      built.targets.attach([INSTANCE_GROUP]);
      context.declareOutput(outputOf(ID), handedOn(built), "What a load balancer hands on");
    },
    googleUnit("cluster", STACK, {} as never),
  );
  return { balancer, problems, stack, built: stack.output[outputOf(ID)]?.value as Built };
}

export const azureOwner = (changed: Partial<BalancerOwner<"azure">> = {}): BalancerOwner<"azure"> => ({
  ...azureMeta("clusters", "apps"),
  labels: { team: "payments", tier: "gold" },
  network: azureNetworks.own(),
  ...changed,
});

export function makeAzure(request: BalancerRequest, owner = azureOwner()): MadeBalancer<"azure"> {
  const problems: Problem[] = [];
  const location = azureLocation();
  const balancer = resolveAzure(request, owner, resolveContext<"azure">(location, problems));
  const stack = synthUnit<"cluster">(
    (scope, _input, context) => {
      const placement = resourceGroupPlacement(scope, owner, location);
      const links = azureLinks(scope, owner.network, context, { meta: owner, placement, rules: hostRules() });
      const built = buildAzure(scope, ID, { balancer, location, links, context, resourceGroup: placement.resourceGroup });
      context.declareOutput(outputOf(ID), handedOn(built), "What a load balancer hands on");
    },
    azureUnit("cluster", STACK, {} as never),
  );
  return { balancer, problems, stack, built: stack.output[outputOf(ID)]?.value as Built };
}
