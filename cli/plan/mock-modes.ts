/** When `berth plan` uses placeholders: if a state lacks an output, always, or never. */
export const mockModes = ["missing", "always", "never"] as const;
export type MockMode = (typeof mockModes)[number];
