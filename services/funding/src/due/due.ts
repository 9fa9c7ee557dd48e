import { DateScalar, graphEnum } from "@kommgraph/schema";
import { Field, Int, ObjectType } from "type-graphql";

export const DueKind = graphEnum("DueKind", "What is to be done.", {
  CALL_CLOSES: "A call closes for which one may apply, or to which one has a draft (Antragsfrist).",
  QUESTIONS: "The authority has questions to an application (Nachforderung).",
  NOTICE: "A notice can be accepted, so that money can be drawn earlier (Rechtsbehelfsverzicht).",
  DRAW: "Money can be drawn from a grant (Mittelabruf).",
  PROOF: "The use of a grant is to be proven (Verwendungsnachweis).",
  REVIEW: "An application waits to be examined.",
  DECISION: "An application is being examined and waits for a decision.",
  DRAW_CHECK: "A request for money waits to be examined.",
  PAYMENT: "A disbursement is approved and waits to be paid.",
  PROOF_CHECK: "A proof of use waits to be checked.",
  REPAYMENT: "Money is to be paid back (Erstattung).",
  REPAYMENT_EXPECTED: "Money that was claimed back is to come, and to be booked.",
});
export type DueKind = keyof typeof DueKind;

@ObjectType({ description: "Something to be done, with its day." })
export class DueItem {
  @Field(() => DueKind, { description: "What is to be done." })
  what!: DueKind;

  @Field(() => DateScalar, {
    description: "By when; of what waits for an examination, a decision or a check: since when it waits.",
  })
  on!: string;

  @Field(() => String, { description: "In words, in the caller's language." })
  text!: string;

  callId!: string | null;
  applicationId!: string | null;
  grantId!: string | null;
  disbursementId!: string | null;
}

@ObjectType({ description: "What is due for whoever asks." })
export class Due {
  @Field(() => [DueItem], { description: "The earliest first." })
  items!: DueItem[];

  @Field(() => Int, { description: "How many there are in all, those beyond `first` included." })
  total!: number;

  @Field(() => String, { description: "The same as a calendar (iCalendar, RFC 5545), for any calendar program." })
  ics!: string;
}
