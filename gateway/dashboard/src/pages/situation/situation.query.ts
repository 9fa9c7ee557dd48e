import { graphql } from "../../graph/generated/gql.ts";

/** Need against supply of all towns: one piece per region, each as long as the region has towns. */
export const situationQuery = graphql(`
  query Situation($topic: [Topic!], $on: Date) {
    duesseldorf: municipalities(filter: { region: "reg_051", kind: [COUNTY_FREE_CITY, REGIONAL_CITY, LARGE_TOWN, MEDIUM_TOWN, TOWN] }, first: 66) {
      nodes { ...TownSituation }
    }
    koeln: municipalities(filter: { region: "reg_053", kind: [COUNTY_FREE_CITY, REGIONAL_CITY, LARGE_TOWN, MEDIUM_TOWN, TOWN] }, first: 99) {
      nodes { ...TownSituation }
    }
    muenster: municipalities(filter: { region: "reg_055", kind: [COUNTY_FREE_CITY, REGIONAL_CITY, LARGE_TOWN, MEDIUM_TOWN, TOWN] }, first: 78) {
      nodes { ...TownSituation }
    }
    detmold: municipalities(filter: { region: "reg_057", kind: [COUNTY_FREE_CITY, REGIONAL_CITY, LARGE_TOWN, MEDIUM_TOWN, TOWN] }, first: 70) {
      nodes { ...TownSituation }
    }
    arnsberg: municipalities(filter: { region: "reg_059", kind: [COUNTY_FREE_CITY, REGIONAL_CITY, LARGE_TOWN, MEDIUM_TOWN, TOWN] }, first: 83) {
      nodes { ...TownSituation }
    }
    counties: municipalities(filter: { kind: [COUNTY, CITY_REGION] }, first: 31) {
      nodes { ...TownSituation }
    }
  }
`);

export const townSituation = graphql(`
  fragment TownSituation on Municipality {
    ags
    name
    coverage(topic: $topic, on: $on) {
      level
      targetGroup
      needed
      offered
      free
      freeForEveryone
      withheld
    }
  }
`);
