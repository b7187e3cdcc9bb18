/** A secret belongs in the cloud's secret store and not in a file that many people read. */
import type { ServiceRule } from "../rule";
import { secretIn } from "../secret-shapes";

export const secretInEnv: ServiceRule = {
  name: "secret-in-env",
  code: "B5009",
  severity: "error",
  text: {
    title: "A secret in `env`",
    explanation:
      "Anyone who can read the spec, its history, the Terraform or its state can read `env`. The name of the variable (PASSWORD, TOKEN, API_KEY …) or the format of its value (keys of AWS, GitHub, Slack or Stripe, private keys, JSON Web Tokens, URLs with a password) shows that it is a secret. The finding does not print the value.",
    fix: "remove and rotate the secret, because it is exposed; store the new one in the cloud's secret store and reference it under secrets",
  },
  checkServices: (services) =>
    [...services].flatMap(([key, clusters]) =>
      [...clusters].flatMap(([cluster, { env }]) =>
        Object.entries(env).flatMap(([name, value]) => {
          const found = typeof value === "string" ? secretIn(name, value) : null;
          if (found === null) return [];
          return [
            {
              path: ["services", `${key}@${cluster}`, "env", name],
              message: found,
              fix: `store it in the cloud's secret store and reference it: secrets: { ${name}: { … } }`,
            },
          ];
        }),
      ),
    ),
};
