// Reads server-sent events from a fetch body, which can carry a header where EventSource cannot.

export interface ServerEvent {
  readonly event: string;
  readonly data: string;
}

/** Feeds on pieces of text as they arrive and returns the events that they complete. */
export function createEventParser(): (piece: string) => readonly ServerEvent[] {
  let rest = '';
  return (piece) => {
    const blocks = (rest + piece).split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    return blocks.flatMap(parseBlock);
  };
}

/**
 * Reads a body to its end; rejects when nothing at all, not even a heartbeat, came for `stallMs`.
 */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  stallMs: number,
  heard: (event: ServerEvent) => void,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const parse = createEventParser();
  for (;;) {
    const chunk = await orStalled(reader.read(), stallMs).catch(async (error: unknown) => {
      await reader.cancel().catch(() => undefined);
      throw error;
    });
    if (chunk.done) return;
    for (const event of parse(decoder.decode(chunk.value, { stream: true }))) heard(event);
  }
}

function parseBlock(block: string): readonly ServerEvent[] {
  let event = 'message';
  const data: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    if (line.startsWith('event:')) event = line.slice(6).trim();
    if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''));
  }
  return data.length === 0 ? [] : [{ event, data: data.join('\n') }];
}

function orStalled<Value>(work: Promise<Value>, stallMs: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('stalled'));
    }, stallMs);
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
