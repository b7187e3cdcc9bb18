/** Names that AKS writes into labels of its nodes: of the node resource group, the virtual network, its resource group and the node subnet. */
export interface LabelNames {
  /**
   * Whether they have at most 63 characters, as labels do; false in units that were deployed with longer names.
   * @see https://learn.microsoft.com/azure/aks/azure-cni-overlay#limitations-with-azure-cni-overlay
   */
  readonly namesFitLabels: boolean;
}
