/** A secret belongs into the cloud's store for them, not into a file that many read. */
import type { ServiceRule } from "../rule";
import { secretIn } from "../secret-shapes";

export const secretInEnv: ServiceRule = {
  name: "secret-in-env",
  code: "B5009",
  severity: "error",
  text: {
    title: "A secret stands in `env`",
    explanation:
      "What stands in `env` is read by whoever reads the spec, its history, the Terraform and its state. The name of the variable (PASSWORD, TOKEN, API_KEY …) or the form of its value (keys of AWS, GitHub, Slack or Stripe, private keys, JSON Web Tokens, URLs with a password) says that it is a secret. The finding does not show the value.",
    fix: "Take it out and change it, for it has been read. Keep the new one in the cloud's secret store, and name it under `secrets`.",
  },
  judgeServices: (services) =>
    [...services].flatMap(([key, clusters]) =>
      [...clusters].flatMap(([cluster, { env }]) =>
        Object.entries(env).flatMap(([name, value]) => {
          const found = typeof value === "string" ? secretIn(name, value) : null;
          if (found === null) return [];
          return [
            {
              path: ["services", `${key}@${cluster}`, "env", name],
              message: found,
              fix: `keep it in the cloud's secret store and name it: secrets: { ${name}: { … } }`,
            },
          ];
        }),
      ),
    ),
};
