/** Names and ids of others that the language takes as they are: each in the characters that its cloud allows, so nothing else gets into the output. */
import { z } from "zod";

const text = (pattern: RegExp, message: string) => z.string().regex(pattern, message);

/** @param of what it names, for messages */
export const arn = (of: string) => text(/^arn:[A-Za-z0-9+=,.@:/_!*~#-]+$/, `must be the ARN of a ${of}`);

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html `ExternalId` */
export const externalId = text(/^[\w+=,.@:/-]{2,1224}$/, "must have 2 or more characters of letters, digits and _+=,.@:/-");

export const bucketName = text(/^[A-Za-z0-9][A-Za-z0-9._-]{1,220}[A-Za-z0-9]$/, "must be the name of a bucket");
export const regionName = text(/^[a-z][a-z0-9-]*$/, "must be the name of a region");
export const containerName = text(/^[a-z0-9](?:-?[a-z0-9]){2,62}$/, "must be the name of a container");
/** @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftresources */
export const resourceGroupName = text(/^[\p{L}\p{N}_.()-]{1,90}$/u, "must be the name of a resource group");
/** Of AWS: an ARN, an id or an alias. */
export const kmsKey = text(/^[A-Za-z0-9:/_-]+$/, "must be the ARN, the id or the alias of a KMS key");
/** Of HCP Terraform. */
export const organizationName = text(/^[A-Za-z0-9_-]+$/, "must be the name of an organization");
export const hostName = text(/^[A-Za-z0-9.-]+(?::\d+)?$/, "must be a host name");
export const projectName = text(/^[A-Za-z0-9_ -]+$/, "must be the name of a project");
