/** Asks for the answers that the command line does not give. */
import type { Cloud } from "../../constructs/platform/types/location";
import { type Answers, accountFault, adminFault, type Given, nameFault, type Place, regionFault } from "./answers";
import { offeredClouds, starterClouds } from "./clouds";

/** An ES module without a CommonJS build, which Node can require. */
type Prompts = typeof import("@clack/prompts", { with: { "resolution-mode": "import" }});

/** @returns null if the person cancelled */
export async function ask(given: Given, suggestedName: string): Promise<Answers | null> {
  const prompts = require("@clack/prompts") as Prompts;
  const text = async (message: string, initialValue: string, fault: (value: string) => string | undefined): Promise<string> => {
    const answer = await prompts.text({ message, initialValue, validate: (value) => fault(value ?? "") });
    if (prompts.isCancel(answer)) throw new Cancelled();
    return answer;
  };
  try {
    prompts.intro("A new platform");
    const name = given.name ?? (await text("Name", nameFault(suggestedName) === undefined ? suggestedName : "", nameFault));
    const places: Place[] = [];
    for (const cloud of given.clouds ?? (await clouds(prompts))) {
      const { title, accountTitle, region: suggested, admin: asked } = starterClouds[cloud];
      const region = given.regions[cloud] ?? (await text(`${title}: region`, suggested, (value) => regionFault(cloud, value)));
      const account = given.accounts[cloud] ?? (await text(accountTitle, "", (value) => accountFault(cloud, value)));
      const admin = given.admins[cloud] ?? (await text(`${asked.title} (empty: later)`, "", emptyOr(cloud, region)));
      places.push({ cloud, region, account, admin: admin === "" ? null : admin });
    }
    return { name, places };
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    prompts.cancel("Cancelled; nothing was written");
    return null;
  }
}

const emptyOr =
  (cloud: Cloud, region: string) =>
  (admin: string): string | undefined =>
    admin === "" ? undefined : adminFault(cloud, region, admin);

async function clouds(prompts: Prompts): Promise<Cloud[]> {
  const options = offeredClouds().map((cloud) => ({ value: cloud, label: starterClouds[cloud].title }));
  const answer = await prompts.multiselect<Cloud>({ message: "Clouds (space selects)", options, initialValues: ["aws"], required: true });
  if (prompts.isCancel(answer)) throw new Cancelled();
  return answer;
}

class Cancelled extends Error {}
