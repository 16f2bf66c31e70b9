// Cuts a font down to the glyphs that a document uses, with HarfBuzz's own subsetter.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { z } from 'zod';

const require = createRequire(import.meta.url);

/** hb-subset.h: HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_RETAIN_GIDS */
const subsetFlags = 0x1 | 0x2;
/** hb-subset.h: HB_SUBSET_SETS_DROP_TABLE_TAG */
const dropTableSet = 3;
/** hb-blob.h: HB_MEMORY_MODE_WRITABLE */
const writableMemory = 2;
/** A PDF places glyphs itself, so layout tables and names are dead weight. */
const droppedTables = ['GSUB', 'GPOS', 'GDEF', 'DSIG', 'name', 'post', 'gasp', 'STAT', 'meta'];

type Call = (...values: number[]) => number;

/** The subsetter's functions that are called here. */
const functionNames = [
  'malloc',
  'free',
  'hb_blob_create',
  'hb_blob_destroy',
  'hb_blob_get_data',
  'hb_blob_get_length',
  'hb_face_create',
  'hb_face_destroy',
  'hb_face_reference_blob',
  'hb_set_add',
  'hb_subset_input_create_or_fail',
  'hb_subset_input_destroy',
  'hb_subset_input_glyph_set',
  'hb_subset_input_set',
  'hb_subset_input_set_flags',
  'hb_subset_or_fail',
] as const;

const asCall = z.custom<Call>((value) => typeof value === 'function');

interface Subsetter {
  readonly memory: WebAssembly.Memory;
  readonly call: Readonly<Record<(typeof functionNames)[number], Call>>;
}

let loaded: Promise<Subsetter> | undefined;

/** The TrueType program with only these glyphs, under their old numbers. */
export async function subsetFont(
  program: Uint8Array,
  glyphs: Iterable<number>,
): Promise<Uint8Array> {
  loaded ??= loadSubsetter();
  const { memory, call } = await loaded;
  const address = call.malloc(program.length);
  new Uint8Array(memory.buffer).set(program, address);
  const blob = call.hb_blob_create(address, program.length, writableMemory, 0, 0);
  const face = call.hb_face_create(blob, 0);
  call.hb_blob_destroy(blob);
  const input = subsetInput(call, glyphs);
  const subset = call.hb_subset_or_fail(face, input);
  const bytes = subset === 0 ? undefined : bytesOf({ memory, call }, subset);
  call.hb_subset_input_destroy(input);
  call.hb_face_destroy(face);
  call.free(address);
  if (!bytes) throw new Error('the font could not be cut down');
  return bytes;
}

async function loadSubsetter(): Promise<Subsetter> {
  const wasm = await readFile(require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm);
  const { exports } = instance;
  asCall.optional().parse(exports._initialize)?.();
  const memory = z.instanceof(WebAssembly.Memory).parse(exports.memory);
  const entries = functionNames.map((name) => [name, asCall.parse(exports[name])]);
  // Object.fromEntries forgets the literal keys that `functionNames` has just put in.
  return { memory, call: Object.fromEntries(entries) as Subsetter['call'] };
}

function subsetInput(call: Subsetter['call'], glyphs: Iterable<number>): number {
  const input = call.hb_subset_input_create_or_fail();
  const glyphSet = call.hb_subset_input_glyph_set(input);
  for (const glyph of glyphs) call.hb_set_add(glyphSet, glyph);
  call.hb_subset_input_set_flags(input, subsetFlags);
  const dropped = call.hb_subset_input_set(input, dropTableSet);
  for (const table of droppedTables) call.hb_set_add(dropped, tagOf(table));
  return input;
}

function tagOf(name: string): number {
  return Buffer.from(name, 'latin1').readUInt32BE();
}

/** Copies the cut face out of the module's memory and gives it back. */
function bytesOf({ memory, call }: Subsetter, face: number): Uint8Array {
  const blob = call.hb_face_reference_blob(face);
  const length = call.hb_blob_get_length(blob);
  const start = call.hb_blob_get_data(blob, 0);
  const bytes = new Uint8Array(memory.buffer).slice(start, start + length);
  call.hb_blob_destroy(blob);
  call.hb_face_destroy(face);
  return bytes;
}
