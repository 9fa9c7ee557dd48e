import { type Context, findAllOf, related } from "@kommgraph/infra";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Municipality } from "../municipality/municipality.entity.ts";
import { Certificate } from "./certificate.entity.ts";

@Resolver(() => Certificate)
export class CertificateResolver {
  @FieldResolver(() => Municipality, { description: "Who has it." })
  municipality(@Root() certificate: Certificate, @Ctx() context: Context): Promise<Municipality> {
    return related(context, Municipality, certificate.municipality);
  }
}

@Resolver(() => Municipality)
export class MunicipalityCertificates {
  @FieldResolver(() => [Certificate], { description: "What it is recognised for, by kind." })
  certificates(@Root() { id }: Municipality, @Ctx() context: Context): Promise<Certificate[]> {
    return findAllOf(context, Certificate, { property: "municipality", id }, { orderBy: { kind: "asc", id: "asc" } });
  }
}
