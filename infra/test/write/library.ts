import { newId, numberOf, textOf, UserError } from "@kommgraph/schema";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Migration } from "@mikro-orm/migrations";
import { Arg, Ctx, Directive, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { Access, byId, type Context, everybody, type Service, write } from "../../src/index.ts";

/** A service of the smallest kind, to test what all services share. */

@Entity()
@ObjectType()
@Directive('@key(fields: "id")')
export class Book {
  @Field(() => ID)
  @PrimaryKey({ type: "text" })
  id!: string;

  @Field(() => String)
  @Property({ type: "text" })
  title!: string;

  @Field(() => Int)
  @Property({ type: "integer" })
  copies!: number;

  @Field(() => Int)
  @Property({ type: "integer", version: true })
  version!: number;
}

@ObjectType()
class BookPayload {
  @Field(() => Book, { nullable: true })
  book?: Book;

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@InputType()
class AddBookInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Int)
  copies!: number;
}

@InputType()
class ReviseBookInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ID)
  book!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => Int)
  copies!: number;
}

const rules = [textOf("title", 100), numberOf("copies", 0, 1_000)];

@Resolver(() => Book)
class BookResolver {
  @Query(() => Book, { nullable: true })
  @Access(everybody)
  book(@Arg("id", () => ID) id: string, @Ctx() { em }: Context): Promise<Book | null> {
    return em.findOne(Book, { id });
  }

  @Mutation(() => BookPayload)
  @Access(everybody)
  addBook(@Arg("input", () => AddBookInput) input: AddBookInput, @Ctx() context: Context) {
    return write(
      context,
      {
        name: "addBook",
        rules,
        async effect({ em }, { title, copies }: AddBookInput) {
          return { book: em.create(Book, { id: newId("net"), title, copies, version: 1 }) };
        },
      },
      input,
    );
  }

  @Mutation(() => BookPayload)
  @Access(everybody)
  reviseBook(@Arg("input", () => ReviseBookInput) input: ReviseBookInput, @Ctx() context: Context) {
    return write(
      context,
      {
        name: "reviseBook",
        rules: [numberOf("copies", 0, 1_000)],
        async effect(change, { book: id, expectedVersion, copies }: ReviseBookInput) {
          const book = await change.load(Book, id, "book");
          change.expectVersion(book, expectedVersion);
          book.copies = copies;
          return { book };
        },
      },
      input,
    );
  }
}

class Books extends Migration {
  override up(): void {
    this.addSql(
      "create table book (id text primary key, title text not null, copies integer not null, version integer not null default 1)",
    );
  }
  override down(): void {
    this.addSql("drop table book");
  }
}

export const library: Service = {
  name: "network",
  entities: [Book],
  migrations: [{ name: "0001-books", class: Books }],
  resolvers: [BookResolver],
  references: { Book: byId(Book) },
  feed: { Book: ({ title, copies }: Book) => ({ title, copies }) },
};

export const addBook = `mutation ($key: ID!, $title: String!, $copies: Int!) {
  addBook(input: { idempotencyKey: $key, title: $title, copies: $copies }) {
    book { id title copies version } userErrors { code message path } } }`;

export const reviseBook = `mutation ($key: ID!, $book: ID!, $version: Int!, $copies: Int!) {
  reviseBook(input: { idempotencyKey: $key, book: $book, expectedVersion: $version, copies: $copies }) {
    book { id copies version } userErrors { code message path } } }`;
