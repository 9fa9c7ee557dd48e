import { type IncomingMessage, request } from "node:http";

export interface Event {
  id: string;
  data: { cursor: string; kind: string; type: string; id: string };
}

/** A client of server-sent events as browsers are: it keeps the last id, and may be cut off at any byte. */
export class EventClient {
  readonly events: Event[] = [];
  /** What it would say as `Last-Event-ID` when it came back. */
  lastId = "";
  retry = 0;
  comments = 0;
  status = 0;
  body = "";
  headers: IncomingMessage["headers"] = {};
  ended = false;
  private text = "";
  private response: IncomingMessage | undefined;

  get ids(): string[] {
    return this.events.map(({ data }) => data.id);
  }

  /** Comes back as soon as the answer has begun, or was refused. */
  async open(url: string, headers: Record<string, string> = {}): Promise<this> {
    this.response = await new Promise<IncomingMessage>((resolve, reject) => {
      request(url, { headers }, resolve).once("error", reject).end();
    });
    this.status = this.response.statusCode ?? 0;
    this.headers = this.response.headers;
    this.response.on("error", () => {});
    this.response.once("close", () => {
      this.ended = true;
    });
    if (this.status !== 200) for await (const chunk of this.response) this.body += chunk;
    else this.response.on("data", (chunk: Buffer) => this.read(chunk.toString()));
    return this;
  }

  /** Reads no further, as a client that hangs. */
  hang(): void {
    this.response?.pause();
  }

  goOn(): void {
    this.response?.resume();
  }

  /** The connection breaks. */
  cut(): void {
    this.response?.destroy();
  }

  private read(chunk: string): void {
    this.text += chunk;
    for (let end = this.text.indexOf("\n\n"); end >= 0; end = this.text.indexOf("\n\n")) {
      this.take(this.text.slice(0, end).split("\n"));
      this.text = this.text.slice(end + 2);
    }
  }

  private take(lines: string[]): void {
    let data: string | undefined;
    for (const line of lines) {
      if (line.startsWith(":")) this.comments += 1;
      else if (line.startsWith("id: ")) this.lastId = line.slice(4);
      else if (line.startsWith("retry: ")) this.retry = Number(line.slice(7));
      else if (line.startsWith("data: ")) data = line.slice(6);
      else throw new Error(`no line of an event: ${line}`);
    }
    if (data !== undefined) this.events.push({ id: this.lastId, data: JSON.parse(data) });
  }
}
