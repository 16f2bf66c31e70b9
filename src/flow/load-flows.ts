// Reads the flow files from disk; a broken one is named with what is wrong and where.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { flowSchema } from './flow.ts';
import type { Flow } from './flow.ts';

/** A flow file that cannot be used; the message is for the person who edits it. */
export class FlowError extends Error {
  readonly file: string;

  constructor(file: string, problem: string, cause?: unknown) {
    super(`${file}: ${problem}`, { cause });
    this.name = 'FlowError';
    this.file = file;
  }
}

/** YAML aliases a flow may use: none are needed, and many would be a bomb. */
const aliasesMax = 20;

/** All flows of a folder by id; throws {@link FlowError}. */
export function loadFlows(folder: string): ReadonlyMap<string, Flow> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return new Map(
    files.map((name) => {
      const flow = parseFlow(name, readFileSync(join(folder, name), 'utf8'));
      return [flow.id, flow];
    }),
  );
}

/** One flow from the text of its file; throws {@link FlowError} with the line or the path. */
export function parseFlow(file: string, text: string): Flow {
  let data: unknown;
  try {
    data = parse(text, { maxAliasCount: aliasesMax });
  } catch (cause) {
    const where = cause instanceof YAMLParseError ? (cause.linePos?.[0].line ?? '?') : '?';
    throw new FlowError(file, `not valid YAML (line ${where})`, cause);
  }
  const parsed = flowSchema.safeParse(data);
  if (!parsed.success) throw new FlowError(file, z.prettifyError(parsed.error));
  return parsed.data;
}
