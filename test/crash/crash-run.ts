// Lets scripted patients talk to a service that is killed and started again; keeps an own ledger.
import { mkdirSync } from 'node:fs';
import type { PlantedBug, Unnumbered } from './child-command.ts';
import type { ScriptedPatient, Step } from './patient-scripts.ts';
import { DiedError, ServiceLife, spared } from './service-life.ts';
import type { Doom } from './service-life.ts';

const startsAt = Date.parse('2026-11-23T09:00:00Z');
/** Between two rounds of the patients, unless they say otherwise. */
const minuteMs = 60_000;
/** Longer than the quiet that ends a burst of files, shorter than a round. */
const quietMs = 10_000;
/** A job may be tried five times: in one part of a round fewer lives than that are cut off. */
const killsPerPartMax = 3;

export interface RunOptions {
  /** Made when it is not there. */
  readonly folder: string;
  readonly patients: readonly ScriptedPatient[];
  readonly dooms: Iterator<Doom, Doom>;
  readonly bug?: PlantedBug;
  /** Between two rounds (ms); a minute. */
  readonly roundMs?: number;
}

export interface CrashRun {
  readonly kills: number;
  /** External ids in the order of acknowledgement, by address. */
  readonly acknowledged: ReadonlyMap<string, readonly string[]>;
  /** From the start of a process to its first answer, of those that lived to give one. */
  readonly startMs: readonly number[];
}

/** Resolves when every patient was heard and the service was stopped in peace. */
export async function crashRun(options: RunOptions): Promise<CrashRun> {
  mkdirSync(options.folder, { recursive: true });
  const run = new Run(options);
  const roundsMax = Math.max(...options.patients.map(({ rounds }) => rounds.length));
  for (let round = 0; round < roundsMax; round += 1) await run.round(round);
  await run.stop();
  return run;
}

class Run implements CrashRun {
  readonly acknowledged = new Map<string, string[]>();
  readonly startMs: number[] = [];
  readonly #options: RunOptions;
  #starting: Promise<ServiceLife> | null = null;
  #life: ServiceLife | null = null;
  #now = startsAt;
  #lastId = 0;
  #kills = 0;
  /** The present life was spared, to let one part of a round come to its end. */
  #spared = false;
  #killsInPart = 0;

  constructor(options: RunOptions) {
    this.#options = options;
  }

  get kills(): number {
    return this.#kills;
  }

  async round(index: number): Promise<void> {
    const { patients, roundMs = minuteMs } = this.#options;
    await this.#beginPart(startsAt + index * roundMs);
    await Promise.all(patients.map((patient) => this.#takeSteps(patient, index)));
    await this.#insist({ kind: 'settle', now: this.#instant() });
    await this.#beginPart(startsAt + index * roundMs + quietMs);
    await this.#insist({ kind: 'settle', now: this.#instant() });
  }

  async stop(): Promise<void> {
    const life = await this.#alive();
    const id = (this.#lastId += 1);
    await life.ask({ id, kind: 'stop', now: this.#instant() }).catch(ignoreDeath);
    if (!(await life.killed())) return;
    this.#kills += 1;
    const last = new ServiceLife(this.#about(), spared);
    await last.ready();
    await last.ask({ id, kind: 'settle', now: this.#instant() });
    await last.ask({ id: id + 1, kind: 'stop', now: this.#instant() });
    await last.killed();
  }

  async #takeSteps(patient: ScriptedPatient, round: number): Promise<void> {
    const acknowledged = this.acknowledged.get(patient.address) ?? [];
    this.acknowledged.set(patient.address, acknowledged);
    for (const [index, step] of (patient.rounds[round] ?? []).entries()) {
      const externalId = `${patient.address}-${String(round)}-${String(index)}`;
      await this.#insist(this.#commandOf(step, patient, externalId));
      acknowledged.push(externalId);
    }
  }

  #commandOf(step: Step, patient: ScriptedPatient, externalId: string): Unnumbered {
    const { account, address } = patient;
    return { ...step, account, address, externalId, now: this.#instant() };
  }

  /** Again and again, until a life of the service has acknowledged it. */
  async #insist(command: Unnumbered): Promise<void> {
    for (;;) {
      const life = await this.#alive();
      const id = (this.#lastId += 1);
      try {
        await life.ask({ ...command, id });
        return;
      } catch (error) {
        ignoreDeath(error);
      }
    }
  }

  async #alive(): Promise<ServiceLife> {
    if (this.#life?.over === false) return this.#life;
    this.#starting ??= this.#start().finally(() => {
      this.#starting = null;
    });
    return this.#starting;
  }

  async #start(): Promise<ServiceLife> {
    for (;;) {
      if (this.#life !== null && (await this.#life.killed())) {
        this.#kills += 1;
        this.#killsInPart += 1;
      }
      const life = new ServiceLife(this.#about(), this.#nextDoom());
      this.#life = life;
      try {
        await life.ready();
        this.startMs.push(performance.now() - life.startedAt);
        return life;
      } catch (error) {
        ignoreDeath(error);
      }
    }
  }

  #nextDoom(): Doom {
    this.#spared = this.#killsInPart >= killsPerPartMax;
    return this.#spared ? spared : this.#options.dooms.next().value;
  }

  /** A life that was spared only because of the part before is doomed after all. */
  async #beginPart(now: number): Promise<void> {
    this.#now = now;
    this.#killsInPart = 0;
    if (!this.#spared || this.#life === null) return;
    const id = (this.#lastId += 1);
    await this.#life.doom(this.#nextDoom(), { id, now: this.#instant() }).catch(ignoreDeath);
  }

  #about(): ConstructorParameters<typeof ServiceLife>[0] {
    const { folder, bug = null } = this.#options;
    return { folder, bug, now: this.#instant() };
  }

  #instant(): string {
    return new Date(this.#now).toISOString();
  }
}

function ignoreDeath(error: unknown): void {
  if (!(error instanceof DiedError)) throw error;
}
