/** Who may do what in EKS clusters, and which pods take which role on. */
import { blockItems } from "../../compare/values";
import type { Reader } from "../reader";
import { awsPrincipal } from "../statement";
import { given } from "./resource-policies";

const association: Reader = ({ address, attributes }, around) => {
  const [scope] = blockItems(attributes.access_scope);
  const namespaces = scope?.type === "namespace" ? around.texts(scope.namespaces) : [];
  const right = {
    source: address,
    principal: awsPrincipal(around.text(attributes.principal_arn)),
    action: around.text(attributes.policy_arn).replace(/^arn:[^:]+:eks::aws:cluster-access-policy\//, ""),
    on: around.text(attributes.cluster_name),
  };
  return scope?.type === "namespace"
    ? namespaces.map((each) => given({ ...right, resource: `namespace ${each}` }, around))
    : [given(right, around)];
};

/** Alone an entry gives nothing but the groups that it names; other types let nodes join. */
const entry: Reader = ({ address, attributes }, around) => {
  const actions = [
    ...around.texts(attributes.kubernetes_groups).map((group) => `group ${group}`),
    ...(attributes.type === undefined || attributes.type === "STANDARD" ? [] : [`joins as ${around.text(attributes.type)}`]),
  ];
  const principal = awsPrincipal(around.text(attributes.principal_arn));
  return actions.map((action) => given({ source: address, principal, action, on: around.text(attributes.cluster_name) }, around));
};

const podIdentity: Reader = ({ address, attributes }, around) => {
  const principal = `service account ${around.text(attributes.namespace)}/${around.text(attributes.service_account)} of ${around.text(attributes.cluster_name)}`;
  return [given({ source: address, principal, action: "sts:AssumeRole", on: around.text(attributes.role_arn) }, around)];
};

/** By type. */
export const eksReaders: Readonly<Record<string, Reader>> = {
  aws_eks_access_policy_association: association,
  aws_eks_access_entry: entry,
  aws_eks_pod_identity_association: podIdentity,
};
