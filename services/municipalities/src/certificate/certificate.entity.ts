import { DateScalar, graphEnum, Node } from "@kommgraph/schema";
import type { Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Municipality } from "../municipality/municipality.entity.ts";

export const CertificateKind = graphEnum("CertificateKind", "What a municipality is recognised for.", {
  FAMILY_MANAGER: "Familienmanagerinnen und Familienmanager, certified, who work for family friendliness on site.",
  FAMILY_FRIENDLY_AUDIT: "Audit familiengerechte Kommune.",
  LOCAL_ALLIANCE: "Lokales Bündnis für Familie.",
  HEALTH_EQUITY: "Gesundheitliche Chancengleichheit: part of the state's partner process.",
});
export type CertificateKind = keyof typeof CertificateKind;

@Entity()
@ObjectType({ implements: Node, description: "Certificate or membership: who in the state has it." })
@Directive('@key(fields: "id")')
export class Certificate {
  @Field(() => ID, { description: "Global id, `cer_…`." })
  @PrimaryKey({ type: "text" })
  id!: string;

  @Field(() => CertificateKind, { description: "What for." })
  @Property({ type: "text" })
  kind!: CertificateKind;

  @ManyToOne(() => Municipality, { ref: true })
  municipality!: Ref<Municipality>;

  @Field(() => DateScalar, { nullable: true, description: "Since when; null where no source tells." })
  @Property({ type: "date", nullable: true })
  awardedOn!: string | null;

  @Field(() => Int, { nullable: true, description: "How many certified people; null where it is not about people." })
  @Property({ type: "integer", nullable: true })
  people!: number | null;

  @Field(() => Boolean, { description: "Invented for demonstration; nobody awarded this." })
  @Property({ type: "boolean" })
  demonstration!: boolean;
}
