/** Backends: where a stack keeps its state, and how another stack reads it. One table with an entry for each type of backend. */
import { posix } from "node:path";
import type { TerraformRemoteState } from "cdktf";
import {
  AzurermBackend,
  CloudBackend,
  DataTerraformRemoteState,
  DataTerraformRemoteStateAzurerm,
  DataTerraformRemoteStateGcs,
  DataTerraformRemoteStateLocal,
  DataTerraformRemoteStateS3,
  GcsBackend,
  LocalBackend,
  NamedCloudWorkspace,
  S3Backend,
} from "cdktf";
import type { Construct } from "constructs";
import type { Backend } from "../platform/types/shared/state";

type BackendOf<T extends Backend["type"]> = Extract<Backend, { type: T }>;

interface BackendKind<T extends Backend["type"]> {
  /** @param fromStack the relative path from the folder of a stack to that of the spec */
  write(scope: Construct, backend: BackendOf<T>, fromStack: string): void;
  read(scope: Construct, id: string, backend: BackendOf<T>, fromStack: string): TerraformRemoteState;
}

const kinds: { readonly [T in Backend["type"]]: BackendKind<T> } = {
  local: {
    write: (scope, { path }, fromStack) => new LocalBackend(scope, { path: posix.join(fromStack, path) }),
    read: (scope, id, { path }, fromStack) => new DataTerraformRemoteStateLocal(scope, id, { path: posix.join(fromStack, path) }),
  },
  s3: {
    write: (scope, backend) => {
      const s3Backend = new S3Backend(scope, { ...s3(backend), encrypt: true });
      s3Backend.addOverride("use_lockfile", true); // Terraform 1.10 and later; cdktf 0.21 has no property for it
    },
    read: (scope, id, backend) => new DataTerraformRemoteStateS3(scope, id, s3(backend)),
  },
  gcs: {
    write: (scope, backend) => new GcsBackend(scope, gcs(backend)),
    read: (scope, id, backend) => new DataTerraformRemoteStateGcs(scope, id, gcs(backend)),
  },
  azurerm: {
    write: (scope, backend) => new AzurermBackend(scope, azurerm(backend)),
    read: (scope, id, backend) => new DataTerraformRemoteStateAzurerm(scope, id, azurerm(backend)),
  },
  hcp: {
    write: (scope, { hostname, organization, project, workspace }) =>
      new CloudBackend(scope, {
        hostname,
        organization,
        workspaces: new NamedCloudWorkspace(workspace, ...(project === null ? [] : [project])),
      }),
    read: (scope, id, { hostname, organization, workspace }) =>
      new DataTerraformRemoteState(scope, id, { hostname, organization, workspaces: { name: workspace } }),
  },
};

export function writeBackend<T extends Backend["type"]>(scope: Construct, backend: BackendOf<T> & { type: T }, fromStack: string): void {
  kinds[backend.type as T].write(scope, backend, fromStack);
}

export function readBackend<T extends Backend["type"]>(
  scope: Construct,
  id: string,
  backend: BackendOf<T> & { type: T },
  fromStack: string,
): TerraformRemoteState {
  return kinds[backend.type as T].read(scope, id, backend, fromStack);
}

const s3 = ({ bucket, key, region, kmsKey, assumeRole }: BackendOf<"s3">) => ({
  bucket,
  key,
  region,
  ...(kmsKey !== null && { kmsKeyId: kmsKey }),
  ...(assumeRole !== null && { assumeRole: { roleArn: assumeRole } }),
});

const gcs = ({ bucket, prefix, impersonate }: BackendOf<"gcs">) => ({
  bucket,
  prefix,
  ...(impersonate !== null && { impersonateServiceAccount: impersonate }),
});

const azurerm = ({ storageAccount, container, key, resourceGroup, subscription, tenant }: BackendOf<"azurerm">) => ({
  storageAccountName: storageAccount,
  containerName: container,
  key,
  useAzureadAuth: true,
  ...(resourceGroup !== null && { resourceGroupName: resourceGroup }),
  ...(subscription !== null && { subscriptionId: subscription }),
  ...(tenant !== null && { tenantId: tenant }),
});
