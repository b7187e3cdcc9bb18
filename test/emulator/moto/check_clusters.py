"""EKS: clusters, node groups and what belongs to them."""

from answers import TRUST, client, findings, refused


def check_eks():
    eks, ec2, iam = client("eks"), client("ec2"), client("iam")
    subnet = ec2.describe_subnets()["Subnets"][0]["SubnetId"]
    role = iam.create_role(RoleName="shape-check", Path="/deep/", AssumeRolePolicyDocument=TRUST)["Role"]["Arn"]
    key = client("kms").create_key()["KeyMetadata"]["Arn"]
    refused("ResourceNotFoundException", lambda: eks.describe_cluster(name="none"))
    made = eks.create_cluster(
        name="c", roleArn=role, version="1.32", resourcesVpcConfig={"subnetIds": [subnet]}, accessConfig={"authenticationMode": "API"},
        deletionProtection=True, logging={"clusterLogging": [{"types": ["api"], "enabled": True}]}, remoteNetworkConfig={"remoteNodeNetworks": [{"cidrs": ["10.9.0.0/16"]}]},
    )["cluster"]
    refused("ResourceInUseException", lambda: eks.create_cluster(name="c", roleArn=role, resourcesVpcConfig={"subnetIds": [subnet]}))
    eks.describe_cluster(name="c")
    eks.list_clusters()
    eks.describe_cluster_versions()
    update = eks.update_cluster_config(name="c", resourcesVpcConfig={"endpointPrivateAccess": True})["update"]
    eks.describe_update(name="c", updateId=update["id"])
    eks.list_updates(name="c")
    eks.update_cluster_config(name="c", zonalShiftConfig={"enabled": True})
    eks.update_cluster_version(name="c", version="1.33")
    refused("InvalidParameterException", lambda: eks.update_cluster_version(name="c", version="1.35"))
    eks.associate_encryption_config(clusterName="c", encryptionConfig=[{"resources": ["secrets"], "provider": {"keyArn": key}}])

    template = ec2.create_launch_template(LaunchTemplateName="template", LaunchTemplateData={"InstanceType": "m5.large"}, TagSpecifications=[{"ResourceType": "launch-template", "Tags": [{"Key": "a", "Value": "b"}]}])["LaunchTemplate"]
    ec2.create_launch_template_version(LaunchTemplateName="template", LaunchTemplateData={"UserData": "aGVsbG8="})
    eks.create_nodegroup(clusterName="c", nodegroupName="n", subnets=[subnet], nodeRole=role, launchTemplate={"id": template["LaunchTemplateId"]}, nodeRepairConfig={"enabled": True}, taints=[{"key": "k", "value": "v", "effect": "NO_SCHEDULE"}])
    eks.create_nodegroup(clusterName="c", nodegroupName="plain", subnets=[subnet], nodeRole=role)
    check_group_tags(eks.describe_nodegroup(clusterName="c", nodegroupName="plain")["nodegroup"]["resources"]["autoScalingGroups"][0]["name"])
    eks.describe_nodegroup(clusterName="c", nodegroupName="n")
    eks.list_nodegroups(clusterName="c")
    eks.update_nodegroup_config(clusterName="c", nodegroupName="n", labels={"addOrUpdateLabels": {"a": "b"}}, taints={"removeTaints": [{"key": "k", "value": "v", "effect": "NO_SCHEDULE"}]}, scalingConfig={"minSize": 1, "maxSize": 5, "desiredSize": 1})
    check_sizes(eks)
    eks.update_nodegroup_version(clusterName="c", nodegroupName="n", launchTemplate={"name": "template", "version": "2"})
    refused("ResourceInUseException", lambda: eks.delete_cluster(name="c"))

    eks.create_fargate_profile(clusterName="c", fargateProfileName="f", podExecutionRoleArn=role, selectors=[{"namespace": "x"}])
    eks.describe_fargate_profile(clusterName="c", fargateProfileName="f")
    eks.list_fargate_profiles(clusterName="c")

    eks.describe_addon_versions()
    eks.describe_addon_configuration(addonName="vpc-cni", addonVersion="v1")
    eks.create_addon(clusterName="c", addonName="vpc-cni", podIdentityAssociations=[{"serviceAccount": "aws-node", "roleArn": role}])
    refused("InvalidParameterException", lambda: eks.create_addon(clusterName="c", addonName="no-such"))
    eks.describe_addon(clusterName="c", addonName="vpc-cni")
    eks.list_addons(clusterName="c")
    eks.update_addon(clusterName="c", addonName="vpc-cni", configurationValues="{}", podIdentityAssociations=[{"serviceAccount": "aws-node", "roleArn": role}])

    eks.create_access_entry(clusterName="c", principalArn=role, kubernetesGroups=["g"])
    eks.describe_access_entry(clusterName="c", principalArn=role)
    eks.update_access_entry(clusterName="c", principalArn=role, kubernetesGroups=[])
    policy = eks.list_access_policies()["accessPolicies"][0]["arn"]
    eks.associate_access_policy(clusterName="c", principalArn=role, policyArn=policy, accessScope={"type": "namespace", "namespaces": ["x"]})
    eks.list_associated_access_policies(clusterName="c", principalArn=role)
    eks.list_access_entries(clusterName="c", associatedPolicyArn=policy)
    eks.disassociate_access_policy(clusterName="c", principalArn=role, policyArn=policy)

    association = eks.create_pod_identity_association(clusterName="c", namespace="x", serviceAccount="s", roleArn=role, targetRoleArn=role)["association"]
    refused("ResourceInUseException", lambda: eks.create_pod_identity_association(clusterName="c", namespace="x", serviceAccount="s", roleArn=role))
    eks.describe_pod_identity_association(clusterName="c", associationId=association["associationId"])
    eks.update_pod_identity_association(clusterName="c", associationId=association["associationId"], roleArn=role)
    eks.list_pod_identity_associations(clusterName="c", namespace="x")

    eks.associate_identity_provider_config(clusterName="c", oidc={"identityProviderConfigName": "o", "issuerUrl": "https://example.com", "clientId": "i"})
    provider = {"type": "oidc", "name": "o"}
    eks.describe_identity_provider_config(clusterName="c", identityProviderConfig=provider)
    eks.list_identity_provider_configs(clusterName="c")
    eks.disassociate_identity_provider_config(clusterName="c", identityProviderConfig=provider)

    eks.tag_resource(resourceArn=association["associationArn"], tags={"a": "b"})
    if eks.list_tags_for_resource(resourceArn=association["associationArn"])["tags"] != {"a": "b"}:
        findings.append("eks:TagResource was forgotten")
    eks.untag_resource(resourceArn=association["associationArn"], tagKeys=["a"])

    eks.delete_pod_identity_association(clusterName="c", associationId=association["associationId"])
    eks.delete_access_entry(clusterName="c", principalArn=role)
    eks.delete_addon(clusterName="c", addonName="vpc-cni")
    if eks.list_pod_identity_associations(clusterName="c")["associations"]:
        findings.append("an add-on's pod identity association outlived it")
    eks.delete_fargate_profile(clusterName="c", fargateProfileName="f")
    for name in ("n", "plain"):
        eks.delete_nodegroup(clusterName="c", nodegroupName=name)
    refused("InvalidRequestException", lambda: eks.delete_cluster(name="c"))
    eks.update_cluster_config(name="c", deletionProtection=False)
    eks.delete_cluster(name="c")
    groups = [group["GroupId"] for group in ec2.describe_security_groups()["SecurityGroups"]]
    if made["resourcesVpcConfig"]["clusterSecurityGroupId"] in groups:
        findings.append("a cluster's security group outlived it")


def check_sizes(eks):
    """A group's size lies within its limits, whichever of the three changes."""
    group = {"clusterName": "c", "nodegroupName": "n"}
    for sizes in ({"minSize": 2, "maxSize": 5, "desiredSize": 1}, {"minSize": 2}, {"minSize": 0, "maxSize": 4, "desiredSize": 5}):
        refused("InvalidParameterException", lambda sizes=sizes: eks.update_nodegroup_config(**group, scalingConfig=sizes))
    eks.update_nodegroup_config(**group, scalingConfig={"maxSize": 6})
    if eks.describe_nodegroup(**group)["nodegroup"]["scalingConfig"] != {"minSize": 1, "maxSize": 6, "desiredSize": 1}:
        findings.append("a node group forgot the sizes that an update leaves out")


def check_group_tags(name):
    """The scaling group behind a node group has tags, as the autoscaler wants them."""
    groups = client("autoscaling")
    tag = {"ResourceId": name, "ResourceType": "auto-scaling-group", "Key": "k", "Value": "v", "PropagateAtLaunch": False}
    filters = [{"Name": "auto-scaling-group", "Values": [name]}, {"Name": "key", "Values": ["k"]}]
    groups.create_or_update_tags(Tags=[tag])
    groups.create_or_update_tags(Tags=[{**tag, "Value": "w"}])
    if [one["Value"] for one in groups.describe_tags(Filters=filters)["Tags"]] != ["w"]:
        findings.append("the scaling group of a node group forgot its tags")
    groups.delete_tags(Tags=[tag])
    if groups.describe_tags(Filters=filters)["Tags"]:
        findings.append("a tag of a node group's scaling group outlived its deletion")
    refused("ValidationError", lambda: groups.create_or_update_tags(Tags=[{**tag, "ResourceId": "none"}]))
