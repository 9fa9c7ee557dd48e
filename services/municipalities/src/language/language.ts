import { graphEnum, LanguageTagScalar, type Language as SpokenLanguage } from "@kommgraph/schema";
import { Field, ObjectType } from "type-graphql";

export const WritingDirection = graphEnum("WritingDirection", "In which direction a language is written.", {
  LTR: "From left to right.",
  RTL: "From right to left, as Arabic.",
});
export type WritingDirection = keyof typeof WritingDirection;

@ObjectType({ description: "A language people speak or learn, with its names (Unicode CLDR 48)." })
export class Language {
  @Field(() => LanguageTagScalar, { description: "BCP 47 tag, e.g. `ar`." })
  tag!: string;

  @Field(() => String, { description: "ISO 639-3 code, e.g. `ara`." })
  iso!: string;

  @Field(() => String, { description: "Name in German, e.g. `Arabisch`." })
  german!: string;

  @Field(() => String, { description: "Name in English, e.g. `Arabic`." })
  english!: string;

  @Field(() => String, { description: "Name in the language itself." })
  native!: string;

  @Field(() => WritingDirection, { description: "In which direction it is written." })
  direction!: WritingDirection;
}

export function languageOf({ direction, ...names }: SpokenLanguage): Language {
  return { ...names, direction: direction === "rtl" ? "RTL" : "LTR" };
}
