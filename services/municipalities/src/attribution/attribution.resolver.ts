import { Access, everybody } from "@kommgraph/infra";
import { Query, Resolver } from "type-graphql";

/** What the licences of the reference data (data/SOURCES.md) ask to be shown beside it, word for word. */
const attribution =
  "© Statistisches Bundesamt (Destatis) 2023; Zensus 2022 © Statistische Ämter des Bundes und der Länder; " +
  "INKAR © BBSR 2024; © GeoBasis-DE / BKG 2021 (Daten verändert); " +
  "Datenlizenz Deutschland – Namensnennung – Version 2.0 (www.govdata.de/dl-de/by-2-0)";

@Resolver()
export class AttributionResolver {
  @Query(() => String, { description: "Quellenvermerk: show this wherever the reference data is shown." })
  @Access(everybody)
  attribution(): string {
    return attribution;
  }
}
