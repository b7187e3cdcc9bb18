/** Every table of bad specs, by what they are about. */
import { addressesSpecs } from "./addresses";
import { aksSpecs } from "./aks";
import { aksAccessSpecs } from "./aks-access";
import { azureSpecs } from "./azure";
import { azureLocationsSpecs } from "./azure-locations";
import { azureRegistriesSpecs } from "./azure-registries";
import { clustersSpecs } from "./clusters";
import { ecsSpecs } from "./ecs";
import { eksSpecs } from "./eks";
import { filesSpecs } from "./files";
import { findingsSpecs } from "./findings";
import { gkeSpecs } from "./gke";
import { gkeAccessSpecs } from "./gke-access";
import { googleSpecs } from "./google";
import { hostsSpecs } from "./hosts";
import { keysSpecs } from "./keys";
import { notBuiltSpecs } from "./not-built";
import { reachSpecs } from "./reach";
import { referencesSpecs } from "./references";
import { registriesSpecs } from "./registries";
import { rulesSpecs } from "./rules";
import { servicesSpecs } from "./services";
import { settingsSpecs } from "./settings";
import { valuesSpecs } from "./values";

export const badSpecs = {
  files: filesSpecs,
  keys: keysSpecs,
  values: valuesSpecs,
  settings: settingsSpecs,
  references: referencesSpecs,
  "not-built": notBuiltSpecs,
  services: servicesSpecs,
  rules: rulesSpecs,
  findings: findingsSpecs,
  hosts: hostsSpecs,
  ecs: ecsSpecs,
  eks: eksSpecs,
  google: googleSpecs,
  gke: gkeSpecs,
  "gke-access": gkeAccessSpecs,
  registries: registriesSpecs,
  clusters: clustersSpecs,
  addresses: addressesSpecs,
  azure: azureSpecs,
  "azure-locations": azureLocationsSpecs,
  "azure-registries": azureRegistriesSpecs,
  aks: aksSpecs,
  "aks-access": aksAccessSpecs,
  reach: reachSpecs,
};
