import { Field, ID, ObjectType } from "type-graphql";
import { readOwnData } from "../seed/data-file.ts";

@ObjectType({
  description:
    "Theme of the Integrationsmonitoring der Länder. Its indicators describe the state of things; they explicitly do " +
    "not measure the effects of measures, which is what `SteeringIndicator` is for.",
})
export class IndicatorTheme {
  @Field(() => ID, { description: "Letter of the theme, e.g. `A`." })
  code!: string;

  @Field(() => String, { description: "Name in German." })
  german!: string;

  @Field(() => String, { description: "Name in English." })
  english!: string;

  @Field(() => String, { nullable: true, description: "What it holds, and whether its letter was verified." })
  note!: string | null;
}

export const indicatorThemes: IndicatorTheme[] = readOwnData("indicator_themes.csv").map((row) => ({
  code: row.text("code"),
  german: row.text("theme_de"),
  english: row.text("theme_en"),
  note: row.optional("note"),
}));
