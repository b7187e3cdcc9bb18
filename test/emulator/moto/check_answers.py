"""Calls every operation that the extension adds or changes, and holds each answer against botocore's model of it.

Usage: check_answers.py ENDPOINT. Prints JSON: operations that were called, operations that exist, findings.
"""

import inspect
import json
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote
from urllib.request import Request, urlopen

import boto3
from answers import ENDPOINT, REGION, called, client, findings, refused
from check_clusters import check_eks


def check_backup():
    backup = client("backup")
    plan = backup.create_backup_plan(BackupPlan={"BackupPlanName": "p", "Rules": [{"RuleName": "r", "TargetBackupVaultName": "v"}]})["BackupPlanId"]
    chosen = {"SelectionName": "s", "IamRoleArn": "arn:aws:iam::123456789012:role/backup", "Resources": ["*"]}
    made = backup.create_backup_selection(BackupPlanId=plan, BackupSelection=chosen)["SelectionId"]
    if backup.get_backup_selection(BackupPlanId=plan, SelectionId=made)["BackupSelection"] != chosen:
        findings.append("a backup selection is not as it was asked for")
    if [one["SelectionId"] for one in backup.list_backup_selections(BackupPlanId=plan)["BackupSelectionsList"]] != [made]:
        findings.append("a backup selection is not listed")
    signed = {"Authorization": f"AWS4-HMAC-SHA256 Credential=test/20260101/{REGION}/backup/aws4_request, SignedHeaders=host, Signature=none"}
    listed = urlopen(Request(f"{ENDPOINT}/backup/plans/{plan}/selections", headers=signed)).read()
    if made not in listed.decode():
        findings.append("backup selections are not listed where the path has no slash at its end, as Terraform's provider writes it")
    arn = backup.get_backup_plan(BackupPlanId=plan)["BackupPlanArn"]
    backup.tag_resource(ResourceArn=arn, Tags={"team": "a", "gone": "b"})
    backup.untag_resource(ResourceArn=arn, TagKeyList=["gone"])
    if backup.list_tags(ResourceArn=arn)["Tags"] != {"team": "a"}:
        findings.append("tags of a backup plan are not as they were set")
    if "team" not in urlopen(Request(f"{ENDPOINT}/tags/{quote(arn, safe='')}", headers=signed)).read().decode():
        findings.append("tags of backup are not listed where the path has no slash at its end, as Terraform's provider writes it")
    backup.delete_backup_selection(BackupPlanId=plan, SelectionId=made)
    refused("ResourceNotFoundException", lambda: backup.get_backup_selection(BackupPlanId=plan, SelectionId=made))


def check_ecr():
    ecr = client("ecr")
    ecr.create_pull_through_cache_rule(ecrRepositoryPrefix="quay", upstreamRegistryUrl="quay.io")
    refused("PullThroughCacheRuleAlreadyExistsException", lambda: ecr.create_pull_through_cache_rule(ecrRepositoryPrefix="quay", upstreamRegistryUrl="quay.io"))
    ecr.describe_pull_through_cache_rules(ecrRepositoryPrefixes=["quay"])
    ecr.update_pull_through_cache_rule(ecrRepositoryPrefix="quay", credentialArn="arn:aws:secretsmanager:eu-central-1:123456789012:secret:ecr-pullthroughcache/quay")
    ecr.validate_pull_through_cache_rule(ecrRepositoryPrefix="quay")
    ecr.delete_pull_through_cache_rule(ecrRepositoryPrefix="quay")
    refused("PullThroughCacheRuleNotFoundException", lambda: ecr.describe_pull_through_cache_rules(ecrRepositoryPrefixes=["quay"]))
    ecr.create_repository_creation_template(prefix="quay", appliedFor=["PULL_THROUGH_CACHE"], resourceTags=[{"Key": "a", "Value": "b"}])
    ecr.update_repository_creation_template(prefix="quay", imageTagMutability="IMMUTABLE")
    ecr.describe_repository_creation_templates(prefixes=["quay"])
    ecr.delete_repository_creation_template(prefix="quay")
    refused("TemplateNotFoundException", lambda: ecr.delete_repository_creation_template(prefix="quay"))
    ecr.put_account_setting(name="BLOB_MOUNTING", value="ENABLED")
    ecr.get_account_setting(name="BASIC_SCAN_TYPE_VERSION")


def check_groups():
    groups, ec2, kms = client("autoscaling"), client("ec2"), client("kms")
    subnet = ec2.describe_subnets()["Subnets"][0]["SubnetId"]
    names = {"AutoScalingGroupName": "g"}
    groups.create_auto_scaling_group(**names, MinSize=1, MaxSize=2, VPCZoneIdentifier=subnet, LaunchTemplate={"LaunchTemplateName": "template", "Version": "1"}, DefaultInstanceWarmup=60)
    groups.update_auto_scaling_group(**names, TerminationPolicies=["OldestInstance"], LaunchTemplate={"LaunchTemplateName": "template", "Version": "2"})
    before = groups.describe_auto_scaling_groups()["AutoScalingGroups"][0]
    if before["DefaultInstanceWarmup"] != 60 or before["TerminationPolicies"] != ["OldestInstance"]:
        findings.append(f"a group forgot what it was given: {before}")
    groups.put_lifecycle_hook(**names, LifecycleHookName="h", LifecycleTransition="autoscaling:EC2_INSTANCE_TERMINATING")
    groups.describe_lifecycle_hooks(**names)
    started = groups.start_instance_refresh(**names, Preferences={"AutoRollback": True, "MinHealthyPercentage": 50})
    groups.describe_instance_refreshes(**names, InstanceRefreshIds=[started["InstanceRefreshId"]])
    after = groups.describe_auto_scaling_groups()["AutoScalingGroups"][0]
    if {one["InstanceId"] for one in before["Instances"]} & {one["InstanceId"] for one in after["Instances"]}:
        findings.append("an instance refresh left an instance in place")
    refused("ActiveInstanceRefreshNotFound", lambda: groups.cancel_instance_refresh(**names))
    refused("ActiveInstanceRefreshNotFound", lambda: groups.rollback_instance_refresh(**names))
    groups.enable_metrics_collection(**names, Granularity="1Minute", Metrics=["GroupInServiceInstances"])
    groups.disable_metrics_collection(**names, Metrics=["GroupInServiceInstances"])

    key = kms.create_key()["KeyMetadata"]["KeyId"]
    kms.enable_key_rotation(KeyId=key, RotationPeriodInDays=180)
    if kms.get_key_rotation_status(KeyId=key)["RotationPeriodInDays"] != 180:
        findings.append("a key forgot its rotation period")


def check_services():
    ecs, scaling, ec2 = client("ecs"), client("application-autoscaling"), client("ec2")
    subnet = ec2.describe_subnets()["Subnets"][0]["SubnetId"]
    ecs.create_cluster(clusterName="c", defaultCapacityProviderStrategy=[{"capacityProvider": "FARGATE", "weight": 1}], capacityProviders=["FARGATE"])
    ecs.register_task_definition(family="f", containerDefinitions=[{"name": "a", "image": "b", "memory": 64}])
    network = {"awsvpcConfiguration": {"subnets": [subnet], "securityGroups": []}}
    made = ecs.create_service(cluster="c", serviceName="s", taskDefinition="f", desiredCount=2, networkConfiguration=network, enableExecuteCommand=True)["service"]
    if made["runningCount"] != 2 or not made["enableExecuteCommand"] or "launchType" in made:
        findings.append(f"a service is not as it was asked for: {made}")
    ecs.update_service(cluster="c", service="s", desiredCount=3)
    ecs.describe_services(cluster="c", services=["s"])
    target = {"ServiceNamespace": "ecs", "ResourceId": "service/c/s", "ScalableDimension": "ecs:service:DesiredCount"}
    arn = scaling.register_scalable_target(**target, MinCapacity=1, MaxCapacity=4, Tags={"a": "b"})["ScalableTargetARN"]
    scaling.describe_scalable_targets(ServiceNamespace="ecs")
    scaling.tag_resource(ResourceARN=arn, Tags={"c": "d"})
    scaling.untag_resource(ResourceARN=arn, TagKeys=["a"])
    if scaling.list_tags_for_resource(ResourceARN=arn)["Tags"] != {"c": "d"}:
        findings.append("a scaling target forgot its tags")
    scaling.deregister_scalable_target(**target)
    refused("ObjectNotFoundException", lambda: scaling.deregister_scalable_target(**target))


def check_at_once():
    """Many ask at once, as Terraform does, and none meets another's half-made change."""
    from berth_emulator import additions, one_at_a_time
    from moto.core.responses import BaseResponse

    inside, most = [], [0]

    def slow(_response):
        inside.append(1)
        most[0] = max(most[0], len(inside))
        time.sleep(0.02)
        inside.pop()

    BaseResponse.call_action = slow
    one_at_a_time.install()
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(BaseResponse.call_action, range(8)))
    if most[0] != 1 or one_at_a_time not in additions.MODULES:
        findings.append(f"{most[0]} operations ran at once")


def check_others():
    other = boto3.client("sts", endpoint_url=ENDPOINT, region_name=REGION, aws_access_key_id="AKIAEMUL222233334444", aws_secret_access_key="test")
    if other.get_caller_identity()["Account"] != "222233334444":
        findings.append("an access key does not lead to its account")
    refused("EmulatorLacksOperation", lambda: client("ecr").describe_image_replication_status(repositoryName="repo", imageId={"imageTag": "t"}))
    refused("EmulatorLacksOperation", lambda: client("ec2").describe_ipam_policies())
    refused("EmulatorLacksOperation", lambda: client("ec2").describe_subnets(Filters=[{"Name": "outpost-arn", "Values": ["x"]}]))
    balancers, ec2 = client("elbv2"), client("ec2")
    subnets = [one["SubnetId"] for one in ec2.describe_subnets()["Subnets"]][:2]
    if balancers.create_load_balancer(Name="l", Subnets=subnets)["LoadBalancers"][0]["State"]["Code"] != "active":
        findings.append("a load balancer is not active at once")
    group = ec2.create_security_group(GroupName="g", Description="d")["GroupId"]
    check_private_link(balancers, subnets, group)
    pair = {"GroupId": group, "Description": "among us"}
    rule = ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=[{"IpProtocol": "-1", "UserIdGroupPairs": [pair]}])["SecurityGroupRules"][0]
    if rule.get("Description") != "among us":
        findings.append("a rule forgot its description")


def check_private_link(balancers, subnets, group):
    name = "EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic"
    made = balancers.create_load_balancer(Name="n", Type="network", Subnets=subnets, SecurityGroups=[group])["LoadBalancers"][0]
    plain = balancers.create_load_balancer(Name="p", Type="network", Subnets=subnets)["LoadBalancers"][0]
    arn = made["LoadBalancerArn"]
    answer = balancers.set_security_groups(LoadBalancerArn=arn, SecurityGroups=[group], **{name: "off"})
    found = balancers.describe_load_balancers(LoadBalancerArns=[arn])["LoadBalancers"][0]
    if [made.get(name), answer.get(name), found.get(name), plain.get(name)] != ["on", "off", "off", None]:
        findings.append(f"a load balancer forgot {name}: {made.get(name)}, {answer.get(name)}, {found.get(name)}, {plain.get(name)}")


def check_networks():
    ec2 = client("ec2")
    vpc = ec2.create_vpc(CidrBlock="10.30.0.0/16", AmazonProvidedIpv6CidrBlock=True)["Vpc"]
    whole = vpc["Ipv6CidrBlockAssociationSet"][0]["Ipv6CidrBlock"]
    subnet = ec2.create_subnet(VpcId=vpc["VpcId"], CidrBlock="10.30.0.0/24", Ipv6CidrBlock=whole.replace("/56", "/64"))["Subnet"]
    association = subnet["Ipv6CidrBlockAssociationSet"][0]
    for name, value in (("association-id", association["AssociationId"]), ("ipv6-cidr-block", association["Ipv6CidrBlock"]), ("state", "associated")):
        found = ec2.describe_subnets(Filters=[{"Name": f"ipv6-cidr-block-association.{name}", "Values": [value]}])["Subnets"]
        if [one["SubnetId"] for one in found] != [subnet["SubnetId"]]:
            findings.append(f"subnets are not found by ipv6-cidr-block-association.{name}: {found}")
    if ec2.describe_subnets(Filters=[{"Name": "ipv6-cidr-block-association.association-id", "Values": ["none"]}])["Subnets"]:
        findings.append("a subnet is found by an association that it does not have")


def check_images():
    ssm = client("ssm")
    for name in (
        "/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id",
        "/aws/service/canonical/ubuntu/server/24.04/stable/current/arm64/hvm/ebs-gp3/ami-id",
        "/aws/service/canonical/ubuntu/server/24.04/stable/20260714/amd64/hvm/ebs-gp3/ami-id",
        "/aws/service/ecs/optimized-ami/amazon-linux-2023/al2023-ami-ecs-hvm-2023.0.20260805-kernel-6.1-x86_64/image_id",
        "/aws/service/ecs/optimized-ami/amazon-linux-2023/arm64/al2023-ami-ecs-hvm-2023.0.20260805-kernel-6.1-arm64/image_id",
        "/aws/service/ecs/optimized-ami/amazon-linux-2023/gpu/al2023-ami-ecs-gpu-hvm-2023.0.20260805-kernel-6.1-x86_64-ebs/image_id",
        "/aws/service/ami-windows-latest/Windows_Server-2022-English-Core-ECS_Optimized/image_id",
        "/aws/service/ecs/optimized-ami/amazon-linux-2023/gpu/recommended/image_id",
    ):
        first, second = (ssm.get_parameter(Name=name)["Parameter"] for _ in range(2))
        if not first["Value"].startswith("ami-") or first["Value"] != second["Value"]:
            findings.append(f"{name} holds {first['Value']}, then {second['Value']}")
    refused("ParameterNotFound", lambda: ssm.get_parameter(Name="/aws/service/canonical/ubuntu/server/24.04/stable/current/mips/hvm/ebs-gp3/ami-id"))
    check_published(ssm)


def check_published(ssm):
    """Once a vendor has published, what is current is another image, and what has a date is the same."""
    current = "/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id"
    dated = "/aws/service/canonical/ubuntu/server/24.04/stable/20260714/amd64/hvm/ebs-gp3/ami-id"
    release = "/aws/service/eks/optimized-ami/1.35/amazon-linux-2023/x86_64/standard/recommended/release_version"
    windows = "/aws/service/ami-windows-latest/Windows_Server-2022-English-Core-EKS_Optimized-1.35"

    def values():
        return [ssm.get_parameter(Name=name)["Parameter"]["Value"] for name in (current, dated, release, windows)]

    before = values()
    ssm.put_parameter(Name="/berth-emulator/published", Value="20261101", Type="String")
    after = values()
    ssm.delete_parameter(Name="/berth-emulator/published")
    if [a == b for a, b in zip(before, after)] != [False, True, False, False]:
        findings.append(f"published images: {before}, then {after}")
    if after[2] != "1.35.0-20261101" or json.loads(after[3])["release_version"] != "1.35-20261101":
        findings.append(f"releases of EKS: {after[2:]}")
    if values() != before:
        findings.append("images stay published after the day is gone")


def operations():
    """Every operation of the extension, as service:Operation."""
    from berth_emulator import applicationautoscaling, autoscaling, backup, ecr, kms
    from berth_emulator.eks.response import EksResponse
    from moto.core.responses import BaseResponse
    from moto.core.utils import get_service_model

    usual = {name for name, _ in inspect.getmembers(BaseResponse, inspect.isfunction)}
    by_service = {"eks": EksResponse, "ecr": ecr.Additions, "autoscaling": autoscaling.Additions, "application-autoscaling": applicationautoscaling.Additions, "kms": kms.Additions, "backup": backup.Additions}
    for service, kind in by_service.items():
        members = vars(kind) if service != "eks" else dict(inspect.getmembers(kind, inspect.isfunction))
        own = {name.replace("_", "") for name in members if not name.startswith("_") and name not in usual}
        yield from (f"{service}:{name}" for name in get_service_model(service).operation_names if name.lower() in own)


for check in (check_eks, check_ecr, check_groups, check_services, check_networks, check_images, check_backup, check_others, check_at_once):
    check()
print(json.dumps({"called": sorted(called), "operations": sorted(operations()), "findings": findings}))
