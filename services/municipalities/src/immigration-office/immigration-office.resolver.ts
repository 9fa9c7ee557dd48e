import { Access, type Context, everybody, findAllOf, related } from "@kommgraph/infra";
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Municipality } from "../municipality/municipality.entity.ts";
import { ImmigrationOffice } from "./immigration-office.entity.ts";

@Resolver(() => ImmigrationOffice)
export class ImmigrationOfficeResolver {
  @Query(() => [ImmigrationOffice], { description: "The 88 untere Ausländerbehörden, by name." })
  @Access(everybody)
  immigrationOffices(
    @Arg("central", () => Boolean, {
      nullable: true,
      description: "Only those that are (or are not) also a Zentrale Ausländerbehörde.",
    })
    central: boolean | null,
    @Ctx() { em }: Context,
  ): Promise<ImmigrationOffice[]> {
    return em.find(ImmigrationOffice, central == null ? {} : { central }, { orderBy: { name: "asc", id: "asc" } });
  }

  @FieldResolver(() => Municipality, { description: "The city or county that runs it." })
  municipality(@Root() office: ImmigrationOffice, @Ctx() context: Context): Promise<Municipality> {
    return related(context, Municipality, office.municipality);
  }

  @FieldResolver(() => [Municipality], { description: "The towns it is responsible for, by name." })
  serves(@Root() { id }: ImmigrationOffice, @Ctx() context: Context): Promise<Municipality[]> {
    return findAllOf(
      context,
      Municipality,
      { property: "immigrationOffice", id },
      { orderBy: { name: "asc", id: "asc" }, where: { ars: { $ne: null } }, args: "towns" },
    );
  }
}
