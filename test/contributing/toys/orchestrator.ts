/** An orchestrator that is not real: each of its clusters is one parameter of AWS. The language knows its name, and no code builds it. */
import type { Addition } from "../scratch-tree";

const type = `/** A cluster of the toy. */
import type { ClusterShared } from "../shared/cluster";

export interface ToyCluster extends ClusterShared<"nomad", "aws"> {
  readonly version: string;
}
`;

const resolver = `/** Decides everything about a toy cluster. */
import { clusterVersion } from "../../platform/pools/versions";
import type { ResolveCluster } from "../../platform/resolve/resolvers";

export const resolveToy: ResolveCluster<"nomad"> = (parsed, shared, context) => ({
  ...shared,
  version: clusterVersion("nomad", shared, parsed.version, context),
});
`;

const builder = `/** Builds stack cluster-x of a toy cluster. */
import { SsmParameter } from "@cdktf/provider-aws/lib/ssm-parameter";
import type { BuildUnit } from "../../contracts/build";
import type { ToyCluster } from "../../platform/types/aws/toy";
import { networkLinks } from "../network/links";

export const buildToy: BuildUnit<"cluster", ToyCluster> = (scope, { resource, location }, context) => {
  const { vpcId } = networkLinks(scope, resource.network, context, location);
  const made = new SsmParameter(scope, "toy", { name: \`/\${resource.name}\`, type: "String", value: \`\${resource.version} in \${vpcId}\` });
  context.declareOutput("toy_name", made.name, "Name of the toy.");
};
export const mockOutputs = ({ name }: ToyCluster) => ({ toy_name: \`/\${name}\` });
`;

const access = `/** How drivers reach a toy cluster. */
import type { ClusterAccess } from "../../contracts/cluster-access";
import type { ToyCluster } from "../../platform/types/aws/toy";

export const toyAccess = ({ name }: ToyCluster): ClusterAccess => ({ api: "ecs", cluster: name });
`;

export const toyOrchestrator: Addition = {
  files: {
    "constructs/platform/types/aws/toy.ts": type,
    "constructs/aws/toy/resolve.ts": resolver,
    "constructs/aws/toy/build.ts": builder,
    "constructs/aws/toy/cluster-access.ts": access,
  },
  edits: {
    "constructs/platform/types/cluster.ts": [
      { after: "import type { EcsCluster", add: 'import type { ToyCluster } from "./aws/toy";' },
      { after: "  eks: EksCluster;", add: "  nomad: ToyCluster;" },
    ],
    "constructs/assembly/tables.ts": [
      { after: 'from "../aws/resolvers";', add: 'import { resolveToy } from "../aws/toy/resolve";' },
      { after: "const clusterResolvers", add: "  nomad: resolveToy," },
    ],
    "constructs/assembly/cluster-builders.ts": [
      { after: 'from "../aws/eks/cluster-access";', add: 'import { toyAccess } from "../aws/toy/cluster-access";' },
      {
        after: "export const clusterBuilders",
        add: `  nomad: {
    build: () => (require("../aws/toy/build") as typeof import("../aws/toy/build")).buildToy,
    access: toyAccess,
    mockOutputs: () => (require("../aws/toy/build") as typeof import("../aws/toy/build")).mockOutputs,
  },`,
      },
    ],
  },
};
