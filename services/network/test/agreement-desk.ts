import { randomUUID } from "node:crypto";
import type { Who } from "@kommgraph/infra";
import type { TestService } from "@kommgraph/infra/testing";

const agreementFields = `agreement { id title version period { start end } partners { id } } userErrors { code path }`;

/** Partners share their interpreters, unless said otherwise. */
export const agree = (service: TestService, input: object, who: Who) =>
  service.ask(
    `mutation ($input: AgreeCooperationInput!) { answer: agreeCooperation(input: $input) { ${agreementFields} } }`,
    {
      input: {
        idempotencyKey: randomUUID(),
        title: "Sprachmittlung teilen",
        kind: "INTER_MUNICIPAL",
        topics: ["LANGUAGE"],
        start: "2026-11-01",
        ...input,
      },
    },
    { who },
  );

/** The last day is the one that is given, or today. */
export const end = (service: TestService, agreement: string, expectedVersion: number, who: Who, day?: string) =>
  service.ask(
    `mutation ($input: EndAgreementInput!) { answer: endAgreement(input: $input) { ${agreementFields} } }`,
    { input: { idempotencyKey: randomUUID(), agreement, expectedVersion, end: day } },
    { who },
  );
