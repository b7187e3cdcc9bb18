/** Compute Engine's names of GPUs. */

/** By the name in the spec and the catalogue. @see https://cloud.google.com/compute/docs/gpus */
export const accelerators: Readonly<Record<string, string>> = {
  "nvidia-t4": "nvidia-tesla-t4",
  "nvidia-l4": "nvidia-l4",
  "nvidia-a100-40gb": "nvidia-tesla-a100",
  "nvidia-a100-80gb": "nvidia-a100-80gb",
  "nvidia-h100-80gb": "nvidia-h100-80gb",
  "nvidia-h100-mega-80gb": "nvidia-h100-mega-80gb",
  "nvidia-h200-141gb": "nvidia-h200-141gb",
  "nvidia-b200": "nvidia-b200",
  "nvidia-rtx-pro-6000": "nvidia-rtx-pro-6000",
};
