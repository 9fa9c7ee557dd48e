/** What a feed tells of a thing, read with care: another subgraph may leave out what it does not know. */
export class Facts {
  constructor(private readonly data: Readonly<Record<string, unknown>>) {}

  text(name: string): string | null {
    const value = this.data[name];
    return typeof value === "string" && value !== "" ? value : null;
  }

  /** The id of something else, under its name or its name with `Id`. */
  id(name: string): string | null {
    return this.text(`${name}Id`) ?? this.text(name);
  }

  number(name: string): number | null {
    const value = this.data[name];
    if (typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value))) return Number(value);
    return typeof value === "number" && Number.isFinite(value) ? value : null;
  }

  flag(name: string): boolean {
    return this.data[name] === true;
  }

  list(name: string): string[] {
    const value = this.data[name];
    return Array.isArray(value) ? value.filter((element) => typeof element === "string") : [];
  }

  within(name: string): Facts {
    return new Facts(recordOf(this.data[name]));
  }

  all(name: string): Facts[] {
    const value = this.data[name];
    return Array.isArray(value) ? value.map((element) => new Facts(recordOf(element))) : [];
  }
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
