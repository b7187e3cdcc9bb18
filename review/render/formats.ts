/** Output formats of a review. Separate from the renderers, so that the command line can list them without loading any. */
export const formats = ["text", "md", "html", "json", "sarif"] as const;
export type Format = (typeof formats)[number];
