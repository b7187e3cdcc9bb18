/** Asks a person for what the command line did not say. */
import type { Cloud } from "../../constructs/platform/types/location";
import { type Answers, accountFault, type Given, nameFault, type Place, regionFault } from "./answers";
import { offeredClouds, starterClouds } from "./clouds";

/** The package has no CommonJS; Node loads it all the same. */
type Prompts = typeof import("@clack/prompts", { with: { "resolution-mode": "import" }});

/** @returns null where the person broke off */
export async function ask(given: Given, suggestedName: string): Promise<Answers | null> {
  const prompts = require("@clack/prompts") as Prompts;
  const text = async (message: string, initialValue: string, fault: (value: string) => string | undefined): Promise<string> => {
    const answer = await prompts.text({ message, initialValue, validate: (value) => fault(value ?? "") });
    if (prompts.isCancel(answer)) throw new BrokenOff();
    return answer;
  };
  try {
    prompts.intro("A new platform");
    const name = given.name ?? (await text("Its name", nameFault(suggestedName) === undefined ? suggestedName : "", nameFault));
    const places: Place[] = [];
    for (const cloud of given.clouds ?? (await clouds(prompts))) {
      const { title, accountTitle, region: suggested } = starterClouds[cloud];
      const region = given.regions[cloud] ?? (await text(`${title}: region`, suggested, (value) => regionFault(cloud, value)));
      const account = given.accounts[cloud] ?? (await text(accountTitle, "", (value) => accountFault(cloud, value)));
      places.push({ cloud, region, account });
    }
    return { name, places };
  } catch (error) {
    if (!(error instanceof BrokenOff)) throw error;
    prompts.cancel("Nothing was written");
    return null;
  }
}

async function clouds(prompts: Prompts): Promise<Cloud[]> {
  const options = offeredClouds().map((cloud) => ({ value: cloud, label: starterClouds[cloud].title }));
  const answer = await prompts.multiselect<Cloud>({ message: "Clouds (space chooses)", options, initialValues: ["aws"], required: true });
  if (prompts.isCancel(answer)) throw new BrokenOff();
  return answer;
}

class BrokenOff extends Error {}
