/** Backends of the platform's states and of other Terraform states. */

export type Backend =
  /** `path` is relative to the folder of the spec. */
  | { readonly type: "local"; readonly path: string }
  | {
      readonly type: "s3";
      readonly bucket: string;
      readonly key: string;
      readonly region: string;
      readonly assumeRole: string | null;
      readonly kmsKey: string | null;
    }
  | { readonly type: "gcs"; readonly bucket: string; readonly prefix: string; readonly impersonate: string | null }
  | {
      readonly type: "azurerm";
      readonly storageAccount: string;
      readonly container: string;
      readonly key: string;
      readonly resourceGroup: string | null;
      readonly subscription: string | null;
      readonly tenant: string | null;
    }
  | {
      readonly type: "hcp";
      readonly organization: string;
      readonly hostname: string;
      readonly workspace: string;
      readonly project: string | null;
    };
