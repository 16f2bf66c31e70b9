// Keeps a row and the words of every case beside the intakes: derived, after each turn, in batches.
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { Flow } from '../flow/flow.ts';
import { backoffMs } from '../lib/backoff.ts';
import type { Log } from '../lib/log.ts';
import { StoreError } from '../store/store-error.ts';
import type { Write } from '../store/write.ts';
import { caseRow, type CaseRow } from './case-row.ts';
import { CaseRows, type CaseRowsParts } from './case-rows.ts';
import { CaseSource, type CaseNews, type CaseSourceParts } from './case-source.ts';
import { noTrack } from './case-track.ts';
import { CaseTable } from './case-table.ts';
import { CaseWords, type CaseWordsParts, type KnownWords } from './case-words.ts';

export interface CaseIndexParts extends CaseSourceParts, CaseWordsParts, CaseRowsParts {
  readonly flows: ReadonlyMap<string, Flow>;
  readonly log: Log;
}

/** What comes within this time (ms) is written together. */
const gatherMs = 25;
const batchMax = 64;
/** A commit with more of them would keep the turns that share it waiting. */
const writesAtOnce = 300;
/** While more comes in, rests so many times as long as a batch took: turns go first. */
const restFor = 4;
const restMaxMs = 1000;
const sweepMs = 60_000;
/** Each case is looked at once in so many sweeps, because reports grow old without a turn. */
const sweepsAll = 1440;
const backoffBaseMs = 200;
const backoffMaxMs = 10_000;

/** What was fetched of some cases at once. */
interface Batch {
  readonly read: (intake: string) => Promise<CaseNews | null>;
  readonly known: KnownWords;
}

/** Cases that are in the list already, of how many there are. */
export interface Gathering {
  readonly have: number;
  readonly of: number;
}

interface Derived {
  readonly intake: string;
  readonly row: CaseRow | null;
  readonly writes: readonly Write[];
}

export class CaseIndex {
  readonly table = new CaseTable();
  readonly #parts: CaseIndexParts;
  readonly #source: CaseSource;
  readonly #words: CaseWords;
  readonly #rows: CaseRows;
  readonly #waiting = new Set<string>();
  readonly #listeners = new Set<(intakes: readonly string[]) => void>();
  readonly #stopping = new AbortController();
  #loaded: Promise<void> | null = null;
  #isLoaded = false;
  #draining: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  /** How many changes were told of. */
  #changes = 0;
  /** Goes round all cases, a few in each sweep. */
  #round: Iterator<CaseRow> | null = null;

  constructor(parts: CaseIndexParts) {
    this.#parts = parts;
    this.#source = new CaseSource(parts);
    this.#words = new CaseWords(parts);
    this.#rows = new CaseRows(parts);
  }

  /** Something of an intake changed: it is looked at again soon. Costs nothing here and now. */
  changed(intake: string): void {
    this.#waiting.add(intake);
    this.#changes += 1;
    if (this.#loaded !== null) this.#draining ??= this.#drain();
  }

  /** Hears which cases were derived anew, once they are on the disk. Returns how to stop. */
  onDerived(listener: (intakes: readonly string[]) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Whose number in the table of the search it is. */
  intakeOf(number: number): string | undefined {
    return this.#rows.intakeOf(number);
  }

  /** By number, when they were last heard (milliseconds since 1970). */
  get heard(): readonly (number | undefined)[] {
    return this.#rows.heard;
  }

  /** Resolves when what was kept is in memory; what an earlier run left behind follows. */
  start(): Promise<void> {
    this.#loaded ??= this.#load();
    return this.#loaded;
  }

  /** How far it has come after a start, or once all are made anew; null when the list is whole. */
  async gathering(): Promise<Gathering | null> {
    const of = await this.#rows.count();
    const left = this.#isLoaded ? this.#waiting.size : of - this.table.size;
    return this.#isLoaded && left <= batchMax ? null : { have: Math.max(0, of - left), of };
  }

  /** Finishes the batch under way; the rest is found by the next start. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#waiting.clear();
    await this.#loaded?.catch(() => undefined);
    await this.#draining;
  }

  /** Resolves when every change so far was looked at. */
  async idle(): Promise<void> {
    await this.#loaded;
    while (this.#draining !== null) await this.#draining;
  }

  /** Looks for what changes without a turn: calls, due reminders, reports that grow old. */
  async sweep(): Promise<void> {
    const changed = await this.#rows.sweep(this.table, this.#parts.clock.now());
    for (const intake of changed) this.changed(intake);
    for (let left = Math.ceil(this.table.size / sweepsAll); left > 0; left -= 1) {
      this.#round ??= this.table.rows();
      const next = this.#round.next();
      if (next.done === true) {
        this.#round = null;
        return;
      }
      this.changed(next.value.intake);
    }
  }

  async #load(): Promise<void> {
    await this.#rows.load(this.table, this.#stopping.signal);
    for (const intake of await this.#rows.behind()) this.#waiting.add(intake);
    this.#isLoaded = true;
    this.#timer = setInterval(() => {
      this.sweep().catch((error: unknown) => {
        this.#parts.log.error({ error }, 'the cases could not be looked through');
      });
    }, sweepMs);
    this.#timer.unref();
    if (this.#waiting.size > 0) this.#draining ??= this.#drain();
  }

  async #drain(): Promise<void> {
    await sleep(gatherMs);
    let failures = 0;
    while (this.#waiting.size > 0 && !this.#stopping.signal.aborted) {
      const batch = [...this.#waiting].slice(0, batchMax);
      for (const intake of batch) this.#waiting.delete(intake);
      const begunAt = performance.now();
      const changes = this.#changes;
      try {
        await this.#derive(batch);
        failures = 0;
        if (this.#changes > changes) {
          await this.#pause(Math.min(restMaxMs, restFor * (performance.now() - begunAt)));
        }
      } catch (error) {
        this.#parts.log.error({ error }, 'cases could not be derived');
        for (const intake of batch) this.#waiting.add(intake);
        failures += 1;
        await this.#pause(backoffMs(failures, backoffBaseMs, backoffMaxMs));
      }
    }
    this.#draining = null;
  }

  async #pause(milliseconds: number): Promise<void> {
    const { signal } = this.#stopping;
    await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
  }

  async #derive(batch: readonly string[]): Promise<void> {
    const tracks = batch.map((one) => [one, this.table.get(one)?.track ?? noTrack] as const);
    const read = await this.#source.fetch(new Map(tracks));
    const known = await this.#words.known(batch.flatMap((one) => this.#rows.numberOf(one) ?? []));
    let part: Derived[] = [];
    let writes = 0;
    for (const intake of batch) {
      const derived = await this.#deriveOne(intake, { read, known });
      if (derived !== null) part.push(derived);
      writes += derived?.writes.length ?? 0;
      // Turns and requests go on between two cases.
      await setImmediate();
      if (writes < writesAtOnce) continue;
      await this.#keep(part);
      part = [];
      writes = 0;
    }
    await this.#keep(part);
  }

  async #keep(derived: readonly Derived[]): Promise<void> {
    await this.#parts.committer.commit(derived.flatMap(({ writes }) => writes));
    for (const { intake, row } of derived) {
      if (row === null) {
        this.table.delete(intake);
        this.#rows.forget(intake);
      } else {
        this.table.set(row);
        this.#rows.learn(row);
      }
    }
    for (const listener of this.#listeners) listener(derived.map(({ intake }) => intake));
  }

  /** Null for one that cannot be read: the others do not wait for it. */
  async #deriveOne(intake: string, { read, known }: Batch): Promise<Derived | null> {
    try {
      const news = await read(intake);
      const flow = news === null ? undefined : this.#parts.flows.get(news.state.flow);
      const row = news === null || flow === undefined ? null : caseRow(flow, news.state, news);
      if (news === null || row === null) return this.#gone(intake);
      const number = this.#rows.numberFor(intake);
      const words = this.#words.writes({ number, known }, row, news);
      return { intake, row, writes: [await this.#rows.write(number, row), ...words] };
    } catch (error) {
      if (error instanceof StoreError && error.code === 'missing') return this.#gone(intake);
      if (error instanceof StoreError && error.retryable) throw error;
      this.#parts.log.error({ error, intake }, 'a case could not be derived');
      return null;
    }
  }

  #gone(intake: string): Derived {
    const number = this.#rows.numberOf(intake);
    const words = number === undefined ? [] : this.#words.removal(number);
    const where = { intake_id: intake };
    return { intake, row: null, writes: [{ kind: 'delete', table: 'case_row', where }, ...words] };
  }
}
