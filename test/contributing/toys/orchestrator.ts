/** An orchestrator that is not real, and that the language does not name: each of its clusters is one parameter of AWS. */
import type { Addition } from "../scratch-tree";

const record = `/** The toy. It has no pools. */
import { ecs } from "./ecs";
import type { OrchestratorRecord } from "./record";

export const borealis: OrchestratorRecord = { ...ecs, ownSettings: false };
`;

const type = `/** A cluster of the toy. */
import type { ClusterShared } from "../shared/cluster";

export interface ToyCluster extends ClusterShared<"borealis", "aws"> {
  readonly motto: string;
}
`;

const resolver = `/** Decides everything about a toy cluster. */
import type { ResolveCluster } from "../../platform/resolve/resolvers";

export const resolveToy: ResolveCluster<"borealis"> = (_parsed, shared) => ({ ...shared, motto: "northward" });
`;

const outputs = `/** What the stack of a toy cluster tells others. */
import type { ToyCluster } from "../../platform/types/aws/toy";

export const toyName = ({ name }: ToyCluster): string => \`/\${name}\`;
export const mockOutputs = (cluster: ToyCluster) => ({ toy_name: toyName(cluster) });
`;

const builder = `/** Builds stack cluster-x of a toy cluster. */
import { SsmParameter } from "@cdktf/provider-aws/lib/ssm-parameter";
import type { BuildUnit } from "../../contracts/build";
import type { ToyCluster } from "../../platform/types/aws/toy";
import { networkLinks } from "../network/links";
import { toyName } from "./outputs";

export const buildToy: BuildUnit<"cluster", ToyCluster> = (scope, { resource, location }, context) => {
  const { vpcId } = networkLinks(scope, resource.network, context, location);
  const parameter = new SsmParameter(scope, "toy", { name: toyName(resource), type: "String", value: \`\${resource.motto} in \${vpcId}\` });
  context.declareOutput("toy_name", parameter.name, "Name of the toy.");
};
`;

const access = `/** How drivers reach a toy cluster. */
import type { ClusterAccess } from "../../contracts/cluster-access";
import type { ToyCluster } from "../../platform/types/aws/toy";

export const toyAccess = ({ name }: ToyCluster): ClusterAccess => ({ api: "ecs", cluster: name });
`;

export const toyOrchestrator: Addition = {
  files: {
    "constructs/catalog/orchestrators/borealis.ts": record,
    "constructs/platform/types/aws/toy.ts": type,
    "constructs/aws/toy/resolve.ts": resolver,
    "constructs/aws/toy/outputs.ts": outputs,
    "constructs/aws/toy/build.ts": builder,
    "constructs/aws/toy/cluster-access.ts": access,
  },
  edits: {
    "constructs/language/schema/cluster.ts": [{ text: '"nomad", "mesos"] as const', becomes: '"nomad", "mesos", "borealis"] as const' }],
    "constructs/catalog/orchestrators.ts": [
      { after: 'from "./orchestrators/aks";', add: 'import { borealis } from "./orchestrators/borealis";' },
      { text: "swarm, mesos };", becomes: "swarm, mesos, borealis };" },
    ],
    "constructs/platform/types/cluster.ts": [
      { after: "import type { EcsCluster", add: 'import type { ToyCluster } from "./aws/toy";' },
      { after: "  eks: EksCluster;", add: "  borealis: ToyCluster;" },
    ],
    "constructs/assembly/tables.ts": [
      { after: 'from "../aws/resolvers";', add: 'import { resolveToy } from "../aws/toy/resolve";' },
      { after: "const clusterResolvers", add: "  borealis: resolveToy," },
    ],
    "constructs/assembly/cluster-builders.ts": [
      { after: 'from "../aws/eks/cluster-access";', add: 'import { toyAccess } from "../aws/toy/cluster-access";' },
      {
        after: "export const clusterBuilders",
        add: `  borealis: {
    build: () => (require("../aws/toy/build") as typeof import("../aws/toy/build")).buildToy,
    access: toyAccess,
    mockOutputs: () => (require("../aws/toy/outputs") as typeof import("../aws/toy/outputs")).mockOutputs,
  },`,
      },
    ],
  },
};
