/** Text of users is shown in terminals, where control characters move the cursor, set colours or turn text around. */

/**
 * Replaces every control, format and broken character except line breaks and tabs.
 * @example
 * printable("\u001b[31mred"); // "\uFFFD[31mred"
 */
export const printable = (text: string): string => text.replaceAll(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}]/gu, "\uFFFD");
