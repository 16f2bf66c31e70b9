// One center of the directory, or a new one.
import { Anchor, Stack, Title } from '@mantine/core';
import type { DirectoryEntry } from '../../../../center/directory.ts';
import type { Center } from '../../../../intake/center.ts';
import { Failure, Waiting } from '../shell/failure.tsx';
import { useLink } from '../shell/router.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useSay } from '../shell/words.tsx';
import { CenterEditor } from './center-editor.tsx';

const blank: Center = {
  ...{ name: '', localName: '', country: 'CN', city: '', kind: 'hospital', products: [] },
  ...{ diseases: [], adults: true, children: false, contacts: [], languages: [], wants: null },
  ...{
    promise: null,
    ageLimits: { imaging: null, labs: null },
    notes: '',
    source: '',
    checkedOn: null,
    archived: false,
  },
};

export function CenterPage({ id }: { readonly id: string }) {
  const say = useSay();
  const back = useLink('/centers');
  const isNew = id === 'new';
  const { data, error, reload } = useLoaded<DirectoryEntry>(isNew ? null : `/centers/${id}`);
  return (
    <Stack maw={760}>
      <Anchor {...back} size="sm">
        {say('console-centers:back')}
      </Anchor>
      <Title order={1} size="h3">
        {isNew ? say('console-centers:add') : <bdi>{data?.center.name ?? ''}</bdi>}
      </Title>
      {error === null ? null : <Failure code={error} again={reload} />}
      {data === null && error === null && !isNew ? <Waiting /> : null}
      {isNew ? <CenterEditor center={blank} entry={null} reload={reload} /> : null}
      {data === null ? null : (
        <CenterEditor key={data.revision} center={data.center} entry={data} reload={reload} />
      )}
    </Stack>
  );
}
