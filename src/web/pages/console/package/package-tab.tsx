// The package: what it would hold, what is missing, building it, its versions, and sending it.
import { Grid, Stack } from '@mantine/core';
import type { PackageView } from '../../../console/package-view.ts';
import { Failure, Waiting } from '../shell/failure.tsx';
import { useMay } from '../shell/session.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { BuildBar } from './build-bar.tsx';
import { ContentsTree } from './contents-tree.tsx';
import { EmailBox } from './email-box.tsx';
import { GapList } from './gap-list.tsx';
import { LinkList } from './link-list.tsx';
import { VersionList } from './version-list.tsx';

export function PackageTab({ intake }: { readonly intake: string }) {
  const may = useMay('work');
  const { data, error, reload } = useLoaded<PackageView>(
    `/cases/${intake}/package`,
    (told) => told.kind === 'case' && told.intake === intake,
  );
  if (data === null) {
    return error === null ? <Waiting /> : <Failure code={error} again={reload} />;
  }
  return (
    <>
      {error === null ? null : <Failure code={error} again={reload} />}
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, lg: 6 }}>
          <Stack gap="lg">
            <BuildBar intake={intake} view={data} />
            <ContentsTree intake={intake} view={data} />
            <GapList view={data} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 6 }}>
          <Stack gap="lg">
            <VersionList intake={intake} view={data} />
            <LinkList intake={intake} view={data} />
            {may ? <EmailBox intake={intake} links={data.links} /> : null}
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}
