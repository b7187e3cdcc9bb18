/** First-boot text as a launch template takes it. */

/** An expression that encodes the text at plan, so that plans and reviews show it readable; what Terraform would interpolate in it is escaped. */
export const encodedUserData = (text: string): string =>
  `\${base64encode(${JSON.stringify(text).replaceAll("${", "$$$${").replaceAll("%{", "%%{")})}`;
