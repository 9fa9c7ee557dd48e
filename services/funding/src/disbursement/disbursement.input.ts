import { DateScalar, DecimalScalar } from "@kommgraph/schema";
import { Field, ID, InputType } from "type-graphql";

const key = "A new random key for every change; the same one makes a repetition harmless.";

@InputType({ description: "Mittelabruf: money of a grant that is needed within two months." })
export class RequestDisbursementInput {
  @Field(() => ID, { description: key })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The own grant." })
  grant!: string;

  @Field(() => DecimalScalar, { description: "How much, in euros." })
  amount!: string;

  @Field(() => DateScalar, { description: "Day by which the money is needed, today to two months ahead." })
  neededBy!: string;
}

@InputType({ description: "The release of a disbursement for payment, or its payment." })
export class PayDisbursementInput {
  @Field(() => ID, { description: key })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The disbursement." })
  disbursement!: string;
}

@InputType({ description: "The refusal of a disbursement." })
export class RefuseDisbursementInput {
  @Field(() => ID, { description: key })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The disbursement." })
  disbursement!: string;

  @Field(() => String, { description: "Why, 1 to 1000 characters; the recipient reads it." })
  note!: string;
}
