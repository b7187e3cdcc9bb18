/** How each cloud's table of machines says what the catalogue wants to know in one way. */

/** The name of every GPU, as the spec has it; one that the spec does not have gets its maker's name before it. */
const gpuTypes = {
  aws: {
    a10g: "nvidia-a10g",
    b200: "nvidia-b200",
    b300: "nvidia-b300",
    h100: "nvidia-h100-80gb",
    h200: "nvidia-h200-141gb",
    k80: "nvidia-k80",
    l4: "nvidia-l4",
    l40s: "nvidia-l40s",
    m60: "nvidia-m60",
    "radeon-pro-v520": "amd-radeon-pro-v520",
    "rtx-pro-4500": "nvidia-rtx-pro-4500",
    "rtx-pro-server-6000": "nvidia-rtx-pro-6000",
    t4: "nvidia-t4",
    t4g: "nvidia-t4g",
    v100: "nvidia-v100",
  },
  google: { "nvidia-tesla-a100": "nvidia-a100-40gb" },
  azure: {
    A10: "nvidia-a10",
    "A100-40GB": "nvidia-a100-40gb",
    "A100-80GB": "nvidia-a100-80gb",
    H200: "nvidia-h200-141gb",
    M60: "nvidia-m60",
    MI25: "amd-mi25",
    MI300X: "amd-mi300x",
    T4: "nvidia-t4",
    V100: "nvidia-v100",
    V620: "amd-radeon-pro-v620",
    V710: "amd-radeon-pro-v710",
  },
};

/** Where the GPU's name in the table leaves its memory open, the family says it. */
const gpuTypesByFamily = {
  aws: { p4d: "nvidia-a100-40gb", p4de: "nvidia-a100-80gb" },
  google: {},
  azure: {
    NDisr_H100_v5: "nvidia-h100-80gb",
    NCads_H100_v5: "nvidia-h100-94gb",
    NCadis_H100_v5: "nvidia-h100-94gb",
    NCCads_H100_v5: "nvidia-h100-94gb",
  },
};

function gpuType(cloud, { gpu_name: name, family }) {
  if (!name) return null;
  const type = gpuTypesByFamily[cloud][family] ?? gpuTypes[cloud][name] ?? (name.startsWith("nvidia-") ? name : null);
  if (type === null) throw new Error(`${cloud}: the catalogue has no name for GPU ${name} of family ${family}`);
  return type;
}

/** Families and machines that take hyperdisks alone. @see https://cloud.google.com/compute/docs/disks/hyperdisks */
const hyperdiskOnly = /^(?:c4|c4a|c4d|c4n|n4|n4a|n4d|x4|m4|m4n|h4d|a4|a4x|g4|ct6e|tpu7x|a3-ultragpu)-/;

/** What the columns `*_basis` say where the vendor's own pages document nested virtualization; anything else is inferred. */
export const dialects = {
  aws: {
    documentedBasis: "aws-api-doc",
    gpuType: (row) => gpuType("aws", row),
    gpuCount: (row) => row.gpu_count,
    bootDisk: () => "gp3",
    isLocalDiskVariant: () => false,
    isConstrained: () => false,
  },
  google: {
    documentedBasis: "google-doc-rule",
    gpuType: (row) => gpuType("google", row),
    gpuCount: (row) => row.gpu_count,
    bootDisk: (_row, type) => (hyperdiskOnly.test(type) ? "hyperdisk-balanced" : "pd-balanced"),
    isLocalDiskVariant: (type) => /-(?!nolssd)\w*lssd\b/.test(type),
    isConstrained: () => false,
  },
  azure: {
    documentedBasis: "documented",
    gpuType: (row) => gpuType("azure", row),
    gpuCount: (row) => row.gpu_fraction || row.gpu_count,
    bootDisk: (row) => (row.premium_io === "yes" ? "Premium_LRS" : "StandardSSD_LRS"),
    isLocalDiskVariant: () => false,
    isConstrained: (type) => /\d-\d/.test(type),
  },
};
