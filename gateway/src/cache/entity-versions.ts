/** Ids that are remembered one by one. */
const most = 50_000;

/**
 * Since when each thing is as it is: the position of the feed behind its last change. Of most nothing was ever heard; they
 * are as they were when we began to listen.
 */
export class EntityVersions {
  private readonly versions = new Map<string, string>();
  private beginning = "";

  of(id: string): string {
    return this.versions.get(id) ?? this.beginning;
  }

  /** These were changed before this position. */
  changed(ids: readonly string[], position: string): void {
    for (const id of ids) this.versions.set(id, position);
    if (this.versions.size > most) this.forget(position);
  }

  /** Anything may have changed before this position. */
  forget(position: string): void {
    this.versions.clear();
    this.beginning = position;
  }
}
