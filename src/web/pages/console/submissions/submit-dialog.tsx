// Sends a package to centers: which version to whom and how, and what they will and will not see.
import { MultiSelect, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Submission, WayOfSending } from '../../../../intake/submission.ts';
import { keysOf } from '../../../../lib/keys-of.ts';
import type { CentersAnswer } from '../../../console/center-routes.ts';
import type { PackageVersion } from '../../../console/submission-view.ts';
import { formatBytes, formatDate } from '../../words.ts';
import { countryName } from '../centers/country-name.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { useLanguage, useSay } from '../shell/words.tsx';
import { DialogButtons } from './dialog-buttons.tsx';
import { Dialog } from './dialog.tsx';
import { Disclosure } from './disclosure.tsx';
import { NoteField } from './note-field.tsx';
import type { PartProps } from './submissions-tab.tsx';
import { TellChoice, type Tell } from './tell-choice.tsx';
import { usePost } from './use-post.ts';

/** The compiler holds it to the ways that the service knows. */
const ways: Readonly<Record<WayOfSending, true>> = {
  ...{ link: true, email: true, portal: true, messenger: true, other: true },
};
const waysOfSending = keysOf(ways);

/** Ids of the submissions to be, so that a second click makes none anew. */
const newIds = new Map<string, string>();

export function SubmitDialog(
  props: PartProps & {
    readonly close: () => void;
    /** A new version to the center that has it already; null: to centers that have none. */
    readonly again: Submission | null;
  },
) {
  const { view, close, again, reload } = props;
  const say = useSay();
  const [centers, setCenters] = useState<readonly string[]>(again === null ? [] : [again.center]);
  const [sha256, setSha256] = useState(view.versions[0]?.sha256 ?? '');
  const [how, setHow] = useState<WayOfSending>('email');
  const [note, setNote] = useState('');
  const [tell, setTell] = useState<Tell>('now');
  const { post, posting } = usePost(reload, close);
  const { data } = useLoaded<CentersAnswer>('/centers');
  const version = view.versions.find((one) => one.sha256 === sha256);
  const chosen = (data?.centers ?? []).filter(({ id }) => centers.includes(id));
  const names = again === null ? chosen.map(({ center }) => center.name) : [again.centerName];
  const save = () => {
    const orders = centers.map((center) => orderFor(view.intake, center, again));
    const order = { centers: orders, packageSha256: sha256, how, note, tell };
    void post(`/cases/${view.intake}/submissions`, order);
  };
  const title = again === null ? 'submit.open' : 'do.sendAgain';
  return (
    <Dialog close={close} title={say(`console-submissions:${title}`)} size="xl">
      <Stack>
        {again === null ? (
          <CenterChoice view={view} centers={centers} onCenters={setCenters} all={data} />
        ) : (
          <Text fw={600} dir="auto" children={again.centerName} />
        )}
        <VersionChoice versions={view.versions} sha256={sha256} onVersion={setSha256} />
        <HowChoice how={how} onHow={setHow} />
        <NoteField label={say('console-submissions:note')} note={note} onNote={setNote} />
        {version === undefined ? null : (
          <Disclosure view={view} version={version} entries={chosen} />
        )}
        <TellChoice
          view={view}
          tell={tell}
          onTell={setTell}
          step={{
            ...{ state: 'sent', centers: names, wants: null },
            ...{ again: again !== null, corrects: false },
          }}
        />
        <DialogButtons
          close={close}
          save={save}
          posting={posting}
          disabled={centers.length === 0 || sha256 === ''}
          words={say('console-submissions:submit.go')}
        />
      </Stack>
    </Dialog>
  );
}

function orderFor(intake: string, center: string, again: Submission | null) {
  if (again !== null) return { id: again.id, center, seen: again.changes.length };
  const key = `${intake}/${center}`;
  const id = newIds.get(key) ?? crypto.randomUUID();
  newIds.set(key, id);
  return { id, center, seen: 0 };
}

function CenterChoice({
  view,
  centers,
  onCenters,
  all,
}: Pick<PartProps, 'view'> & {
  readonly centers: readonly string[];
  readonly onCenters: (centers: readonly string[]) => void;
  readonly all: CentersAnswer | null;
}) {
  const say = useSay();
  const language = useLanguage();
  const taken = new Set(
    view.centers
      .filter(({ submission }) => submission.state !== 'withdrawn')
      .map(({ submission }) => submission.center),
  );
  const free = (all?.centers ?? []).filter(({ id, center }) => !center.archived && !taken.has(id));
  const countries = [...new Set(free.map(({ center }) => center.country))];
  return (
    <MultiSelect
      label={say('console-submissions:submit.centers')}
      description={say('console-submissions:submit.centersWhat')}
      value={[...centers]}
      onChange={onCenters}
      searchable
      required
      data-autofocus
      maxValues={20}
      nothingFoundMessage={say('console-submissions:submit.noCenter')}
      data={countries.map((code) => ({
        group: countryName(language, code),
        items: free
          .filter(({ center }) => center.country === code)
          .map(({ id, center }) => ({ value: id, label: `${center.name}, ${center.city}` })),
      }))}
    />
  );
}

function VersionChoice(about: {
  readonly versions: readonly PackageVersion[];
  readonly sha256: string;
  readonly onVersion: (sha256: string) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  return (
    <NativeSelect
      label={say('console-submissions:submit.version')}
      value={about.sha256}
      data={about.versions.map(({ sha256, version, builtAt, bytes, fileCount }) => ({
        value: sha256,
        label: say('console-submissions:submit.versionLine', {
          version,
          day: formatDate(language, builtAt),
          count: fileCount,
          size: formatBytes(language, bytes),
        }),
      }))}
      onChange={({ currentTarget }) => {
        about.onVersion(currentTarget.value);
      }}
    />
  );
}

function HowChoice(about: {
  readonly how: WayOfSending;
  readonly onHow: (how: WayOfSending) => void;
}) {
  const say = useSay();
  return (
    <NativeSelect
      label={say('console-submissions:submit.how')}
      description={say('console-submissions:submit.howWhat')}
      value={about.how}
      data={waysOfSending.map((one) => ({
        value: one,
        label: say(`console-submissions:how.${one}`),
      }))}
      onChange={({ currentTarget }) => {
        about.onHow(waysOfSending.find((one) => one === currentTarget.value) ?? 'other');
      }}
    />
  );
}
