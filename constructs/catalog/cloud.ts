/** The clouds that the catalogue knows. */
export const clouds = ["aws", "google", "azure"] as const;
export type Cloud = (typeof clouds)[number];

/** What people call them, for messages. */
export const cloudNames: Readonly<Record<Cloud, string>> = { aws: "AWS", google: "Google Cloud", azure: "Azure" };
