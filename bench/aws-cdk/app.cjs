/** One EKS cluster as production has it, by AWS CDK: the rival of the cold start. Writes to the folder that its argument names. */
const { App, Stack } = require("aws-cdk-lib");
const ec2 = require("aws-cdk-lib/aws-ec2");
const eks = require("aws-cdk-lib/aws-eks-v2");
const kms = require("aws-cdk-lib/aws-kms");
const { KubectlV34Layer } = require("@aws-cdk/lambda-layer-kubectl-v34");

const app = new App({ outdir: process.argv[2] });
const stack = new Stack(app, "apps", { env: { account: "123456789012", region: "us-east-1" } });
const vpc = new ec2.Vpc(stack, "vpc", { availabilityZones: ["us-east-1a", "us-east-1b", "us-east-1c"], natGateways: 3 });
const cluster = new eks.Cluster(stack, "cluster", {
  version: eks.KubernetesVersion.V1_34,
  vpc,
  endpointAccess: eks.EndpointAccess.PRIVATE,
  secretsEncryptionKey: new kms.Key(stack, "key", { enableKeyRotation: true }),
  clusterLogging: [eks.ClusterLoggingTypes.API, eks.ClusterLoggingTypes.AUDIT, eks.ClusterLoggingTypes.AUTHENTICATOR],
  defaultCapacityType: eks.DefaultCapacityType.NODEGROUP,
  defaultCapacity: 0,
  kubectlProviderOptions: { kubectlLayer: new KubectlV34Layer(stack, "kubectl") },
});
cluster.addNodegroupCapacity("general", {
  instanceTypes: [new ec2.InstanceType("m7i.xlarge")],
  minSize: 3,
  maxSize: 3,
});
for (const addonName of ["vpc-cni", "kube-proxy", "coredns", "eks-pod-identity-agent"])
  new eks.Addon(stack, `addon-${addonName}`, { cluster, addonName });
app.synth();
