/** Texts by key, those asked for least recently forgotten when all together are longer than `length`. */
export class RecentTexts extends Map<string, { value: string; expires?: number }> {
  private used = 0;

  constructor(private readonly length: number) {
    super();
  }

  override get(key: string) {
    const entry = super.get(key);
    if (entry === undefined) return undefined;
    super.delete(key);
    super.set(key, entry);
    return entry;
  }

  override set(key: string, entry: { value: string; expires?: number }): this {
    this.delete(key);
    super.set(key, entry);
    this.used += lengthOf(key, entry);
    for (const oldest of this.keys()) {
      if (this.used <= this.length) break;
      this.delete(oldest);
    }
    return this;
  }

  override delete(key: string): boolean {
    const entry = super.get(key);
    if (entry !== undefined) this.used -= lengthOf(key, entry);
    return super.delete(key);
  }

  override clear(): void {
    super.clear();
    this.used = 0;
  }
}

function lengthOf(key: string, { value }: { value: string }): number {
  return key.length + value.length;
}
