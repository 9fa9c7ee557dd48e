import { Access, everybody } from "@kommgraph/infra";
import { Query, Resolver } from "type-graphql";
import { IndicatorTheme, indicatorThemes } from "./indicator-theme.ts";

@Resolver()
export class IndicatorThemeResolver {
  @Query(() => [IndicatorTheme], { description: "The themes of the Integrationsmonitoring der Länder, by letter." })
  @Access(everybody)
  indicatorThemes(): IndicatorTheme[] {
    return indicatorThemes;
  }
}
