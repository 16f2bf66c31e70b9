// Ties the package's tab and the hospital's page to the running service.
import { HospitalLinks } from '../center/hospital-links.ts';
import type { Config } from '../config.ts';
import { coverEmail } from '../dossier/cover-email.ts';
import { contentsSchema, type PackageContents } from '../dossier/package-contents.ts';
import { packageDifferences } from '../dossier/package-differences.ts';
import type { Words } from '../flow/show-answer.ts';
import { versionsOf } from '../intake/apply-summary-fact.ts';
import type { IntakeState } from '../intake/state.ts';
import type { PackageVersion } from '../intake/summary-fact.ts';
import { isoNow, type Clock } from '../lib/clock.ts';
import { shortCodeOf } from '../lib/short-code.ts';
import type { Service } from '../service.ts';
import type { HospitalLinkDeps } from '../web/console/hospital-link-routes.ts';
import type { PackageDeps } from '../web/console/package-routes.ts';
import { packageViewOf } from './package-view-of.ts';
import { liveState } from './summary-deps.ts';

export interface PackageParts {
  readonly service: Service;
  readonly config: Pick<Config, 'publicUrl'>;
  readonly clock: Clock;
}

export interface PackageHouse {
  readonly package: PackageDeps;
  readonly hospital: HospitalLinkDeps;
}

export function packageDeps(parts: PackageParts): PackageHouse {
  const { service, config, clock } = parts;
  const { database, committer, keyring, keys } = service;
  const base = { database, committer, keyring, keys, clock };
  const links = new HospitalLinks({ ...base, publicUrl: config.publicUrl });
  return { package: deskDeps(parts, links), hospital: hospitalDeps(service, links) };
}

function deskDeps({ service, clock }: PackageParts, links: HospitalLinks): PackageDeps {
  return {
    view: async (intake, reader) => {
      const state = await liveState(service, intake);
      if (state === null) return null;
      const last = versionsOf(state).at(-1);
      const contents = last === undefined ? null : await readContents(service, intake, last);
      const made = { links: await links.list(intake), openings: await links.openings(intake) };
      const now = isoNow(clock);
      const building = service.progress.find(intake);
      return packageViewOf({ service, state, reader, contents, made, now, building });
    },
    build: async (intake, id, member) => {
      if ((await liveState(service, intake)) === null) return false;
      const event = { kind: 'package_ordered', coordinator: member.name } as const;
      await service.inbox.acceptInternal(intake, event, `package/${id}`);
      return true;
    },
    open: async (intake, number) => {
      const version = await versionAt(service, intake, number);
      if (version === null) return null;
      const { sha256, name, bytes } = version;
      const stream = await service.vault.open(intake, sha256);
      return { stream, name, mediaType: 'application/zip', bytes };
    },
    differences: async (intake, { before, after }) => {
      const [one, other] = await Promise.all(
        [before, after].map(async (number) => {
          const version = await versionAt(service, intake, number);
          return version === null ? null : readContents(service, intake, version);
        }),
      );
      return one == null || other == null ? null : packageDifferences(one, other);
    },
    ...linkDeps({ service, clock }, links),
  };
}

type LinkDeps = Pick<PackageDeps, 'makeLink' | 'addressOf' | 'revoke' | 'email'>;

function linkDeps(
  { service, clock }: Pick<PackageParts, 'service' | 'clock'>,
  links: HospitalLinks,
): LinkDeps {
  const announce = (intake: string): void => {
    service.live.announce({ kind: 'case', intake });
  };
  return {
    makeLink: async (intake, wish, member) => {
      const version = await versionAt(service, intake, wish.number);
      if (version === null) return false;
      const { sha256, name, bytes, number } = version;
      const about = { recipient: wish.recipient, coordinator: member.name };
      const body = { sha256, name, bytes, number, ...about };
      await links.make(intake, { id: wish.id, days: wish.days, body });
      announce(intake);
      return true;
    },
    addressOf: async (intake, link) => {
      const open = await openLink(links, { intake, link, now: isoNow(clock) });
      return open === null ? null : links.urlOf(open.id);
    },
    revoke: async (intake, link) => {
      const ended = await links.revoke(intake, link);
      if (ended) announce(intake);
      return ended;
    },
    email: async (intake, link) => {
      const state = await liveState(service, intake);
      if (state === null) return null;
      const open =
        link === null ? null : await openLink(links, { intake, link, now: isoNow(clock) });
      if (link !== null && open === null) return null;
      const day = open === null ? null : { url: links.urlOf(open.id), day: dayOf(open.expiresAt) };
      return coverEmail(englishWords(service, state), state, day);
    },
  };
}

function hospitalDeps(service: Service, links: HospitalLinks): HospitalLinkDeps {
  const found = (token: string) => links.find(token);
  return {
    say: (language) => (key, values) =>
      service.catalog.say(language, `dossier:hospitalPage.${key}`, values),
    find: async (token) => {
      const link = await found(token);
      if (link === null || (await liveState(service, link.intake)) === null) return null;
      const { id, intake, name, bytes, expiresAt } = link;
      return { id, intake, name, bytes, expiresAt, code: shortCodeOf(intake) };
    },
    note: async ({ id, intake }, opening) => {
      await links.note({ id, intake }, opening);
      service.live.announce({ kind: 'case', intake });
    },
    open: async ({ id, intake }) => {
      const link = (await links.list(intake)).find((one) => one.id === id);
      if (link === undefined) return null;
      const { sha256, name, bytes } = link;
      const stream = await service.vault.open(intake, sha256);
      return { stream, name, mediaType: 'application/zip', bytes };
    },
  };
}

async function openLink(
  links: HospitalLinks,
  { intake, link, now }: { readonly intake: string; readonly link: string; readonly now: string },
) {
  const found = (await links.list(intake)).find(({ id }) => id === link);
  return found?.revokedAt === null && found.expiresAt > now ? found : null;
}

async function versionAt(
  service: Service,
  intake: string,
  number: number,
): Promise<PackageVersion | null> {
  const state = await liveState(service, intake);
  if (state === null) return null;
  return versionsOf(state).find((version) => version.number === number) ?? null;
}

/** Null for a version from before lists of contents were kept. */
async function readContents(
  { vault }: Service,
  intake: string,
  { contents }: PackageVersion,
): Promise<PackageContents | null> {
  if (contents === undefined) return null;
  const bytes = await vault.read(intake, contents);
  return contentsSchema.parse(JSON.parse(bytes.toString('utf8')));
}

function englishWords({ engine, catalog }: Service, state: IntakeState): Words {
  return { flow: engine.flowOf(state.flow), catalog, language: 'en' };
}

/** `26 November 2026`: the same to readers who write the month first. */
function dayOf(instant: string): string {
  const form = { dateStyle: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', form).format(new Date(instant));
}
