/** Access entries of EKS clusters and pod identity associations. */
import { blockItems } from "../../compare/values";
import type { Reader } from "../reader";
import { awsPrincipal } from "../statement";
import { given } from "./resource-policies";

const association: Reader = ({ address, attributes }, lookup) => {
  const [scope] = blockItems(attributes.access_scope);
  const namespaces = scope?.type === "namespace" ? lookup.texts(scope.namespaces) : [];
  const right = {
    source: address,
    principal: awsPrincipal(lookup.text(attributes.principal_arn)),
    action: lookup.text(attributes.policy_arn).replace(/^arn:[^:]+:eks::aws:cluster-access-policy\//, ""),
    on: lookup.text(attributes.cluster_name),
  };
  return scope?.type === "namespace"
    ? namespaces.map((each) => given({ ...right, resource: `namespace ${each}` }, lookup))
    : [given(right, lookup)];
};

/** A standard entry grants only its groups; other types let nodes join. */
const entry: Reader = ({ address, attributes }, lookup) => {
  const actions = [
    ...lookup.texts(attributes.kubernetes_groups).map((group) => `group ${group}`),
    ...(attributes.type === undefined || attributes.type === "STANDARD" ? [] : [`joins as ${lookup.text(attributes.type)}`]),
  ];
  const principal = awsPrincipal(lookup.text(attributes.principal_arn));
  return actions.map((action) => given({ source: address, principal, action, on: lookup.text(attributes.cluster_name) }, lookup));
};

const podIdentity: Reader = ({ address, attributes }, lookup) => {
  const principal = `service account ${lookup.text(attributes.namespace)}/${lookup.text(attributes.service_account)} of ${lookup.text(attributes.cluster_name)}`;
  return [given({ source: address, principal, action: "sts:AssumeRole", on: lookup.text(attributes.role_arn) }, lookup)];
};

/** By type. */
export const eksReaders: Readonly<Record<string, Reader>> = {
  aws_eks_access_policy_association: association,
  aws_eks_access_entry: entry,
  aws_eks_pod_identity_association: podIdentity,
};
